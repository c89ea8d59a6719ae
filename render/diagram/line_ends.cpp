// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/line_ends.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint {
namespace {

constexpr double kReach = 130;       // how far the column beside a box may be
constexpr double kShortest = 8;      // a line must cross at least this gap
constexpr double kNear = 2.5;        // a line ends at a box when this close to it
constexpr double kLargestStep = 11;  // between two ends
constexpr double kCornerMargin = 5;
constexpr double kLongestApproach = 50;
constexpr int kSamples = 14;

// One end of one curve of one edge, seen from a box.
struct LineEnd {
  std::size_t edge = 0;
  std::size_t curve = 0;
  bool at_start = false;
  bool whole = true;  // the curve is redrawn whole, else only its last segment
  Point other;        // where the redrawn piece starts
};

class Spreader {
 public:
  explicit Spreader(LayoutBlock& block) : block_(block) {}

  void run() {
    for (std::size_t box = 0; box < block_.boxes.size(); ++box) {
      for (const bool left : {true, false}) spread(box, left, ends_at(box, left));
    }
  }

 private:
  std::vector<LineEnd> ends_at(std::size_t box, bool left) const {
    std::vector<LineEnd> ends;
    for (std::size_t edge = 0; edge < block_.edges.size(); ++edge) {
      const std::vector<Curve>& curves = block_.edges[edge].curves;
      if (curves.empty()) continue;
      consider({edge, 0, true, true, {}}, box, left, ends);
      consider({edge, curves.size() - 1, false, true, {}}, box, left, ends);
    }
    std::sort(ends.begin(), ends.end(), [](const LineEnd& a, const LineEnd& b) {
      return std::pair(a.other.y, a.edge) < std::pair(b.other.y, b.edge);
    });
    return ends;
  }

  // The curve as it runs towards the box.
  Curve towards(const LineEnd& end) const {
    Curve curve = block_.edges[end.edge].curves[end.curve];
    if (end.at_start) std::reverse(curve.begin(), curve.end());
    return curve;
  }

  void consider(LineEnd end, std::size_t box, bool left, std::vector<LineEnd>& ends) const {
    const Rectangle& area = block_.boxes[box];
    const Rectangle near = area.grown(kNear);
    const Curve curve = towards(end);
    const Point tip = curve.back();
    if (tip.x < near.left || tip.x > near.right || tip.y < near.top || tip.y > near.bottom) return;
    const auto gap_from = [&](Point start) { return left ? area.left - start.x : start.x - area.right; };
    end.whole = gap_from(curve.front()) <= kReach;
    end.other = end.whole ? curve.front() : curve[curve.size() - 4];
    if (gap_from(end.other) >= kShortest) ends.push_back(end);
  }

  void spread(std::size_t box, bool left, const std::vector<LineEnd>& ends) {
    if (ends.size() < 2) return;
    const Rectangle& area = block_.boxes[box];
    const auto count = static_cast<double>(ends.size());
    const double step = std::min(kLargestStep, (area.height() - 2 * kCornerMargin) / (count - 1));
    double y = area.center().y - step * (count - 1) / 2;
    for (const LineEnd& end : ends) {
      redraw(end, {left ? area.left : area.right, y}, box);
      y += step;
    }
  }

  void redraw(const LineEnd& end, Point tip, std::size_t box) {
    Curve curve = towards(end);
    const double half = (tip.x - end.other.x) / 2;
    const double approach = std::clamp(half, -kLongestApproach, kLongestApproach);
    Curve piece = {end.other, {end.other.x + half, end.other.y}, {tip.x - half, tip.y}, tip};
    if (!end.whole) piece = {end.other, curve[curve.size() - 3], {tip.x - approach, tip.y}, tip};
    if (touches_something(piece, end.edge, box)) return;
    curve.resize(end.whole ? 0 : curve.size() - 4);
    curve.insert(curve.end(), piece.begin(), piece.end());
    if (end.at_start) std::reverse(curve.begin(), curve.end());
    block_.edges[end.edge].curves[end.curve] = std::move(curve);
  }

  bool touches_something(const Curve& curve, std::size_t edge, std::size_t box) const {
    for (int sample = 1; sample < kSamples; ++sample) {
      const Point point = curve_point(curve, static_cast<double>(sample) / kSamples);
      const auto holds = [point](const Rectangle& area) {
        return point.x > area.left && point.x < area.right && point.y > area.top && point.y < area.bottom;
      };
      for (std::size_t i = 0; i < block_.boxes.size(); ++i) {
        if (i != box && holds(block_.boxes[i])) return true;
      }
      for (std::size_t i = 0; i < block_.edges.size(); ++i) {
        if (i != edge && holds(block_.edges[i].label)) return true;
      }
    }
    return false;
  }

  LayoutBlock& block_;
};

}  // namespace

void spread_line_ends(LayoutBlock& block) { Spreader(block).run(); }

}  // namespace standpoint
