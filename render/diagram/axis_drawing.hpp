#pragma once
// SPDX-License-Identifier: Apache-2.0
// Draws an axis of time: its line, its labels, and the grid through what stands below it.

#include "render/diagram/svg_page.hpp"
#include "render/diagram/time_axis.hpp"
#include "render/diagram/typesetting.hpp"

namespace standpoint {

class AxisDrawing {
 public:
  // All are kept by reference. `left` and `right`: where the axis begins and ends on the page.
  AxisDrawing(SvgPage& page, const TimeAxis& axis, const Typesetting& type, double left, double right)
      : page_(page), axis_(axis), type_(type), left_(left), right_(right) {}

  // Where slots and their headings begin, from the labels to the bottom, and where time is left out.
  void write_grid(double labels_top, double line, double bottom) const;

  // The labels, each on a ground of its own, since stems of events pass.
  void write_labels(double top) const;

  void write_line(double y) const;

  // Two strokes across the axis, where time is left out.
  void write_break(Point at) const;

  // A straight line, and a rectangle, of any use.
  void rule(Point from, Point to, Ink ink, double width, std::string_view dashes = {}) const;
  void surface(const Rectangle& box, Ink ink) const;

 private:
  void write_slots(const std::vector<AxisSlot>& slots, double base, FontWeight weight, Ink ink) const;

  SvgPage& page_;
  const TimeAxis& axis_;
  const Typesetting& type_;
  double left_, right_;
};

// Height of the labels of an axis.
double axis_height(const TimeAxis& axis, const Typesetting& type);

}  // namespace standpoint
