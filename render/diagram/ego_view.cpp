// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/ego_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class EgoView {
 public:
  EgoView(const Dossier& dossier, const Positions& positions, EntityId ego, const EgoViewOptions& options)
      : d_(dossier),
        positions_(positions),
        ego_(ego),
        options_(options),
        links_(dossier, options.link),
        fr_(options.language == "fr") {}

  Picture make() {
    add_entity(ego_);
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) add_relation({i});
    for (const Position& position : positions_.all)
      if (position.actor == ego_ && admits(position.proposition)) add_position(position);
    for (const PropositionId p : propositions_) add_others(p);
    describe();
    return std::move(out_);
  }

 private:
  bool admits(PropositionId p) const { return !options_.admits_proposition || options_.admits_proposition(p); }

  void add_entity(EntityId entity) {
    const std::string id(d_.id_of(entity));
    if (!drawn_.insert(id).second) return;
    PictureNode node;
    node.id = id;
    node.label = d_.name(entity, options_.language);
    const Entity& e = d_[entity];
    if (e.type != EntityType::person) node.sublabel = phrase_for(e.type).in(options_.language);
    node.role = role_of(e.type);
    if (!e.description.empty()) node.tooltip = described_name(d_, entity, options_.language);
    node.href = links_.to(entity);
    out_.nodes.push_back(std::move(node));
  }

  void add_relation(RelationId id) {
    const Relation& r = d_[id];
    if (options_.admits_relation && !options_.admits_relation(r)) return;
    const bool from = r.from == ego_, to = r.to == ego_;
    const EntityId other = from ? r.to : r.from;
    if ((!from && !to) || !other.valid()) return;
    ++ties_;
    if (lines_ == options_.most_lines) return;
    ++lines_;
    add_entity(other);
    const RelationType& type = d_[r.type];
    PictureEdge edge;
    edge.id = d_.id_of(id);
    edge.from = d_.id_of(r.from);
    edge.to = d_.id_of(r.to);
    edge.labels = {std::string(type_label(d_, r.type, options_.language))};
    if (r.status != Status::in_force)
      edge.labels[0] += fmt::format(" ({})", phrase_for(r.status).in(options_.language));
    edge.role = type.polarity > 0 ? EdgeRole::alliance : type.polarity < 0 ? EdgeRole::hostile : EdgeRole::tie;
    edge.directed = !type.symmetric;
    edge.dashed = !r.holds();
    edge.tooltip = relation_in_words(d_, r, options_.language);
    edge.when = d_.span_of(r);
    edge.href = links_.to(id);
    for (const std::string& line : evidence_in_words(d_, r.statement, options_.language)) edge.tooltip += "\n" + line;
    for (const Citation& citation : d_.citations_of(r.statement.citations))
      if (citation.source.valid()) sources_.insert(citation.source);
    out_.edges.push_back(std::move(edge));
  }

  void add_position(const Position& position) {
    ++stances_;
    if (lines_ == options_.most_lines) return;
    ++lines_;
    add_line(position);
    if (std::find(propositions_.begin(), propositions_.end(), position.proposition) != propositions_.end()) return;
    propositions_.push_back(position.proposition);
    PictureNode node;
    node.id = d_.id_of(position.proposition);
    node.label = d_.text(d_[position.proposition].text, options_.language);
    node.role = NodeRole::proposition;
    node.href = links_.to(position.proposition);
    out_.nodes.push_back(std::move(node));
  }

  void add_line(const Position& position) {
    PictureEdge edge;
    edge.from = d_.id_of(position.actor);
    edge.to = d_.id_of(position.proposition);
    edge.id = fmt::format("{}--{}{}", edge.from, edge.to, position.origin == Origin::own ? "" : "--on-other-word");
    edge.role = role_of_sign(last_sign(positions_, position));
    edge.dashed = position.origin != Origin::own;
    edge.hollow = is_reserved(d_, positions_, position);
    edge.turned = position.label == PositionLabel::shifted;
    edge.tooltip = position_tooltip(d_, positions_, position, options_.language);
    edge.when = time_of(position);
    edge.href = links_.to_latest(positions_.claims_of(position.claims));
    add_sources(d_, positions_.claims_of(position.claims), sources_);
    out_.edges.push_back(std::move(edge));
  }

  // The most outspoken of the others on a proposition, on either side.
  void add_others(PropositionId p) {
    for (const int sign : {1, -1}) {
      std::vector<const Position*> others;
      for (const Position& position : positions_.all)
        if (position.proposition == p && position.actor != ego_ && position.origin == Origin::own &&
            last_sign(positions_, position) == sign)
          others.push_back(&position);
      std::stable_sort(others.begin(), others.end(),
                       [](const Position* a, const Position* b) { return a->claims.count > b->claims.count; });
      others_ += others.size();
      for (std::size_t i = 0; i < std::min(others.size(), options_.most_others); ++i) {
        add_entity(others[i]->actor);
        add_line(*others[i]);
        ++others_drawn_;
      }
    }
  }

  void describe() {
    const std::string name(d_.name(ego_, options_.language));
    set_heading(out_, d_, "ego",
                fmt::format(fmt::runtime(fr_ ? "{}\u00A0: quels liens, quelles positions, avec qui\u202F?"
                                             : "{}: which ties, which positions, with whom?"),
                            name),
                sources_, options_.language);
    out_.description =
        fmt::format(fmt::runtime(fr_ ? "{}. Liens\u00A0: {}, positions\u00A0: {}." : "{}. Ties: {}, positions: {}."),
                    name, ties_, stances_);
    if (ties_ + stances_ == 0)
      out_.notes.emplace_back(fr_ ? "Ni lien ni position dans ce choix." : "Neither tie nor position in this choice.");
    if (lines_ < ties_ + stances_)
      out_.notes.push_back(
          fmt::format(fmt::runtime(fr_ ? "{} liens et positions sur {}." : "{} ties and positions out of {}."), lines_,
                      ties_ + stances_));
    if (others_drawn_ < others_)
      out_.notes.push_back(fmt::format(
          fmt::runtime(
              fr_ ? "Sur les mêmes propositions, {} positions d’autres acteurs sur {}\u00A0: ceux qui en parlent le "
                    "plus."
                  : "On the same propositions, {} positions of others out of {}: of those who speak most of them."),
          others_drawn_, others_));
    for (std::string& note : accusation_notes(d_, propositions_, options_.language))
      out_.notes.push_back(std::move(note));
    out_.layout_notes = layout_notes_in(options_.language);
    add_position_legend(out_, fr_);
    const auto add = [&](EdgeRole role, std::string_view en, std::string_view fr) {
      out_.legend.push_back({{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, std::string(fr_ ? fr : en)});
    };
    add(EdgeRole::tie, "tie", "lien");
    add(EdgeRole::alliance, "alliance", "alliance");
    add(EdgeRole::hostile, "hostility: against", "hostilité\u00A0: contre");
    for (LegendEntry& entry : out_.legend)
      if (entry.sign.kind == LegendSign::Kind::dashed_edge)
        entry.label = fr_ ? "pas en vigueur, pas affirmé, ou pas en son nom propre"
                          : "not in force, not asserted, or not in their own words";
  }

  const Dossier& d_;
  const Positions& positions_;
  EntityId ego_;
  const EgoViewOptions& options_;
  MarkLinks links_;
  bool fr_;
  std::set<std::string> drawn_;
  std::vector<PropositionId> propositions_;
  std::set<SourceId> sources_;
  std::size_t ties_ = 0, stances_ = 0, lines_ = 0, others_ = 0, others_drawn_ = 0;
  Picture out_;
};

}  // namespace

Picture ego_picture(const Dossier& dossier, const Positions& positions, EntityId entity,
                    const EgoViewOptions& options) {
  return EgoView(dossier, positions, entity, options).make();
}

}  // namespace standpoint
