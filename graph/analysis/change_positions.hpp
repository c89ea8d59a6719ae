#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which positions moved from one dossier to another (MODEL 3.6).

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/change_matches.hpp"
#include "graph/analysis/positions.hpp"

namespace standpoint {

// What happened to what an actor holds of a proposition, on one kind of word.
struct PositionChange {
  enum class Kind : std::uint8_t {
    appeared,
    disappeared,
    turned,  // its label is another
    moved,   // the same label with another score
    firmer,  // the same label and score, held with more strength: less doubt, or no condition any more
    weaker,
  } kind = Kind::appeared;
  std::optional<std::uint32_t> before, after;  // Positions::all of the one and the other dossier
};

// What differs between the positions of two dossiers: by the ids of actor and proposition (of those that are there no
// more, the old ones), then by origin. Scores and strengths count as equal within 1e-9. Renames make no difference.
// O(positions log positions).
std::vector<PositionChange> find_position_changes(const Dossier& before, const Positions& positions_before,
                                                  const Dossier& after, const Positions& positions_after,
                                                  const RecordMatches& matches);

}  // namespace standpoint
