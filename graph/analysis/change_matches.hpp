#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which record of one dossier is which of another: those of one id, and those whose id alone was changed.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/change_fields.hpp"

namespace standpoint {

// Pairs of records, one of the dossier before and one of that after; each record stands in one pair at most.
class RecordMatches {
 public:
  RecordMatches(const Dossier& before, const Dossier& after);

  // The record that one became, or that it was; nothing for one that was removed, or added.
  std::optional<std::uint32_t> after(SectionRecord before) const { return other(after_, before); }
  std::optional<std::uint32_t> before(SectionRecord after) const { return other(before_, after); }

  // The same for an id of the model; invalid where there is none.
  template <class Tag>
  Id<Tag> after(Id<Tag> before) const {
    return before.valid() ? Id<Tag>{after(section_record(ref(before))).value_or(Id<Tag>::kInvalid)} : before;
  }
  template <class Tag>
  Id<Tag> before(Id<Tag> after) const {
    return after.valid() ? Id<Tag>{before(section_record(ref(after))).value_or(Id<Tag>::kInvalid)} : after;
  }

  // Makes a pair of two records that stand in none, and takes one apart.
  void pair(Section section, std::uint32_t before, std::uint32_t after);
  void part(Section section, std::uint32_t before);

  // What stands for a record before in comparisons: the number of the one that it became, else one that no record has.
  std::uint64_t identity(SectionRecord before) const;

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  using Lists = std::array<std::vector<std::uint32_t>, kSections.size()>;

  static std::optional<std::uint32_t> other(const Lists& lists, SectionRecord record) {
    const std::uint32_t found = lists[static_cast<std::size_t>(record.section)][record.index];
    return found == kNone ? std::nullopt : std::optional(found);
  }

  Lists after_, before_;
};

// Reads the fields of two dossiers so that they can be compared: what a record of the first names counts as what it
// became in the second.
class FieldComparison {
 public:
  FieldComparison(const Dossier& before, const Dossier& after, const RecordMatches& matches);

  const FieldReader& reader_before() const { return before_; }
  const FieldReader& reader_after() const { return after_; }

  // The fields of a record before and of one after, sorted; valid until the next call. O(size).
  const FieldList& read_before(SectionRecord record);
  const FieldList& read_after(SectionRecord record);

  // True where both say the same.
  bool same(SectionRecord before, SectionRecord after) { return say_the_same(read_before(before), read_after(after)); }

 private:
  const RecordMatches& matches_;
  FieldReader before_, after_;
  FieldList of_before_, of_after_;
};

// Pairs the records of two dossiers, section by section. Those of one kind and id are pairs. A claim or relation whose
// id was made for it is one with the record whose id is made the same way once renames count. All others are pairs
// where their kind and everything they say are equal, renames counted: references to what was renamed are equal, and
// may lead in circles; of several that are equal, the first by id are paired first. What is left are pairs, renamed and
// edited at once, where what tells them from others is equal and only theirs: type and name of an entity; title,
// publisher and date of a source; the text of a proposition or issue; who, about what, when and on which words of a
// claim; ends, type, beginning and words of a relation; the label of a type of relation. O(records log records).
RecordMatches match_records(const Dossier& before, const Dossier& after);

// True where the id of a claim or relation is the one that is made for it in a list (docs/format.md).
bool has_made_id(const Dossier& dossier, SectionRecord record);

}  // namespace standpoint
