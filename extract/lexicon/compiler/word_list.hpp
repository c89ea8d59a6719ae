#pragma once
// SPDX-License-Identifier: Apache-2.0
// The rows of a language: for each form, once, what its readings say together.

#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/compiler/form_list.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace standpoint::lexicon_compiler {

struct Word {
  std::string text;
  WordEntry entry;
};

// Words in the order of their bytes, each once.
using WordList = std::vector<Word>;

// All forms, the readings of each merged. O(forms).
WordList merged(const FormList& forms);

// The word, or nullptr. O(log words).
Word* find_word(WordList& words, std::string_view text);

// Adds every word that begins with an accented letter (or œ) without that accent (oe), where no other word is written
// so: French capitals often lose theirs. O(words).
void add_without_first_accent(WordList& words);

}  // namespace standpoint::lexicon_compiler
