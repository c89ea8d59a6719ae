// SPDX-License-Identifier: Apache-2.0
// Whether those who confuse colours, and those who print in grey, can tell support from opposition.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <string>

#include "render/diagram/theme.hpp"

namespace standpoint {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
constexpr Matrix kProtanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kGrey = {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
constexpr Matrix kXyz = {
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

Triple times(const Matrix& matrix, const Triple& v) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i)
    out[i] = std::clamp(matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2], 0.0, 1.1);
  return out;
}

Triple linear(std::string_view code) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double share =
        static_cast<double>(std::strtol(std::string(code.substr(1 + 2 * i, 2)).c_str(), nullptr, 16)) / 255;
    out[i] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  }
  return out;
}

// CIE 1976 L*a*b*, of D65 white.
Triple lab(const Triple& rgb) {
  const Triple xyz = times(kXyz, rgb);
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(Ink one, Ink other, Palette palette, const Matrix& seen) {
  const Triple a = lab(times(seen, linear(colour(one, palette))));
  const Triple b = lab(times(seen, linear(colour(other, palette))));
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

constexpr std::array kPalettes = {Palette::light, Palette::dark, Palette::print};

}  // namespace

TEST_CASE("Support, opposition and neutrality differ for the three common colour-vision deficiencies") {
  for (const Palette palette : kPalettes)
    for (const Matrix& seen : {kProtanopia, kDeuteranopia, kTritanopia}) {
      CAPTURE(static_cast<int>(palette), seen[0][0]);
      CHECK(difference(Ink::support, Ink::oppose, palette, seen) >= 60);
      CHECK(difference(Ink::support, Ink::neutral, palette, seen) >= 20);
      CHECK(difference(Ink::oppose, Ink::neutral, palette, seen) >= 20);
    }
}

TEST_CASE("Support and opposition differ in grey, by their lightness alone") {
  for (const Palette palette : kPalettes) {
    CAPTURE(static_cast<int>(palette));
    CHECK(difference(Ink::support, Ink::oppose, palette, kGrey) >= 14);
  }
}

TEST_CASE("The difference of black and white is all of lightness, whoever looks") {
  for (const Matrix& seen : {kProtanopia, kDeuteranopia, kTritanopia, kGrey}) {
    const Triple white = lab(times(seen, {1, 1, 1})), black = lab(times(seen, {0, 0, 0}));
    CHECK(white[0] - black[0] == Approx(100).margin(0.5));
  }
}

}  // namespace standpoint
