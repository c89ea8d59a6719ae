#pragma once
// SPDX-License-Identifier: Apache-2.0
// Scores of divisions that are sums over the pairs within a group: modularity, signed modularity, the E-I index.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/signed_graph.hpp"

namespace standpoint {

// score = constant + sum of c_ij over pairs i < j in one group, with c_ij = tie_ij - u_i u_j + v_i v_j: what is there
// less what chance would put there, of positive weight and, with the opposite sign, of negative weight.
struct PairScore {
  double constant = 0;
  std::vector<double> tie;   // of each of SignedGraph::ties
  std::vector<double> u, v;  // of each vertex
};

// Signed modularity of the net weights (Gomez, Jensen and Arenas 2009), with the chance of agreement multiplied by
// `resolution`; not that of conflict, which would then draw opponents together.
PairScore signed_modularity_score(const SignedGraph& graph, double resolution);

// (Q(congruence) - Q(conflict)) / 2.
PairScore modularity_difference_score(const SignedGraph& graph);

// (EI(conflict) - EI(congruence)) / 2.
PairScore ei_difference_score(const SignedGraph& graph);

// The score of a division. O(vertices + ties + groups).
double score_of(const SignedGraph& graph, const PairScore& score, std::span<const std::uint32_t> group_of);

// Vertices with a tie, ascending.
std::vector<std::uint32_t> tied_vertices(const SignedGraph& graph);

// c_ij of every two of these vertices, row by row, 0 on the diagonal. O(vertices^2).
std::vector<double> pair_matrix(const SignedGraph& graph, const PairScore& score,
                                std::span<const std::uint32_t> vertices);

}  // namespace standpoint
