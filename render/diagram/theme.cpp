// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/theme.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace standpoint {
namespace {

struct InkRow {
  std::string_view name;
  std::array<std::string_view, 3> colours;  // light, dark, print
};

constexpr std::array<InkRow, kInkCount> kInks = {{
    {"background", {"#ffffff", "#0d1117", "#ffffff"}},
    {"surface", {"#ffffff", "#161b22", "#ffffff"}},
    {"group-surface", {"#f6f8fa", "#12171e", "#ffffff"}},
    {"person-surface", {"#ffffff", "#1c2128", "#ffffff"}},
    {"body-surface", {"#f1f5f9", "#1a2736", "#f4f4f4"}},
    {"law-surface", {"#fbf4e6", "#2b2418", "#ffffff"}},
    {"thing-surface", {"#eef6f0", "#17281e", "#ffffff"}},
    {"support-surface", {"#d4e6f7", "#12324d", "#e6eef5"}},
    {"oppose-surface", {"#fce3d2", "#4a2a12", "#f6ebe2"}},
    {"neutral-surface", {"#e6e8eb", "#2d333b", "#ededed"}},
    {"text", {"#1f2328", "#e6edf3", "#000000"}},
    {"muted-text", {"#57606a", "#a3adb8", "#3a3a3a"}},
    {"border", {"#7d8590", "#7d8793", "#4a4a4a"}},
    {"group-border", {"#d0d7de", "#39424d", "#999999"}},
    {"tie", {"#57606a", "#a3adb8", "#3a3a3a"}},
    {"alliance", {"#0a4a7d", "#58a6ff", "#083d69"}},
    {"hostile", {"#ba4b00", "#ffbf85", "#b84b00"}},
    {"support", {"#0a4a7d", "#58a6ff", "#083d69"}},
    {"oppose", {"#ba4b00", "#ffbf85", "#b84b00"}},
    {"neutral", {"#1f2328", "#d0d7de", "#000000"}},
}};

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

std::string_view colour(Ink ink, Palette palette) {
  return kInks[static_cast<std::size_t>(ink)].colours[static_cast<std::size_t>(palette)];
}

std::string_view name_of(Ink ink) { return kInks[static_cast<std::size_t>(ink)].name; }

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
    case NodeRole::claim: return Ink::surface;
  }
  return Ink::surface;
}

double contrast_ratio(std::string_view one, std::string_view other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Palette base_palette(Theme theme) {
  if (theme == Theme::dark) return Palette::dark;
  return theme == Theme::print ? Palette::print : Palette::light;
}

std::string style_rules(Theme theme) {
  if (theme != Theme::automatic) return {};
  std::string rules = "@media screen and (prefers-color-scheme:dark){";
  for (const InkRow& ink : kInks) {
    for (const std::string_view use : {std::string_view("fill"), std::string_view("stroke")}) {
      rules.append(".sp-auto .sp-").append(use).append("-").append(ink.name);
      rules.append("{").append(use).append(":").append(ink.colours[1]).append("}");
    }
  }
  rules += "}";
  return rules;
}

}  // namespace standpoint
