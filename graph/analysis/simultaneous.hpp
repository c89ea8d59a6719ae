#pragma once
// SPDX-License-Identifier: Apache-2.0
// Claims on two sides: whether one side certainly came after the other, or both stand in one source or on one day.

#include <span>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// A claim with its time, and the side that it takes: 1, -1, or 0 for neither.
struct DatedStance {
  Date date;
  ClaimId claim;
  double stance = 0;
  int sign = 0;
  double weight = 1;
};

// Claims of one sign in a row, neutral ones aside, and the time that they may span.
struct Run {
  int sign = 0;
  std::size_t first = 0, last = 0;  // of the claims; the last one belongs to it
  Day earliest = 0, latest = 0;
  bool uncertain = false;
};

// Puts claims in order of time: by the earliest day, then the latest. Of claims with the same days those of neither
// side come first, so that they end nothing that was said with them, then those of side 1; then those without `?`; then
// as read. O(n log n).
void sort_by_time(std::vector<DatedStance>& claims);

// The runs of claims in order of time. O(n).
std::vector<Run> runs_of(std::span<const DatedStance> claims);

// True where all of a certainly came before all of b. O(1).
bool certainly_before(const Run& a, const Run& b);

// True where each run certainly came before the next. O(runs).
bool certainly_ordered(std::span<const Run> runs);

// Claims of both signs that stand together.
struct BothSides {
  std::vector<ClaimId> positive;
  std::vector<ClaimId> negative;
  bool found() const { return !positive.empty(); }
};

// The claims of both signs of the first source, by id, that has some in an order that is not certain. The claims are in
// order of time. O(n log n) for n claims and their citations.
BothSides both_in_one_source(const Dossier& dossier, std::span<const DatedStance> claims);

// The claims of both signs of the first day that certainly has some. O(n log n).
BothSides both_on_one_day(std::span<const DatedStance> claims);

}  // namespace standpoint
