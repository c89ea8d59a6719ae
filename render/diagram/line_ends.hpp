#pragma once
// SPDX-License-Identifier: Apache-2.0
// Spreads the ends of lines along the side of a box where several meet.

#include "render/diagram/layout_blocks.hpp"

namespace standpoint {

// Where two or more lines reach the same side of a box, gives them ends of their own along that side, in the order they
// come from, and redraws them (those from far away: their last segment) as curves that arrive at a right angle. A line
// that would then touch another box or other words stays as it was. For layers that follow one another to the right.
// O(edges · (boxes + edges)).
void spread_line_ends(LayoutBlock& block);

}  // namespace standpoint
