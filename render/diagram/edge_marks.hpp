#pragma once
// SPDX-License-Identifier: Apache-2.0
// Lines with the marks at their ends: what a tie says is told by colour, width, dash and end mark together.

#include "render/diagram/layout.hpp"
#include "render/diagram/svg_document.hpp"

namespace standpoint {

// How a line looks apart from its colour.
struct EdgeLook {
  enum class Mark { none, arrow, bar, diamond };
  double width = 1.2;
  std::string_view dashes;  // empty for a full line
  Mark mark = Mark::arrow;
};

// What may be added to the look of a role.
struct EdgeTraits {
  bool directed = true;
  bool dashed = false;
  bool hollow = false;  // an empty mark: held with a reservation
  bool turned = false;  // a ring before the mark: held after a change of sides
  double width = 0;     // 0: of the role; the mark grows with a wide line
};

inline EdgeTraits traits_of(const PictureEdge& edge) {
  return {edge.directed, edge.dashed, edge.hollow, edge.turned, edge.width};
}

// The look of a role; a line that is dashed (not in force, or not asserted) is so whatever its role.
EdgeLook look_of(EdgeRole role, bool directed, bool dashed);

// Draws the curves, the mark at the end of the last one and, for a hostile tie without direction, at the start of the
// first one as well.
void draw_edge_line(SvgDocument& svg, const std::vector<Curve>& curves, EdgeRole role, const EdgeTraits& traits);

// The curve without its last `length` points; as it is where it is shorter than that.
Curve shortened(const Curve& curve, double length);

}  // namespace standpoint
