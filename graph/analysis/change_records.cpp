// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change_records.hpp"

#include <algorithm>
#include <tuple>

namespace standpoint {
namespace {

std::vector<ChangedItem> items_of(const FieldList& list, const RecordField* field) {
  std::vector<ChangedItem> out;
  if (field == nullptr) return out;
  for (const Range item : list.items_of(*field)) {
    const auto pieces = list.pieces_of(item);
    out.emplace_back(pieces.begin(), pieces.end());
  }
  return out;
}

auto order_of(const RecordField& field) { return std::tie(field.place, field.key, field.part); }

// The fields that differ: both lists stand in one order.
std::vector<FieldChange> differing(const FieldList& before, const FieldList& after) {
  std::vector<FieldChange> out;
  auto a = before.fields.begin(), b = after.fields.begin();
  while (a != before.fields.end() || b != after.fields.end()) {
    const bool has_a = b == after.fields.end() || (a != before.fields.end() && order_of(*a) <= order_of(*b));
    const bool has_b = a == before.fields.end() || (b != after.fields.end() && order_of(*b) <= order_of(*a));
    const RecordField* was = has_a ? &*a++ : nullptr;
    const RecordField* is = has_b ? &*b++ : nullptr;
    if (was != nullptr && is != nullptr && same_items(before, *was, after, *is)) continue;
    const RecordField& either = was != nullptr ? *was : *is;
    out.push_back({either.key, either.part, items_of(before, was), items_of(after, is)});
  }
  return out;
}

class RecordChangeFinder {
 public:
  RecordChangeFinder(const Dossier& before, const Dossier& after, const RecordMatches& matches)
      : before_(before), after_(after), matches_(matches), comparison_(before, after, matches) {}

  RecordChanges find() {
    for (std::size_t i = 0; i < kSections.size(); ++i) compare(static_cast<Section>(i));
    out_.count_again();
    return std::move(out_);
  }

 private:
  void compare(Section section) {
    const auto first = static_cast<std::ptrdiff_t>(out_.all.size());
    SectionCount& count = out_.counts[static_cast<std::size_t>(section)];
    count.before = count_records(before_, section);
    count.after = count_records(after_, section);
    for (std::uint32_t i = 0; i < count.before; ++i) {
      const SectionRecord record{section, i};
      if (const auto found = matches_.after(record))
        compare(record, {section, *found});
      else
        out_.all.push_back({section, i, std::nullopt});
    }
    for (std::uint32_t i = 0; i < count.after; ++i)
      if (!matches_.before(SectionRecord{section, i})) out_.all.push_back({section, std::nullopt, i});
    std::sort(out_.all.begin() + first, out_.all.end(),
              [&](const RecordChange& a, const RecordChange& b) { return order_of(a) < order_of(b); });
  }

  void compare(SectionRecord before, SectionRecord after) {
    const FieldList& was = comparison_.read_before(before);
    const FieldList& is = comparison_.read_after(after);
    const bool renamed = id_of(before_, before) != id_of(after_, after);
    if (!renamed && say_the_same(was, is)) return;
    RecordChange change{before.section, before.index, after.index, renamed, false, differing(was, is)};
    change.id_follows = renamed && has_made_id(before_, before) && has_made_id(after_, after);
    out_.all.push_back(std::move(change));
  }

  // Of a new record and a removed one of the same id, but another kind before, the removed one comes first.
  std::tuple<std::string_view, bool> order_of(const RecordChange& change) const {
    const bool stays = change.after.has_value();
    return {stays ? id_of(after_, {change.section, *change.after}) : id_of(before_, {change.section, *change.before}),
            stays};
  }

  const Dossier& before_;
  const Dossier& after_;
  const RecordMatches& matches_;
  FieldComparison comparison_;
  RecordChanges out_;
};

}  // namespace

void RecordChanges::count_again() {
  for (SectionCount& count : counts) count = {count.before, count.after};
  for (const RecordChange& change : all) {
    SectionCount& count = counts[static_cast<std::size_t>(change.section)];
    if (!change.before) ++count.added;
    if (!change.after) ++count.removed;
    if (change.renamed) ++count.renamed;
    if (!change.fields.empty()) ++count.edited;
  }
}

RecordChanges find_record_changes(const Dossier& before, const Dossier& after, const RecordMatches& matches) {
  return RecordChangeFinder(before, after, matches).find();
}

}  // namespace standpoint
