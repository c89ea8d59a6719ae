#pragma once
// SPDX-License-Identifier: Apache-2.0
// The outline of a box by what it stands for, so that a role is told by shape as well as by colour.

#include "render/diagram/svg_document.hpp"

namespace standpoint {

// Room that the outline needs left and right of the words, in points.
double side_padding(NodeRole role);

// Draws the outline within the rectangle, sharp or rounded or with the mark of the role.
void draw_node_shape(SvgDocument& svg, const Rectangle& box, NodeRole role, bool dashed, bool doubled = false);

}  // namespace standpoint
