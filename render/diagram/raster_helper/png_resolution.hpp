#pragma once
// SPDX-License-Identifier: Apache-2.0
// How large a PNG is on paper.

#include <string>

namespace standpoint {

// Adds to a PNG how many pixels go to a metre (its pHYs chunk; PNG specification, 11.3.5.3), so that word processors
// place it in the size of the SVG. Changes nothing where the bytes do not begin as a PNG does. O(bytes).
void set_resolution(std::string& png, unsigned pixels_per_metre);

}  // namespace standpoint
