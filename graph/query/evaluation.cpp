// SPDX-License-Identifier: Apache-2.0
#include "graph/query/evaluation.hpp"

#include <fmt/format.h>

namespace standpoint::query {

bool Evaluation::within_limits() {
  constexpr std::uint32_t kCallsBetweenLooks = 16;  // at the clock
  if (error_) return false;
  if (heap.bytes() > limits.memory) {
    place_ = {};
    fail(ErrorClass::limit, "MemoryLimit",
         fmt::format("the query needs more than {} MB of memory", limits.memory / (std::size_t{1} << 20U)),
         "ask for less: a LIMIT, a more selective pattern, an upper bound for a variable length");
  } else if (++calls_ % kCallsBetweenLooks == 0 && std::chrono::steady_clock::now() > deadline_) {
    place_ = {};
    fail(ErrorClass::limit, "TimeLimit",
         fmt::format("the query takes more than {} seconds", static_cast<double>(limits.time.count()) / 1000),
         "ask for less: a LIMIT, a more selective pattern, an upper bound for a variable length");
  }
  return !error_;
}

}  // namespace standpoint::query
