// SPDX-License-Identifier: Apache-2.0
// The overview of positions: groups of actors and propositions.

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/overview_parts.hpp"
#include "render/diagram/overview_views.hpp"
#include "render/diagram/picture_words.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostLines = 60;  // can be followed

class PositionsOverview {
 public:
  PositionsOverview(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options)
      : d_(dossier),
        positions_(positions),
        links_(dossier, options.link),
        language_(options.table.language),
        fr_(language_ == "fr"),
        table_(make_position_table(dossier, positions, unlimited(options.table))) {}

  Picture make() {
    out_.in_columns = true;
    put_small_groups_together(table_.groups, language_);
    for (const ActorGroup& group : table_.groups) add_group(group);
    for (const auto& [key, position] : table_.cells) count(*position);
    add_lines();
    for (const PropositionId p : table_.propositions) add_proposition(p);
    describe();
    return std::move(out_);
  }

 private:
  static PositionTableOptions unlimited(PositionTableOptions table) {
    table.most_actors = table.most_cells = static_cast<std::size_t>(-1);
    table.most_propositions = kMostOverviewPropositions;
    if (table.grouping == Grouping::none) table.grouping = Grouping::type;
    return table;
  }

  void add_group(const ActorGroup& group) {
    PictureNode node = group_node(d_, group.id, group.label, group.actors, language_);
    for (const EntityId actor : group.actors) group_of_[actor] = node.id;
    actors_ += group.actors.size();
    out_.nodes.push_back(std::move(node));
  }

  void count(const Position& position) {
    const bool both = position.label == PositionLabel::divided || position.label == PositionLabel::unclear;
    const auto add = [&](EdgeRole role) {
      held_[{group_of_.at(position.actor), position.proposition, role}].push_back(position.actor);
      ++cells_[{position.proposition, role}];
    };
    if (both) add(EdgeRole::support);
    add(both ? EdgeRole::oppose : role_of_sign(last_sign(positions_, position)));
    add_sources(d_, positions_.claims_of(position.claims), sources_);
  }

  // Of as many actors as it takes for so many lines, and no more, to be left.
  void keep_widest() {
    all_lines_ = held_.size();
    if (all_lines_ <= kMostLines) return;
    std::vector<std::size_t> counts;
    for (const auto& [key, actors] : held_) counts.push_back(actors.size());
    std::nth_element(counts.begin(), counts.begin() + kMostLines, counts.end(), std::greater<>());
    least_ = counts[kMostLines] + 1;
    std::erase_if(held_, [&](const auto& line) { return line.second.size() < least_; });
  }

  void add_lines() {
    keep_widest();
    std::size_t most = 1;
    for (const auto& [key, actors] : held_) most = std::max(most, actors.size());
    for (const auto& [key, actors] : held_) {
      const auto& [group, p, role] = key;
      PictureEdge edge = counted_line(group, std::string(d_.id_of(p)), role, actors.size(), most);
      edge.tooltip = fmt::format("{}{} {}", actors.size(), fr_ ? "\u00A0:" : ":", names_of(d_, actors, language_, 30));
      out_.edges.push_back(std::move(edge));
    }
  }

  void add_proposition(PropositionId p) {
    PictureNode node = proposition_node(d_, p, language_);
    node.href = links_.to(p);
    node.cells = cells_of(cells_, p);
    out_.nodes.push_back(std::move(node));
  }

  void describe() {
    set_heading(out_, d_, "positions", std::string(questions::kPositions.in(language_)), sources_, language_);
    out_.description =
        fmt::format(fmt::runtime(fr_ ? "{} groupes à gauche, {} propositions à droite, {} positions."
                                     : "{} groups on the left, {} propositions on the right, {} positions."),
                    table_.groups.size(), table_.propositions.size(), table_.cells.size());
    if (actors_ == 0) {
      out_.notes.emplace_back(fr_ ? "Aucune position ne répond à ce choix." : "No position fits this choice.");
      return;
    }
    out_.notes.push_back(fmt::format(
        fmt::runtime(
            fr_ ? "{} acteurs en {} groupes\u00A0: la largeur d’un trait et le chiffre d’une case disent combien "
                  "d’entre eux tiennent la position."
                : "{} actors in {} groups: the width of a line and the figure in a cell tell how many of them "
                  "hold the position."),
        actors_, table_.groups.size()));
    if (held_.size() < all_lines_)
      out_.notes.push_back(fmt::format(
          fmt::runtime(
              fr_ ? "{} traits sur {}\u00A0: ceux d’au moins {} acteurs\u202F; les cases comptent les autres aussi."
                  : "{} lines out of {}: those of {} actors or more; the cells count the others too."),
          held_.size(), all_lines_, least_));
    for (std::string& note : notes_on_limits(table_, table_.all_actors, table_.propositions.size(), language_))
      out_.notes.push_back(std::move(note));
    if (actors_ < table_.all_actors)
      out_.notes.push_back(
          fmt::format(fmt::runtime(fr_ ? "{} acteurs sur {}\u00A0: ceux qui ont une position sur elles."
                                       : "{} actors out of {}: those who have a position on them."),
                      actors_, table_.all_actors));
    for (std::string& note : accusation_notes(d_, table_.propositions, language_))
      out_.notes.push_back(std::move(note));
    add_position_legend(out_, fr_);
  }

  const Dossier& d_;
  const Positions& positions_;
  MarkLinks links_;
  std::string language_;
  bool fr_;
  PositionTable table_;
  std::size_t actors_ = 0, all_lines_ = 0, least_ = 1;
  std::map<EntityId, std::string> group_of_;
  std::map<std::tuple<std::string, PropositionId, EdgeRole>, std::vector<EntityId>> held_;
  StanceCounts cells_;
  std::set<SourceId> sources_;
  Picture out_;
};

}  // namespace

Picture positions_overview(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options) {
  return PositionsOverview(dossier, positions, options).make();
}

}  // namespace standpoint
