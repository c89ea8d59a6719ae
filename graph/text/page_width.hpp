#pragma once
// SPDX-License-Identifier: Apache-2.0
// How wide a drawing may be, as an author or a user writes it.

#include <optional>
#include <string_view>

namespace standpoint {

// The text width of an A4 page with margins of 20 mm: 170 mm in points, down to a tenth.
inline constexpr double kPageColumn = 481.8;

// Between which widths a drawing can be set, in points: 12 cm and 2 m.
inline constexpr double kNarrowestWidth = 340.1;
inline constexpr double kWidestWidth = 5670;

inline constexpr std::string_view kPageWidthForm = "'column', 'full', or a length from 12cm to 200cm";
inline constexpr std::string_view kPageWidthRemedy =
    "write it like 482pt, 170mm, 17cm or 6.5in; a bare number means points";

// In points, down to a tenth: kPageColumn for `column`, 0 for `full`, else the length, whose unit is pt, mm, cm or in,
// or left out for points. Nothing for any other text, or a length out of bounds.
std::optional<double> parse_page_width(std::string_view text);

}  // namespace standpoint
