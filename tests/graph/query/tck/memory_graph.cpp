// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/memory_graph.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace standpoint::test {

using query::Adjacent;
using query::KeyId;
using query::LabelId;
using query::MapEntries;
using query::NodeId;
using query::RelationshipId;
using query::TypeId;
using query::Value;
using query::ValueHeap;
using query::ValueKind;

namespace {

template <class Properties>
Value value_at(const Properties& properties, KeyId key) {
  const auto it = std::ranges::find(properties, key, &Properties::value_type::first);
  return it == properties.end() ? Value() : it->second;
}

std::span<const Adjacent> of_type(std::span<const Adjacent> all, TypeId type) {
  const auto [first, last] = std::ranges::equal_range(all, type, {}, &Adjacent::type);
  return {first, last};
}

template <class Id>
std::vector<bool> marked(std::span<const Id> ids, std::size_t count) {
  std::vector<bool> marks(count);
  for (const Id id : ids) marks[id.value] = true;
  return marks;
}

}  // namespace

Value copied(const Value& value, ValueHeap& heap) {
  switch (value.kind()) {
    case ValueKind::string: return Value::string(heap, std::string(value.as_string()));
    case ValueKind::list: {
      std::vector<Value> elements;
      for (const Value& element : value.as_list()) elements.push_back(copied(element, heap));
      return Value::list(heap, std::move(elements));
    }
    case ValueKind::map: {
      MapEntries entries;
      for (const auto& [key, entry] : value.as_map()) entries.emplace_back(key, copied(entry, heap));
      return Value::map(heap, std::move(entries));
    }
    case ValueKind::path: return Value::path(heap, value.as_path());
    case ValueKind::duration: return Value::duration(heap, value.as_duration());
    case ValueKind::interval: return Value::interval(heap, value.as_interval());
    default: return value;
  }
}

NodeId MemoryGraph::add_node(std::span<const std::string> labels, const MapEntries& properties) {
  Node node;
  for (const std::string& label : labels) node.labels.push_back(labels_.add(label));
  std::ranges::sort(node.labels);
  node.labels.erase(std::ranges::unique(node.labels).begin(), node.labels.end());
  node.properties = stored(properties);
  nodes_.push_back(std::move(node));
  return {node_count() - 1};
}

RelationshipId MemoryGraph::add_relationship(std::string_view type, NodeId start, NodeId end,
                                             const MapEntries& properties) {
  relationships_.push_back({{start, end, types_.add(type)}, stored(properties)});
  return {relationship_count() - 1};
}

void MemoryGraph::remove(std::span<const NodeId> nodes, std::span<const RelationshipId> relationships) {
  const auto node_gone = marked(nodes, nodes_.size());
  const auto relationship_gone = marked(relationships, relationships_.size());
  std::vector<NodeId> renumbered;
  std::vector<Node> kept_nodes;
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    renumbered.push_back({static_cast<std::uint32_t>(kept_nodes.size())});
    if (!node_gone[n]) kept_nodes.push_back(std::move(nodes_[n]));
  }
  std::vector<Relationship> kept;
  for (std::size_t r = 0; r < relationships_.size(); ++r) {
    auto& [start, end, type] = relationships_[r].ends;
    if (relationship_gone[r] || node_gone[start.value] || node_gone[end.value]) continue;
    start = renumbered[start.value];
    end = renumbered[end.value];
    kept.push_back(std::move(relationships_[r]));
  }
  nodes_ = std::move(kept_nodes);
  relationships_ = std::move(kept);
}

void MemoryGraph::index(std::string_view key) { indexes_.push_back({keys_.add(key), {}}); }

void MemoryGraph::freeze() {
  by_label_.assign(labels_.size(), {});
  for (std::uint32_t n = 0; n < node_count(); ++n)
    for (const LabelId label : nodes_[n].labels) by_label_[label].push_back({n});
  outgoing_ = adjacency(true);
  incoming_ = adjacency(false);
  count_types();
  for (Index& index : indexes_) fill(index);
}

std::span<const NodeId> MemoryGraph::nodes_with(LabelId label) const {
  return label < by_label_.size() ? std::span<const NodeId>(by_label_[label]) : std::span<const NodeId>();
}

