// SPDX-License-Identifier: Apache-2.0
// Each analysis is held against a slow, obvious version on random small dossiers.

#include <catch2/catch.hpp>

#include "render/wording/positions.hpp"
#include "tests/property/random_analyses.hpp"
#include "tests/property/slow_positions.hpp"

using namespace standpoint;
using namespace standpoint::test;

TEST_CASE("the positions of random dossiers are those of the definitions, claim by claim") {
  Seen seen;
  for_each_controversy(300, [&](const Dossier& d, const ConflictOptions& options) {
    Difference difference;
    const Positions fast = find_positions(d, options.positions);
    const std::vector<PlainPosition> slow = slow_positions(SlowReading(d, options.positions));
    for (const PlainPosition& p : written_out(fast)) difference.add_fast(line(d, p));
    for (const PlainPosition& p : slow) {
      difference.add_slow(line(d, p));
      seen.add(keyword(p.label));
      seen.add(keyword(p.origin));
      if (!p.shifts.empty()) seen.add("shift");
    }
    return difference.text();
  });
  CHECK(seen.fewer_than(20, {"supports", "opposes", "shifted", "divided", "unclear", "neutral", "own", "ascribed",
                             "voiced", "implied", "shift"}) == "");
}
