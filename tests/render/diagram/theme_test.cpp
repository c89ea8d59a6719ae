// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/theme.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <set>

namespace standpoint {
namespace {

constexpr std::array kPalettes = {Palette::light, Palette::dark, Palette::print};
constexpr std::array kSurfaces = {Ink::background,   Ink::surface,     Ink::group_surface, Ink::person_surface,
                                  Ink::body_surface, Ink::law_surface, Ink::thing_surface};

}  // namespace

TEST_CASE("Contrast is that of WCAG 2.1") {
  CHECK(contrast_ratio("#000000", "#ffffff") == Approx(21));
  CHECK(contrast_ratio("#ffffff", "#ffffff") == Approx(1));
  CHECK(contrast_ratio("#767676", "#ffffff") == Approx(4.54).margin(0.01));
}

TEST_CASE("Every text is readable on every surface of every theme") {
  for (const Palette palette : kPalettes) {
    for (const Ink surface : kSurfaces) {
      for (const Ink text : {Ink::text, Ink::muted_text}) {
        CAPTURE(static_cast<int>(palette), name_of(surface), name_of(text));
        CHECK(contrast_ratio(colour(text, palette), colour(surface, palette)) >= 4.5);
      }
    }
  }
}

TEST_CASE("Words of a tie are readable, and its line can be seen, in every theme") {
  for (const Palette palette : kPalettes) {
    for (std::size_t role = 0; role < kEdgeRoleCount; ++role) {
      const Ink ink = ink_of(static_cast<EdgeRole>(role));
      for (const Ink surface : {Ink::background, Ink::group_surface}) {
        CAPTURE(static_cast<int>(palette), name_of(ink), name_of(surface));
        CHECK(contrast_ratio(colour(ink, palette), colour(surface, palette)) >= 4.5);
      }
    }
  }
}

TEST_CASE("A sign can be seen on its cell, and the figure beside it read, in every theme") {
  for (const Palette palette : kPalettes)
    for (const EdgeRole role : {EdgeRole::support, EdgeRole::oppose, EdgeRole::neutral}) {
      CAPTURE(static_cast<int>(palette), static_cast<int>(role));
      const std::string_view cell = colour(cell_surface_of(role), palette);
      CHECK(contrast_ratio(colour(ink_of(role), palette), cell) >= 3);
      CHECK(contrast_ratio(colour(Ink::text, palette), cell) >= 4.5);
    }
}

TEST_CASE("The outline of a box can be seen in every theme") {
  for (const Palette palette : kPalettes) {
    for (const Ink surface : kSurfaces) {
      CAPTURE(static_cast<int>(palette), name_of(surface));
      CHECK(contrast_ratio(colour(Ink::border, palette), colour(surface, palette)) >= 3);
    }
  }
}

TEST_CASE("Style rules override every ink in the dark and nothing else") {
  const std::string rules = style_rules(Theme::automatic);
  for (std::size_t i = 0; i < kInkCount; ++i) {
    const Ink ink = static_cast<Ink>(i);
    const std::string rule =
        ".sp-fill-" + std::string(name_of(ink)) + "{fill:" + std::string(colour(ink, Palette::dark));
    CHECK(rules.find(rule) != std::string::npos);
  }
  CHECK(rules.find("var(") == std::string::npos);
  CHECK(rules.find("url(") == std::string::npos);
  CHECK(style_rules(Theme::light).empty());
  CHECK(style_rules(Theme::dark).empty());
}

TEST_CASE("Each ink has a name of its own and colours of six digits") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kInkCount; ++i) {
    const Ink ink = static_cast<Ink>(i);
    CHECK(names.insert(name_of(ink)).second);
    for (const Palette palette : kPalettes) {
      CHECK(colour(ink, palette).size() == 7);
      CHECK(colour(ink, palette).find_first_not_of("0123456789abcdef", 1) == std::string_view::npos);
    }
  }
}

}  // namespace standpoint
