#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which records were added, removed, renamed or edited from one dossier to another, key by key (MODEL 3.6).

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/analysis/change_matches.hpp"

namespace standpoint {

// An item of a key's value: its pieces, with texts that the dossiers hold.
using ChangedItem = std::vector<FieldPiece>;

// A key whose value differs. What a record names is told as its own dossier counts.
struct FieldChange {
  std::string_view key;             // of docs/format.md
  std::string_view part;            // the language of a wording, or the key under `coded`
  std::vector<ChangedItem> before;  // empty: the key was not given
  std::vector<ChangedItem> after;
};

// What happened to one record. Neither added nor removed: it was renamed, edited, or both.
struct RecordChange {
  Section section = Section::dossier;
  std::optional<std::uint32_t> before, after;  // its index in the section; nothing: it was added, or removed
  bool renamed = false;                        // its id is another
  bool id_follows = false;                     // of a claim or relation: both ids are made from what it names
  std::vector<FieldChange> fields = {};        // in the order of docs/format.md
};

// Records of one section that stand in both dossiers or in one.
struct SectionCount {
  std::uint32_t before = 0, after = 0;
  std::uint32_t added = 0, removed = 0, renamed = 0, edited = 0;  // one that is renamed and edited counts in both
};

struct RecordChanges {
  std::vector<RecordChange> all;  // by section, then by id: the new one, of what was removed the old one
  std::array<SectionCount, kSections.size()> counts;

  // What happened to how many, from the list; to be called once it is another.
  void count_again();

  const SectionCount& operator[](Section section) const { return counts[static_cast<std::size_t>(section)]; }
};

// What changed in the records, each key of the format compared. The order of records, of files and of lists that mean
// nothing by it makes no difference, nor do `defaults` or the language of a text that is the dossier's anyway. A
// built-in relation type is a record too, changed where a dossier overrides it. O(size of both) and a sort of the
// changes.
RecordChanges find_record_changes(const Dossier& before, const Dossier& after, const RecordMatches& matches);

}  // namespace standpoint
