#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who stands between groups, and who in the middle of one: betweenness, participation, cohesion.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/goes_on.hpp"
#include "graph/analysis/signed_graph.hpp"

namespace standpoint {

// Of every vertex the share of shortest paths between two others that lead through it, [0, 1]; 0 for fewer than three
// vertices. Along ties of congruence; a tie is as long as its congruence is weak (1 / weight: Newman 2001). Equally
// short paths count by their number (Brandes 2001). From all vertices where betweenness_sources() says so, O(n m log
// n); else an estimate from some (Brandes and Pich 2007), evenly spread over their order.
std::vector<double> betweenness_of(const SignedGraph& graph, const GoesOn& goes_on = {});

// From how many vertices paths are followed: all as long as vertices x ties stay below a hundred million.
std::uint32_t betweenness_sources(const SignedGraph& graph);

// Which of the two weights of a tie.
enum class TieSign : std::uint8_t { positive, negative };

// 1 - sum over groups of (weight to the group / all weight)^2: 0 where all ties of a vertex lead into one group, near 1
// where they are spread evenly over many (Guimera and Amaral 2005, participation coefficient); 0 without ties. O(m).
std::vector<double> participation_of(const SignedGraph& graph, std::span<const std::uint32_t> group_of, TieSign sign);

// How far into its group a vertex reaches: the greatest s so that it belongs to a part of the group in which everyone
// has congruence of s at least with the others of the part (s-core: Eidsaa and Almaas 2013; the k-core of Seidman 1983
// for weights of 1), as a share of the greatest of its group. [0, 1]; 1 for one alone. O(m log n).
std::vector<double> cohesion_of(const SignedGraph& graph, std::span<const std::uint32_t> group_of,
                                const GoesOn& goes_on = {});

}  // namespace standpoint
