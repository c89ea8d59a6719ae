#pragma once
// SPDX-License-Identifier: Apache-2.0
// What can be drawn by name.

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/model/records.hpp"

namespace standpoint {

// The view of what a query finds: the only one that is told in a language of its own.
inline constexpr std::string_view kQueryView = "query";

// All views, in the order of the manual; no named view has such a name.
inline constexpr std::array<std::string_view, kViews.size() + 1> kViewNames = [] {
  std::array<std::string_view, kViews.size() + 1> names;
  std::copy(kViews.begin(), kViews.end(), names.begin());
  names.back() = kQueryView;
  return names;
}();

}  // namespace standpoint
