// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/network_windows.hpp"

#include <fmt/format.h>

#include <cmath>

#include "graph/analysis/time_steps.hpp"

namespace standpoint {

Result<std::vector<WindowPlace>> window_places(Second since, Second until, const NetworkOptions& options) {
  std::vector<WindowPlace> out;
  if (since == kNoTime) return out;
  const std::int64_t half = half_width(options.window_size);
  const auto step = [&](Second moment, std::int64_t count) { return moved(moment, options.window, count); };
  const bool kernel = options.kernel != Kernel::no;
  std::size_t steps = 0;
  for (Second middle = kernel ? step(since, half) : since; middle <= until; middle = step(middle, 1)) {
    if (++steps > kMostWindows)
      return failure(fmt::format("there would be more than {} windows", kMostWindows),
                     "take a longer unit of time, or narrow the time with --since and --until");
    const WindowPlace place{step(middle, -half), middle, step(middle, half)};
    if ((kernel || place.since >= since) && place.until <= until) out.push_back(place);
  }
  return out;
}

double kernel_weight(double x, Kernel kernel, Quirks quirks) {
  const double inverse_root_of_two_pi = 0.3989422804014326779;
  if (kernel == Kernel::gaussian) return inverse_root_of_two_pi * std::exp(-x * x / 2);
  if (std::abs(x) > 1) return 0;
  if (kernel == Kernel::uniform) return 0.5;
  if (kernel == Kernel::epanechnikov) return 0.75 * (1 - x * x);
  if (kernel == Kernel::triangular) return 1 - ((quirks & bit(Quirk::one_sided_triangle)) != 0 ? x : std::abs(x));
  return 1;
}

}  // namespace standpoint
