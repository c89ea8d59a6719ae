#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who conflicts with whom, worked out slowly (MODEL 3.2).

#include <vector>

#include "tests/property/plain_results.hpp"
#include "tests/property/slow_reading.hpp"

namespace standpoint::test {

// What the kinds of conflict are found in.
struct SlowSearch {
  const SlowReading& reading;
  const ConflictOptions& options;
  std::vector<PlainPosition> positions;
};

// All conflicts, in no order.
std::vector<PlainConflict> slow_conflicts(const Dossier& dossier, const ConflictOptions& options);

// A conflict over propositions for each two of its parties who may have faced each other (`--pairs`).
std::vector<PlainConflict> slow_pairs(const Dossier& dossier, const ConflictOptions& options,
                                      const PlainConflict& conflict);

// The kinds, one by one.
std::vector<PlainConflict> slow_stances(const SlowSearch& search);  // stance and contradiction, with who has met
std::vector<PlainConflict> slow_disputes(const SlowSearch& search, const std::vector<PlainConflict>& stances);
std::vector<PlainConflict> slow_shifts(const SlowSearch& search);
std::vector<PlainConflict> slow_accounts(const SlowSearch& search);
std::vector<PlainConflict> slow_inconsistencies(const SlowSearch& search);
std::vector<PlainConflict> slow_voices(const SlowSearch& search);
std::vector<PlainConflict> slow_relations(const SlowSearch& search);
std::vector<PlainConflict> slow_interests(const SlowSearch& search);

}  // namespace standpoint::test
