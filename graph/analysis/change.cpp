// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change.hpp"

#include <algorithm>

namespace standpoint {
namespace {

Conflicts analysed(const Dossier& dossier, const ChangeOptions& options) {
  if (options.conflicts) return find_conflicts(dossier, options.analysis);
  Conflicts out;
  if (options.positions) out.positions = find_positions(dossier, options.analysis.positions);
  return out;
}

// The camps by own words; none where nobody says anything.
Camps camps_of(const Dossier& dossier, const ChangeOptions& options) {
  auto found =
      find_camps(statement_table(dossier, {"en", options.analysis.positions.media}), default_camp_options(), &dossier);
  return found ? std::move(*found) : Camps{};
}

// How many make a claim.
std::size_t count_speakers(const Dossier& dossier) {
  std::vector<bool> speaks(dossier.entities.size());
  for (const Claim& claim : dossier.claims)
    for (const EntityId speaker : dossier.entities_of(claim.by)) speaks[speaker.value] = true;
  return static_cast<std::size_t>(std::count(speaks.begin(), speaks.end(), true));
}

}  // namespace

Change find_change(const Dossier& before, const Dossier& after, const ChangeOptions& options) {
  Change out{&before, &after, match_records(before, after)};
  out.conflicts_before = analysed(before, options);
  out.conflicts_after = analysed(after, options);
  out.records_compared = options.records;
  out.positions_compared = options.positions;
  out.conflicts_compared = options.conflicts;
  if (options.records) out.records = find_record_changes(before, after, out.matches);
  if (options.positions)
    out.positions = find_position_changes(before, out.conflicts_before.positions, after, out.conflicts_after.positions,
                                          out.matches);
  if (options.conflicts)
    out.conflicts = find_conflict_changes(before, out.conflicts_before, after, out.conflicts_after, out.matches);
  out.camps_too_large =
      options.camps && std::max(count_speakers(before), count_speakers(after)) > options.most_camp_actors;
  out.camps_compared = options.camps && !out.camps_too_large;
  if (out.camps_compared) {
    out.camps_before = camps_of(before, options);
    out.camps_after = camps_of(after, options);
    out.camps = find_camp_changes(out.camps_before, out.camps_after, out.matches);
  }
  return out;
}

}  // namespace standpoint
