#pragma once
// SPDX-License-Identifier: Apache-2.0
// Places the columns of a chain, in which what rests on one box stands beside it.

#include <vector>

#include "render/diagram/columns_layout.hpp"

namespace standpoint {

// The boxes of ordered columns: the tallest column as it is, the others beside the boxes that their lines lead to, with
// wider gaps where lines are steep. Groups are not framed. O(boxes + columns · edges).
std::vector<Rectangle> place_chain(const ColumnsInput& input, const std::vector<std::vector<std::size_t>>& order);

// A box of a column, from top to bottom.
struct StackedBox {
  double wanted = 0;  // its centre, if it were alone
  double height = 0;
};

// The tops of the boxes in this order, at least `gap` apart, with the least sum of squared distances from where they
// are wanted: isotonic regression by pooling adjacent violators (Ayer et al. 1955). O(boxes).
std::vector<double> stack_near(const std::vector<StackedBox>& boxes, double gap);

}  // namespace standpoint
