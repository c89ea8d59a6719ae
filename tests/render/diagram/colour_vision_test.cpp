// SPDX-License-Identifier: Apache-2.0
// Whether those who confuse colours, and those who print in grey, can tell support from opposition.
#include "render/diagram/colour_vision.hpp"

#include <catch2/catch.hpp>

#include "render/diagram/theme.hpp"

namespace standpoint {
namespace {

constexpr std::array kPalettes = {Palette::light, Palette::dark, Palette::print};
constexpr std::array kDichromats = {Vision::protanopia, Vision::deuteranopia, Vision::tritanopia};

double difference(Ink one, Ink other, Palette palette, Vision vision) {
  const ThemeColours colours;
  return colour_difference(colours.of(one, palette), colours.of(other, palette), vision);
}

}  // namespace

TEST_CASE("Support, opposition and neutrality differ for the three common colour-vision deficiencies") {
  for (const Palette palette : kPalettes)
    for (const Vision vision : kDichromats) {
      CAPTURE(static_cast<int>(palette), static_cast<int>(vision));
      CHECK(difference(Ink::support, Ink::oppose, palette, vision) >= 60);
      CHECK(difference(Ink::support, Ink::neutral, palette, vision) >= 20);
      CHECK(difference(Ink::oppose, Ink::neutral, palette, vision) >= 20);
    }
}

TEST_CASE("Support and opposition differ in grey, by their lightness alone") {
  for (const Palette palette : kPalettes) {
    CAPTURE(static_cast<int>(palette));
    CHECK(difference(Ink::support, Ink::oppose, palette, Vision::grey) >= 14);
  }
}

TEST_CASE("The difference of black and white is all of lightness, whoever looks") {
  for (std::size_t i = 0; i < kVisionCount; ++i)
    CHECK(colour_difference("#000000", "#ffffff", static_cast<Vision>(i)) == Approx(100).margin(0.5));
}

TEST_CASE("Red and green of one lightness differ for most, and hardly for those who see no green") {
  CHECK(colour_difference("#c03030", "#5c7a00", Vision::full) > 60);
  CHECK(colour_difference("#c03030", "#5c7a00", Vision::deuteranopia) < 20);
}

}  // namespace standpoint
