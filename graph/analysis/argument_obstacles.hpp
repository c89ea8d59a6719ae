#pragma once
// SPDX-License-Identifier: Apache-2.0
// What would have to fall for an argument to stand: the least sets of attackers on its defence tree.

#include <vector>

#include "graph/analysis/argument_framework.hpp"

namespace standpoint {

struct ObstacleOptions {
  std::size_t most_sets = 20;            // found before the search stops
  std::size_t most_trials = 2000;        // sets tried before it stops
  std::uint32_t arguments = UINT32_MAX;  // only arguments below this number may fall
};

// Sets of arguments; each ascending, smaller sets first, then in order of number.
struct Obstacles {
  std::vector<std::vector<Argument>> sets;
  bool all = true;  // false: the search was cut, and there may be more, none smaller than the last one
};

// The sets, least by inclusion, whose removal brings the argument into the grounded extension; one empty set where it
// is in already, none where nothing would do. Only attackers on its defence tree are among them: those that attack it,
// or that attack one of its defenders, and are not out. Found as hitting sets (Reiter 1987): as long as the argument is
// not in, one of the first attackers that are not out, along every line of defence, must go. O(trials x (arguments +
// attacks)) of the part from which attacks lead to the argument.
Obstacles find_obstacles(const ArgumentFramework& framework, Argument argument, const ObstacleOptions& options = {});

}  // namespace standpoint
