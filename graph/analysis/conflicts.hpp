#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who conflicts with whom, over what, and of which kind is the conflict? (MODEL 3.2)

#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "graph/analysis/positions.hpp"

namespace standpoint {

enum class ConflictKind : std::uint8_t {
  stance,         // some support a proposition, others oppose it
  contradiction,  // some support a proposition, others one that contradicts it
  dispute,        // a claim of one disputes a claim of the other, outside the two above
  shift,          // one actor went from one side to the other
  inconsistency,  // one actor takes incompatible sides at once
  voice,          // one who speaks for a body contradicts it, or another who does
  relation,       // a hostile tie
  account,        // two sources tell opposite things of one claim
  interest,       // one who gains by what it supports: a lead to check
};

// One actor on a side of a conflict.
struct Party {
  EntityId actor;
  Origin origin = Origin::own;
  Range claims;          // Conflicts::claims, in order of time
  Range through;         // Positions::speakers, of a voiced position
  bool assumed = false;  // voiced, or speaking, by a role without dates, which is assumed to have been held
};

struct ConflictSide {
  std::vector<Party> parties;   // by actor, in order of reading; an actor whose side has two origins stands twice
  std::vector<RecordRef> also;  // evidence beside the parties' claims: relations and sources
};

struct Conflict {
  ConflictKind kind = ConflictKind::stance;
  std::array<ConflictSide, 2> sides;               // of stance: those who support, those who oppose
  std::vector<PropositionId> propositions;         // one, or the two that do not go together, in the order of the sides
  Date since;                                      // when both sides first held, or when it was said
  Date until;                                      // when they ceased to; not given: they still do
  bool certain = true;                             // false: it is only possible that the two held at one time
  std::optional<double> severity;                  // [0, 1]; none for interest
  std::vector<std::pair<EntityId, EntityId>> met;  // who disputed, or addressed, one of the other side
  EntityId body;                                   // of voice: the body spoken for
};

struct Conflicts {
  std::vector<Conflict> all;
  Positions positions;          // from which they follow
  std::vector<ClaimId> claims;  // that the parties point into

  std::span<const ClaimId> claims_of(const Party& party) const {
    return std::span(claims).subspan(party.claims.first, party.claims.count);
  }
};

struct ConflictOptions {
  PositionOptions positions;                                  // whose claims count; with `media`, media are sides too
  bool interest = false;                                      // find interests too
  std::function<bool(const Relation&)> admits_relation = {};  // by time or source; empty: all
};

// All conflicts: the most severe first, then those of most actors, by kind, and by propositions, actors and evidence in
// order of reading. A conflict over propositions names all actors of each side; media are no side unless asked for.
// O(claims log claims + contradicting pairs that both have support + relations); with interests, also the ties within
// three steps of each who would benefit.
Conflicts find_conflicts(const Dossier& dossier, const ConflictOptions& options = {});

// Two of a conflict between sides who may have faced each other, and what is so of them alone.
struct FacingPair {
  const Party& first;
  const Party& second;
  Date since, until;
  bool certain = true;
  double severity = 0;
};

// Calls `visit` with each such pair of different actors, in the order of the sides; none of other kinds of conflict.
// `only`: as in take_apart(). O(pairs).
void visit_facing_pairs(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict,
                        const std::function<void(const FacingPair&)>& visit,
                        std::optional<std::pair<EntityId, EntityId>> only = std::nullopt);

// A conflict between sides, taken apart: one for each pair that may have faced each other, in the order of the sides.
// Other kinds stay whole. `only`: no other pairs than these two make, either way. O(pairs).
std::vector<Conflict> take_apart(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict,
                                 std::optional<std::pair<EntityId, EntityId>> only = std::nullopt);

}  // namespace standpoint
