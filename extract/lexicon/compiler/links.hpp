#pragma once
// SPDX-License-Identifier: Apache-2.0
// Between the entries of the lists and the words of the language: which forms lead to which entries.

#include "extract/lexicon/compiler/form_list.hpp"
#include "extract/lexicon/compiler/lists.hpp"
#include "extract/lexicon/compiler/word_list.hpp"

namespace standpoint::lexicon_compiler {

// Puts the number of its first entry at every form of each lemma or first word, and the dictionary's gender into
// entries that say none. Where two lemmas share a form, the one that stands first has it; a word that is itself a form
// of another one (directrice, of directeur) has its own forms of that gender. Lists are grouped; `words` are merged
// from `forms`. O(entries log forms).
void link_words(Lists& lists, const FormList& forms, WordList& words);

}  // namespace standpoint::lexicon_compiler
