#pragma once
// SPDX-License-Identifier: Apache-2.0
// Puts the boxes of a column beside what their lines lead to.

#include <vector>

namespace standpoint {

// A box of a column, from top to bottom.
struct StackedBox {
  double wanted = 0;  // its centre, if it were alone
  double height = 0;
};

// The tops of the boxes in this order, at least `gap` apart, with the least sum of squared distances from where they
// are wanted: isotonic regression by pooling adjacent violators (Ayer et al. 1955). O(boxes).
std::vector<double> stack_near(const std::vector<StackedBox>& boxes, double gap);

}  // namespace standpoint
