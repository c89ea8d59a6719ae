// SPDX-License-Identifier: Apache-2.0
// Puts the files of the compiled lexica into the library. The build defines where they are: STANDPOINT_LEXICON_FR,
// …_EN.
#include "extract/lexicon/lexicon_bytes.hpp"

extern "C" {
extern const unsigned char kStandpointLexiconFrench[];
extern const unsigned char kStandpointLexiconEnglish[];
}

asm(".pushsection .rodata\n"
    ".balign 16\n"
    "kStandpointLexiconFrench:\n"
    ".incbin \"" STANDPOINT_LEXICON_FR
    "\"\n"
    ".balign 16\n"
    "kStandpointLexiconEnglish:\n"
    ".incbin \"" STANDPOINT_LEXICON_EN
    "\"\n"
    ".popsection\n");

namespace standpoint {

const unsigned char* lexicon_bytes(TextLanguage language) {
  return language == TextLanguage::french ? kStandpointLexiconFrench : kStandpointLexiconEnglish;
}

}  // namespace standpoint
