#pragma once
// SPDX-License-Identifier: Apache-2.0
// The least weight of edges that a division of a signed graph must contradict, with a proof.

#include <cstdint>

#include "graph/analysis/sign_graph.hpp"

namespace standpoint {

struct Frustration {
  double least = 0;  // found
  double bound = 0;  // proven: there is nothing below; equal to `least` where that is proven to be the least
  Sides sides;       // of the division found
  std::uint64_t steps = 0;
};

// `whole`: all weights are whole numbers, and so is the least. Up to this many edges in a block are bounded by the best
// fractional packing of cycles and searched; larger blocks have the bound of a greedy packing.
inline constexpr std::size_t kMostSearchedEdges = 2000;
Frustration find_frustration(const SignGraph& graph, bool whole, std::uint64_t most_steps);

}  // namespace standpoint
