#pragma once
// SPDX-License-Identifier: Apache-2.0
// How far apart two colours are for those who confuse colours, and on grey paper.

#include <array>
#include <cstdint>
#include <string_view>

namespace standpoint {

// Who looks. Dichromats after Machado, Oliveira and Fernandes 2009 at severity 1; grey is luminance alone.
enum class Vision : std::uint8_t { full, protanopia, deuteranopia, tritanopia, grey };
inline constexpr std::size_t kVisionCount = 5;

// Distance of two `#rrggbb` colours in CIE 1976 L*a*b* (D65) as they are seen so: 0 for the same, 100 for black and
// white, above 100 for some saturated ones.
double colour_difference(std::string_view one, std::string_view other, Vision vision);

}  // namespace standpoint
