// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/columns_alignment.hpp"

#include <cstddef>

namespace standpoint {
namespace {

// Boxes that touch: all are moved by the same from where they would stand at the top of the column.
struct Pool {
  double sum = 0;
  std::size_t count = 0;
  double mean() const { return sum / static_cast<double>(count); }
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

}  // namespace standpoint
