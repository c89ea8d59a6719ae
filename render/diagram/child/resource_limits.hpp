#pragma once
// SPDX-License-Identifier: Apache-2.0
// How much of the machine a child may use: memory, time and open files, nothing written, not longer than its parent.

#include <cstddef>

namespace standpoint {

struct ResourceLimits {
  std::size_t memory = 0;   // bytes of address space
  unsigned open_files = 0;  // at a time
};

// Ends this process with its parent, bounds its memory and open files, forbids core dumps and any file to grow, and
// gives up every way to more rights. Call first. Under a sanitizer memory is not bounded.
void limit_resources(const ResourceLimits& limits);

// Bounds the processor time, in seconds.
void limit_cpu(unsigned seconds);

}  // namespace standpoint
