// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/columns_layout.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "render/diagram/chain_columns.hpp"
#include "render/diagram/layout_process.hpp"

namespace standpoint {
namespace {

constexpr double kCellHeight = 19;
constexpr double kGap = 8;       // between boxes
constexpr double kMostGap = 60;  // where another column is taller
constexpr double kGroupGap = 14;
constexpr double kColumnGap = 170;
constexpr double kLeastColumnGap = 12;
constexpr double kMostStep = 7;  // between the ends of lines that meet at a cell
constexpr double kRoomForEnds = 12;
constexpr double kAround = 20;       // of a line within a column, to the left
constexpr double kBesideAround = 8;  // less, where two run between the same boxes
constexpr int kSweeps = 4;
constexpr std::size_t kFewInChain = 24;  // boxes of a chain, which sweeps order as well

class ColumnsLayout {
 public:
  ColumnsLayout(ColumnsInput input, const LayoutOptions& options) : in_(std::move(input)), options_(options) {
    if (std::any_of(in_.edges.begin(), in_.edges.end(),
                    [&](const ColumnsEdge& edge) { return is_within(edge) && in_.boxes[edge.from].column == 0; }))
      before_ = kAround;
    if (in_.room > 0) in_.room -= before_;
    for (const ColumnsBox& box : in_.boxes) columns_ = std::max(columns_, box.column + 1);
    out_.boxes.resize(in_.boxes.size());
    out_.edges.resize(in_.edges.size());
    out_.groups.resize(in_.groups.size());
  }

  Layout run() {
    if (in_.boxes.empty()) return out_;
    if (!place_by_program()) place_by_sweeps();
    order_columns();
    if (in_.chain)
      out_.boxes = place_chain(in_, order_);
    else
      place_boxes();
    for (Rectangle& box : out_.boxes) box = box.moved(before_, 0);
    for (Rectangle& frame : out_.groups)
      if (!frame.empty()) frame = frame.moved(before_, 0);
    draw_edges();
    for (const Rectangle& box : out_.boxes) include(out_.bounds, box);
    for (const Rectangle& frame : out_.groups)
      if (!frame.empty()) include(out_.bounds, frame);
    return std::move(out_);
  }

 private:
  // Where each box lies in its layer, as the layout program puts it.
  bool place_by_program() {
    if (in_.chain && in_.boxes.size() <= kFewInChain) return false;
    if (in_.boxes.size() > kMostLayoutBoxes || in_.edges.size() > kMostLayoutEdges || options_.program.empty())
      return false;
    GraphRequest request;
    for (const LayoutGroup& group : in_.groups) request.groups.push_back({group.label_width, group.label_height});
    for (const ColumnsBox& box : in_.boxes) request.boxes.push_back({box.width, box.height, box.group});
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const ColumnsEdge& edge : in_.edges) {
      if (is_within(edge)) continue;
      const bool forward = in_.boxes[edge.from].column < in_.boxes[edge.to].column;
      const std::pair ends = forward ? std::pair(edge.from, edge.to) : std::pair(edge.to, edge.from);
      if (pairs.insert(ends).second)
        request.edges.push_back(
            {static_cast<std::uint32_t>(ends.first), static_cast<std::uint32_t>(ends.second), false, false});
    }
    const LayoutRun run = run_layout(options_.program, {request}, options_.budget, options_.memory);
    if (run.replies.empty() || !run.replies[0]) return false;
    for (const Point& center : run.replies[0]->boxes) places_.push_back(center.y);
    return true;
  }

  // Each box at the mean of those it has lines to, column by column, there and back.
  void place_by_sweeps() {
    std::vector<std::vector<std::size_t>> neighbours(in_.boxes.size());
    for (const ColumnsEdge& edge : in_.edges) {
      neighbours[edge.from].push_back(edge.to);
      neighbours[edge.to].push_back(edge.from);
    }
    places_.resize(in_.boxes.size());
    std::iota(places_.begin(), places_.end(), 0.0);
    for (int sweep = 0; sweep < kSweeps; ++sweep)
      for (std::size_t i = 0; i < columns_; ++i) settle_column(sweep % 2 == 0 ? i : columns_ - 1 - i, neighbours);
  }

  void settle_column(std::size_t column, const std::vector<std::vector<std::size_t>>& neighbours) {
    std::vector<std::pair<double, std::size_t>> means;
    for (std::size_t i = 0; i < in_.boxes.size(); ++i) {
      if (in_.boxes[i].column != column) continue;
      double sum = 0;
      for (const std::size_t other : neighbours[i]) sum += places_[other];
      means.emplace_back(neighbours[i].empty() ? places_[i] : sum / static_cast<double>(neighbours[i].size()), i);
    }
    std::stable_sort(means.begin(), means.end());
    const double step =
        static_cast<double>(in_.boxes.size()) / static_cast<double>(std::max<std::size_t>(1, means.size()));
    for (std::size_t i = 0; i < means.size(); ++i) places_[means[i].second] = step * static_cast<double>(i);
  }

