// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/label_order.hpp"

#include <algorithm>

namespace standpoint {
namespace {

// The first bytes of U+E000 to U+FFFF are 0xEE and 0xEF; those of what UTF-16 writes with surrogates, which it counts
// as smaller, 0xF0 and above.
constexpr unsigned char kFirstAboveSurrogates = 0xEE;
constexpr unsigned char kFirstOfFourBytes = 0xF0;

}  // namespace

bool before_in_utf16(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  const auto differs = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(common), b.begin());
  if (differs.first == a.begin() + static_cast<std::ptrdiff_t>(common)) return a.size() < b.size();
  const auto x = static_cast<unsigned char>(*differs.first);
  const auto y = static_cast<unsigned char>(*differs.second);
  if (x >= kFirstAboveSurrogates && y >= kFirstAboveSurrogates && (x < kFirstOfFourBytes) != (y < kFirstOfFourBytes))
    return x >= kFirstOfFourBytes;
  return x < y;
}

void sort_labels(const Variable& variable, bool by_text, std::vector<Label>& labels) {
  if (!by_text && !variable.records.empty()) {
    std::sort(labels.begin(), labels.end());
    return;
  }
  std::sort(labels.begin(), labels.end(), [&](Label a, Label b) {
    const std::string& x = variable.labels[a];
    const std::string& y = variable.labels[b];
    return x == y ? a < b : before_in_utf16(x, y);
  });
}

}  // namespace standpoint
