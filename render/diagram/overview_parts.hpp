#pragma once
// SPDX-License-Identifier: Apache-2.0
// What overviews are made of: boxes of groups and of propositions, lines as wide as they are many.

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "render/diagram/picture.hpp"
#include "render/diagram/position_table.hpp"

namespace standpoint {

// Beyond kMostOverviewGroups the groups with fewest actors as one, at the end. O(groups log groups).
void put_small_groups_together(std::vector<ActorGroup>& groups, std::string_view language);

// `Persons · 12`, and below it the names of the first of them and how many more there are.
PictureNode group_node(const Dossier& dossier, const std::string& id, const std::string& label,
                       const std::vector<EntityId>& members, std::string_view language);

PictureNode proposition_node(const Dossier& dossier, PropositionId proposition, std::string_view language);

// A line for so many things, the widest for `most`.
PictureEdge counted_line(const std::string& from, const std::string& to, EdgeRole role, std::size_t count,
                         std::size_t most);

// `A, B, C and 4 others`.
std::string names_of(const Dossier& dossier, const std::vector<EntityId>& entities, std::string_view language,
                     std::size_t most);

}  // namespace standpoint
