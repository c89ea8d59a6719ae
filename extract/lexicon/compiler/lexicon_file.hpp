#pragma once
// SPDX-License-Identifier: Apache-2.0
// The bytes of a compiled lexicon, as the library carries them.

#include <string>

#include "extract/lexicon/compiler/lists.hpp"
#include "extract/lexicon/compiler/word_list.hpp"

namespace standpoint::lexicon_compiler {

// The automaton of the words and the tables of the lists, as read_lexicon_tables() takes them. Failure: more of
// something than the format holds. O(words + entries).
Result<std::string> lexicon_file(const WordList& words, const Lists& lists);

}  // namespace standpoint::lexicon_compiler
