#pragma once
// SPDX-License-Identifier: Apache-2.0
// Between the entries of the lists and the words of the language: which forms lead to which entries.

#include "extract/lexicon/compiler/form_list.hpp"
#include "extract/lexicon/compiler/lists.hpp"
#include "extract/lexicon/compiler/word_list.hpp"

namespace standpoint::lexicon_compiler {

// Puts the number of its first entry at every form of each lemma or first word, and the dictionary's gender into
// entries that say none. A first word always leads to its own entries; a feminine with entries of its own (directrice,
// of directeur) has its plural too; of two lemmas that share a form, the one that stands first has it. Lists are
// grouped; `words` are merged from `forms`. O(entries log forms).
void link_words(Lists& lists, const FormList& forms, WordList& words);

}  // namespace standpoint::lexicon_compiler
