// SPDX-License-Identifier: Apache-2.0
// Two actors face to face over their propositions.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/diagram/conflict_views.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class FacingView {
 public:
  FacingView(const Dossier& dossier, const Conflicts& conflicts, std::pair<EntityId, EntityId> actors,
             const ConflictViewOptions& options)
      : d_(dossier),
        conflicts_(conflicts),
        actors_{actors.first, actors.second},
        options_(options),
        links_(dossier, options.link),
        fr_(options.language == "fr") {}

  Picture make() {
    out_.in_columns = true;
    for (const Conflict& conflict : conflicts_.all)
      if (!take_apart(d_, conflicts_, conflict, std::pair(actors_[0], actors_[1])).empty() &&
          (conflict.kind == ConflictKind::stance || conflict.kind == ConflictKind::contradiction))
        add(conflict);
    all_ = order_.size();
    if (order_.size() > options_.most_faced) order_.resize(options_.most_faced);
    for (const int side : {0, 1}) add_actor(side);
    for (const PropositionId p : order_) add_proposition(p);
    describe();
    return std::move(out_);
  }

 private:
  void add(const Conflict& conflict) {
    for (const PropositionId p : conflict.propositions)
      if (std::find(order_.begin(), order_.end(), p) == order_.end()) order_.push_back(p);
    if (conflict.kind == ConflictKind::contradiction) {
      contradicts_[conflict.propositions[0]].insert(conflict.propositions[1]);
      contradicts_[conflict.propositions[1]].insert(conflict.propositions[0]);
    }
  }

  void add_actor(int side) {
    PictureNode node;
    node.id = d_.id_of(actors_[side]);
    node.label = d_.name(actors_[side], options_.language);
    node.role = role_of(d_[actors_[side]].type);
    node.column = side == 0 ? 0 : 2;
    node.href = links_.to(actors_[side]);
    out_.nodes.push_back(std::move(node));
  }

  void add_proposition(PropositionId p) {
    PictureNode node;
    node.id = d_.id_of(p);
    node.label = d_.text(d_[p].text, options_.language);
    node.role = NodeRole::proposition;
    node.column = 1;
    node.href = links_.to(p);
    for (const PropositionId q : contradicts_[p])
      node.sublabel += fmt::format(
          "{}{} {}", node.sublabel.empty() ? "" : " ",
          fr_ ? "contredit\u00A0:" : "contradicts:", quoted(d_.text(d_[q].text, options_.language), options_.language));
    for (const Position& position : conflicts_.positions.all) {
      const bool right = position.actor == actors_[1];
      if (position.proposition != p || (position.actor != actors_[0] && !right)) continue;
      PictureEdge edge;
      edge.from = d_.id_of(position.actor);
      edge.to = node.id;
      edge.id = fmt::format("{}--{}", edge.from, edge.to);
      edge.role = role_of_sign(last_sign(conflicts_.positions, position));
      edge.dashed = position.origin != Origin::own;
      edge.hollow = is_reserved(d_, conflicts_.positions, position);
      edge.turned = position.label == PositionLabel::shifted;
      edge.tooltip = position_tooltip(d_, conflicts_.positions, position, options_.language);
      edge.when = time_of(position);
      edge.href = links_.to_latest(conflicts_.positions.claims_of(position.claims));
      const auto same = [&](const PictureCell& cell) { return cell.role == edge.role && cell.right == right; };
      const auto cell = std::find_if(node.cells.begin(), node.cells.end(), same);
      const std::size_t claims = position.claims.count;
      if (cell == node.cells.end())
        node.cells.push_back({edge.role, claims, right});
      else
        cell->count += claims;
      add_sources(d_, conflicts_.positions.claims_of(position.claims), sources_);
      out_.edges.push_back(std::move(edge));
    }
    out_.nodes.push_back(std::move(node));
  }

  void describe() {
    const auto name = [&](int side) { return d_.name(actors_[side], options_.language); };
    set_heading(out_, d_, "conflicts",
                fmt::format(fmt::runtime(fr_ ? "{} face à {}\u00A0: sur quoi s’opposent-ils\u202F?"
                                             : "{} facing {}: over what do they conflict?"),
                            name(0), name(1)),
                sources_, options_.language);
    out_.description = fmt::format(
        fmt::runtime(fr_ ? "{} et {} s’opposent sur {} proposition{}." : "{} and {} conflict over {} proposition{}."),
        name(0), name(1), all_, all_ == 1 ? "" : "s");
    if (order_.empty())
      out_.notes.emplace_back(fr_ ? "Aucun conflit de positions entre les deux."
                                  : "No conflict of positions between the two.");
    else
      out_.notes.emplace_back(fr_ ? "Le chiffre d’une case est le nombre de prises de position."
                                  : "The figure in a cell is the number of claims.");
    if (order_.size() < all_)
      out_.notes.push_back(
          fmt::format(fmt::runtime(fr_ ? "Propositions montrées\u00A0: {} sur {}, celles des conflits les plus graves."
                                       : "Propositions shown: {} out of {}, those of the most severe conflicts."),
                      order_.size(), all_));
    for (std::string& note : accusation_notes(d_, order_, options_.language)) out_.notes.push_back(std::move(note));
    add_position_legend(out_, fr_);
  }

  const Dossier& d_;
  const Conflicts& conflicts_;
  EntityId actors_[2];
  const ConflictViewOptions& options_;
  MarkLinks links_;
  bool fr_;
  std::size_t all_ = 0;               // propositions, before the limit
  std::vector<PropositionId> order_;  // of the most severe conflict first
  std::map<PropositionId, std::set<PropositionId>> contradicts_;
  std::set<SourceId> sources_;
  Picture out_;
};

}  // namespace

Picture facing_picture(const Dossier& dossier, const Conflicts& conflicts, std::pair<EntityId, EntityId> actors,
                       const ConflictViewOptions& options) {
  return FacingView(dossier, conflicts, actors, options).make();
}

}  // namespace standpoint
