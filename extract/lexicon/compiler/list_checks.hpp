#pragma once
// SPDX-License-Identifier: Apache-2.0
// Whether the dictionary has what the lists are about: a slip of the pen is told while the program is built.

#include "extract/lexicon/compiler/form_list.hpp"
#include "extract/lexicon/compiler/lists.hpp"

namespace standpoint::lexicon_compiler {

// Reports entries whose word, or first word, the dictionary does not have and which do not say their forms; words in
// capitals; and entries that stand twice. `forms` are the dictionary's alone. O(entries log forms).
void check_lists(ListFiles& files, TextLanguage language, const FormList& forms);

}  // namespace standpoint::lexicon_compiler
