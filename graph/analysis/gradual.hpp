#pragma once
// SPDX-License-Identifier: Apache-2.0
// Gradual strength: how attacks and supports would move base scores that somebody gives. A what-if, never a finding.

#include <cstdint>
#include <vector>

#include "graph/analysis/argument_framework.hpp"

namespace standpoint {

// How the strengths of what attacks and supports an argument are put together, and what that does to its base score.
enum class GradualSemantics : std::uint8_t {
  dfquad,            // product, linear (Rago, Toni, Aurisicchio & Baroni 2016)
  quadratic_energy,  // sum, 2-max (Potyka 2018)
  euler,             // sum, Euler-based (Amgoud & Ben-Naim 2017)
  squared_energy,    // sum of squares, 1-max
  mlp,               // sum, logistic (Potyka 2021)
};

// Attacks and supports with base scores by argument, each in [0, 1].
struct BipolarGraph {
  std::vector<double> base;
  std::vector<Attack> attacks;
  std::vector<Attack> supports;  // `from` supports `to`
};

// How the strengths were come by.
enum class Convergence : std::uint8_t {
  acyclic,     // no cycles: worked out once along the links, exact
  guaranteed,  // iterated; the links are few enough that it always converges
  observed,    // iterated until nothing changed, without a guarantee that it had to
  continuous,  // iteration does not settle; the continuous version of the model does
  none,        // neither settles: there are no strengths
};

struct GradualStrengths {
  Convergence convergence = Convergence::none;
  std::vector<double> strength;  // by argument, in [0, 1]; empty where nothing settles
  std::size_t rounds = 0;        // of iteration, or steps of the continuous model
};

struct GradualOptions {
  std::size_t most_rounds = 10'000;
  double tolerance = 1e-12;  // settled where no strength changes by more in a round
};

// The strengths of a semantics. Without cycles in one pass, O(arguments + links); with cycles by iteration from the
// base scores, guaranteed to settle where greatest indegree x Lipschitz constants < 1 (Mossakowski & Neuhaus 2018,
// Potyka 2019, Proposition 3.3); where it does not, by the continuous model (Potyka 2018), integrated from the base
// scores with Runge-Kutta steps. O(rounds x (arguments + links)) then.
GradualStrengths find_strengths(const BipolarGraph& graph, GradualSemantics semantics,
                                const GradualOptions& options = {});

// By how much the strength of one argument changes per change of each base score, by argument: the slope at the scores
// given, 0 for those from which no link leads to it. `strength` is what find_strengths() found. Empty where the slopes
// do not settle: at a balance that the least change upsets. By the chain rule: O(arguments + links) without cycles,
// O(rounds x (arguments + links)) with them.
std::vector<double> find_sensitivity(const BipolarGraph& graph, GradualSemantics semantics,
                                     const std::vector<double>& strength, Argument argument,
                                     const GradualOptions& options = {});

}  // namespace standpoint
