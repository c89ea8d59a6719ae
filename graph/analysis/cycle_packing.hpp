#pragma once
// SPDX-License-Identifier: Apache-2.0
// A lower bound of frustration: how many negative cycles can be packed into the edges of a signed graph.

#include <cstdint>
#include <vector>

#include "graph/analysis/sign_graph.hpp"

namespace standpoint {

// A fractional packing of cycles with an odd number of negative edges, none of which loads an edge beyond the size of
// its weight. Each such cycle contradicts any division, so the total of the packing is a bound.
struct CyclePacking {
  double bound = 0;           // proven: the least frustration is not below it
  std::vector<double> price;  // of each edge, [0, 1]: how far a fractional solution has it contradicted
  bool optimal = false;       // no packing has more
  std::uint64_t steps = 0;    // elementary steps taken
};

// The greatest packing, by the simplex method with columns that are generated as they are needed: shortest negative
// cycles under the current prices (in the double cover of the graph, as for odd cycles: Gerards and Schrijver 1986).
// Ends early after `most_steps` or once the bound is above `enough`. Memory O(m^2).
CyclePacking pack_cycles(const SignGraph& graph, std::uint64_t most_steps, double enough);

// Cycles packed one after the other, shortest first: a weaker bound for graphs too large for the above. O(n m) at most,
// memory O(m).
CyclePacking pack_cycles_greedily(const SignGraph& graph, std::uint64_t most_steps);

}  // namespace standpoint
