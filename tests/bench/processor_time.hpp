#pragma once
// SPDX-License-Identifier: Apache-2.0
// The clock of the bench programs: the processor time of this process.

#include <algorithm>
#include <ctime>
#include <limits>

namespace standpoint {

// Seconds of processor time that the process has used, of all its threads.
inline double processor_seconds() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

// Seconds of processor time of the fastest of so many calls.
template <class F>
double fastest_of(int calls, F f) {
  double best = std::numeric_limits<double>::infinity();
  for (int i = 0; i < calls; ++i) {
    const double start = processor_seconds();
    f();
    best = std::min(best, processor_seconds() - start);
  }
  return best;
}

}  // namespace standpoint
