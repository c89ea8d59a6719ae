#pragma once
// SPDX-License-Identifier: Apache-2.0
// Camps as boxes, and what they agree and conflict on with each other as lines.

#include <string_view>
#include <vector>

#include "render/diagram/picture.hpp"
#include "render/wording/camps.hpp"

namespace standpoint {

// `Camp 1: Council of the Cnam, CNLL and 7 others`, and below it the members by their place in it.
PictureNode camp_node(const CampWords& words, std::uint32_t camp);

// Between each two camps a line for the congruence of their members, and one with bars for their conflict, as wide as
// they weigh beside the heaviest. in_words ends with the weight. O(ties).
std::vector<PictureEdge> camp_ties(const CampWords& words);

// Explains these lines.
void add_camp_legend(Picture& picture, std::string_view language);

}  // namespace standpoint
