#pragma once
// SPDX-License-Identifier: Apache-2.0
// Turns a drawing into PNG or PDF, by a program of its own that is started for it.

#include <chrono>
#include <string>

#include "graph/text/result.hpp"
#include "render/diagram/raster_protocol.hpp"
#include "render/diagram/svg_writer.hpp"

namespace standpoint {

inline constexpr double kLeastScale = 0.5;
inline constexpr double kMostScale = 8;

struct RasterOptions {
  RasterFormat format = RasterFormat::png;
  double scale = 2;                         // of a PNG: 1 for 96 pixels an inch, as browsers show the SVG
  FontFamily font = FontFamily::sans;       // that the drawing is set in
  std::string title;                        // of a PDF
  std::string program = find_program();     // empty: there is none
  std::chrono::milliseconds budget{20000};  // until the program is ended

  static std::string find_program();
};

struct RasterDrawing {
  std::string bytes;
  bool fonts_fit = true;  // false where no font with the widths that the layout counts on is installed
};

// The drawing as one PNG or one page of PDF, of the size that the SVG gives. A PNG has the SVG's points times
// scale * 96 / 72 in pixels, rounded, and says so many pixels a metre; a PDF is vectors, with its text as text, its
// links, and no date. Same drawing, same fonts: same bytes. Colours are those of the SVG without its style rules for
// dark screens: draw it with a theme other than automatic. Failure: no such program; it ended early or was not done in
// time; no font at all; more than 100 million pixels or 32,767 on a side; more than 256 MiB. O(pixels).
Result<RasterDrawing> draw_raster(const SvgDrawing& drawing, const RasterOptions& options);

}  // namespace standpoint
