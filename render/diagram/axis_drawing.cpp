// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/axis_drawing.hpp"

namespace standpoint {

double axis_height(const TimeAxis& axis, const Typesetting& type) {
  return axis.slots().empty() ? 0 : (axis.headings().empty() ? 1 : 2) * type.note.line_height + 3;
}

void AxisDrawing::rule(Point from, Point to, Ink ink, double width, std::string_view dashes) const {
  page_.svg.open("path").attribute("d", path_data(straight_curve(from, to)));
  if (!dashes.empty()) page_.svg.attribute("stroke-dasharray", dashes);
  page_.svg.paint(std::nullopt, ink, width).close();
}

void AxisDrawing::surface(const Rectangle& box, Ink ink) const {
  page_.svg.open("rect").attribute("x", box.left).attribute("y", box.top);
  page_.svg.attribute("width", box.width()).attribute("height", box.height()).paint(ink, std::nullopt).close();
}

void AxisDrawing::write_grid(double labels_top, double line, double bottom) const {
  for (const AxisSlot& slot : axis_.slots())
    rule({left_ + slot.left, line - 3}, {left_ + slot.left, bottom}, Ink::group_border, 0.4, "1 3");
  for (const AxisSlot& heading : axis_.headings())
    rule({left_ + heading.left, labels_top}, {left_ + heading.left, bottom}, Ink::group_border, 0.8);
  if (!axis_.slots().empty()) rule({right_, labels_top}, {right_, bottom}, Ink::group_border, 0.8);
  for (const AxisSlot& gap : axis_.breaks()) {
    surface({left_ + gap.left, line, left_ + gap.right, bottom}, Ink::group_surface);
    for (const double edge : {gap.left, gap.right})
      rule({left_ + edge, line}, {left_ + edge, bottom}, Ink::border, 0.8, "4 3");
  }
}

void AxisDrawing::write_labels(double top) const {
  const double first = top + type_.note.size + 1;
  const bool plain = axis_.headings().empty();
  write_slots(axis_.headings(), first, FontWeight::bold, Ink::text);
  write_slots(axis_.slots(), plain ? first : first + type_.note.line_height,
              plain ? FontWeight::bold : FontWeight::regular, plain ? Ink::text : Ink::muted_text);
}

void AxisDrawing::write_slots(const std::vector<AxisSlot>& slots, double base, FontWeight weight, Ink ink) const {
  const TextStyle style{type_.note.size, weight, type_.note.line_height, type_.note.family};
  for (const AxisSlot& slot : slots) {
    if (slot.label.empty()) continue;
    const double middle = left_ + (slot.left + slot.right) / 2;
    const double half = text_width(slot.label, style) / 2 + 0.5;
    surface({middle - half, base - 7.5, middle + half, base + 2}, Ink::background);
    page_.write_line(slot.label, {middle, base}, style, ink, TextAnchor::middle);
  }
}

void AxisDrawing::write_line(double y) const {
  if (axis_.slots().empty()) return;
  double from = left_;
  for (const AxisSlot& gap : axis_.breaks()) {
    rule({from, y}, {left_ + gap.left, y}, Ink::border, 1);
    write_break({left_ + (gap.left + gap.right) / 2, y});
    from = left_ + gap.right;
  }
  rule({from, y}, {right_, y}, Ink::border, 1);
}

void AxisDrawing::write_break(Point at) const {
  for (const double x : {-2.5, 2.5}) rule({at.x + x - 2, at.y + 4}, {at.x + x + 2, at.y - 4}, Ink::border, 1);
}

}  // namespace standpoint
