#pragma once
// SPDX-License-Identifier: Apache-2.0
// Places boxes, lines and frames: connected parts by the layout program, the rest and every fallback by us.

#include <chrono>
#include <string>
#include <vector>

#include "render/diagram/layout_memory.hpp"
#include "render/diagram/layout_protocol.hpp"

namespace standpoint {

// What the layout program is given at most; a part beyond it is put in rows.
inline constexpr std::size_t kMostLayoutBoxes = 400;
inline constexpr std::size_t kMostLayoutEdges = 800;

struct LayoutBox {
  double width = 0;
  double height = 0;
  int group = -1;  // index of a group
};

struct LayoutEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  double label_width = 0;  // 0 for an edge without words
  double label_height = 0;
  double length = 0;  // by stress: how far its ends want to be apart; 0: as usual
};

struct LayoutGroup {
  double label_width = 0;
  double label_height = 0;
};

struct LayoutInput {
  std::vector<LayoutBox> boxes;
  std::vector<LayoutEdge> edges;
  std::vector<LayoutGroup> groups;
  bool frame_groups = false;
  bool by_stress = false;  // no layers: boxes as far apart as their edges say, straight lines
  double room = 0;         // at most so wide; 0: as wide as it wants
};

// The rungs of the ladder, best first.
enum class LayoutRung : std::uint8_t { layered, layered_fast, spring, rows };

struct LayoutOptions {
  std::string program = find_program();    // the layout program; empty: everything in rows
  std::chrono::milliseconds budget{5000};  // of all attempts together
  LayoutRung start = LayoutRung::layered;  // best rung to try
  LayoutMemory* memory = nullptr;          // of layouts worked out before; null: none

  static std::string find_program();
};

// One edge as drawn: one curve, or two with the words between them, from the first end to the second.
struct PlacedEdge {
  std::vector<Curve> curves;
  Rectangle label;  // empty for an edge without words
};

struct Layout {
  std::vector<Rectangle> boxes;
  std::vector<PlacedEdge> edges;
  std::vector<Rectangle> groups;          // empty rectangles where groups are not framed or have no boxes
  Rectangle bounds;                       // of all of these, with left and top 0
  LayoutRung rung = LayoutRung::layered;  // the worst that any part needed
};

// Always succeeds. The rung is chosen by counts first: up to 150 edges in full, up to 300 with few passes, beyond that
// by springs; then each part that fails, takes longer than its share of the budget, or is wider than the room, goes one
// rung down; rows have any width that the widest box has. Among the layouts tried for a part, the one that can be
// printed largest on a page wins, or in a room the lowest one. Same input, same result, unless the clock forced a rung.
Layout lay_out(const LayoutInput& input, const LayoutOptions& options = {});

}  // namespace standpoint
