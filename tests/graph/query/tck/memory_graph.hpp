#pragma once
// SPDX-License-Identifier: Apache-2.0
// A property graph for tests: made by hand, then asked.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/property_graph.hpp"

namespace standpoint::test {

// Nodes and relationships, numbered as they are added. It is changed, then frozen, then asked; and may then be changed
// and frozen again. What it tells before freeze() is that of the last time.
class MemoryGraph final : public query::PropertyGraph {
 public:
  // The number of a new one. Values are copied; properties that are null are left out. Labels in any order.
  query::NodeId add_node(std::span<const std::string> labels, const query::MapEntries& properties);
  query::RelationshipId add_relationship(std::string_view type, query::NodeId start, query::NodeId end,
                                         const query::MapEntries& properties);

  // Takes them away, and the relationships at those nodes. What is left is numbered anew, in the same order.
  void remove(std::span<const query::NodeId> nodes, std::span<const query::RelationshipId> relationships);

  // From the next freeze(), find() knows nodes by this property.
  void index(std::string_view key);

  // Sorts what was added into adjacency in compressed rows. O(n log n).
  void freeze();

  std::uint32_t node_count() const override { return static_cast<std::uint32_t>(nodes_.size()); }
  std::uint32_t relationship_count() const override { return static_cast<std::uint32_t>(relationships_.size()); }
  std::span<const query::LabelId> labels_of(query::NodeId node) const override { return nodes_[node.value].labels; }
  std::span<const query::NodeId> nodes_with(query::LabelId label) const override;
  query::Value property(query::NodeId node, query::KeyId key, query::ValueHeap& heap) const override;
  query::Value property(query::RelationshipId id, query::KeyId key, query::ValueHeap& heap) const override;
  std::vector<query::KeyId> keys_of(query::NodeId node) const override;
  std::vector<query::KeyId> keys_of(query::RelationshipId relationship) const override;
  std::optional<std::span<const query::NodeId>> find(query::KeyId key, const query::Value& value) const override;
  query::RelationshipEnds ends(query::RelationshipId id) const override { return relationships_[id.value].ends; }
  std::span<const query::Adjacent> outgoing(query::NodeId node) const override { return outgoing_.of(node); }
  std::span<const query::Adjacent> incoming(query::NodeId node) const override { return incoming_.of(node); }
  std::span<const query::Adjacent> outgoing(query::NodeId node, query::TypeId type) const override;
  std::span<const query::Adjacent> incoming(query::NodeId node, query::TypeId type) const override;
  query::TypeStatistics statistics(query::TypeId type) const override { return statistics_[type]; }

 private:
  using Properties = std::vector<std::pair<query::KeyId, query::Value>>;  // by key

  struct Node {
    std::vector<query::LabelId> labels;
    Properties properties;
  };
  struct Relationship {
    query::RelationshipEnds ends;
    Properties properties;
  };

  // The relationships at node n are those from starts[n] to starts[n + 1].
  struct Adjacency {
    std::vector<std::size_t> starts;
    std::vector<query::Adjacent> all;
    std::span<const query::Adjacent> of(query::NodeId node) const;
  };

  // Nodes that have the property, by its value, then by number.
  struct Index {
    query::KeyId key = 0;
    std::vector<query::NodeId> nodes;
  };

  Properties stored(const query::MapEntries& properties);
  std::vector<query::KeyId> sorted_keys(const Properties& properties) const;
  Adjacency adjacency(bool from_start) const;
  void count_types();
  void fill(Index& index) const;

  query::ValueHeap heap_;  // outlives the values
  std::vector<Node> nodes_;
  std::vector<Relationship> relationships_;
  std::vector<std::vector<query::NodeId>> by_label_;
  Adjacency outgoing_, incoming_;
  std::vector<query::TypeStatistics> statistics_;
  std::vector<Index> indexes_;
};

// The same value, of another heap. O(size).
query::Value copied(const query::Value& value, query::ValueHeap& heap);

}  // namespace standpoint::test