Value MemoryGraph::property(NodeId node, KeyId key, ValueHeap&) const {
  return value_at(nodes_[node.value].properties, key);
}

Value MemoryGraph::property(RelationshipId id, KeyId key, ValueHeap&) const {
  return value_at(relationships_[id.value].properties, key);
}

std::vector<KeyId> MemoryGraph::keys_of(NodeId node) const { return sorted_keys(nodes_[node.value].properties); }

std::vector<KeyId> MemoryGraph::keys_of(RelationshipId relationship) const {
  return sorted_keys(relationships_[relationship.value].properties);
}

std::optional<std::span<const NodeId>> MemoryGraph::find(KeyId key, const Value& value) const {
  const auto index = std::ranges::find(indexes_, key, &Index::key);
  if (index == indexes_.end()) return std::nullopt;
  if (query::equals(value, value) != query::Truth::yes) return std::span<const NodeId>();
  const auto [first, last] = std::ranges::equal_range(
      index->nodes, value, [](const Value& a, const Value& b) { return query::compare_for_order(a, b) < 0; },
      [&](NodeId node) { return value_at(nodes_[node.value].properties, key); });
  return std::span<const NodeId>(first, last);
}

std::span<const Adjacent> MemoryGraph::outgoing(NodeId node, TypeId type) const {
  return of_type(outgoing(node), type);
}
std::span<const Adjacent> MemoryGraph::incoming(NodeId node, TypeId type) const {
  return of_type(incoming(node), type);
}

std::span<const Adjacent> MemoryGraph::Adjacency::of(NodeId node) const {
  return std::span(all).subspan(starts[node.value], starts[node.value + 1] - starts[node.value]);
}

MemoryGraph::Properties MemoryGraph::stored(const MapEntries& properties) {
  Properties kept;
  for (const auto& [key, value] : properties)
    if (!value.is_null()) kept.emplace_back(keys_.add(key), copied(value, heap_));
  std::ranges::sort(kept, {}, &Properties::value_type::first);
  return kept;
}

std::vector<KeyId> MemoryGraph::sorted_keys(const Properties& properties) const {
  std::vector<KeyId> keys;
  for (const auto& [key, value] : properties) keys.push_back(key);
  std::ranges::sort(keys, {}, [&](KeyId key) { return keys_[key]; });
  return keys;
}

MemoryGraph::Adjacency MemoryGraph::adjacency(bool from_start) const {
  std::vector<std::tuple<NodeId, TypeId, RelationshipId, NodeId>> sorted;
  for (std::uint32_t r = 0; r < relationship_count(); ++r) {
    const auto& [start, end, type] = relationships_[r].ends;
    sorted.emplace_back(from_start ? start : end, type, RelationshipId{r}, from_start ? end : start);
  }
  std::ranges::sort(sorted);
  Adjacency result;
  result.starts.assign(nodes_.size() + 1, 0);
  for (const auto& [node, type, relationship, other] : sorted) {
    ++result.starts[node.value + 1];
    result.all.push_back({relationship, other, type});
  }
  for (std::size_t n = 0; n < nodes_.size(); ++n) result.starts[n + 1] += result.starts[n];
  return result;
}

void MemoryGraph::count_types() {
  std::vector<std::set<NodeId>> starts(types_.size()), ends(types_.size());
  statistics_.assign(types_.size(), {});
  for (const Relationship& relationship : relationships_) {
    const auto& [start, end, type] = relationship.ends;
    ++statistics_[type].count;
    starts[type].insert(start);
    ends[type].insert(end);
  }
  for (std::size_t t = 0; t < types_.size(); ++t) {
    statistics_[t].starts = starts[t].size();
    statistics_[t].ends = ends[t].size();
  }
}

void MemoryGraph::fill(Index& index) const {
  index.nodes.clear();
  const auto value_of = [&](NodeId node) { return value_at(nodes_[node.value].properties, index.key); };
  for (std::uint32_t n = 0; n < node_count(); ++n) {
    const Value value = value_of({n});
    if (query::equals(value, value) == query::Truth::yes) index.nodes.push_back({n});
  }
  std::ranges::stable_sort(
      index.nodes, [](const Value& a, const Value& b) { return query::compare_for_order(a, b) < 0; }, value_of);
}

}  // namespace standpoint::test
