// SPDX-License-Identifier: Apache-2.0
// The map of positions: actors on the left, propositions on the right.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_views.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

constexpr std::array<EdgeRole, 3> kRoles = {EdgeRole::support, EdgeRole::oppose, EdgeRole::neutral};

class PositionsView {
 public:
  PositionsView(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options)
      : d_(dossier),
        positions_(positions),
        options_(options),
        links_(dossier, options.link),
        language_(options.table.language),
        fr_(language_ == "fr"),
        table_(make_position_table(dossier, positions, options.table)) {}

  Picture make() {
    out_.in_columns = true;
    for (const auto& [key, position] : table_.cells) add_edges(*position);
    for (const ActorGroup& group : table_.groups) add_group(group);
    for (const PropositionId p : table_.propositions) out_.nodes.push_back(proposition_node(p));
    describe();
    return std::move(out_);
  }

 private:
  void add_group(const ActorGroup& group) {
    if (!group.label.empty()) {
      out_.groups.push_back({group.id, group.label});
      out_.frame_groups = true;
    }
    for (const EntityId actor : group.actors) {
      PictureNode node;
      node.id = d_.id_of(actor);
      node.label = d_.name(actor, language_);
      node.role = role_of(d_[actor].type);
      if (!group.label.empty()) node.group = group.id;
      if (!d_[actor].description.empty()) node.tooltip = described_name(d_, actor, language_);
      node.href = links_.to(actor);
      out_.nodes.push_back(std::move(node));
    }
  }

  // One line to the sign that the position has last; to both where it takes both.
  void add_edges(const Position& position) {
    const bool both = position.label == PositionLabel::divided || position.label == PositionLabel::unclear;
    if (both) {
      add_edge(position, EdgeRole::support, "--support");
      add_edge(position, EdgeRole::oppose, "--oppose");
    } else {
      add_edge(position, role_of_sign(last_sign(positions_, position)), "");
    }
    add_sources(d_, positions_.claims_of(position.claims), sources_);
  }

  void add_edge(const Position& position, EdgeRole role, std::string_view suffix) {
    PictureEdge edge;
    edge.from = d_.id_of(position.actor);
    edge.to = d_.id_of(position.proposition);
    edge.id = fmt::format("{}--{}{}", edge.from, edge.to, suffix);
    edge.role = role;
    edge.dashed = position.origin != Origin::own;
    edge.hollow = is_reserved(d_, positions_, position);
    edge.turned = position.label == PositionLabel::shifted;
    edge.tooltip = position_tooltip(d_, positions_, position, language_);
    edge.when = time_of(position);
    edge.href = links_.to_latest(positions_.claims_of(position.claims));
    ++counts_[{position.proposition, role}];
    out_.edges.push_back(std::move(edge));
  }

  PictureNode proposition_node(PropositionId p) const {
    PictureNode node;
    node.id = d_.id_of(p);
    node.label = d_.text(d_[p].text, language_);
    node.role = NodeRole::proposition;
    node.column = 1;
    node.href = links_.to(p);
    node.cells = cells_of(counts_, p);
    return node;
  }

  void describe() {
    set_heading(out_, d_, "positions", std::string(questions::kPositions.in(language_)), sources_, language_);
    std::size_t actors = 0;
    for (const ActorGroup& group : table_.groups) actors += group.actors.size();
    out_.description =
        fmt::format(fmt::runtime(fr_ ? "{} acteurs à gauche, {} propositions à droite, {} positions."
                                     : "{} actors on the left, {} propositions on the right, {} positions."),
                    actors, table_.propositions.size(), table_.cells.size());
    if (actors == 0)
      out_.notes.emplace_back(fr_ ? "Aucune position ne répond à ce choix." : "No position fits this choice.");
    if (table_.propositions.size() < table_.all_propositions)
      out_.notes.push_back(fmt::format(
          fmt::runtime(
              fr_ ? "{} propositions sur {}\u00A0: celles sur lesquelles plusieurs acteurs se sont prononcés, les plus "
                    "disputées d’abord."
                  : "{} propositions out of {}: those on which several actors have spoken, the most disputed first."),
          table_.propositions.size(), table_.all_propositions));
    if (actors < table_.all_actors) out_.notes.push_back(note_on_actors(table_, actors, language_));
    for (std::string& note : accusation_notes(d_, table_.propositions, language_))
      out_.notes.push_back(std::move(note));
    add_position_legend(out_, fr_);
  }

  const Dossier& d_;
  const Positions& positions_;
  const PositionViewOptions& options_;
  MarkLinks links_;
  std::string language_;
  bool fr_;
  PositionTable table_;
  StanceCounts counts_;
  std::set<SourceId> sources_;
  Picture out_;
};

}  // namespace

Picture positions_picture(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options) {
  return PositionsView(dossier, positions, options).make();
}

}  // namespace standpoint
