#pragma once
// SPDX-License-Identifier: Apache-2.0
// The best division into any number of groups where each pair within a group scores, with a proof.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/analysis/goes_on.hpp"

namespace standpoint {

struct BestPartition {
  std::vector<std::uint32_t> group;  // of each vertex, numbered by their first vertex
  bool proven = false;               // the search ended: there is no better one
  std::uint64_t steps = 0;
};

// Branch and bound over all divisions of n vertices with the pair scores of a symmetric n x n matrix, from a division
// that is known (clique partitioning: Groetschel and Wakabayashi 1989). Vertices are brought in one by one, and what
// the later ones can still add is known from their own optimum, found before (Russian doll search: Verfaillie, Lemaitre
// and Schiex 1996). Of equal divisions the known one is kept. Memory O(n^2).
BestPartition search_partitions(std::size_t n, const std::vector<double>& pairs, std::vector<std::uint32_t> known,
                                std::uint64_t most_steps, const GoesOn& goes_on = {});

}  // namespace standpoint
