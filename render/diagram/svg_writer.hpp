#pragma once
// SPDX-License-Identifier: Apache-2.0
// Draws a picture as SVG: self-contained, for readers with eyes and without, in light and dark.

#include <string>

#include "render/diagram/layout.hpp"
#include "render/diagram/picture.hpp"
#include "render/diagram/theme.hpp"
#include "render/diagram/typesetting.hpp"

namespace standpoint {

struct SvgOptions {
  std::string id_prefix;  // before every id, so that several pictures can share a page
  Theme theme = Theme::automatic;
  ThemeColours colours;
  FontFamily font = FontFamily::sans;
  double width = 0;             // at most so wide, in points; 0: as wide as it wants
  bool xml_declaration = true;  // leave out to put the picture into a page
  bool in_report = false;       // in a page that holds the rules of colours itself and whose script reads `data-…`
  LayoutOptions layout;
};

// A drawing, and how its layout came about.
struct SvgDrawing {
  std::string svg;
  double width = 0;   // points
  double height = 0;  // points
  LayoutRung rung = LayoutRung::layered;
};

// The picture as one SVG document in points. Nodes, edges and frames are elements with ids taken from the picture;
// every text is escaped; there is no script, no reference to anything outside but checked links, and one style element
// of constant text. Always succeeds. Same picture in any order, same bytes.
SvgDrawing write_svg(const Picture& picture, const SvgOptions& options = {});

}  // namespace standpoint
