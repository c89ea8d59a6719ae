// SPDX-License-Identifier: Apache-2.0
#include "graph/query/evaluation.hpp"

#include <fmt/format.h>

namespace standpoint::query {

void Evaluation::fail_overgrown() {
  fail(ErrorClass::limit, "ValueLimit",
       fmt::format("a list or map is nested more than {} deep or holds more than {} values", kDeepestValue,
                   kLargestValue));
}

void Evaluation::fail_of_memory() {
  place_ = {};
  fail(ErrorClass::limit, "MemoryLimit",
       fmt::format("the query needs more than {} MB of memory", limits.memory / (std::size_t{1} << 20U)),
       "ask for less: a LIMIT, a more selective pattern, an upper bound for a variable length");
}

bool Evaluation::affordable(std::size_t bytes) {
  const std::size_t taken = heap.bytes();
  if (taken <= limits.memory && bytes <= limits.memory - taken) return true;
  fail_of_memory();
  return false;
}

bool Evaluation::within_limits() {
  constexpr std::uint32_t kCallsBetweenLooks = 16;  // at the clock
  if (++calls_ % kCallsBetweenLooks == 0) return within_limits_now();
  return !failed() && affordable(0);
}

bool Evaluation::within_limits_now() {
  if (failed() || !affordable(0)) return false;
  if (std::chrono::steady_clock::now() > deadline_) {
    place_ = {};
    fail(ErrorClass::limit, "TimeLimit",
         fmt::format("the query takes more than {} s", static_cast<double>(limits.time.count()) / 1000),
         "ask for less: a LIMIT, a more selective pattern, an upper bound for a variable length");
  }
  return !error_;
}

}  // namespace standpoint::query
