// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_nodes.hpp"

#include <algorithm>
#include <string_view>

namespace standpoint::query {
namespace {

constexpr auto kLabels = static_cast<std::size_t>(label_of(EntityType::place)) + 1;

// A record, and eight bytes of its id as a number in the same order.
struct KeyedRecord {
  std::uint64_t key;
  std::uint32_t index;
};

// The bytes from `at` on; zeros behind the end.
std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
  std::uint64_t bytes = 0;
  for (std::size_t i = at; i < at + 8; ++i)
    bytes = bytes << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return bytes;
}

// Sorts what has the same first `at` bytes: by the next eight as a number, then those that have these in common, …:
// each id is read once for each eight bytes that it shares with another.
void sort_by_id(std::span<KeyedRecord> items, std::span<const std::string_view> ids, std::size_t at) {
  for (KeyedRecord& item : items) item.key = eight_bytes(ids[item.index], at);
  std::sort(items.begin(), items.end(), [](const KeyedRecord& a, const KeyedRecord& b) { return a.key < b.key; });
  for (std::size_t first = 0, end = 0; first < items.size(); first = end) {
    while (end < items.size() && items[end].key == items[first].key) ++end;
    if (end - first > 1 && ids[items[first].index].size() > at)
      sort_by_id(items.subspan(first, end - first), ids, at + 8);
  }
}

// The numbers of records in order of their ids.
template <class Record>
std::vector<std::uint32_t> in_order_of_id(const Dossier& dossier, const std::vector<Record>& records) {
  std::vector<std::string_view> ids;
  std::vector<KeyedRecord> items;
  ids.reserve(records.size());
  items.reserve(records.size());
  for (const Record& record : records) {
    items.push_back({0, static_cast<std::uint32_t>(ids.size())});
    ids.push_back(dossier.names[record.id]);
  }
  sort_by_id(items, ids, 0);
  std::vector<std::uint32_t> order;
  order.reserve(items.size());
  for (const KeyedRecord& item : items) order.push_back(item.index);
  return order;
}

// The labels of an entity with these types: Entity, Actor where it is one, its types and all above them.
std::vector<LabelId> labels_for(EntityTypeSet types) {
  std::vector<LabelId> out{label_of(DossierLabel::entity)};
  if (any_is_a(types, EntityType::actor)) out.push_back(label_of(DossierLabel::actor));
  for (unsigned i = 0; i <= static_cast<unsigned>(EntityType::place); ++i)
    if (const auto type = static_cast<EntityType>(i); any_is_a(types, type)) out.push_back(label_of(type));
  return out;
}

constexpr std::array<LabelId, 5> kOfKind = {label_of(DossierLabel::entity), label_of(DossierLabel::proposition),
                                            label_of(DossierLabel::issue), label_of(DossierLabel::claim),
                                            label_of(DossierLabel::source)};

}  // namespace

DossierNodes::DossierNodes(const Dossier& d) {
  number(d, d.entities, 0);
  number(d, d.propositions, 1);
  number(d, d.issues, 2);
  number(d, d.claims, 3);
  number(d, d.sources, 4);
  all_.reserve(count());
  for (std::uint32_t i = 0; i < count(); ++i) all_.push_back({i});
  label_entities(d);
}

template <class Record>
void DossierNodes::number(const Dossier& d, const std::vector<Record>& records, std::size_t place) {
  const std::vector<std::uint32_t> order = in_order_of_id(d, records);
  numbers_[place].resize(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) numbers_[place][order[i]] = starts_[place] + i;
  records_.insert(records_.end(), order.begin(), order.end());
  starts_[place + 1] = static_cast<std::uint32_t>(records_.size());
}

void DossierNodes::label_entities(const Dossier& d) {
  entities_with_.resize(kLabels);
  labels_.reserve(starts_[1]);
  for (std::uint32_t i = 0; i < starts_[1]; ++i) {
    const EntityTypeSet types = d.entities[records_[i]].types;
    std::vector<LabelId>& labels = sets_[types];
    if (labels.empty()) labels = labels_for(types);
    labels_.push_back(&labels);
    for (const LabelId label : labels) entities_with_[label].push_back({i});
  }
}

std::size_t DossierNodes::place_of(RecordKind kind) {
  return static_cast<std::size_t>(std::find(kKinds.begin(), kKinds.end(), kind) - kKinds.begin());
}

RecordKind DossierNodes::kind(NodeId node) const {
  std::size_t place = 0;
  while (node.value >= starts_[place + 1]) ++place;
  return kKinds[place];
}

NodeId DossierNodes::node(RecordRef record) const {
  const std::size_t place = place_of(record.kind);
  return place == kKinds.size() ? NodeId{} : NodeId{numbers_[place][record.index]};
}

std::span<const NodeId> DossierNodes::of_kind(RecordKind kind) const {
  const std::size_t place = place_of(kind);
  if (place == kKinds.size()) return {};
  return std::span(all_).subspan(starts_[place], starts_[place + 1] - starts_[place]);
}

std::span<const LabelId> DossierNodes::labels_of(NodeId node) const {
  if (node.value < starts_[1]) return *labels_[node.value];
  std::size_t place = 1;
  while (node.value >= starts_[place + 1]) ++place;
  return {&kOfKind[place], 1};
}

std::span<const NodeId> DossierNodes::with(LabelId label) const {
  const auto place = static_cast<std::size_t>(std::find(kOfKind.begin(), kOfKind.end(), label) - kOfKind.begin());
  if (place < kKinds.size()) return of_kind(kKinds[place]);
  return label < entities_with_.size() ? std::span<const NodeId>(entities_with_[label]) : std::span<const NodeId>();
}

}  // namespace standpoint::query
