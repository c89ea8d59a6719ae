#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which groups does a signed network fall into? Communities of greatest signed modularity.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/goes_on.hpp"
#include "graph/analysis/signed_graph.hpp"

namespace standpoint {

inline constexpr std::uint32_t kNoCamp = UINT32_MAX;

enum class CommunityMethod : std::uint8_t {
  exhaustive,  // every division, or a proof that the others are no better
  moves,       // moving vertices and merging communities, from many seeded orders
};

struct CommunityOptions {
  double resolution = 1;                   // above 1: more and smaller communities (Reichardt and Bornholdt 2006); > 0
  std::uint64_t most_steps = 200'000'000;  // of the exhaustive search, whatever the machine
  GoesOn goes_on = {};
};

struct Communities {
  std::vector<std::uint32_t> of;  // of each vertex, numbered by their first vertex; kNoCamp without ties
  std::uint32_t count = 0;
  double modularity = 0;  // signed, of `of`, at resolution 1; [-1, 1]
  bool exact = false;     // no such division has more of it (at the resolution asked for)
  CommunityMethod method = CommunityMethod::moves;
};

// Q = 1 / (2w+ + 2w-) sum_ij (w_ij - r w+_i w+_j / 2w+ + w-_i w-_j / 2w-) over pairs in one community, of the net
// weights (Gomez, Jensen and Arenas 2009, formula 11). 0 without weights. O(vertices + ties).
double signed_modularity(const SignedGraph& graph, std::span<const std::uint32_t> community_of, double resolution = 1);

// The division of greatest signed modularity among those whose communities are each within one connected part of the
// graph (the measure alone would join vertices that nothing joins): exact by branch and bound where `most_steps`
// suffice (always up to 12 vertices with ties), else the best of vertex moves and merges (Louvain: Blondel et al. 2008,
// on signed weights, and Kernighan-Lin refinement) from seeded orders; ties go to the lower number.
Communities find_communities(const SignedGraph& graph, const CommunityOptions& options = {});

}  // namespace standpoint
