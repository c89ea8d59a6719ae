// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/conflicts.hpp"

#include <algorithm>
#include <tuple>

#include "graph/analysis/conflict_search.hpp"

namespace standpoint {
namespace {

// What decides the order of conflicts, ties in the end by the order in which they were found.
auto rank_of(const Conflict& conflict) {
  const auto actors = static_cast<std::ptrdiff_t>(conflict.sides[0].parties.size() + conflict.sides[1].parties.size());
  return std::tuple(-conflict.severity.value_or(-1), -actors, conflict.kind);
}

bool comes_before(const Conflict& a, const Conflict& b) {
  if (rank_of(a) != rank_of(b)) return rank_of(a) < rank_of(b);
  return a.propositions < b.propositions;
}

}  // namespace

Conflicts find_conflicts(const Dossier& dossier, const ConflictOptions& options) {
  Conflicts out;
  out.positions = find_positions(dossier, options.positions);
  out.claims = out.positions.claims;
  const Commitments commitments(dossier);
  ConflictSearch search{dossier, options, commitments, out};
  find_stance_conflicts(search);
  find_changes_and_inconsistencies(search);
  find_voice_conflicts(search);
  find_hostile_relations(search);
  find_disputes(search);
  if (options.interest) find_interests(search);
  std::stable_sort(out.all.begin(), out.all.end(), comes_before);
  return out;
}

}  // namespace standpoint
