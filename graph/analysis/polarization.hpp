#pragma once
// SPDX-License-Identifier: Apache-2.0
// How far a network of congruence and one of conflict fall apart into two camps (Leifeld's polarisation, made sound).

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/signed_graph.hpp"

namespace standpoint {

// How good a split is.
enum class SplitQuality : std::uint8_t {
  modularity,  // (Q(congruence) - Q(conflict)) / 2, Newman's modularity with weights
  ei,          // (EI(conflict) - EI(congruence)) / 2, the E-I index of Krackhardt and Stern (1988)
};

// The best split into two camps.
struct Split {
  double quality = 0;              // [-1, 1]; 0 without congruence and conflict
  bool found = false;              // there are two vertices with ties, and not more than kMostForSplits
  bool exact = false;              // every split was tried; else the best that moves from many starts found
  std::vector<std::uint8_t> side;  // of each vertex; the first vertex with a tie is on side 0. Those without ties: 0
};

// (between - within) / (between + within) of positive or of negative weight; 0 where there is none. [-1, 1]
struct EiIndex {
  double positive = 0;
  double negative = 0;
};
EiIndex ei_index(const SignedGraph& graph, std::span<const std::uint32_t> camp_of);

// Up to how many vertices with ties every split is tried.
inline constexpr std::uint32_t kMostForEverySplit = 24;

// Up to how many a split is sought at all.
inline constexpr std::uint32_t kMostForSplits = 5000;

// The best split into two camps; `halves`: of those into camps whose sizes differ by one at most, which is how
// polarisation is measured in the literature (Leifeld, Discourse Network Analyzer), else of all. Up to
// kMostForEverySplit vertices each is tried (in the order of a Gray code, O(vertices) a split); beyond, vertices are
// moved or exchanged (Kernighan and Lin 1970) from seeded starts. Ties: the split that comes first.
Split best_split(const SignedGraph& graph, SplitQuality quality, bool halves);

}  // namespace standpoint
