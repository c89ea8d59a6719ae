#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a record says, key by key of docs/format.md, so that two can be compared.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// The sections of a dossier that hold records; `dossier` holds one, its title and language.
enum class Section : std::uint8_t {
  dossier,
  sources,
  entities,
  issues,
  propositions,
  claims,
  relations,
  relation_types,
  views,
};
inline constexpr std::array<std::string_view, 9> kSections = {
    "dossier", "sources", "entities", "issues", "propositions", "claims", "relations", "relation_types", "views"};

// A record by its place in the order of reading of its section.
struct SectionRecord {
  Section section = Section::dossier;
  std::uint32_t index = 0;
  friend bool operator==(SectionRecord, SectionRecord) = default;
};

SectionRecord section_record(RecordRef record);
inline SectionRecord section_record(RelationTypeId type) { return {Section::relation_types, type.value}; }

// A number that no other record of its dossier has.
inline std::uint64_t own_identity(SectionRecord record) {
  return static_cast<std::uint64_t>(record.section) << 32U | record.index;
}

// How many records a section has.
std::uint32_t count_records(const Dossier& dossier, Section section);

// The id of a record, or the name of a relation type; empty for the dossier's own.
NameId name_id(const Dossier& dossier, SectionRecord record);
inline std::string_view id_of(const Dossier& dossier, SectionRecord record) {
  return dossier.names[name_id(dossier, record)];
}

// One piece of a value: a text, a number, or another record.
struct FieldPiece {
  enum class Kind : std::uint8_t { text, number, record } kind = Kind::text;
  std::string_view key;  // within a mapping: `quote`, `nth`; empty for the value itself
  std::string_view text;
  double number = 0;
  SectionRecord record;        // as its own dossier counts
  std::uint64_t identity = 0;  // of a record: equal for what counts as one and the same record
};

// A key and its value: the items of a list, or one; each item a run of pieces. The wordings of a text and the keys
// under `coded` are fields of their own.
struct RecordField {
  std::string_view key;
  std::string_view part;   // the language, or the key under `coded`
  std::uint8_t place = 0;  // among the keys of its section, in the order of docs/format.md
  bool in_order = false;   // the order of the items has a meaning
  Range items;             // FieldList::items
};

// The fields of one record, by place and part. Cheap to fill again.
struct FieldList {
  std::vector<RecordField> fields;
  std::vector<Range> items;  // of pieces
  std::vector<FieldPiece> pieces;

  std::span<const Range> items_of(const RecordField& field) const {
    return std::span(items).subspan(field.items.first, field.items.count);
  }
  std::span<const FieldPiece> pieces_of(Range item) const { return std::span(pieces).subspan(item.first, item.count); }
};

// Reads the fields of the records of one dossier. Keys that are not given, or have their default by being left out,
// have no field; `id` and `defaults`, which only say how a record is written, have none either.
class FieldReader {
 public:
  // `plain_language`: that of texts given without one; invalid: they stay without. O(argument links).
  FieldReader(const Dossier& dossier, NameId plain_language);

  // Replaces what is in `out`. O(size of the record).
  void read(SectionRecord record, FieldList& out) const;

  const Dossier& dossier() const { return d_; }

 private:
  const Dossier& d_;
  NameId plain_language_;
  std::vector<std::uint32_t> links_;  // of each claim, its first argument link; one more at the end
};

// Puts the items of lists without a meaningful order into one that depends on what they say alone. To be called once
// the identities are set.
void sort_items(FieldList& list);

// True where both say the same, by the identities of the records they name; items of both sorted.
bool say_the_same(const FieldList& a, const FieldList& b);
bool same_items(const FieldList& a, const RecordField& field_of_a, const FieldList& b, const RecordField& field_of_b);

// -1, 0 or 1: the order of two items, by what they say.
int compare_items(std::span<const FieldPiece> a, std::span<const FieldPiece> b);

}  // namespace standpoint
