#pragma once
// SPDX-License-Identifier: Apache-2.0
// A picture in the form asked for: SVG, DOT, PNG or PDF.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "cli/theme_option.hpp"
#include "render/diagram/view_picture.hpp"

namespace standpoint {

inline constexpr std::array<std::string_view, 4> kDrawingFormats = {"svg", "dot", "png", "pdf"};

inline constexpr std::string_view kScaleHelp = "size of a png; 1 for 96 pixels an inch";
inline constexpr std::string_view kWidthHelp = "column (170 mm, the default), full, or a length: 482pt, 17cm, 6.5in";
inline constexpr std::string_view kLinkHelp =
    "where marks lead: source, or an address or #anchor with {id}, {kind}, {source}";

// How one picture is to be drawn.
struct DrawingOrder {
  std::string_view format;  // of kDrawingFormats
  Theme theme = Theme::automatic;
  double width = 0;  // points; 0: as wide as it wants
  std::optional<double> scale = {};
  std::string id_prefix = {};
  bool fragment = false;  // without the XML declaration
};

// What cannot follow the mode of its reader is light on a screen, and made for print on a page.
Theme theme_for(std::string_view format, std::string_view theme);

// Failure: bytes for a terminal, or a scale without pixels. `file` is that of -o.
Result<void> expect_drawable(const Context& context, std::string_view format, const std::string& file,
                             const std::optional<double>& scale);

// The bytes of the picture; a warning is printed where no font with the widths counted on is installed. Failure: a PNG
// or PDF that could not be drawn, or a picture that Graphviz does not lay out.
Result<std::string> drawn(Context& context, const ViewPicture& picture, const DrawingOrder& order,
                          const ThemeOption& looks);

}  // namespace standpoint
