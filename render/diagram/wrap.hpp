#pragma once
// SPDX-License-Identifier: Apache-2.0
// Text broken into lines by measured width, with the rules of French and English typography.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/diagram/font_metrics.hpp"

namespace standpoint {

// The text as characters that any XML document may hold: what is not UTF-8, control characters, bidirectional controls
// and non-characters become U+FFFD; line breaks and tabs become spaces. Cut after `limit` code points, with an
// ellipsis. O(limit).
std::string printable(std::string_view text, std::size_t limit = static_cast<std::size_t>(-1));

// How a text is set.
struct TextStyle {
  double size = 11;
  FontWeight weight = FontWeight::regular;
  double line_height = 13;
  FontFamily family = FontFamily::sans;

  // The same in another font.
  constexpr TextStyle in(FontFamily font) const { return {size, weight, line_height, font}; }
};

// Width of the text in one line so set, in points. O(bytes).
inline double text_width(std::string_view text, const TextStyle& style) {
  return text_width(text, style.size, style.weight, style.family);
}

// How far a text may go; what does not fit ends in an ellipsis.
struct WrapLimits {
  double width = 120;
  std::size_t lines = 6;
  std::size_t characters = 200;
};

// The printable text in lines no wider than the limit. Breaks at spaces and after hyphens and slashes; never at U+00A0
// or U+202F, nor before : ; ? ! » and closing marks, nor after «; a word wider than a line is broken where it
// overflows. An empty text has no lines. O(min(bytes, characters)).
std::vector<std::string> wrap_text(std::string_view text, const TextStyle& style, const WrapLimits& limits);

// The same in as many lines, but with lines of about equal width: no single short word on the last one.
std::vector<std::string> wrap_evenly(std::string_view text, const TextStyle& style, const WrapLimits& limits);

// True where wrap_text(text) leaves something out.
bool is_shortened(std::string_view text, const TextStyle& style, const WrapLimits& limits);

// Width of the widest line.
double widest(const std::vector<std::string>& lines, const TextStyle& style);

// Lines of one style, set one under the other from a top edge.
struct TextBlock {
  std::vector<std::string> lines;
  double top = 0;
};

// Height of so many lines, in points.
inline double height_of(const std::vector<std::string>& lines, const TextStyle& style) {
  return static_cast<double>(lines.size()) * style.line_height;
}

// A title, a note: at most four lines below `y`, which moves to their end.
TextBlock stack(const std::string& text, const TextStyle& style, double width, double& y);

}  // namespace standpoint
