// SPDX-License-Identifier: Apache-2.0
// Puts the files of the compiled lexica into the library. The build defines where they are: STANDPOINT_LEXICON_FR,
// …_EN.
#include "extract/lexicon/lexicon_bytes.hpp"

extern "C" {
extern const unsigned char standpoint_lexicon_fr[];
extern const unsigned char standpoint_lexicon_en[];
}

asm(".pushsection .rodata\n"
    ".balign 16\n"
    "standpoint_lexicon_fr:\n"
    ".incbin \"" STANDPOINT_LEXICON_FR
    "\"\n"
    ".balign 16\n"
    "standpoint_lexicon_en:\n"
    ".incbin \"" STANDPOINT_LEXICON_EN
    "\"\n"
    ".popsection\n");

namespace standpoint {

const unsigned char* lexicon_bytes(TextLanguage language) {
  return language == TextLanguage::french ? standpoint_lexicon_fr : standpoint_lexicon_en;
}

}  // namespace standpoint
