// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/fit_boxes.hpp"

#include <cmath>
#include <numeric>

namespace standpoint {
namespace {

constexpr int kRounds = 120;
constexpr double kGapAcross = 26;  // between boxes beside one another, so that lines are seen between them
constexpr double kGapDown = 20;
constexpr double kTaller = 1.4;       // where the width is drawn together, the height is less
constexpr double kLeastScale = 0.72;  // of the height

Rectangle bounds_of(const std::vector<Rectangle>& boxes) {
  Rectangle bounds = boxes.front();
  for (const Rectangle& box : boxes) include(bounds, box);
  return bounds;
}

void turn(std::vector<Rectangle>& boxes) {
  for (Rectangle& box : boxes) box = rectangle_around({box.center().y, box.center().x}, box.width(), box.height());
}

// Brings the centres together, so that every box lies within the room.
void draw_together(std::vector<Rectangle>& boxes, double room) {
  const Rectangle bounds = bounds_of(boxes);
  const Point middle = bounds.center();
  double scale = 1;
  for (const Rectangle& box : boxes) {
    const double aside = std::abs(box.center().x - middle.x);
    if (aside > 0.01) scale = std::min(scale, std::max(0.0, (room - box.width()) / 2) / aside);
  }
  const double down = std::clamp(scale * kTaller, kLeastScale, 1.0);
  for (Rectangle& box : boxes) {
    const Point center = box.center();
    box = rectangle_around({room / 2 + (center.x - middle.x) * scale, (center.y - middle.y) * down}, box.width(),
                           box.height());
  }
}

// Moves two boxes that overlap apart, each by half, the shorter way.
bool part(Rectangle& a, Rectangle& b) {
  const Point from = a.center(), to = b.center();
  const double across = (a.width() + b.width()) / 2 + kGapAcross - std::abs(to.x - from.x);
  const double down = (a.height() + b.height()) / 2 + kGapDown - std::abs(to.y - from.y);
  if (across <= 0.01 || down <= 0.01) return false;
  const bool sideways = across < down;
  const double x = sideways ? std::copysign(across / 2, to.x - from.x) : 0;
  const double y = sideways ? 0 : std::copysign(down / 2, to.y - from.y);
  a = a.moved(-x, -y);
  b = b.moved(x, y);
  return true;
}

void keep_inside(Rectangle& box, double room) {
  if (box.left < 0 || box.width() > room)
    box = box.moved(-box.left, 0);
  else if (box.right > room)
    box = box.moved(room - box.right, 0);
}

// From the top down: what still overlaps goes below.
void stack_what_overlaps(std::vector<Rectangle>& boxes) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return boxes[a].top < boxes[b].top; });
  for (std::size_t n = 0; n < order.size(); ++n) {
    Rectangle& box = boxes[order[n]];
    for (bool moved = true; moved;) {
      moved = false;
      for (std::size_t above = 0; above < n; ++above) {
        const Rectangle& other = boxes[order[above]];
        if (overlap_area(box.grown(1), other.grown(1)) <= 0) continue;
        box = box.moved(0, other.bottom + kGapDown - box.top);
        moved = true;
      }
    }
  }
}

}  // namespace

void fit_into_room(std::vector<Rectangle>& boxes, double room) {
  if (boxes.empty()) return;
  const Rectangle bounds = bounds_of(boxes);
  if (bounds.height() > bounds.width()) turn(boxes);
  if (room > 0) draw_together(boxes, room);
  bool apart = false;
  for (int round = 0; round < kRounds && !apart; ++round) {
    apart = true;
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (part(boxes[j], boxes[i])) apart = false;
    if (room > 0)
      for (Rectangle& box : boxes) keep_inside(box, room);
  }
  stack_what_overlaps(boxes);
}

}  // namespace standpoint
