#pragma once
// SPDX-License-Identifier: Apache-2.0
// Into which of a few layers each box goes, where a page has no room for as many as the lines ask for.

#include "render/diagram/layout_parts.hpp"

namespace standpoint {

// The layer of each box of the part, parallel to its boxes: few lines within a layer, then few that pass one, then
// layers of about equal height. The most tied box stands in the middle. Boxes are placed in the order of how many of
// their neighbours are, and moved while that is better (a colouring by saturation, Brélaz 1979, then of least
// conflicts). O(boxes² + rounds · edges · layers).
std::vector<std::size_t> choose_layers(const LayoutInput& input, const LayoutPart& part, std::size_t layers);

}  // namespace standpoint
