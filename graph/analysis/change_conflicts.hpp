#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which conflicts opened, closed or changed from one dossier to another (MODEL 3.6).

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/change_matches.hpp"
#include "graph/analysis/conflicts.hpp"

namespace standpoint {

// What happened to a conflict. Neither opened nor closed: something of it is different.
struct ConflictChange {
  std::optional<std::uint32_t> before, after;  // Conflicts::all of the one and the other; nothing: it opened, or closed
  std::array<std::vector<EntityId>, 2> joined = {};  // of the dossier after, by id: who is on a side now
  std::array<std::vector<EntityId>, 2> left = {};    // of the dossier before, by id: who is there no more
  bool swapped = false;                              // its sides stand the other way round after
  bool severity = false;                             // another severity, by more than 1e-9
  bool certainty = false;                            // it became certain, or ceased to be, that both held at one time
  bool time = false;                                 // it began or ended on other days
};

// What differs between the conflicts of two dossiers. Conflicts over propositions are the same where kind and
// propositions are: who is on a side may change. Those of one actor, of two, or over a tie are the same where these are
// too; of several such, first those with the same evidence, then one after the other. First what opened, then what
// closed, then the rest: the most severe first, then those of most actors, by kind, and by the ids of propositions,
// actors and ties. Renames make no difference. O(conflicts log conflicts + parties log parties).
std::vector<ConflictChange> find_conflict_changes(const Dossier& before, const Conflicts& conflicts_before,
                                                  const Dossier& after, const Conflicts& conflicts_after,
                                                  const RecordMatches& matches);

}  // namespace standpoint
