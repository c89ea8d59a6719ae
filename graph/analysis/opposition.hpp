#pragma once
// SPDX-License-Identifier: Apache-2.0
// Two groups that hold incompatible things: who of them may face one of the other, and since when.

#include <optional>
#include <span>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// What one actor holds for some time.
struct Holding {
  EntityId actor;
  Date since;  // when it began; at any time, where it is not given
  Date until;  // when something else took its place; not given: it holds on
  double strength = 0;
  bool only_possible = false;  // the actor is on both sides, in an order that is not known
  std::uint32_t tag = 0;       // a number that its maker knows it by
};

// Two sides that face each other.
struct Opposition {
  std::array<std::vector<std::uint32_t>, 2> sides;  // the holdings that may face one of another actor; ascending
  Date since;            // when both sides first held: of the two who first did so, the later beginning
  Date until;            // when no two of them faced each other any more; not given: they still do
  bool certain = false;  // two of them certainly held at one time
  double severity = 0;   // the smaller of the sides' greatest strengths
};

// The opposition between two sides, where holdings of two different actors may have stood at one time. A date with `?`
// may lie anywhere. An actor's holdings on one side do not overlap. O(n log n) for n holdings of both sides.
std::optional<Opposition> find_opposition(std::span<const Holding> first, std::span<const Holding> second);

}  // namespace standpoint
