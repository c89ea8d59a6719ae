#pragma once
// SPDX-License-Identifier: Apache-2.0
// Small signed graphs for tests, random ones by seed, and the slow obvious answers about them.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/analysis/pair_score.hpp"
#include "graph/analysis/signed_graph.hpp"

namespace standpoint::test {

// Vertices `a`, `b`, … and ties such as `ab+`, `bc-2.5`: two letters, a sign, and a weight if it is not 1.
SignedGraph graph_of(const std::vector<std::string>& ties);

struct RandomGraph {
  std::uint32_t vertices = 6;
  double density = 0.5;   // share of pairs that are tied
  double conflict = 0.5;  // share of ties that are negative only; some of the others have both weights
  bool whole = true;      // weights of 1; else any
  std::uint64_t seed = 1;
};
SignedGraph random_graph(const RandomGraph& wanted);

// Labels and ties of the graph in another order.
SignedGraph shuffled(const SignedGraph& graph, std::uint64_t seed);

// The least frustration over all divisions into two sides; `whole`: of signs, else of net weights. O(2^n m).
double slow_frustration(const SignedGraph& graph, bool whole);

// The best score over all divisions into groups that lie each within a connected part. O(Bell(n) m).
double slow_partition(const SignedGraph& graph, const PairScore& score);

// The best score over all divisions into two camps of vertices with ties, both not empty; `halves`: of sizes that
// differ by one at most. O(2^n m).
double slow_split(const SignedGraph& graph, const PairScore& score, bool halves);

}  // namespace standpoint::test
