// SPDX-License-Identifier: Apache-2.0
// The overview of ties: groups of entities, and how many ties there are between them.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/diagram/overview_parts.hpp"
#include "render/diagram/overview_views.hpp"
#include "render/diagram/picture_words.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostLines = 18;

class RelationsOverview {
 public:
  RelationsOverview(const Dossier& dossier, const RelationsViewOptions& options, Grouping grouping)
      : d_(dossier),
        options_(options),
        grouping_(grouping == Grouping::none ? Grouping::type : grouping),
        fr_(options.language == "fr") {}

  Picture make() {
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) collect(d_.relations[i]);
    make_groups();
    for (const auto& [from, to, role] : ties_) count(from, to, role);
    keep_widest();
    add_boxes();
    add_lines();
    describe();
    return std::move(out_);
  }

 private:
  using Line = std::tuple<std::string, std::string, EdgeRole>;

  bool admits(EntityId entity) const {
    return entity.valid() && (!options_.admits_entity || options_.admits_entity(entity));
  }

  void collect(const Relation& r) {
    if ((options_.admits && !options_.admits(r)) || !admits(r.from)) return;
    const int polarity = d_[r.type].polarity;
    const auto add = [&](EntityId to, EdgeRole role) {
      if (!admits(to) || to == r.from) return;
      ties_.emplace_back(r.from, to, role);
      ++activity_[r.from];
      ++activity_[to];
      for (const Citation& citation : d_.citations_of(r.statement.citations))
        if (citation.source.valid()) sources_.insert(citation.source);
    };
    add(r.to, polarity > 0 ? EdgeRole::alliance : polarity < 0 ? EdgeRole::hostile : EdgeRole::tie);
    for (const EntityId target : d_.entities_of(d_.extra_of(r).against)) add(target, EdgeRole::hostile);
  }

  void make_groups() {
    std::vector<EntityId> order;
    for (const auto& [entity, count] : activity_) order.push_back(entity);
    std::sort(order.begin(), order.end(), [&](EntityId a, EntityId b) {
      return std::tuple(activity_.at(b), d_.id_of(a)) < std::tuple(activity_.at(a), d_.id_of(b));
    });
    std::map<GroupPlace, ActorGroup> groups;
    for (const EntityId entity : order) {
      auto [place, group] = group_of(d_, entity, grouping_, options_.language);
      groups.try_emplace(std::move(place), std::move(group)).first->second.actors.push_back(entity);
    }
    for (auto& [place, group] : groups) groups_.push_back(std::move(group));
    put_small_groups_together(groups_, options_.language);
    for (const ActorGroup& group : groups_)
      for (const EntityId entity : group.actors) group_of_[entity] = group.id;
  }

  // Lines without an order of their ends: so many ties one way or the other.
  void count(EntityId from, EntityId to, EdgeRole role) {
    std::string a = group_of_.at(from), b = group_of_.at(to);
    if (a == b) {
      ++within_[a];
      return;
    }
    if (b < a) std::swap(a, b);
    ++lines_[{std::move(a), std::move(b), role}];
  }

  void keep_widest() {
    all_lines_ = lines_.size();
    if (lines_.size() <= kMostLines) return;
    std::vector<Line> order;
    for (const auto& [line, ties] : lines_) order.push_back(line);
    std::stable_sort(order.begin(), order.end(),
                     [&](const Line& a, const Line& b) { return lines_.at(a) > lines_.at(b); });
    for (std::size_t i = kMostLines; i < order.size(); ++i) {
      left_out_ += lines_.at(order[i]);
      lines_.erase(order[i]);
    }
  }

  void add_boxes() {
    for (const ActorGroup& group : groups_) {
      PictureNode node = group_node(d_, group.id, group.label, group.actors, options_.language);
      if (const auto found = within_.find(group.id); found != within_.end())
        node.sublabel = fmt::format(fmt::runtime(fr_ ? "{}\u202F; liens internes\u00A0: {}" : "{}; ties within: {}"),
                                    node.sublabel, found->second);
      out_.nodes.push_back(std::move(node));
    }
  }

  void add_lines() {
    std::size_t most = 1;
    for (const auto& [line, ties] : lines_) most = std::max(most, ties);
    for (const auto& [line, ties] : lines_) {
      PictureEdge edge = counted_line(std::get<0>(line), std::get<1>(line), std::get<2>(line), ties, most);
      edge.directed = false;
      edge.labels = {std::to_string(ties)};
      out_.edges.push_back(std::move(edge));
    }
  }

  void describe() {
    const std::string& language = options_.language;
    set_heading(out_, d_, "relations", std::string(questions::kRelations.in(language)), sources_, language);
    out_.description =
        fmt::format(fmt::runtime(fr_ ? "{} entités en {} groupes, {} liens." : "{} entities in {} groups, {} ties."),
                    activity_.size(), groups_.size(), ties_.size());
    if (ties_.empty()) {
      out_.notes.emplace_back(fr_ ? "Aucun lien ne répond à ce choix." : "No tie fits this choice.");
      return;
    }
    out_.notes.push_back(fmt::format(
        fmt::runtime(
            fr_ ? "{} entités en {} groupes\u00A0: le chiffre d’un trait et sa largeur disent combien de liens "
                  "vont de l’un à l’autre, dans un sens ou dans l’autre."
                : "{} entities in {} groups: the figure on a line and its width tell how many ties there are "
                  "between the two, either way."),
        activity_.size(), groups_.size()));
    if (lines_.size() < all_lines_)
      out_.notes.push_back(
          fmt::format(fmt::runtime(fr_ ? "{} traits sur {}, les plus larges\u00A0: {} liens ne sont pas dessinés."
                                       : "{} lines out of {}, the widest: {} ties are not drawn."),
                      lines_.size(), all_lines_, left_out_));
    out_.layout_notes = layout_notes_in(language);
    out_.legend_title = fr_ ? "Légende" : "Legend";
    const auto explain = [&](EdgeRole role, std::string_view en, std::string_view fr) {
      out_.legend.push_back({{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, std::string(fr_ ? fr : en)});
    };
    explain(EdgeRole::tie, "ties", "liens");
    explain(EdgeRole::alliance, "alliances", "alliances");
    explain(EdgeRole::hostile, "hostility", "hostilité");
  }

  const Dossier& d_;
  const RelationsViewOptions& options_;
  Grouping grouping_;
  bool fr_;
  std::vector<std::tuple<EntityId, EntityId, EdgeRole>> ties_;
  std::map<EntityId, std::size_t> activity_;
  std::vector<ActorGroup> groups_;
  std::map<EntityId, std::string> group_of_;
  std::map<Line, std::size_t> lines_;
  std::map<std::string, std::size_t> within_;
  std::size_t all_lines_ = 0, left_out_ = 0;
  std::set<SourceId> sources_;
  Picture out_;
};

}  // namespace

Picture relations_overview(const Dossier& dossier, const RelationsViewOptions& options, Grouping grouping) {
  return RelationsOverview(dossier, options, grouping).make();
}

}  // namespace standpoint
