#pragma once
// SPDX-License-Identifier: Apache-2.0
// The fonts that a drawing can be set in: three sets of families, each with widths that all of them share.

#include <array>
#include <cstdint>
#include <string_view>

namespace standpoint {

enum class FontFamily : std::uint8_t { sans, serif, mono };
inline constexpr std::size_t kFontFamilyCount = 3;

struct FontSet {
  std::string_view word;                     // as users say it
  std::string_view generic;                  // of CSS
  std::array<std::string_view, 7> families;  // with the same widths; the first three are asked for, in this order
};

// In the order of FontFamily.
inline constexpr std::array<FontSet, kFontFamilyCount> kFonts = {{
    {"sans",
     "sans-serif",
     {"Arial", "Helvetica", "Liberation Sans", "Arimo", "Nimbus Sans", "Nimbus Sans L", "TeX Gyre Heros"}},
    {"serif",
     "serif",
     {"Times New Roman", "Times", "Liberation Serif", "Tinos", "Nimbus Roman", "Nimbus Roman No9 L",
      "TeX Gyre Termes"}},
    {"mono",
     "monospace",
     {"Courier New", "Courier", "Liberation Mono", "Cousine", "Nimbus Mono PS", "Nimbus Mono L", "TeX Gyre Cursor"}},
}};

inline constexpr const FontSet& font_set(FontFamily family) { return kFonts[static_cast<std::size_t>(family)]; }

}  // namespace standpoint
