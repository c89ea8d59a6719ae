#pragma once
// SPDX-License-Identifier: Apache-2.0
// From the mapping of an entry to the record of its table, for each kind of list.

#include "extract/lexicon/compiler/entry_reader.hpp"
#include "extract/lexicon/compiler/lists.hpp"

namespace standpoint::lexicon_compiler {

// Each reads one entry and adds it to its list; what is wrong is reported, and the entry left out where it is no use.
void read_verb(EntryReader& entry, Lists& lists);
void read_noun(EntryReader& entry, Lists& lists);
void read_preposition(EntryReader& entry, Lists& lists);
void read_role(EntryReader& entry, Lists& lists);
void read_head(EntryReader& entry, Lists& lists);
void read_title(EntryReader& entry, Lists& lists);
void read_tie(EntryReader& entry, Lists& lists);
void read_tone(EntryReader& entry, Lists& lists);

// The names of the relation types that the library carries. O(bytes of the vocabulary), once.
std::span<const std::string_view> relation_types();

}  // namespace standpoint::lexicon_compiler
