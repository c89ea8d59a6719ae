#pragma once
// SPDX-License-Identifier: Apache-2.0
// How camps regrouped between two dossiers, in words.

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/change.hpp"

namespace standpoint {

// `appeared`, `dissolved`, `merged`, `split`, `regrouped`, `changed`, as in JSON.
std::string_view keyword(CampRegrouping::Kind kind);

// `Ana Ruiz, Ben Moss and 3 others`: the most active member first, then the others by id.
std::string camp_in_words(const Dossier& dossier, const Camps& camps, std::uint32_t camp, std::string_view language);

// `new: A and B`, `dissolved: …`, `A and B + C and D → A, B and 2 others`; of one that goes on, its members now.
std::string camp_change_in_words(const Change& change, const CampRegrouping& group, std::string_view language);

// `joined: Ana Ruiz (was with Ben Moss and Cay)`, `left: …`; one line each.
std::vector<std::string> camp_details_in_words(const Change& change, const CampRegrouping& group,
                                               std::string_view language);

}  // namespace standpoint
