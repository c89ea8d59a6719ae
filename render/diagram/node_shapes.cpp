// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/node_shapes.hpp"

#include <algorithm>

namespace standpoint {
namespace {

constexpr double kOutline = 1;
constexpr std::string_view kDashes = "4 3";
constexpr double kBetweenOutlines = 2.6;

class Outline {
 public:
  Outline(SvgDocument& svg, const Rectangle& box, NodeRole role, bool dashed)
      : svg_(svg), box_(box), surface_(surface_of(role)), dashed_(dashed) {}

  void rectangle(const Rectangle& box, double radius, double width = kOutline) {
    svg_.open("rect").attribute("x", box.left).attribute("y", box.top);
    svg_.attribute("width", box.width()).attribute("height", box.height());
    if (radius > 0) svg_.attribute("rx", std::min(radius, box.height() / 2));
    finish(width);
  }

  void polygon(const std::vector<Point>& points) {
    svg_.open("polygon").attribute("points", point_list(points));
    finish(kOutline);
  }

  void line(Point a, Point b, double width = kOutline) {
    svg_.open("line").attribute("x1", a.x).attribute("y1", a.y).attribute("x2", b.x).attribute("y2", b.y);
    svg_.paint(std::nullopt, Ink::border, width).close();
  }

  // A second sheet behind: several that act as one.
  void stack() {
    const double shift = 3;
    rectangle({box_.left + shift, box_.top, box_.right, box_.bottom - shift}, 3);
    rectangle({box_.left, box_.top + shift, box_.right - shift, box_.bottom}, 3);
  }

  void cut_corners() {
    const double cut = 6;
    polygon({{box_.left + cut, box_.top},
             {box_.right - cut, box_.top},
             {box_.right, box_.top + cut},
             {box_.right, box_.bottom - cut},
             {box_.right - cut, box_.bottom},
             {box_.left + cut, box_.bottom},
             {box_.left, box_.bottom - cut},
             {box_.left, box_.top + cut}});
  }

  void folded_corner() {
    const double fold = 8;
    polygon({{box_.left, box_.top},
             {box_.right - fold, box_.top},
             {box_.right, box_.top + fold},
             {box_.right, box_.bottom},
             {box_.left, box_.bottom}});
    line({box_.right - fold, box_.top}, {box_.right - fold, box_.top + fold});
    line({box_.right - fold, box_.top + fold}, {box_.right, box_.top + fold});
  }

  void hexagon() {
    const double point = std::min(9.0, box_.height() / 2);
    const double middle = box_.center().y;
    polygon({{box_.left, middle},
             {box_.left + point, box_.top},
             {box_.right - point, box_.top},
             {box_.right, middle},
             {box_.right - point, box_.bottom},
             {box_.left + point, box_.bottom}});
  }

  void flag() {
    const double point = std::min(9.0, box_.height() / 2);
    polygon({{box_.left, box_.top},
             {box_.right - point, box_.top},
             {box_.right, box_.center().y},
             {box_.right - point, box_.bottom},
             {box_.left, box_.bottom}});
  }

  // Leaning to the right, as what is open.
  void slanted() {
    const double lean = 8;
    polygon({{box_.left + lean, box_.top},
             {box_.right, box_.top},
             {box_.right - lean, box_.bottom},
             {box_.left, box_.bottom}});
  }

  // Bars left and right of the words.
  void side_bars() {
    rectangle(box_, 0);
    for (const double x : {box_.left + 4, box_.right - 4}) line({x, box_.top}, {x, box_.bottom});
  }

  void quotation_band() {
    rectangle(box_, 0);
    line({box_.left + 2, box_.top}, {box_.left + 2, box_.bottom}, 3);
  }

  void underlined() {
    rectangle(box_, 0);
    line({box_.left, box_.bottom - 3}, {box_.right, box_.bottom - 3});
  }

 private:
  void finish(double width) {
    svg_.paint(surface_, Ink::border, width);
    if (dashed_) svg_.attribute("stroke-dasharray", kDashes);
    svg_.close();
  }

  SvgDocument& svg_;
  const Rectangle& box_;
  Ink surface_;
  bool dashed_;
};

}  // namespace

double side_padding(NodeRole role) {
  switch (role) {
    case NodeRole::person:
    case NodeRole::procedure:
    case NodeRole::event: return 11;
    case NodeRole::issue: return 14;
    case NodeRole::law:
    case NodeRole::collective:
    case NodeRole::document:
    case NodeRole::source:
    case NodeRole::claim: return 9;
    case NodeRole::organization:
    case NodeRole::system:
    case NodeRole::place:
    case NodeRole::proposition: return 7;
  }
  return 7;
}

void draw_node_shape(SvgDocument& svg, const Rectangle& box, NodeRole role, bool dashed, bool doubled) {
  if (doubled) {
    Outline(svg, box, NodeRole::claim, false).rectangle(box, 0);
    return draw_node_shape(svg, box.grown(-kBetweenOutlines), role, dashed, false);
  }
  Outline outline(svg, box, role, dashed);
  switch (role) {
    case NodeRole::person: return outline.rectangle(box, 14);
    case NodeRole::organization: return outline.rectangle(box, 3);
    case NodeRole::collective: return outline.stack();
    case NodeRole::system: return outline.cut_corners();
    case NodeRole::law: return outline.side_bars();
    case NodeRole::document:
    case NodeRole::source: return outline.folded_corner();
    case NodeRole::procedure: return outline.hexagon();
    case NodeRole::event: return outline.flag();
    case NodeRole::place: return outline.underlined();
    case NodeRole::proposition: return outline.rectangle(box, 0, 1.4);
    case NodeRole::claim: return outline.quotation_band();
    case NodeRole::issue: return outline.slanted();
  }
}

}  // namespace standpoint
