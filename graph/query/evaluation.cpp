// SPDX-License-Identifier: Apache-2.0
#include "graph/query/evaluation.hpp"

#include <fmt/format.h>

namespace standpoint::query {

bool Evaluation::within_limits() {
  if (failed()) return false;
  if (std::chrono::steady_clock::now() > deadline_) {
    fail(ErrorClass::limit, "TimeLimit", fmt::format("the query ran for more than {} ms", limits.time.count()));
    return false;
  }
  return affordable(0);
}

}  // namespace standpoint::query
