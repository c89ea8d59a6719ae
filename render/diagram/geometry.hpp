#pragma once
// SPDX-License-Identifier: Apache-2.0
// Points, rectangles and curves of a drawing, in points (1/72 inch), y growing downwards.

#include <algorithm>
#include <cstddef>
#include <vector>

namespace standpoint {

struct Point {
  double x = 0;
  double y = 0;
};

struct Rectangle {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  Point center() const { return {(left + right) / 2, (top + bottom) / 2}; }
  bool empty() const { return right <= left || bottom <= top; }

  Rectangle moved(double dx, double dy) const { return {left + dx, top + dy, right + dx, bottom + dy}; }
  Rectangle grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
};

inline Rectangle rectangle_around(Point center, double width, double height) {
  return {center.x - width / 2, center.y - height / 2, center.x + width / 2, center.y + height / 2};
}

// Area that two rectangles share.
inline double overlap_area(const Rectangle& a, const Rectangle& b) {
  const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
  const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

inline void include(Rectangle& bounds, const Rectangle& other) {
  bounds.left = std::min(bounds.left, other.left);
  bounds.top = std::min(bounds.top, other.top);
  bounds.right = std::max(bounds.right, other.right);
  bounds.bottom = std::max(bounds.bottom, other.bottom);
}

inline void include(Rectangle& bounds, Point point) { include(bounds, {point.x, point.y, point.x, point.y}); }

// Cubic Bézier segments end to end: 1 + 3n points.
using Curve = std::vector<Point>;

// The straight line from `a` to `b` as a curve of one segment.
inline Curve straight_curve(Point a, Point b) {
  return {a, {a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3}, {b.x - (b.x - a.x) / 3, b.y - (b.y - a.y) / 3}, b};
}

// The point of a segment of four points at parameter `t` from 0 to 1.
inline Point curve_point(const Curve& segment, double t) {
  const double s = 1 - t;
  const double weights[4] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
  Point point;
  for (std::size_t i = 0; i < 4; ++i) {
    point = {point.x + weights[i] * segment[i].x, point.y + weights[i] * segment[i].y};
  }
  return point;
}

}  // namespace standpoint
