#pragma once
// SPDX-License-Identifier: Apache-2.0
// How far a signed network is from falling into two camps without a contradiction (structural balance).

#include <cstdint>
#include <vector>

#include "graph/analysis/signed_graph.hpp"

namespace standpoint {

// What counts as wrong with a tie that a division into two sides contradicts.
enum class TieWeight : std::uint8_t {
  one,  // each tie counts 1, by the sign of its net weight: the line index of balance (Harary 1959)
  net,  // by the size of its net weight
};

struct BalanceOptions {
  TieWeight weight = TieWeight::one;
  bool triangles = true;  // are counted; they do not depend on the weight

  // Elementary steps of the search, so that the answer does not depend on the machine. The hardest instance of the
  // tests takes four billion, about as many seconds.
  std::uint64_t most_steps = 10'000'000'000;
};

// A division of the vertices into two sides and what contradicts it: positive ties between the sides and negative ties
// within them. Ties of net weight 0 have no sign and do not count.
struct Balance {
  double frustration = 0;          // L: the least that has to change sign for balance; if not exact, the least found
  double bound = 0;                // proven: L is not below it; equal to `frustration` where that is exact
  bool exact = false;              // proven to be the least
  double total = 0;                // m: number of signed ties, or sum of their weights
  std::uint32_t positive = 0;      // ties of positive net weight
  std::uint32_t negative = 0;      // ties of negative net weight
  std::uint64_t triangles = 0;     // three vertices, all tied
  std::uint64_t balanced = 0;      // of these, with no or two negative ties
  std::vector<std::uint8_t> side;  // 0 or 1 of each vertex; the first vertex of each connected part is on side 0
  std::vector<std::uint32_t> frustrated;  // the ties that contradict the division: SignedGraph::ties, ascending
  std::uint64_t steps = 0;                // of the search

  // F = 1 - 2 L / m: 1 for a balanced network, 0 at worst (Aref and Wilson 2018); 1 without ties.
  double line_index() const { return total > 0 ? 1 - 2 * frustration / total : 1; }
  double triangle_index() const {
    return triangles > 0 ? static_cast<double>(balanced) / static_cast<double>(triangles) : 1;
  }
};

// The balance of a network. Vertices whose best side is decided by one tie are contracted; the rest falls into blocks
// without a common cycle; in each, L is bounded below by the greatest fractional packing of negative cycles (a linear
// program solved by column generation; a network without a complete graph of five vertices as a signed minor has no
// gap, Guenin 2001), above by switching vertices (Kernighan-Lin moves from many starts), and branch and bound closes
// the gap by contracting ties. Exact wherever `most_steps` allow it; the bound is proven in any case. Triangles are
// counted in O(ties sqrt(ties)) (Chiba and Nishizeki 1985).
Balance find_balance(const SignedGraph& graph, const BalanceOptions& options = {});

}  // namespace standpoint