  // The boxes of each column from top to bottom; those of a group together, at the mean place of the group.
  void order_columns() {
    std::map<int, std::pair<double, std::size_t>> groups;
    for (std::size_t i = 0; i < in_.boxes.size(); ++i) {
      auto& [sum, count] = groups[in_.boxes[i].group];
      sum += places_[i];
      ++count;
    }
    const auto place = [&](std::size_t i) {
      const int group = in_.boxes[i].group;
      const double mean = group < 0 ? places_[i] : groups[group].first / static_cast<double>(groups[group].second);
      return std::tuple(mean, group, places_[i], i);
    };
    order_.resize(columns_);
    for (std::size_t i = 0; i < in_.boxes.size(); ++i) order_[in_.boxes[i].column].push_back(i);
    for (auto& column : order_)
      std::sort(column.begin(), column.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
  }

  bool begins_group(const std::vector<std::size_t>& column, std::size_t i) const {
    const int group = in_.boxes[column[i]].group;
    return group >= 0 && (i == 0 || in_.boxes[column[i - 1]].group != group);
  }
  bool ends_group(const std::vector<std::size_t>& column, std::size_t i) const {
    const int group = in_.boxes[column[i]].group;
    return group >= 0 && (i + 1 == column.size() || in_.boxes[column[i + 1]].group != group);
  }

  // Room above a box within its group, beside the gap.
  double head_of(const std::vector<std::size_t>& column, std::size_t i) const {
    if (!begins_group(column, i)) return 0;
    return kAroundGroup + in_.groups[static_cast<std::size_t>(in_.boxes[column[i]].group)].label_height + 2;
  }

  double gap_after(const std::vector<std::size_t>& column, std::size_t i) const {
    if (i + 1 == column.size()) return 0;
    return ends_group(column, i) || begins_group(column, i + 1) ? kGroupGap : kGap;
  }

  double height_of(const std::vector<std::size_t>& column) const {
    double height = 0;
    for (std::size_t i = 0; i < column.size(); ++i)
      height += head_of(column, i) + in_.boxes[column[i]].height + (ends_group(column, i) ? kAroundGroup : 0) +
                gap_after(column, i);
    return height;
  }

  bool is_framed(const std::vector<std::size_t>& column) const {
    return std::any_of(column.begin(), column.end(), [&](std::size_t i) { return in_.boxes[i].group >= 0; });
  }

  // Of its widest box; a frame is as wide as its label.
  double width_of(const std::vector<std::size_t>& column) const {
    double width = 0;
    for (const std::size_t i : column) {
      width = std::max(width, in_.boxes[i].width);
      if (const int group = in_.boxes[i].group; group >= 0)
        width = std::max(width, in_.groups[static_cast<std::size_t>(group)].label_width);
    }
    return width;
  }

  // Between columns: as wide as lines want it, or what is left of the room.
  double column_gap() const {
    if (in_.room <= 0 || order_.size() < 2) return kColumnGap;
    double left = in_.room;
    for (const auto& column : order_) left -= width_of(column) + (is_framed(column) ? 2 * kAroundGroup : 0);
    return std::clamp(left / static_cast<double>(order_.size() - 1), kLeastColumnGap, kColumnGap);
  }

  void place_boxes() {
    double tallest = 0;
    for (const auto& column : order_) tallest = std::max(tallest, height_of(column));
    const double gap = column_gap();
    double left = 0;
    for (const auto& column : order_) {
      const double width = width_of(column);
      const bool framed = is_framed(column);
      if (framed) left += kAroundGroup;
      place_column(column, left, width, tallest);
      left += width + (framed ? kAroundGroup : 0) + gap;
    }
  }

  // A shorter column is spread to the height of the tallest, within reason, and set in its middle.
  void place_column(const std::vector<std::size_t>& column, double left, double width, double tallest) {
    const double height = height_of(column);
    const double gaps = static_cast<double>(std::max<std::size_t>(1, column.size() - 1));
    const double more = column.size() < 2 ? 0 : std::min((tallest - height) / gaps, kMostGap - kGap);
    double y = (tallest - height - more * (gaps)) / 2;
    if (column.size() < 2) y = (tallest - height) / 2;
    double frame_top = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
      const ColumnsBox& box = in_.boxes[column[i]];
      if (begins_group(column, i)) frame_top = y;
      y += head_of(column, i);
      out_.boxes[column[i]] = {left, y, left + width, y + box.height};
      y += box.height;
      if (ends_group(column, i)) {
        y += kAroundGroup;
        out_.groups[static_cast<std::size_t>(box.group)] = {left - kAroundGroup, frame_top, left + width + kAroundGroup,
                                                            y};
      }
      y += gap_after(column, i) + more;
    }
  }

