// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/edge_marks.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint {
namespace {

constexpr double kArrowLength = 7;
constexpr double kArrowHalfWidth = 3.2;
constexpr double kBarHalfWidth = 5;
constexpr double kBarThickness = 2.4;
constexpr double kDiamondLength = 9;
constexpr double kDiamondHalfWidth = 3.4;
constexpr double kRingPlace = 14;  // before the tip
constexpr double kRingRadius = 3.4;

double distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

Point between(Point a, Point b, double share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

// The first part of one cubic segment, up to parameter `t` (de Casteljau).
void cut_segment(Curve& curve, std::size_t start, double t) {
  const Point a = between(curve[start], curve[start + 1], t);
  const Point b = between(curve[start + 1], curve[start + 2], t);
  const Point c = between(curve[start + 2], curve[start + 3], t);
  const Point d = between(a, b, t);
  const Point e = between(b, c, t);
  curve[start + 1] = a;
  curve[start + 2] = d;
  curve[start + 3] = between(d, e, t);
}

// Unit vector from `a` to `b`; to the right where they are the same.
Point direction(Point a, Point b) {
  const double length = distance(a, b);
  return length < 1e-6 ? Point{1, 0} : Point{(b.x - a.x) / length, (b.y - a.y) / length};
}

// The point `along` the direction and `aside` of it, seen from the tip.
Point offset(Point tip, Point way, double along, double aside) {
  return {tip.x + way.x * along - way.y * aside, tip.y + way.y * along + way.x * aside};
}

// Which way the line comes in at the tip: along the chord to it, or from the last point apart from it.
Point arrival(const Curve& line, Point tip) {
  const auto apart = std::find_if(line.rbegin(), line.rend(), [&](Point p) { return distance(p, tip) > 0.5; });
  return apart == line.rend() ? Point{1, 0} : direction(*apart, tip);
}

double mark_length(EdgeLook::Mark mark) {
  switch (mark) {
    case EdgeLook::Mark::arrow: return kArrowLength - 0.5;
    case EdgeLook::Mark::bar: return kBarThickness;
    case EdgeLook::Mark::diamond: return kDiamondLength;
    case EdgeLook::Mark::none: return 0;
  }
  return 0;
}

void draw_mark(SvgDocument& svg, Point tip, Point way, EdgeLook::Mark mark, Ink ink, bool hollow) {
  const auto finish = [&] {
    if (hollow)
      svg.paint(Ink::background, ink, 1.1);
    else
      svg.paint(ink, std::nullopt);
    svg.close();
  };
  const auto at = [&](double along, double aside) { return offset(tip, way, along, aside); };
  if (mark == EdgeLook::Mark::arrow) {
    svg.open("polygon").attribute(
        "points", point_list({tip, at(-kArrowLength, kArrowHalfWidth), at(-kArrowLength, -kArrowHalfWidth)}));
    finish();
  } else if (mark == EdgeLook::Mark::bar) {
    svg.open("polygon").attribute(
        "points", point_list({at(0, kBarHalfWidth), at(0, -kBarHalfWidth), at(-kBarThickness, -kBarHalfWidth),
                              at(-kBarThickness, kBarHalfWidth)}));
    finish();
  } else if (mark == EdgeLook::Mark::diamond) {
    const double middle = -kDiamondLength / 2;
    svg.open("polygon").attribute("points", point_list({tip, at(middle, kDiamondHalfWidth), at(-kDiamondLength, 0),
                                                        at(middle, -kDiamondHalfWidth)}));
    svg.paint(Ink::background, ink, 1.2).close();
  }
}

void draw_ring(SvgDocument& svg, Point center) {
  svg.open("circle").attribute("cx", center.x).attribute("cy", center.y).attribute("r", kRingRadius);
  svg.paint(Ink::background, Ink::shift, 1.4).close();
}

Curve reversed(const Curve& curve) { return {curve.rbegin(), curve.rend()}; }

void draw_line(SvgDocument& svg, const Curve& curve, const EdgeLook& look, Ink ink) {
  svg.open("path").attribute("d", path_data(curve)).paint(std::nullopt, ink, look.width);
  if (!look.dashes.empty()) svg.attribute("stroke-dasharray", look.dashes);
  svg.close();
}

}  // namespace

EdgeLook look_of(EdgeRole role, bool directed, bool dashed) {
  using Mark = EdgeLook::Mark;
  EdgeLook look;
  switch (role) {
    case EdgeRole::tie: look = {1.1, "", Mark::arrow}; break;
    case EdgeRole::alliance: look = {2, "", Mark::arrow}; break;
    case EdgeRole::support: look = {1.8, "", Mark::arrow}; break;
    case EdgeRole::hostile: look = {1.6, "", Mark::bar}; break;
    case EdgeRole::oppose: look = {1.6, "6 3", Mark::bar}; break;
    case EdgeRole::neutral: look = {1.3, "1.5 3", Mark::diamond}; break;
  }
  if (dashed) look.dashes = role == EdgeRole::oppose ? "7 2 1 2" : "4 3";
  if (!directed && look.mark != Mark::bar) look.mark = Mark::none;
  return look;
}

Curve shortened(const Curve& curve, double length) {
  Curve result = curve;
  const Point end = curve.back();
  while (result.size() >= 4) {
    const std::size_t start = result.size() - 4;
    if (distance(result[start], end) > length) {
      const Curve segment(result.end() - 4, result.end());
      double low = 0;
      double high = 1;
      for (int step = 0; step < 24; ++step) {
        const double middle = (low + high) / 2;
        (distance(curve_point(segment, middle), end) > length ? low : high) = middle;
      }
      cut_segment(result, start, low);
      return result;
    }
    if (result.size() == 4) return curve;
    result.resize(start + 1);
  }
  return curve;
}

void draw_edge_line(SvgDocument& svg, const std::vector<Curve>& curves, EdgeRole role, const EdgeTraits& traits) {
  if (curves.empty()) return;
  const EdgeLook look = look_of(role, traits.directed, traits.dashed);
  const Ink ink = ink_of(role);
  std::vector<Curve> lines = curves;
  const Point tip = lines.back().back();
  lines.back() = shortened(lines.back(), mark_length(look.mark));
  const Point way = arrival(lines.back(), tip);
  const bool both_ends = !traits.directed && look.mark == EdgeLook::Mark::bar;
  const Point other_tip = lines.front().front();
  Point other_way;
  if (both_ends) {
    lines.front() = reversed(shortened(reversed(lines.front()), mark_length(look.mark)));
    other_way = arrival(reversed(lines.front()), other_tip);
  }
  for (const Curve& line : lines) draw_line(svg, line, look, ink);
  draw_mark(svg, tip, way, look.mark, ink, traits.hollow);
  if (traits.turned) draw_ring(svg, offset(tip, way, -kRingPlace, 0));
  if (both_ends) draw_mark(svg, other_tip, other_way, look.mark, ink, traits.hollow);
}

}  // namespace standpoint
