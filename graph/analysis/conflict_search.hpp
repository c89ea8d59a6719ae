#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the searches for the kinds of conflict share.

#include "graph/analysis/commitments.hpp"
#include "graph/analysis/conflicts.hpp"
#include "graph/analysis/opposition.hpp"

namespace standpoint {

// A dossier, what is asked of it, and the conflicts found so far.
struct ConflictSearch {
  const Dossier& dossier;
  const ConflictOptions& options;
  const Commitments& commitments;
  Conflicts& out;

  // Media are no side unless asked for.
  bool may_be_side(EntityId actor) const {
    return options.positions.media || !any_is_a(dossier[actor].types, EntityType::media);
  }

  // Adds claims to the list that parties point into.
  Range keep(std::span<const ClaimId> claims) const {
    const Range range{static_cast<std::uint32_t>(out.claims.size()), static_cast<std::uint32_t>(claims.size())};
    out.claims.insert(out.claims.end(), claims.begin(), claims.end());
    return range;
  }
};

// What a position holds with one sign (1 or -1), by the segments that may face someone; tagged with `tag`. A position
// that is divided or unclear holds both signs, possibly. Where it is not certain which of its claims of a sign came
// before neutral ones, it holds that sign possibly, until it shifts. O(claims of the position), and of neutral ones
// once for each shift.
void add_holdings(const Dossier& dossier, const Positions& positions, const Position& position, int sign,
                  std::uint32_t tag, std::vector<Holding>& out);

// The claims of a position that have one sign (1 or -1), in order of time: the position's own list where all have it.
Range claims_with_sign(const ConflictSearch& search, const Position& position, int sign);

// Each kind of conflict, added to search.out. Stance and contradiction come in one, since they share the sides.
void find_stance_conflicts(ConflictSearch& search);
void find_changes_and_inconsistencies(ConflictSearch& search);  // shift, inconsistency, account
void find_voice_conflicts(ConflictSearch& search);
void find_hostile_relations(ConflictSearch& search);
void find_disputes(ConflictSearch& search);  // after find_stance_conflicts(): also says who has met
void find_interests(ConflictSearch& search);

}  // namespace standpoint
