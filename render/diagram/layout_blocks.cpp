// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace standpoint {
namespace {

constexpr double kGapBetweenBlocks = 22;
constexpr double kGapBetweenBoxes = 14;
constexpr double kGapAroundLines = 48;  // between boxes that lines run between
constexpr double kFrameMargin = 9;
constexpr double kSideReach = 26;  // of a line between boxes of one layer, beside its words
constexpr double kNarrowestPage = 640;

void move(LayoutBlock& block, double dx, double dy) {
  for (Rectangle& box : block.boxes) box = box.moved(dx, dy);
  for (Rectangle& group : block.groups) group = group.moved(dx, dy);
  for (PlacedEdge& edge : block.edges) {
    edge.label = edge.label.moved(dx, dy);
    for (Curve& curve : edge.curves) {
      for (Point& point : curve) point = {point.x + dx, point.y + dy};
    }
  }
  block.bounds = block.bounds.moved(dx, dy);
}

// Boxes in rows of about equal width, each in a cell of the largest size; the corner where the next thing may go.
class RowFiller {
 public:
  RowFiller(double width, double gap) : width_(width), gap_(gap) {}

  Point place(double width, double height) {
    if (x_ > 0 && x_ + width > width_) next_row();
    const Point corner{x_, y_};
    x_ += width + gap_;
    row_height_ = std::max(row_height_, height);
    return corner;
  }

  void next_row() {
    y_ += row_height_ + gap_;
    x_ = 0;
    row_height_ = 0;
  }

 private:
  double width_;
  double gap_;
  double x_ = 0;
  double y_ = 0;
  double row_height_ = 0;
};

// The boxes of one group in rows below the label, in coordinates of their own, and the size of the frame.
struct Cell {
  std::vector<std::size_t> positions;  // within the part
  std::vector<Rectangle> boxes;
  Rectangle frame;
};

Cell fill_cell(const LayoutInput& input, const LayoutPart& part, std::vector<std::size_t> positions, int group,
               double gap) {
  Cell cell;
  const bool framed = group >= 0;
  const double margin = framed ? kFrameMargin : 0;
  const LayoutGroup label = framed ? input.groups[static_cast<std::size_t>(group)] : LayoutGroup{};
  double area = 0;
  double widest = label.label_width;
  for (const std::size_t position : positions) {
    const LayoutBox& box = input.boxes[part.boxes[position]];
    area += (box.width + gap) * (box.height + gap);
    widest = std::max(widest, box.width);
  }
  double width = std::max(widest, std::sqrt(area * 2));
  if (input.room > 0) width = std::min(width, input.room - 2 * margin);
  RowFiller filler(width, gap);
  cell.frame = {0, 0, label.label_width + 2 * margin, label.label_height + 2 * margin};
  for (const std::size_t position : positions) {
    const LayoutBox& box = input.boxes[part.boxes[position]];
    const Point corner = filler.place(box.width, box.height);
    const double left = corner.x + margin;
    const double top = corner.y + margin + label.label_height;
    cell.boxes.push_back({left, top, left + box.width, top + box.height});
    include(cell.frame, {left, top, left + box.width + margin, top + box.height + margin});
  }
  cell.positions = std::move(positions);
  return cell;
}

// Where the line from the centre of `box` to `other` leaves the box.
Point leave(const Rectangle& box, Point other) {
  const Point center = box.center();
  const double dx = other.x - center.x;
  const double dy = other.y - center.y;
  const double across = dx == 0 ? 1e9 : box.width() / 2 / std::abs(dx);
  const double along = dy == 0 ? 1e9 : box.height() / 2 / std::abs(dy);
  const double share = std::min({across, along, 1.0});
  return {center.x + dx * share, center.y + dy * share};
}

Curve loop_at(const Rectangle& box) {
  const Point start{box.right - 12, box.top};
  const Point end{box.right, box.top + std::min(10.0, box.height() / 2)};
  return {start, {start.x, start.y - 20}, {end.x + 20, end.y}, end};
}

// The line between two boxes, bent to one side by `bend`.
Curve line_between(const Rectangle& from, const Rectangle& to, double bend) {
  const Point a = from.center();
  const Point b = to.center();
  const double length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1.0);
  const Point middle{(a.x + b.x) / 2 - (b.y - a.y) / length * bend, (a.y + b.y) / 2 + (b.x - a.x) / length * bend};
  const Point start = leave(from, middle);
  const Point end = leave(to, middle);
  if (bend == 0) return straight_curve(start, end);
  const auto toward = [&middle](Point p) {
    return Point{p.x + (middle.x - p.x) * 2 / 3, p.y + (middle.y - p.y) * 2 / 3};
  };
  return {start, toward(start), toward(end), end};
}

