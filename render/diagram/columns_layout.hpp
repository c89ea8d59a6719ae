#pragma once
// SPDX-License-Identifier: Apache-2.0
// Places boxes in columns, in an order with few crossings, at even distances, with lines that end at cells.

#include <vector>

#include "render/diagram/layout.hpp"
#include "render/diagram/word_room.hpp"

namespace standpoint {

struct ColumnsBox {
  double width = 0;  // boxes of a column get the width of its widest
  double height = 0;
  std::size_t column = 0;
  int group = -1;  // index of a group; a group lies within one column
  std::size_t left_cells = 0, right_cells = 0;
};

struct ColumnsEdge {
  std::size_t from = 0;
  std::size_t to = 0;  // in the same column: the line goes around on the left
  int cell = -1;       // of the box it leads to, on the side that faces the other end; -1: the middle of that side
};

struct ColumnsInput {
  std::vector<ColumnsBox> boxes;
  std::vector<ColumnsEdge> edges;
  std::vector<LayoutGroup> groups;
  double room = 0;     // at most so wide; 0: as wide as it wants
  bool chain = false;  // read from the left to the right: columns closer, boxes beside those they have lines with
};

// The height that so many cells need, and the cells of one side of a box.
double height_of_cells(std::size_t count);
std::vector<Rectangle> cells_of(const Rectangle& box, std::size_t count, bool right, double width);

// The layout of boxes, lines and the frames of groups. The order within a column is that of the layout program's
// layers, or, where that fails, of four sweeps by the mean place of the neighbours (Sugiyama 1981). Always succeeds.
// O(boxes log boxes + edges) beside the layout program.
Layout lay_out_columns(const ColumnsInput& input, const LayoutOptions& options);

}  // namespace standpoint
