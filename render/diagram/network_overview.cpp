// SPDX-License-Identifier: Apache-2.0
// The overview of a network: its camps, and how much they agree and conflict with each other.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "render/diagram/camp_ties.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/network_view.hpp"
#include "render/diagram/overview_parts.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/wording/camps.hpp"

namespace standpoint {

Picture network_overview(const Dossier& d, const StatementTable& table, const Camps& camps,
                         const NetworkViewOptions& options) {
  const bool fr = options.language == "fr";
  const Replies replies(d);
  const CampWords words{camps, table, &d, &replies, options.language};
  Picture out;
  std::set<SourceId> sources;
  const Variable& propositions = *table.find("proposition");
  for (std::uint32_t row = 0; row < table.size(); ++row)  // those that are not chosen are of none
    if (table.labels_of(propositions, row)[0] != kNoLabel) add_sources(d, {&table.claims[row], 1}, sources);
  set_heading(out, d, "network", std::string(questions::kNetwork.in(options.language)), sources, options.language);
  const MarkLinks links(d, options.link);
  for (std::uint32_t i = 0; i < camps.camps.size(); ++i) {
    out.nodes.push_back(camp_node(words, i));
    out.nodes.back().href = links.to(EntityId{camps.actors[camps.camps[i].head].record.index});
  }
  out.edges = camp_ties(words);
  for (PictureEdge& edge : out.edges) edge.labels = {edge.in_words.substr(edge.in_words.rfind(' ') + 1)};
  out.description = fmt::format(fmt::runtime(fr ? "{} acteurs, {} camps." : "{} actors, {} camps."),
                                camps.actors.size(), camps.camps.size());
  out.notes = camps_overview_in_words(words);
  if (!out.edges.empty())
    out.notes.insert(out.notes.begin(),
                     fr ? "Le chiffre d’un trait et sa largeur\u00A0: le poids de l’accord, ou du désaccord, entre les "
                          "acteurs de deux camps."
                        : "The figure on a line and its width: the weight of agreement, or of conflict, between the "
                          "actors of two camps.");
  out.layout_notes = layout_notes_in(options.language);
  add_camp_legend(out, options.language);
  return out;
}

std::pair<std::vector<EntityId>, std::vector<std::pair<EntityId, EntityId>>> tied_actors(const Camps& camps) {
  std::vector<EntityId> actors;
  std::vector<std::pair<EntityId, EntityId>> pairs;
  const auto entity = [&](std::uint32_t i) { return EntityId{camps.actors[i].record.index}; };
  for (const Camp& camp : camps.camps)
    for (const std::uint32_t member : camp.members) actors.push_back(entity(member));
  for (const SignedTie& tie : camps.graph.ties)
    if (tie.net() != 0) {
      const EntityId a = entity(tie.a), b = entity(tie.b);
      pairs.emplace_back(std::min(a, b), std::max(a, b));
    }
  return {std::move(actors), std::move(pairs)};
}

}  // namespace standpoint
