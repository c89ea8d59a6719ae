#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where the windows of a time lie, and how much what lies in them counts.

#include <cstdint>
#include <vector>

#include "graph/analysis/networks.hpp"

namespace standpoint {

// One place of a time window: its limits, both included, and its middle.
struct WindowPlace {
  Second since = kNoTime;
  Second middle = kNoTime;
  Second until = kNoTime;
};

// More windows than anyone reads, and than memory is safe with.
inline constexpr std::size_t kMostWindows = 100'000;

// Units on each side of the middle: (size - 1) / 2, rounded, a half upwards.
inline constexpr std::uint32_t half_width(std::uint32_t size) { return size / 2; }

// The places of a window of calendar units between two moments, in order. The middle goes from the first moment on,
// unit by unit, at month ends to the last day, which it then keeps; those that do not lie wholly between the moments
// are left out. With a kernel the middle starts half a window later. O(places). Failure: more than kMostWindows.
Result<std::vector<WindowPlace>> window_places(Second since, Second until, const NetworkOptions& options);

// What a statement counts at a distance from the middle, as a share of half a window. DNA 3.1: uniform 1/2,
// Epanechnikov 3/4 (1 - x^2), triangular 1 - |x|, each 0 beyond 1; Gaussian the density of the normal distribution. x
// is the middle's distance after the statement: with Quirk::one_sided_triangle its sign counts.
double kernel_weight(double x, Kernel kernel, Quirks quirks);

}  // namespace standpoint
