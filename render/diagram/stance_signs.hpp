#pragma once
// SPDX-License-Identifier: Apache-2.0
// The signs of stances: a triangle upwards supports, one downwards opposes, a diamond is neutral; hollow ones are held
// with a reservation.

#include "render/diagram/svg_document.hpp"

namespace standpoint {

enum class StanceSign : std::uint8_t {
  support,
  oppose,
  neutral,
  to_support,  // opposed first, supports now
  to_oppose,   // supported first, opposes now
  both,        // both sides, at one time or in an unknown order
};
inline constexpr std::size_t kStanceSignCount = 6;

// The sign alone, around its centre, about 9 points high; signs of two parts are 26 points wide, others 10.
void draw_stance_sign(SvgDocument& svg, Point center, StanceSign sign, bool hollow);

// Width of the sign in points.
double width_of(StanceSign sign);

// What a sign says, as MarkSubject::stance.
std::string_view stance_words(StanceSign sign);

// The surface of a cell with that sign.
Ink surface_of(StanceSign sign);

// The sign of a role of an edge: alliance like support, hostility like opposition.
StanceSign sign_for(EdgeRole role);

}  // namespace standpoint
