#pragma once
// SPDX-License-Identifier: Apache-2.0
// Writes SVG element by element: names are ours, every value is escaped, numbers have one decimal.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/diagram/geometry.hpp"
#include "render/diagram/theme.hpp"

namespace standpoint {

// A number with at most one decimal, without a sign for zero. Never depends on a locale.
std::string svg_number(double value);

// The printable text with & < > " as entities; also = and a colon inside a word, so that nothing in a text reads like
// an attribute or an address to tools that search the file without parsing it. O(bytes).
std::string escape_xml(std::string_view text);

// The address, ready for an attribute, where it is one that a reader may follow: http or https with a host, without
// user name, at most 2,048 bytes of plain ASCII that need no quoting, or # and an id.
std::optional<std::string> checked_href(std::string_view href);

// The id with a prefix, every character but ASCII letters, digits, . _ - replaced by _.
std::string element_id(std::string_view prefix, std::string_view id);

// A document under construction. Element and attribute names must be literals of the program.
class SvgDocument {
 public:
  // `colours` must outlive the document. `in_report`: colours are classes of page_rules() alone.
  SvgDocument(Theme theme, const ThemeColours& colours, bool in_report = false)
      : palette_(base_palette(theme)), colours_(colours), in_report_(in_report) {}

  SvgDocument& open(std::string_view element);
  SvgDocument& attribute(std::string_view name, std::string_view value);
  SvgDocument& attribute(std::string_view name, double value);
  SvgDocument& attribute(std::string_view name, const char* value) { return attribute(name, std::string_view(value)); }

  // Colours as attributes, which every program understands, and as classes, which the style rules may override.
  SvgDocument& paint(std::optional<Ink> fill, std::optional<Ink> stroke, double stroke_width = 1);
  SvgDocument& close();

  // An element that holds only text.
  void text_element(std::string_view element, std::string_view content);
  void text(std::string_view text);

  // Rules of the one style element; constant text of the program, written as it is.
  void style_element(std::string_view rules);

  // The finished document. Every element must have been closed.
  std::string take() { return std::move(out_); }

 private:
  void end_tag();

  std::string out_;
  std::vector<std::string_view> open_;
  Palette palette_;
  const ThemeColours& colours_;
  bool in_report_ = false;
  bool in_tag_ = false;
  bool has_text_ = false;
};

// Path data of a curve; a move and cubic segments.
std::string path_data(const Curve& curve);

// `x,y x,y …`
std::string point_list(const std::vector<Point>& points);

}  // namespace standpoint
