// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/theme.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "render/diagram/built_in_theme.hpp"

namespace standpoint {
namespace {

double channel(std::string_view hex) {
  int value = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const double share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour_code) {
  return 0.2126 * channel(colour_code.substr(1, 2)) + 0.7152 * channel(colour_code.substr(3, 2)) +
         0.0722 * channel(colour_code.substr(5, 2));
}

}  // namespace

std::string_view name_of(Ink ink) { return built_in_roles()[static_cast<std::size_t>(ink)].name; }

std::optional<Ink> ink_named(std::string_view name) {
  for (std::size_t i = 0; i < kInkCount; ++i)
    if (built_in_roles()[i].name == name) return static_cast<Ink>(i);
  return std::nullopt;
}

ThemeColours::ThemeColours() {
  for (std::size_t i = 0; i < kInkCount; ++i)
    for (std::size_t palette = 0; palette < kPaletteCount; ++palette)
      set(static_cast<Ink>(i), static_cast<Palette>(palette), built_in_roles()[i].colours[palette]);
}

std::string_view ThemeColours::of(Ink ink, Palette palette) const {
  const auto& code = codes_[static_cast<std::size_t>(ink)][static_cast<std::size_t>(palette)];
  return {code.data(), code.size()};
}

void ThemeColours::set(Ink ink, Palette palette, std::string_view code) {
  auto& stored = codes_[static_cast<std::size_t>(ink)][static_cast<std::size_t>(palette)];
  for (std::size_t i = 0; i < stored.size(); ++i)
    stored[i] = code[i] >= 'A' && code[i] <= 'F' ? static_cast<char>(code[i] - 'A' + 'a') : code[i];
}

bool is_colour_code(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

Ink ink_of(EdgeRole role) {
  constexpr std::array<Ink, kEdgeRoleCount> kRoleInks = {Ink::tie,     Ink::alliance, Ink::hostile,
                                                         Ink::support, Ink::oppose,   Ink::neutral};
  return kRoleInks[static_cast<std::size_t>(role)];
}

Ink cell_surface_of(EdgeRole role) {
  switch (role) {
    case EdgeRole::support:
    case EdgeRole::alliance: return Ink::support_surface;
    case EdgeRole::oppose:
    case EdgeRole::hostile: return Ink::oppose_surface;
    case EdgeRole::neutral: return Ink::neutral_surface;
    case EdgeRole::tie: break;
  }
  return Ink::surface;
}

Ink surface_of(NodeRole role) {
  switch (role) {
    case NodeRole::person: return Ink::person_surface;
    case NodeRole::organization:
    case NodeRole::collective: return Ink::body_surface;
    case NodeRole::law:
    case NodeRole::procedure:
    case NodeRole::event: return Ink::law_surface;
    case NodeRole::system:
    case NodeRole::document:
    case NodeRole::place:
    case NodeRole::source: return Ink::thing_surface;
    case NodeRole::proposition:
    case NodeRole::issue:
    case NodeRole::claim: return Ink::surface;
  }
  return Ink::surface;
}

double contrast_ratio(std::string_view one, std::string_view other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Theme theme_named(std::string_view word) {
  return word == "light"   ? Theme::light
         : word == "dark"  ? Theme::dark
         : word == "print" ? Theme::print
                           : Theme::automatic;
}

Palette base_palette(Theme theme) {
  if (theme == Theme::dark) return Palette::dark;
  return theme == Theme::print ? Palette::print : Palette::light;
}

std::string style_rules(Theme theme, const ThemeColours& colours) {
  if (theme != Theme::automatic) return {};
  std::string rules = "@media screen and (prefers-color-scheme:dark){";
  for (std::size_t i = 0; i < kInkCount; ++i) {
    const Ink ink = static_cast<Ink>(i);
    for (const std::string_view use : {std::string_view("fill"), std::string_view("stroke")}) {
      rules.append(".sp-auto .sp-").append(use).append("-").append(name_of(ink));
      rules.append("{").append(use).append(":").append(colours.of(ink, Palette::dark)).append("}");
    }
  }
  rules += "}";
  return rules;
}

std::string class_in_report(std::optional<Ink> fill, std::optional<Ink> stroke) {
  std::string out;
  if (fill) out += "f" + std::to_string(static_cast<int>(*fill));
  if (stroke) out += (out.empty() ? "s" : " s") + std::to_string(static_cast<int>(*stroke));
  return out;
}

namespace {

// The colours of a page's own parts.
constexpr std::pair<std::string_view, Ink> kPageInks[] = {{"text", Ink::text},
                                                          {"muted", Ink::muted_text},
                                                          {"paper", Ink::background},
                                                          {"band", Ink::group_surface},
                                                          {"line", Ink::group_border},
                                                          {"link", Ink::support},
                                                          {"hit", Ink::neutral_surface},
                                                          {"oppose", Ink::oppose},
                                                          {"actor", Ink::body_surface},
                                                          {"law", Ink::law_surface},
                                                          {"support-cell", Ink::support_surface}};

void append_page_colours(std::string& rules, Palette palette, const ThemeColours& colours) {
  rules += ":root{";
  for (const auto& [name, ink] : kPageInks)
    rules.append("--").append(name).append(":").append(colours.of(ink, palette)).append(";");
  rules += "}";
  for (const bool fill : {false, true})  // a mark with a line only has no inside: what is set last, counts
    for (std::size_t i = 0; i < kInkCount; ++i) {
      rules.append("svg .").append(fill ? "f" : "s").append(std::to_string(i));
      rules.append(fill ? "{fill:" : "{fill:none;stroke:").append(colours.of(static_cast<Ink>(i), palette)).append("}");
    }
}

}  // namespace

std::string page_rules(Theme theme, const ThemeColours& colours) {
  std::string rules;
  append_page_colours(rules, base_palette(theme), colours);
  if (theme == Theme::automatic) {
    rules += "@media screen and (prefers-color-scheme:dark){";
    append_page_colours(rules, Palette::dark, colours);
    rules += "}";
  }
  rules += "@media print{";
  append_page_colours(rules, Palette::print, colours);
  return rules + "}";
}

}  // namespace standpoint
