#pragma once
// SPDX-License-Identifier: Apache-2.0
// Parts with coordinates of their own, and their arrangement on one page.

#include "render/diagram/layout_parts.hpp"

namespace standpoint {

// A placed part: boxes, edges and groups parallel to the part's lists, left and top of the bounds at 0.
struct LayoutBlock {
  std::vector<Rectangle> boxes;
  std::vector<PlacedEdge> edges;
  std::vector<std::size_t> group_ids;  // indices into the input's groups
  std::vector<Rectangle> groups;
  Rectangle bounds;
  LayoutRung rung = LayoutRung::layered;
};

// Computes the bounds and moves everything so that they start at 0, 0.
void settle(LayoutBlock& block);

// How large the block can be printed on a page of A4, upright or not, with margins: 1 for as it is, never more.
double page_scale(const Rectangle& bounds);

// Gives each edge without a curve one beside its boxes, which stand above each other, on the side of the middle of the
// block, with its words where they hide least. O(edges · (boxes + edges)).
void add_side_edges(const LayoutInput& input, const LayoutPart& part, LayoutBlock& block);

// The part with its boxes in rows, frames around its groups, straight lines. Cannot fail. O(boxes + edges · boxes).
LayoutBlock rows_block(const LayoutInput& input, const LayoutPart& part);

// Straight lines between boxes that have their place, side by side for the same two boxes, each with its words where
// they hide least. O(edges · (boxes + edges)).
std::vector<PlacedEdge> straight_edges(const LayoutInput& input, const LayoutPart& part,
                                       const std::vector<Rectangle>& boxes);

// Where each block goes: in rows, first come first placed, the page as wide as the room or, where that is 0, about as
// the widest block or as a page of that area. Returns the left top corners and the bounds of all.
struct Arrangement {
  std::vector<Point> corners;
  Rectangle bounds;
};
Arrangement arrange(const std::vector<Rectangle>& sizes, double room);

}  // namespace standpoint