// The place along the curve where a label of that size covers least of what is there already.
Rectangle place_label(const Curve& curve, const LayoutEdge& edge, const std::vector<Rectangle>& boxes,
                      const std::vector<Rectangle>& labels) {
  Rectangle best;
  double least = -1;
  for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}) {
    const Rectangle place = rectangle_around(curve_point(curve, t), edge.label_width, edge.label_height);
    double hidden = 0;
    for (const Rectangle& box : boxes) hidden += 2 * overlap_area(place, box);
    for (const Rectangle& label : labels) hidden += overlap_area(place, label);
    if (least >= 0 && hidden >= least) continue;
    least = hidden;
    best = place;
    if (hidden == 0) break;
  }
  return best;
}

}  // namespace

void settle(LayoutBlock& block) {
  if (block.boxes.empty()) return;
  block.bounds = block.boxes.front();
  for (const Rectangle& box : block.boxes) include(block.bounds, box);
  for (const Rectangle& group : block.groups) include(block.bounds, group);
  for (const PlacedEdge& edge : block.edges) {
    if (!edge.label.empty()) include(block.bounds, edge.label);
    for (const Curve& curve : edge.curves) {
      for (const Point& point : curve) include(block.bounds, point);
    }
  }
  move(block, -block.bounds.left, -block.bounds.top);
}

double page_scale(const Rectangle& bounds) {
  constexpr double kShortSide = 523;
  constexpr double kLongSide = 720;  // less than the page, for title and legend
  const double upright = std::min(kShortSide / bounds.width(), kLongSide / bounds.height());
  const double sideways = std::min(kLongSide * 1.06 / bounds.width(), (kShortSide - 60) / bounds.height());
  return std::min(std::max(upright, sideways), 1.0);
}

std::vector<PlacedEdge> straight_edges(const LayoutInput& input, const LayoutPart& part,
                                       const std::vector<Rectangle>& boxes) {
  std::map<std::size_t, std::size_t> position;
  for (std::size_t i = 0; i < part.boxes.size(); ++i) position[part.boxes[i]] = i;
  std::map<std::pair<std::size_t, std::size_t>, int> drawn;
  std::vector<PlacedEdge> edges;
  std::vector<Rectangle> labels;
  for (const std::size_t index : part.edges) {
    const LayoutEdge& edge = input.edges[index];
    const Rectangle& from = boxes[position[edge.from]];
    const Rectangle& to = boxes[position[edge.to]];
    const int count = drawn[std::minmax(edge.from, edge.to)]++;
    const double side = edge.from < edge.to ? 1 : -1;
    const int step = (count + 1) / 2;  // the first is straight, the others bend to both sides in turn
    const double bend = side * 16.0 * step * (count % 2 == 0 ? -1 : 1);
    PlacedEdge placed;
    placed.curves.push_back(edge.from == edge.to ? loop_at(from) : line_between(from, to, bend));
    if (edge.label_width > 0) {
      placed.label = place_label(placed.curves.front(), edge, boxes, labels);
      labels.push_back(placed.label);
    }
    edges.push_back(std::move(placed));
  }
  return edges;
}

