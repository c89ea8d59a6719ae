// SPDX-License-Identifier: Apache-2.0
#include "graph/query/operator.hpp"

namespace standpoint::query {

bool Operator::pull(Batch& out) {
  out.clear();
  if (evaluation().failed()) return false;
  const bool more = next(out);
  out.charge_rows();
  if (execution_.counts != nullptr) (*execution_.counts)[&plan_].rows += out.size();
  return evaluation().within_limits() && more;
}

void Operator::count_steps(std::uint64_t steps) {
  if (execution_.counts != nullptr) (*execution_.counts)[&plan_].steps += steps;
}

}  // namespace standpoint::query
