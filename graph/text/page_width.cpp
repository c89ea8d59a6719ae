// SPDX-License-Identifier: Apache-2.0
#include "graph/text/page_width.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace standpoint {

std::optional<double> parse_page_width(std::string_view text) {
  if (text == "column") return kPageColumn;
  if (text == "full") return 0;
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  if (error != std::errc()) return std::nullopt;
  constexpr std::array<std::pair<std::string_view, double>, 5> kUnits = {
      {{"", 1}, {"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}}};
  for (const auto& [unit, points] : kUnits) {
    if (std::string_view(rest, static_cast<std::size_t>(end - rest)) != unit) continue;
    const double width = std::floor(number * points * 10 + 1e-6) / 10;
    if (width >= kNarrowestWidth && width <= kWidestWidth) return width;
  }
  return std::nullopt;
}

}  // namespace standpoint
