#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who says what? Pictures of positions: as a matrix of actors and propositions, and as a map in two columns.

#include <string>

#include "render/diagram/matrix_picture.hpp"
#include "render/diagram/picture.hpp"
#include "render/diagram/position_table.hpp"

namespace standpoint {

struct PositionViewOptions {
  PositionTableOptions table;  // which actors and propositions, and the language
  std::string link;            // where actors and propositions lead; `{id}` stands for the id; empty: no links
};

// A row for each actor, a column for each proposition, in each cell the sign of the position, with shifts; below the
// columns how many stand on each side. What does not fit is left out and said. O(positions log positions + cells).
MatrixPicture matrix_picture(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options);

// Actors on the left, propositions on the right with a cell for each sign that occurs, a line from each actor to the
// cell of its position. The same cost.
Picture positions_picture(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options);

}  // namespace standpoint
