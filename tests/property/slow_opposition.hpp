#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who held what at one time: every holding of one side is asked against every one of the other.

#include <optional>
#include <vector>

#include "tests/property/plain_results.hpp"
#include "tests/property/slow_reading.hpp"

namespace standpoint::test {

// What an actor holds for some time.
struct SlowHolding {
  EntityId actor;
  Date since;
  Date until;  // not given: it holds on
  double strength = 0;
  bool only_possible = false;  // whether it held at all at that time is not known
  std::size_t number = 0;      // of what it comes from
};

struct SlowOpposition {
  std::vector<std::size_t> sides[2];  // the numbers of those who may have faced another actor, each once
  Date since, until;
  bool certain = false;
  double severity = 0;
};

// "`stance` and `contradiction` need two different actors whose positions can hold at one time (`certain: false` where
// only possible)" (3.2).
std::optional<SlowOpposition> slow_opposition(const std::vector<SlowHolding>& first,
                                              const std::vector<SlowHolding>& second);

// What a position holds with one sign: "from the first claim of a segment until the first claim of the next, else
// open-ended" (3.1). What is divided or unclear holds both signs possibly; where it is not known whether neutral claims
// came between, a sign is held possibly, until the other one (conflict_search.hpp).
std::vector<SlowHolding> held(const SlowReading& reading, const PlainPosition& position, int sign, std::size_t number);

// The claims of a position that have that sign, in order of time.
std::vector<ClaimId> claims_with(const PlainPosition& position, int sign);

}  // namespace standpoint::test
