#pragma once
// SPDX-License-Identifier: Apache-2.0
// Forms that come from our lists: words by class, forms that an entry names, and English inflection by rule.

#include "extract/lexicon/compiler/form_list.hpp"
#include "extract/lexicon/compiler/lists.hpp"

namespace standpoint::lexicon_compiler {

// Adds them to the forms of the dictionary, which are finished before and after. O(forms log forms).
void add_own_forms(const Lists& lists, TextLanguage language, FormList& forms);

}  // namespace standpoint::lexicon_compiler
