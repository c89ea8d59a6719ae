// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/colour_vision.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace standpoint {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// On linear RGB, in the order of Vision.
constexpr std::array<Matrix, kVisionCount> kSeen = {{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
    {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}},
}};
constexpr Matrix kXyz = {
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple kWhite = {0.95047, 1, 1.08883};

Triple times(const Matrix& matrix, const Triple& v) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i)
    out[i] = std::clamp(matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2], 0.0, 1.1);
  return out;
}

Triple linear(std::string_view code) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) {
    int value = 0;
    const std::string_view digits = code.substr(1 + 2 * i, 2);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const double share = value / 255.0;
    out[i] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  }
  return out;
}

Triple lab(const Triple& rgb) {
  const Triple xyz = times(kXyz, rgb);
  const auto f = [&](std::size_t i) {
    const double t = xyz[i] / kWhite[i];
    return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116;
  };
  return {116 * f(1) - 16, 500 * (f(0) - f(1)), 200 * (f(1) - f(2))};
}

}  // namespace

double colour_difference(std::string_view one, std::string_view other, Vision vision) {
  const Matrix& seen = kSeen[static_cast<std::size_t>(vision)];
  const Triple a = lab(times(seen, linear(one)));
  const Triple b = lab(times(seen, linear(other)));
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace standpoint
