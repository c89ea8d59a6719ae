// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/chain_columns.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint {
namespace {

constexpr double kGap = 8;         // between boxes
constexpr double kColumnGap = 80;  // at least
constexpr double kMostColumnGap = 150;
constexpr double kSlope = 0.12;  // more room for lines that go far up or down

// Boxes that touch: all are moved by the same from where they would stand at the top of the column.
struct Pool {
  double sum = 0;
  std::size_t count = 0;
  double mean() const { return sum / static_cast<double>(count); }
};

class ChainColumns {
 public:
  ChainColumns(const ColumnsInput& input, const std::vector<std::vector<std::size_t>>& order)
      : in_(input), order_(order), boxes_(input.boxes.size()) {}

  std::vector<Rectangle> place() {
    const std::size_t tallest = tallest_column();
    align(tallest, tallest);
    for (std::size_t column = tallest; column-- > 0;) align(column, column + 1);
    for (std::size_t column = tallest + 1; column < order_.size(); ++column) align(column, column - 1);
    move_to_the_top();
    const double less = share_of_gaps();
    double left = 0;
    for (std::size_t column = 0; column < order_.size(); ++column) {
      const double width = width_of(column);
      for (const std::size_t i : order_[column]) boxes_[i] = {left, boxes_[i].top, left + width, boxes_[i].bottom};
      left += width + gap_beside(column) * less;
    }
    return std::move(boxes_);
  }

 private:
  std::size_t tallest_column() const {
    std::size_t tallest = 0;
    double most = 0;
    for (std::size_t column = 0; column < order_.size(); ++column) {
      double height = 0;
      for (const std::size_t i : order_[column]) height += in_.boxes[i].height + kGap;
      if (height > most) tallest = column;
      most = std::max(most, height);
    }
    return tallest;
  }

  // Places boxes up and down, near the mean of their neighbours in the column beside; without one, or of the column
  // itself, below one another.
  void align(std::size_t column, std::size_t beside) {
    std::vector<Pool> neighbours(in_.boxes.size());
    const auto meet = [&](std::size_t one, std::size_t other) {
      if (in_.boxes[one].column != column || in_.boxes[other].column != beside) return;
      neighbours[one].sum += boxes_[other].center().y;
      ++neighbours[one].count;
    };
    for (const ColumnsEdge& edge : in_.edges) {
      meet(edge.from, edge.to);
      meet(edge.to, edge.from);
    }
    std::vector<StackedBox> stack;
    for (const std::size_t i : order_[column]) {
      const double before = stack.empty() ? 0 : stack.back().wanted;
      stack.push_back({neighbours[i].count > 0 ? neighbours[i].mean() : before, in_.boxes[i].height});
    }
    const std::vector<double> tops = stack_near(stack, kGap);
    for (std::size_t n = 0; n < tops.size(); ++n)
      boxes_[order_[column][n]] = {0, tops[n], 0, tops[n] + stack[n].height};
  }

  void move_to_the_top() {
    double top = boxes_.empty() ? 0 : boxes_.front().top;
    for (const Rectangle& box : boxes_) top = std::min(top, box.top);
    for (Rectangle& box : boxes_) box = box.moved(0, -top);
  }

  double width_of(std::size_t column) const {
    double width = 0;
    for (const std::size_t i : order_[column]) width = std::max(width, in_.boxes[i].width);
    return width;
  }

  // How much of the gaps that lines want there is room for.
  double share_of_gaps() const {
    double left = in_.room, gaps = 0;
    for (std::size_t column = 0; column < order_.size(); ++column) {
      left -= width_of(column);
      if (column + 1 < order_.size()) gaps += gap_beside(column);
    }
    return in_.room <= 0 || gaps <= left ? 1 : std::max(left, 0.0) / gaps;
  }

  // The room to the right of a column, where there is enough.
  double gap_beside(std::size_t column) const {
    double reach = 0;
    for (const ColumnsEdge& edge : in_.edges)
      if (std::min(in_.boxes[edge.from].column, in_.boxes[edge.to].column) == column)
        reach = std::max(reach, std::abs(boxes_[edge.from].center().y - boxes_[edge.to].center().y));
    return std::min(kColumnGap + kSlope * reach, kMostColumnGap);
  }

  const ColumnsInput& in_;
  const std::vector<std::vector<std::size_t>>& order_;
  std::vector<Rectangle> boxes_;
};

}  // namespace

std::vector<double> stack_near(const std::vector<StackedBox>& boxes, double gap) {
  std::vector<double> at_the_top;  // tops, were all boxes stacked from 0
  std::vector<Pool> pools;
  double y = 0;
  for (const StackedBox& box : boxes) {
    at_the_top.push_back(y);
    pools.push_back({box.wanted - box.height / 2 - y, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
      const Pool last = pools.back();
      pools.pop_back();
      pools.back().sum += last.sum;
      pools.back().count += last.count;
    }
    y += box.height + gap;
  }
  std::vector<double> tops;
  for (const Pool& pool : pools)
    for (std::size_t i = 0; i < pool.count; ++i) tops.push_back(at_the_top[tops.size()] + pool.mean());
  return tops;
}

std::vector<Rectangle> place_chain(const ColumnsInput& input, const std::vector<std::vector<std::size_t>>& order) {
  return ChainColumns(input, order).place();
}

}  // namespace standpoint
