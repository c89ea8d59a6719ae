// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/theme.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "render/diagram/built_in_theme.hpp"
#include "render/diagram/theme_checks.hpp"
#include "render/diagram/theme_file.hpp"

namespace standpoint {
namespace {

constexpr std::array kPalettes = {Palette::light, Palette::dark, Palette::print};
}  // namespace

TEST_CASE("Contrast is that of WCAG 2.1") {
  CHECK(contrast_ratio("#000000", "#ffffff") == Approx(21));
  CHECK(contrast_ratio("#ffffff", "#ffffff") == Approx(1));
  CHECK(contrast_ratio("#767676", "#ffffff") == Approx(4.54).margin(0.01));
}

TEST_CASE("In the built-in theme every word and mark has its contrast on all that it stands on, in every palette") {
  const ThemeColours colours;
  for (const Palette palette : kPalettes)
    for (const ContrastRule& rule : contrast_rules()) {
      CAPTURE(static_cast<int>(palette), name_of(rule.ink), name_of(rule.ground));
      CHECK(rule.least >= 3);
      CHECK(contrast_ratio(colours.of(rule.ink, palette), colours.of(rule.ground, palette)) >= rule.least);
    }
  CHECK(faults_of(colours).empty());
}

TEST_CASE("Words and lines of every role, signs on their cells, outlines and signs of change have a rule of contrast") {
  const auto least = [](Ink ink, Ink ground) {
    double found = 0;
    for (const ContrastRule& rule : contrast_rules())
      if (rule.ink == ink && rule.ground == ground) found = rule.least;
    return found;
  };
  for (std::size_t i = 0; i < kNodeRoleCount; ++i)
    for (const Ink ink : {Ink::text, Ink::muted_text}) CHECK(least(ink, surface_of(static_cast<NodeRole>(i))) == 4.5);
  for (std::size_t i = 0; i < kNodeRoleCount; ++i) CHECK(least(Ink::border, surface_of(static_cast<NodeRole>(i))) == 3);
  for (std::size_t i = 0; i < kEdgeRoleCount; ++i)
    CHECK(least(ink_of(static_cast<EdgeRole>(i)), Ink::background) == 4.5);
  for (const EdgeRole role : {EdgeRole::support, EdgeRole::oppose, EdgeRole::neutral}) {
    CHECK(least(ink_of(role), cell_surface_of(role)) == 3);
    CHECK(least(Ink::text, cell_surface_of(role)) == 4.5);
  }
  CHECK(least(Ink::shift, Ink::background) == 3);
}

TEST_CASE("Style rules override every ink in the dark and nothing else") {
  const ThemeColours colours;
  const std::string rules = style_rules(Theme::automatic);
  for (std::size_t i = 0; i < kInkCount; ++i) {
    const Ink ink = static_cast<Ink>(i);
    const std::string rule =
        ".sp-fill-" + std::string(name_of(ink)) + "{fill:" + std::string(colours.of(ink, Palette::dark));
    CHECK(rules.find(rule) != std::string::npos);
  }
  CHECK(rules.find("var(") == std::string::npos);
  CHECK(rules.find("url(") == std::string::npos);
  CHECK(style_rules(Theme::light).empty());
  CHECK(style_rules(Theme::dark).empty());
}

TEST_CASE("Each ink has a name of its own, by which it is found") {
  constexpr std::array<std::string_view, kInkCount> kNames = {
      "background",   "proposition", "group",        "person",  "actor",  "law",     "document",
      "support-cell", "oppose-cell", "neutral-cell", "text",    "muted",  "outline", "rule",
      "tie",          "alliance",    "hostile",      "support", "oppose", "neutral", "shift"};
  REQUIRE(built_in_roles().size() == kInkCount);
  for (std::size_t i = 0; i < kInkCount; ++i) {
    CHECK(name_of(static_cast<Ink>(i)) == kNames[i]);
    CHECK(ink_named(kNames[i]) == static_cast<Ink>(i));
  }
  CHECK_FALSE(ink_named("white"));
}

TEST_CASE("The table of the built-in theme is what its YAML says") {
  ThemeColours black;
  for (std::size_t i = 0; i < kInkCount; ++i)
    for (const Palette palette : kPalettes) black.set(static_cast<Ink>(i), palette, "#000000");
  const ThemeFile theme = read_theme_text("theme.yaml", std::string(embedded_theme()[0].text), black);
  CHECK(theme.diagnostics.all().empty());
  const ThemeColours built_in;
  for (std::size_t i = 0; i < kInkCount; ++i)
    for (const Palette palette : kPalettes) {
      const Ink ink = static_cast<Ink>(i);
      CAPTURE(name_of(ink));
      CHECK(is_colour_code(built_in.of(ink, palette)));
      CHECK(theme.colours.of(ink, palette) == built_in.of(ink, palette));
    }
}

}  // namespace standpoint
