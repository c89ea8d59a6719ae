#pragma once
// SPDX-License-Identifier: Apache-2.0
// What every picture along an axis of time has around its rows: title, axis, legend, notes and links, from top to
// bottom.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/diagram/axis_drawing.hpp"
#include "render/diagram/composition.hpp"
#include "render/diagram/legend_flow.hpp"
#include "render/diagram/page_links.hpp"

namespace standpoint {

inline constexpr double kSignBaseLine = 3;  // of small text, below the middle of its line

// A sign that the legend explains, and where it stands.
template <class Kind>
struct PlacedSign {
  Kind kind{};
  std::string label;
  Rectangle swatch;
};

// The places of what is around the rows. Whoever makes one calls the functions from top to bottom; each moves `y` on.
struct AxisPage {
  AxisPage(const Typesetting& setting, TimeAxis time) : type(setting), axis(std::move(time)) {}

  Typesetting type;
  TextBlock title, subtitle, notes;
  PageLinks pages;
  TimeAxis axis;
  double plot_left = 0, plot_right = 0;  // of the axis
  double axis_top = 0, axis_line = 0;    // labels above the line
  double rows_bottom = 0;
  double second_axis_top = 0;  // below many rows; 0: there is none
  double legend_top = 0;
  double width = 0, height = 0;

  // Draws what is above the rows but for the labels of the axis, which may stand over other things.
  void write_heading(SvgPage& page) const;
  void write_axis_labels(const AxisDrawing& drawing) const;
  void write_foot(const PictureLinks& links, SvgPage& page) const;

  // Draws the legend; `write_swatch` draws a sign.
  template <class Kind, class Write>
  void write_legend(std::string_view heading, const std::vector<PlacedSign<Kind>>& signs, SvgPage& page,
                    Write write_swatch) const {
    if (signs.empty()) return;
    page.svg.open("g").attribute("class", "sp-legend");
    page.write_lines({std::string(heading)}, {type.margin, legend_top}, type.group, Ink::muted_text, TextAnchor::start);
    for (const PlacedSign<Kind>& sign : signs) {
      write_swatch(sign);
      page.write_line(sign.label, {sign.swatch.right + kBeforeLabel, sign.swatch.center().y + kSignBaseLine}, type.note,
                      Ink::text, TextAnchor::start);
    }
    page.svg.close();
  }

 protected:
  void place_heading(const std::string& words, const std::string& second, double& y);
  void place_axis(double& y);
  void end_rows(double& y);  // with a second axis below many of them
  void place_foot(const std::vector<std::string>& lines, const std::string& source_line, const PictureLinks& links,
                  double& y);

  // Places the signs that are present; `width_of` says how wide the swatch of each is.
  template <class Kind, class Width>
  void place_legend_signs(std::vector<PlacedSign<Kind>>& signs, double& y, Width width_of) {
    if (signs.empty()) return;
    legend_top = y;
    y += type.group.line_height + 4;
    LegendFlow flow(type.margin, width - type.margin, y, {.before_label = kBeforeLabel});
    for (PlacedSign<Kind>& sign : signs) sign.swatch = flow.add(width_of(sign.kind), text_width(sign.label, type.note));
    y = flow.last_row() + 26;
  }

 private:
  static constexpr double kBeforeLabel = 5;
};

}  // namespace standpoint
