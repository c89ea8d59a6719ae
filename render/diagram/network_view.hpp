#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who takes the same positions, and who the opposite ones? Pictures of discourse networks (MODEL 3.3).

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/camps.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct NetworkViewOptions {
  std::string language = "en";
  std::size_t most_actors = 20;
  std::size_t most_propositions = 16;      // two-mode
  std::size_t most_ties = 70;              // those with most weight are kept
  std::string link;                        // where things lead; `{id}` stands for the id; empty: no links
  std::function<bool(EntityId)> concerns;  // at least one end of a tie; empty: all
  // Of a page: ties between one of the first and one of the second, who are sorted. Empty: all.
  std::vector<EntityId> rows, columns;
};

// Actors placed so that those who agree are near, with a line for each tie as wide as its weight: full where the two
// agree more than they conflict, dashed with a bar at both ends where they conflict more. The network is one-mode, with
// weights that may be negative. What does not fit is left out and said. O(cells log cells + statements behind the ties
// shown).
Picture one_mode_picture(const Dossier& dossier, const StatementTable& table, const Network& network,
                         const NetworkOptions& made, const NetworkViewOptions& options);

// Actors on the left, propositions on the right with a cell for each sign, lines as wide as their weight. Two-mode. The
// same cost.
Picture two_mode_picture(const Dossier& dossier, const StatementTable& table, const Network& network,
                         const NetworkOptions& made, const NetworkViewOptions& options);

// Camps as boxes with their members, and between each two a line for their agreement and one for their conflict.
// O(ties).
Picture network_overview(const Dossier& dossier, const StatementTable& table, const Camps& camps,
                         const NetworkViewOptions& options);

// The actors with ties, those of a camp together, and their pairs. O(ties log ties).
std::pair<std::vector<EntityId>, std::vector<std::pair<EntityId, EntityId>>> tied_actors(const Camps& camps);

}  // namespace standpoint
