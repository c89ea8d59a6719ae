// SPDX-License-Identifier: Apache-2.0
// What stands above each other in a chart of claims in time: marks in the lanes of their row, events above the axis.

#include <algorithm>
#include <set>
#include <tuple>

#include "render/diagram/timeline_layout.hpp"

namespace standpoint {
namespace {

constexpr double kApart = 2;           // between what stands in one lane
constexpr double kShortestLabel = 84;  // shorter ones say nothing
constexpr double kLongestLabel = 330;
constexpr double kUndatedWidth = 30;
constexpr std::size_t kUndatedColumns = 2;
constexpr double kEventGap = 5;

// A mark, or those that a change of sides joins: side by side in one lane, or where they are too near, in the next one.
struct Chain {
  std::vector<std::size_t> marks;
  std::vector<std::size_t> lanes;  // of each, from the first lane of the chain
  double left = 0, right = 0;

  std::size_t height() const { return lanes.back() + 1; }
};

// Where a mark begins: its bar, else the dots of an open start, else its sign.
double left_of(const PlacedMark& mark) {
  return std::min(mark.left, mark.center.x - kMarkHalf - (mark.open_left ? kOpenStub : 0));
}

class Lanes {
 public:
  Lanes(const TimelinePicture& picture, std::size_t first, std::size_t end, const TextStyle& label_style,
        std::vector<PlacedMark>& marks)
      : picture_(picture), first_(first), end_(end), label_style_(label_style), marks_(marks) {}

  std::size_t place(double undated_left, double right) {
    place_undated(undated_left);
    collect_chains();
    for (const Chain& chain : chains_) put(chain);
    for (const auto& lane : lanes_)
      if (!lane.empty()) label(lane.back(), right);
    return std::max<std::size_t>({1, lanes_.size(), undated_lanes_});
  }

 private:
  bool dated(std::size_t i) const { return has_place(picture_.marks[i].date); }

  void place_undated(double left) {
    std::size_t count = 0;
    for (std::size_t i = first_; i < end_; ++i) {
      if (dated(i)) continue;
      move(marks_[i],
           left + kMarkHalf + kUndatedWidth * static_cast<double>(count % kUndatedColumns) - marks_[i].center.x);
      const std::size_t lane = count++ / kUndatedColumns;
      marks_[i].center.y = kLaneHeight * static_cast<double>(lane);
    }
    undated_lanes_ = (count + kUndatedColumns - 1) / kUndatedColumns;
  }

  static void move(PlacedMark& mark, double by) {
    mark.center.x += by;
    mark.left += by;
    mark.words_left += by;
    mark.right += by;
  }

  // Marks joined by changes of sides, and the others alone; from left to right.
  void collect_chains() {
    std::vector<std::size_t> chain_of(end_ - first_, SIZE_MAX);
    const auto chain_with = [&](std::size_t mark) -> std::size_t {
      std::size_t& chain = chain_of[mark - first_];
      if (chain == SIZE_MAX) {
        chain = chains_.size();
        chains_.push_back({{mark}, {0}, left_of(marks_[mark]), marks_[mark].right});
      }
      return chain;
    };
    for (const TimelineTurn& turn : picture_.turns) {
      if (turn.from < first_ || turn.from >= end_ || !dated(turn.from) || !dated(turn.to)) continue;
      const std::size_t chain = chain_with(turn.from);
      if (chain_of[turn.to - first_] != SIZE_MAX) continue;
      chain_of[turn.to - first_] = chain;
      Chain& joined = chains_[chain];
      const bool too_near = marks_[joined.marks.back()].right + kApart > left_of(marks_[turn.to]);
      if (!too_near) leads_on_.insert(joined.marks.back());
      joined.lanes.push_back(joined.lanes.back() + (too_near ? 1 : 0));
      joined.marks.push_back(turn.to);
      joined.left = std::min(joined.left, left_of(marks_[turn.to]));
      joined.right = std::max(joined.right, marks_[turn.to].right);
    }
    for (std::size_t i = first_; i < end_; ++i)
      if (dated(i)) chain_with(i);
    std::stable_sort(chains_.begin(), chains_.end(), [](const Chain& a, const Chain& b) {
      return std::tuple(a.left, a.right) < std::tuple(b.left, b.right);
    });
  }

  // Into the first lanes that are free from there on: chains come from left to right.
  void put(const Chain& chain) {
    std::size_t lane = 0;
    while (!is_free(chain, lane)) ++lane;
    lanes_.resize(std::max(lanes_.size(), lane + chain.height()));
    for (std::size_t i = 0; i < chain.marks.size(); ++i) {
      const std::size_t mark = chain.marks[i], own = lane + chain.lanes[i];
      marks_[mark].center.y = kLaneHeight * static_cast<double>(own);
      if (!lanes_[own].empty()) label(lanes_[own].back(), left_of(marks_[mark]) - 2 * kApart);
      lanes_[own].push_back(mark);
    }
  }

  bool is_free(const Chain& chain, std::size_t lane) const {
    for (std::size_t i = lane; i < std::min(lane + chain.height(), lanes_.size()); ++i)
      if (!lanes_[i].empty() && marks_[lanes_[i].back()].right + kApart > chain.left) return false;
    return true;
  }

  // What there is room for of its label, up to what comes next in the lane.
  void label(std::size_t i, double limit) {
    PlacedMark& mark = marks_[i];
    if (leads_on_.contains(i)) return;
    const double left = mark.right + 4;
    const double room = std::min(limit - left, kLongestLabel);
    if (room < kShortestLabel) return;
    const auto lines = wrap_text(picture_.marks[i].label, label_style_, {room, 1, 200});
    if (lines.empty()) return;
    mark.label = lines[0];
    mark.label_left = left;
    mark.right = left + text_width(mark.label, label_style_);
  }

  const TimelinePicture& picture_;
  std::size_t first_, end_;
  const TextStyle& label_style_;
  std::vector<PlacedMark>& marks_;
  std::vector<Chain> chains_;
  std::vector<std::vector<std::size_t>> lanes_;  // their marks, from left to right
  std::set<std::size_t> leads_on_;               // marks with the line of a change to their right
  std::size_t undated_lanes_ = 0;
};

}  // namespace

std::size_t place_in_lanes(const TimelinePicture& picture, std::size_t first, std::size_t end, double undated_left,
                           double right, const TextStyle& label_style, std::vector<PlacedMark>& marks) {
  return Lanes(picture, first, end, label_style, marks).place(undated_left, right);
}

// From the last to the first: a label stands above those of all later events whose stems it would cover, so that stems,
// which go down from their labels, meet no words.
double stack_events(std::vector<PlacedEvent>& events, const TextStyle& style, const TextStyle& date_style) {
  std::vector<std::size_t> order(events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return events[a].x > events[b].x; });
  double highest = 0;
  for (std::size_t n = 0; n < order.size(); ++n) {
    PlacedEvent& event = events[order[n]];
    const double height = static_cast<double>(event.words.size()) * style.line_height +
                          static_cast<double>(event.date_words.size()) * date_style.line_height;
    const double left = event.x + 4;
    const double right = left + std::max(widest(event.words, style), widest(event.date_words, date_style));
    double base = kEventGap;
    for (std::size_t later = 0; later < n; ++later)
      if (const PlacedEvent& other = events[order[later]]; other.x < right + 4)
        base = std::max(base, -other.box.top + kEventGap);
    event.box = {left, -base - height, right, -base};
    highest = std::max(highest, base + height);
  }
  return highest;
}

}  // namespace standpoint
