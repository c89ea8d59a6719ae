#pragma once
// SPDX-License-Identifier: Apache-2.0
// Claims taken apart by who takes the stance: one row for each actor to whom a claim gives a position.

#include <vector>

#include "graph/analysis/positions.hpp"

namespace standpoint {

// One claim as the stance of one actor, with all that a position needs of it.
struct StanceRow {
  EntityId actor;
  PropositionId proposition;
  ClaimId claim;
  Date date;          // time_of() the claim
  double stance = 0;  // of the actor on the proposition: of an implied one, what it follows to be
  double weight = 1;  // weight_of() the claim
  EntityId through;   // who voices it; invalid unless voiced
  RelationId role;    // by which they do; invalid where the claim itself says for whom it speaks
  Origin origin = Origin::own;
};

// Those for whom the source's own voice stands: the author of each of its sources, else the publisher (MODEL 2.1).
// Nobody, where the source only relays what another said.
std::vector<EntityId> media_of(const Dossier& dossier, const Claim& claim);

// The rows of all claims that the options admit: by actor, proposition and origin. O(rows + actors + propositions).
std::vector<StanceRow> find_stances(const Dossier& dossier, const PositionOptions& options);

}  // namespace standpoint
