// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/theme_checks.hpp"

#include <array>

namespace standpoint {
namespace {

constexpr double kWords = 4.5;
constexpr double kMarks = 3;
constexpr double kApart = 20;  // of two colours beside each other, well above the 2.3 that are just noticed
constexpr double kApartInGrey = 10;

constexpr std::array kSurfaces = {Ink::background,   Ink::surface,     Ink::group_surface, Ink::person_surface,
                                  Ink::body_surface, Ink::law_surface, Ink::thing_surface};
constexpr std::array kLines = {Ink::tie, Ink::alliance, Ink::hostile, Ink::support, Ink::oppose, Ink::neutral};
constexpr std::array<std::array<Ink, 2>, 3> kSigns = {
    {{Ink::support, Ink::support_surface}, {Ink::oppose, Ink::oppose_surface}, {Ink::neutral, Ink::neutral_surface}}};

constexpr auto contrasts() {
  std::array<ContrastRule, kSurfaces.size() * 3 + kLines.size() * 2 + kSigns.size() * 2 + 1> rules{};
  std::size_t count = 0;
  for (const Ink surface : kSurfaces) {
    rules[count++] = {Ink::text, surface, kWords};
    rules[count++] = {Ink::muted_text, surface, kWords};
    rules[count++] = {Ink::border, surface, kMarks};
  }
  for (const Ink line : kLines)  // the words of a tie have its colour
    for (const Ink surface : {Ink::background, Ink::group_surface}) rules[count++] = {line, surface, kWords};
  for (const auto& [sign, cell] : kSigns) {
    rules[count++] = {sign, cell, kMarks};
    rules[count++] = {Ink::text, cell, kWords};
  }
  rules[count++] = {Ink::shift, Ink::background, kMarks};
  return rules;
}

constexpr std::array kContrasts = contrasts();

constexpr auto differences() {
  constexpr std::array kVisions = {Vision::full, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia};
  std::array<DifferenceRule, kVisions.size() * 4 + 2> rules{};
  std::size_t count = 0;
  for (const Vision vision : kVisions) {
    rules[count++] = {Ink::support, Ink::oppose, vision, kApart};
    rules[count++] = {Ink::support, Ink::neutral, vision, kApart};
    rules[count++] = {Ink::oppose, Ink::neutral, vision, kApart};
    rules[count++] = {Ink::alliance, Ink::hostile, vision, kApart};
  }
  rules[count++] = {Ink::support, Ink::oppose, Vision::grey, kApartInGrey};
  rules[count++] = {Ink::alliance, Ink::hostile, Vision::grey, kApartInGrey};
  return rules;
}

constexpr std::array kDifferences = differences();

}  // namespace

std::span<const ContrastRule> contrast_rules() { return kContrasts; }

std::span<const DifferenceRule> difference_rules() { return kDifferences; }

std::vector<ThemeFault> faults_of(const ThemeColours& colours) {
  std::vector<ThemeFault> faults;
  for (std::size_t i = 0; i < kPaletteCount; ++i) {
    const auto palette = static_cast<Palette>(i);
    for (const ContrastRule& rule : kContrasts) {
      const double value = contrast_ratio(colours.of(rule.ink, palette), colours.of(rule.ground, palette));
      if (value < rule.least) faults.push_back({palette, rule.ink, rule.ground, Vision::full, value, rule.least, true});
    }
    for (const DifferenceRule& rule : kDifferences) {
      const double value =
          colour_difference(colours.of(rule.one, palette), colours.of(rule.other, palette), rule.vision);
      if (value < rule.least) faults.push_back({palette, rule.one, rule.other, rule.vision, value, rule.least, false});
    }
  }
  return faults;
}

}  // namespace standpoint
