#pragma once
// SPDX-License-Identifier: Apache-2.0
// How wide a text is, without a font at hand: embedded metrics of Liberation Sans, Serif and Mono, which Arial, Times
// New Roman and Courier New share.

#include <cstdint>
#include <string_view>

#include "render/diagram/fonts.hpp"

namespace standpoint {

enum class FontWeight : std::uint8_t { regular, bold };

// Advance width of one character in thousandths of the font size: from the table where it holds it; 0 for marks that
// stack and for format characters, 1000 for ideographs, 1300 for emoji, 600 for other scripts; in mono 600
// for all that the table holds. O(log ranges).
int advance_width(char32_t code_point, FontWeight weight, FontFamily family = FontFamily::sans);

// Width of the text set in one line, in the unit of `size`, without kerning. Stray bytes count as one wide character.
// O(bytes).
double text_width(std::string_view text, double size, FontWeight weight = FontWeight::regular,
                  FontFamily family = FontFamily::sans);

}  // namespace standpoint
