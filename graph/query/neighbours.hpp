#pragma once
// SPDX-License-Identifier: Apache-2.0
// The relationships at a node that a pattern admits.

#include <span>
#include <vector>

#include "graph/query/batch.hpp"
#include "graph/query/plan.hpp"
#include "graph/query/property_graph.hpp"

namespace standpoint::query {

// Lists of the relationships at a node that can be followed as a step of a plan says: of its types, in its direction as
// seen from that node. Where the direction is open, a loop stands in two lists; `is_second_of_loop` tells the second.
class Neighbours {
 public:
  Neighbours(const PropertyGraph& graph, const Plan& plan, bool from_other_end = false);

  struct List {
    std::span<const Adjacent> entries;
    bool incoming = false;
  };

  // In a fixed order: outgoing before incoming, by type. Valid until the next call. O(runs of types x log degree).
  std::span<const List> of(NodeId node);

  bool is_second_of_loop(const List& list, const Adjacent& entry, NodeId at) const {
    return both_ && list.incoming && entry.other == at;
  }

 private:
  // Types whose numbers follow each other, those aside that no relationship has: they stand together at every node.
  struct Run {
    TypeId first = 0, last = 0;
    bool derived = false;  // of one type then
  };

  void make_runs(const std::vector<TypeId>& types);
  void add(NodeId node, bool incoming);
  std::span<const Adjacent> entries_of(NodeId node, bool incoming, const Run& run) const;

  const PropertyGraph& graph_;
  std::vector<Run> runs_;
  bool all_types_, out_, in_, both_;
  std::vector<List> lists_;
};

// Whether a relationship is none of those that other parts of its MATCH have found.
bool is_distinct(RelationshipId relationship, const Plan& plan, const Batch& batch, std::uint32_t row);

}  // namespace standpoint::query
