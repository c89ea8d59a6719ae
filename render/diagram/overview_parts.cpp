// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/overview_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/diagram/overview_views.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr double kNarrowestLine = 1.3;
constexpr double kWidestLine = 5.5;
constexpr std::size_t kNamesInBox = 3;
constexpr std::size_t kBytesInBox = 44;

}  // namespace

void put_small_groups_together(std::vector<ActorGroup>& groups, std::string_view language) {
  if (groups.size() <= kMostOverviewGroups) return;
  std::vector<std::size_t> sizes;
  for (const ActorGroup& group : groups) sizes.push_back(group.actors.size());
  std::sort(sizes.rbegin(), sizes.rend());
  const std::size_t least = sizes[kMostOverviewGroups - 2];
  std::size_t of_that_size = kMostOverviewGroups - 1 -
                             static_cast<std::size_t>(std::count_if(sizes.begin(), sizes.end(),
                                                                    [&](std::size_t size) { return size > least; }));
  ActorGroup rest{"other-groups", language == "fr" ? "Autres groupes" : "Other groups", {}};
  std::vector<ActorGroup> kept;
  for (ActorGroup& group : groups) {
    const bool keep = group.actors.size() > least || (group.actors.size() == least && of_that_size > 0);
    if (group.actors.size() == least && of_that_size > 0) --of_that_size;
    if (keep)
      kept.push_back(std::move(group));
    else
      rest.actors.insert(rest.actors.end(), group.actors.begin(), group.actors.end());
  }
  kept.push_back(std::move(rest));
  groups = std::move(kept);
}

PictureNode group_node(const Dossier& d, const std::string& id, const std::string& label,
                       const std::vector<EntityId>& members, std::string_view language) {
  PictureNode node;
  node.id = id;
  node.label = fmt::format("{}\u00A0· {}", label, members.size());
  std::size_t shown = 0;
  for (; shown < std::min(members.size(), kNamesInBox); ++shown) {
    const std::string_view name = d.name(members[shown], language);
    if (shown > 0 && node.sublabel.size() + name.size() > kBytesInBox) break;
    node.sublabel += fmt::format("{}{}", shown == 0 ? "" : ", ", name);
  }
  if (members.size() > shown) node.sublabel += fmt::format(" +{}", members.size() - shown);
  node.role = NodeRole::collective;
  node.tooltip = fmt::format("{}{} {}", label, language == "fr" ? "\u00A0:" : ":", names_of(d, members, language, 60));
  return node;
}

PictureNode proposition_node(const Dossier& d, PropositionId proposition, std::string_view language) {
  PictureNode node;
  node.id = d.id_of(proposition);
  node.label = d.text(d[proposition].text, language);
  node.role = NodeRole::proposition;
  node.column = 1;
  return node;
}

PictureEdge counted_line(const std::string& from, const std::string& to, EdgeRole role, std::size_t count,
                         std::size_t most) {
  PictureEdge edge;
  const std::string_view kind = role == EdgeRole::support    ? "support"
                                : role == EdgeRole::oppose   ? "oppose"
                                : role == EdgeRole::alliance ? "alliance"
                                : role == EdgeRole::hostile  ? "hostile"
                                : role == EdgeRole::tie      ? "tie"
                                                             : "neutral";
  edge.id = fmt::format("{}--{}--{}", from, to, kind);
  edge.from = from;
  edge.to = to;
  edge.role = role;
  edge.width = kNarrowestLine + (kWidestLine - kNarrowestLine) * static_cast<double>(count - 1) /
                                    static_cast<double>(std::max<std::size_t>(most - 1, 8));
  return edge;
}

std::string names_of(const Dossier& d, const std::vector<EntityId>& entities, std::string_view language,
                     std::size_t most) {
  std::vector<std::string> names;
  names.reserve(entities.size());
  for (const EntityId entity : entities) names.emplace_back(d.name(entity, language));
  return joined_names(names, language, most);
}

}  // namespace standpoint
