#pragma once
// SPDX-License-Identifier: Apache-2.0
// What changed between two dossiers, or two states of one (MODEL 3.6).

#include <cstddef>
#include <vector>

#include "graph/analysis/change_camps.hpp"
#include "graph/analysis/change_conflicts.hpp"
#include "graph/analysis/change_positions.hpp"
#include "graph/analysis/change_records.hpp"

namespace standpoint {

struct ChangeOptions {
  bool records = true;
  bool positions = true;
  bool conflicts = true;
  bool camps = true;
  std::size_t most_camp_actors = 500;  // of larger dossiers camps are not compared: finding them takes long
  ConflictOptions analysis = {};       // of both dossiers: whose words count, and whether interests are looked for
};

// What is different, and that from which it follows. Both dossiers must outlive it.
struct Change {
  const Dossier* before = nullptr;
  const Dossier* after = nullptr;
  RecordMatches matches;
  RecordChanges records = {};
  Conflicts conflicts_before = {}, conflicts_after = {};  // with the positions; empty where neither is asked for
  std::vector<PositionChange> positions = {};
  std::vector<ConflictChange> conflicts = {};
  Camps camps_before = {}, camps_after = {};
  std::vector<CampRegrouping> camps = {};
  bool records_compared = false, positions_compared = false, conflicts_compared = false, camps_compared = false;
  bool camps_too_large = false;  // more actors speak in one of them than were to be compared

  bool empty() const { return records.all.empty() && positions.empty() && conflicts.empty() && camps.empty(); }
};

// The changes from one dossier to another, each kind in its fixed order. Comparing a dossier with itself gives none,
// and comparing the other way round gives the same ones reversed. O(records log records) and the cost of both analyses.
Change find_change(const Dossier& before, const Dossier& after, const ChangeOptions& options = {});

}  // namespace standpoint
