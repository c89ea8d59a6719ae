#pragma once
// SPDX-License-Identifier: Apache-2.0
// Every colour of every picture, in light, dark and print, in one place.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "render/diagram/picture.hpp"

namespace standpoint {

// A use of colour, a role of the theme file. Text inks reach 4.5:1 on the surfaces they stand on, mark inks 3:1,
// surfaces only carry other inks.
enum class Ink : std::uint8_t {
  background,
  surface,
  group_surface,  // surfaces
  person_surface,
  body_surface,
  law_surface,
  thing_surface,  // insides of boxes
  support_surface,
  oppose_surface,
  neutral_surface,  // cells of a stance
  text,
  muted_text,  // text
  border,
  group_border,  // outlines; group_border is decoration only
  tie,
  alliance,
  hostile,
  support,
  oppose,
  neutral,  // marks, also used for text of their role
  shift,    // rings and lines of a change of sides
};
inline constexpr std::size_t kInkCount = 21;

enum class Palette : std::uint8_t { light, dark, print };
inline constexpr std::size_t kPaletteCount = 3;
inline constexpr std::array<std::string_view, kPaletteCount> kPaletteNames = {"light", "dark", "print"};

// The name of the ink in theme files and style rules, such as `tie`.
std::string_view name_of(Ink ink);

// The ink of that name.
std::optional<Ink> ink_named(std::string_view name);

// A colour for every ink in every palette.
class ThemeColours {
 public:
  // Those of the built-in theme.
  ThemeColours();

  // `#rrggbb`, in lower case.
  std::string_view of(Ink ink, Palette palette) const;

  // `code` is `#rrggbb` in any case.
  void set(Ink ink, Palette palette, std::string_view code);

 private:
  std::array<std::array<std::array<char, 7>, kPaletteCount>, kInkCount> codes_{};
};

// True for `#` and six hexadecimal digits.
bool is_colour_code(std::string_view text);

// Ink of a line, its end mark and its words.
Ink ink_of(EdgeRole role);

// Ink of a cell that holds the sign of a role; of roles without cells, the surface.
Ink cell_surface_of(EdgeRole role);

// Ink of the inside of a box.
Ink surface_of(NodeRole role);

// Contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.1, relative luminance and contrast ratio).
double contrast_ratio(std::string_view one, std::string_view other);

// Which palette a picture is drawn with; automatic is light that turns dark by media query.
enum class Theme : std::uint8_t { automatic, light, dark, print };

// `light`, `dark`, `print`; automatic for anything else.
Theme theme_named(std::string_view word);

// Palette of the colours written on the marks themselves.
Palette base_palette(Theme theme);

// The text of the one style element: made of names and colour codes alone, empty unless automatic.
std::string style_rules(Theme theme, const ThemeColours& colours = {});

// The same for a page that holds many pictures, whose marks have their colours by short classes alone, and with the
// page's own colours as `--text`, `--paper` and the like: those of the theme on a screen, those of print on paper.
std::string page_rules(Theme theme, const ThemeColours& colours);

// The class of a mark in such a page.
std::string class_in_report(std::optional<Ink> fill, std::optional<Ink> stroke);

}  // namespace standpoint