  bool is_within(const ColumnsEdge& edge) const { return in_.boxes[edge.from].column == in_.boxes[edge.to].column; }

  // Which way a line leaves its first box: within a column to the gap on the left.
  bool goes_right(const ColumnsEdge& edge) const { return in_.boxes[edge.from].column < in_.boxes[edge.to].column; }

  // Whether it arrives on the left side of its second box.
  bool arrives_left(const ColumnsEdge& edge) const { return goes_right(edge) || is_within(edge); }

  // The line's end at its cell or, without one, its box: the middle of the side that faces the other end.
  Point end_of(const ColumnsEdge& edge) const {
    const bool rightwards = arrives_left(edge);
    const Rectangle& to = out_.boxes[edge.to];
    const std::size_t cells = rightwards ? in_.boxes[edge.to].left_cells : in_.boxes[edge.to].right_cells;
    const double y = edge.cell < 0
                         ? to.center().y
                         : cells_of(to, cells, !rightwards, 0)[static_cast<std::size_t>(edge.cell)].center().y;
    return {rightwards ? to.left : to.right, y};
  }

  // Where several lines end in one place: ends of their own, in the order they come from.
  std::vector<Point> spread_ends() const {
    std::vector<Point> ends;
    std::map<std::pair<double, double>, std::vector<std::size_t>> meeting;
    for (std::size_t i = 0; i < in_.edges.size(); ++i) {
      ends.push_back(end_of(in_.edges[i]));
      meeting[{ends[i].x, ends[i].y}].push_back(i);
    }
    for (auto& [place, edges] : meeting) {
      std::stable_sort(edges.begin(), edges.end(), [&](std::size_t a, std::size_t b) {
        return out_.boxes[in_.edges[a].from].center().y < out_.boxes[in_.edges[b].from].center().y;
      });
      const auto count = static_cast<double>(edges.size());
      const double step = std::min(kMostStep, kRoomForEnds / std::max(1.0, count - 1));
      for (std::size_t i = 0; i < edges.size(); ++i)
        ends[edges[i]].y += step * (static_cast<double>(i) - (count - 1) / 2);
    }
    return ends;
  }

  // How many lines between the same two boxes come before this one, two at most.
  std::size_t lines_before(std::size_t index) const {
    const auto same = [&](const ColumnsEdge& edge) {
      return edge.from == in_.edges[index].from && edge.to == in_.edges[index].to;
    };
    const auto begin = in_.edges.begin();
    return std::min<std::size_t>(
        2, static_cast<std::size_t>(std::count_if(begin, begin + static_cast<std::ptrdiff_t>(index), same)));
  }

  // Lines leave the middle of a side, and arrive level.
  void draw_edges() {
    const std::vector<Point> ends = spread_ends();
    for (std::size_t i = 0; i < in_.edges.size(); ++i) {
      const ColumnsEdge& edge = in_.edges[i];
      const bool rightwards = goes_right(edge);
      const Rectangle& from = out_.boxes[edge.from];
      const Point start{rightwards ? from.right : from.left, from.center().y};
      const Point end = ends[i];
      if (is_within(edge)) {
        const double aside = kAround - kBesideAround * static_cast<double>(lines_before(i));
        out_.edges[i].curves = {{start, {start.x - aside, start.y}, {end.x - aside, end.y}, end}};
        continue;
      }
      const double bend = (end.x - start.x) * 0.5;
      out_.edges[i].curves = {{start, {start.x + bend, start.y}, {end.x - bend, end.y}, end}};
    }
  }

  ColumnsInput in_;
  const LayoutOptions& options_;
  double before_ = 0;  // room on the left, for lines within the first column
  std::size_t columns_ = 0;
  std::vector<double> places_;                   // of each box, from the top
  std::vector<std::vector<std::size_t>> order_;  // of each column
  Layout out_;
};

}  // namespace

double height_of_cells(std::size_t count) { return kCellHeight * static_cast<double>(count); }

std::vector<Rectangle> cells_of(const Rectangle& box, std::size_t count, bool right, double width) {
  std::vector<Rectangle> cells;
  const Rectangle inside = box.grown(-0.5);
  const double height = inside.height() / static_cast<double>(std::max<std::size_t>(1, count));
  const double left = right ? inside.right - width : inside.left;
  for (std::size_t i = 0; i < count; ++i) {
    const double top = inside.top + height * static_cast<double>(i);
    cells.push_back({left, top, left + width, top + height});
  }
  return cells;
}

Layout lay_out_columns(const ColumnsInput& input, const LayoutOptions& options) {
  return ColumnsLayout(input, options).run();
}

}  // namespace standpoint
