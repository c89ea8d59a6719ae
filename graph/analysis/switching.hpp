#pragma once
// SPDX-License-Identifier: Apache-2.0
// Divisions of a signed graph that contradict few of its edges, found by switching vertices.

#include <cstdint>
#include <vector>

#include "graph/analysis/sign_graph.hpp"

namespace standpoint {

// Switches vertices while that helps, and then in chains: the best vertex not yet switched, whether it helps or not,
// and back to the best place of the chain (Kernighan and Lin 1970), until no chain helps. Of equals the first vertex.
// O(m log m) a chain; the steps taken are added to `steps`.
void improve(const SignGraph& graph, Sides& sides, std::uint64_t& steps);

// The sides that satisfy the edges of a spanning forest chosen by least price; of equal prices the heavier edge, then
// the first. O(m log m).
Sides along_tree(const SignGraph& graph, const std::vector<double>& price);

// The best division found from spanning forests and `starts` seeded ones.
Sides best_by_switching(const SignGraph& graph, std::uint32_t starts, std::uint64_t& steps);

}  // namespace standpoint
