#pragma once
// SPDX-License-Identifier: Apache-2.0
// Relationships by node: compressed sparse rows in both directions, each row in order of type, then relationship.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/query/property_graph.hpp"

namespace standpoint::query {

// Built once from the ends of the relationships. 12 bytes a relationship for its ends and each of its two entries, 8
// bytes a node.
class AdjacencyIndex {
 public:
  AdjacencyIndex() = default;

  // The relationships have the numbers from `first` on, in the order given. O(nodes + relationships + types).
  AdjacencyIndex(std::uint32_t nodes, std::vector<RelationshipEnds> ends, std::uint32_t first = 0);

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  RelationshipEnds ends(RelationshipId relationship) const { return ends_[relationship.value - first_]; }

  // O(1), and of one type O(log degree).
  std::span<const Adjacent> outgoing(NodeId node) const { return outgoing_.of(node); }
  std::span<const Adjacent> incoming(NodeId node) const { return incoming_.of(node); }
  std::span<const Adjacent> outgoing(NodeId node, TypeId type) const { return of_type(outgoing_.of(node), type); }
  std::span<const Adjacent> incoming(NodeId node, TypeId type) const { return of_type(incoming_.of(node), type); }

  // Zero for a type that no relationship has. O(1).
  TypeStatistics statistics(TypeId type) const {
    return type < statistics_.size() ? statistics_[type] : TypeStatistics{};
  }

 private:
  struct Rows {
    std::vector<std::uint32_t> starts;  // of each node in `entries`, and the end
    std::vector<Adjacent> entries;
    std::span<const Adjacent> of(NodeId node) const {
      return std::span(entries).subspan(starts[node.value], starts[node.value + 1] - starts[node.value]);
    }
  };

  static std::span<const Adjacent> of_type(std::span<const Adjacent> row, TypeId type);
  std::vector<std::uint32_t> in_order_of_type() const;
  Rows make_rows(std::uint32_t nodes, std::span<const std::uint32_t> order, bool out) const;
  void count(const Rows& rows, bool out);

  std::uint32_t first_ = 0;
  std::vector<RelationshipEnds> ends_;
  Rows outgoing_, incoming_;
  std::vector<TypeStatistics> statistics_;  // by type
};

}  // namespace standpoint::query
