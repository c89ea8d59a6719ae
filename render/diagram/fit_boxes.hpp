#pragma once
// SPDX-License-Identifier: Apache-2.0
// Makes boxes that were placed freely fit a room, apart from one another.

#include <vector>

#include "render/diagram/geometry.hpp"

namespace standpoint {

// Turns the arrangement where it is higher than wide, draws it together to the room (0: any width), and moves boxes
// that overlap apart, as little as does it. Afterwards none overlap, and all lie within a width of the room unless a
// box alone is wider. O(rounds x boxes^2).
void fit_into_room(std::vector<Rectangle>& boxes, double room);

}  // namespace standpoint
