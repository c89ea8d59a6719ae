#pragma once
// SPDX-License-Identifier: Apache-2.0
// From a dictionary and our lists to all that is known of a language.

#include <string>

#include "extract/lexicon/compiler/grammar.hpp"
#include "extract/lexicon/compiler/lists.hpp"
#include "extract/lexicon/compiler/word_list.hpp"

namespace standpoint::lexicon_compiler {

// What is compiled.
struct Sources {
  TextLanguage language = TextLanguage::french;
  std::string dictionary;  // paths
  std::string affixes;
  std::string lists;  // a folder
};

// All forms of the language, linked to the entries of the lists, which are in the order of their tables. What is wrong
// in the lists is told in `files`; with errors there the words are empty. Failure: a file that cannot be read. O(forms
// log forms).
Result<WordList> compile_words(const Sources& sources, ListFiles& files);

}  // namespace standpoint::lexicon_compiler