void add_side_edges(const LayoutInput& input, const LayoutPart& part, LayoutBlock& block) {
  std::map<std::size_t, std::size_t> position;
  for (std::size_t i = 0; i < part.boxes.size(); ++i) position[part.boxes[i]] = i;
  Rectangle bounds = block.boxes.empty() ? Rectangle{} : block.boxes.front();
  for (const Rectangle& box : block.boxes) include(bounds, box);
  std::vector<Rectangle> labels;
  for (const PlacedEdge& edge : block.edges)
    if (!edge.label.empty()) labels.push_back(edge.label);
  for (std::size_t i = 0; i < block.edges.size(); ++i) {
    if (!block.edges[i].curves.empty()) continue;
    const LayoutEdge& edge = input.edges[part.edges[i]];
    const Rectangle &from = block.boxes[position[edge.from]], &to = block.boxes[position[edge.to]];
    const bool right = (from.center().x + to.center().x) / 2 <= bounds.center().x + 1;
    const double side = right ? 1 : -1;
    const Point start{right ? from.right : from.left, from.center().y}, end{right ? to.right : to.left, to.center().y};
    const double reach = side * (kSideReach + edge.label_width / 2);
    PlacedEdge& placed = block.edges[i];
    placed.curves = {edge.from == edge.to ? loop_at(from)
                                          : Curve{start, {start.x + reach, start.y}, {end.x + reach, end.y}, end}};
    if (edge.label_width <= 0) continue;
    placed.label = place_label(placed.curves.front(), edge, block.boxes, labels);
    labels.push_back(placed.label);
  }
}

LayoutBlock rows_block(const LayoutInput& input, const LayoutPart& part) {
  std::map<int, std::vector<std::size_t>> members;  // by group, those without one first
  for (std::size_t i = 0; i < part.boxes.size(); ++i) {
    members[input.frame_groups ? input.boxes[part.boxes[i]].group : -1].push_back(i);
  }
  const double gap = part.edges.empty() ? kGapBetweenBoxes : kGapAroundLines;
  LayoutBlock block;
  block.rung = LayoutRung::rows;
  block.boxes.resize(part.boxes.size());
  std::vector<Cell> cells;
  std::vector<Rectangle> sizes;
  for (auto& [group, positions] : members) {
    cells.push_back(fill_cell(input, part, std::move(positions), group, gap));
    sizes.push_back(cells.back().frame);
  }
  const Arrangement arrangement = arrange(sizes, input.room);
  std::size_t index = 0;
  for (const auto& [group, positions] : members) {
    const Cell& cell = cells[index];
    const Point corner = arrangement.corners[index++];
    for (std::size_t i = 0; i < cell.boxes.size(); ++i) {
      block.boxes[cell.positions[i]] = cell.boxes[i].moved(corner.x, corner.y);
    }
    if (group < 0) continue;
    block.group_ids.push_back(static_cast<std::size_t>(group));
    block.groups.push_back(cell.frame.moved(corner.x, corner.y));
  }
  block.edges = straight_edges(input, part, block.boxes);
  settle(block);
  return block;
}

Arrangement arrange(const std::vector<Rectangle>& sizes, double room) {
  double area = 0;
  double width = sizes.size() > 1 ? kNarrowestPage : 0;
  for (const Rectangle& size : sizes) {
    area += (size.width() + kGapBetweenBlocks) * (size.height() + kGapBetweenBlocks);
    width = std::max(width, size.width());
  }
  width = room > 0 ? room : std::max(width, std::sqrt(area));
  RowFiller filler(width, kGapBetweenBlocks);
  Arrangement arrangement;
  for (const Rectangle& size : sizes) {
    const Point corner = filler.place(size.width(), size.height());
    arrangement.corners.push_back(corner);
    include(arrangement.bounds, {corner.x, corner.y, corner.x + size.width(), corner.y + size.height()});
  }
  return arrangement;
}

}  // namespace standpoint
