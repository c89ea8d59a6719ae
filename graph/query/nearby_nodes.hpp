#pragma once
// SPDX-License-Identifier: Apache-2.0
// The nodes from which another one is a few relationships away.

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/query/neighbours.hpp"

namespace standpoint::query {

// Tells a search for chains that end in a known node where it need not go.
class NearbyNodes {
 public:
  // `neighbours` goes against the direction of the chains.
  NearbyNodes(const PropertyGraph& graph, Neighbours neighbours) : graph_(graph), neighbours_(std::move(neighbours)) {}

  // Looks around a node, at most as far as `depth`: less far where more than a few thousand relationships would have to
  // be looked at, so that it never costs more than what it saves. O(relationships looked at).
  void look_around(NodeId node, std::uint64_t depth);

  // Whether a chain of at most `steps` could lead from here to there; true where that is too far to know.
  bool may_reach(NodeId from, std::uint64_t steps) const { return steps > depth_ || distance_[from.value] <= steps; }

 private:
  static constexpr std::uint8_t kFar = 255;

  const PropertyGraph& graph_;
  Neighbours neighbours_;
  std::vector<std::uint8_t> distance_;  // by node
  std::vector<NodeId> reached_;
  std::uint64_t depth_ = 0;
};

}  // namespace standpoint::query
