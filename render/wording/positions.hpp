#pragma once
// SPDX-License-Identifier: Apache-2.0
// Positions in words: what an actor holds, with what reservation, and on whose word.

#include <string>
#include <string_view>

#include "graph/analysis/keywords.hpp"
#include "graph/analysis/positions.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// `supports`, `affirms`, `first opposes, then supports`, `takes both sides`: the label as a verb of the actor.
std::string position_verb(const Dossier& dossier, const Positions& positions, const Position& position,
                          std::string_view language);

// What must be said with it: conditions and doubts that all of `claims` share, and, unless own, on whose word it rests:
// `only if: …; according to …; by the voice of …; follows from: “…”`. `assumed`: by a role without dates, which is
// said. Empty where there is nothing.
std::string position_reservations(const Dossier& dossier, Origin origin, std::span<const ClaimId> claims,
                                  std::span<const EntityId> through, bool assumed, std::string_view language);

// The words of readers for them.
Phrase phrase_for(Origin origin);

}  // namespace standpoint
