// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/relations_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/most_active.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// An end of a tie: an entity, or whoever the source of one relation does not name.
struct End {
  EntityId entity;
  RelationId unnamed_in;  // valid where entity is not
  auto operator<=>(const End&) const = default;
};

// Ties between the same two ends that are drawn as one line.
struct Line {
  End from;
  End to;
  EdgeRole role = EdgeRole::tie;
  bool dashed = false;
  bool directed = true;
  auto key() const { return std::tuple(from, to, role, dashed, directed); }
  bool operator<(const Line& other) const { return key() < other.key(); }
};

// What one tie adds to its line.
struct TieWords {
  std::string label;
  std::string tooltip;
  std::string id;
  RelationId relation;
};

using Lines = std::map<Line, std::vector<TieWords>>;

class RelationsView {
 public:
  RelationsView(const Dossier& dossier, const RelationsViewOptions& options)
      : d_(dossier), options_(options), links_(dossier, options.link), fr_(options.language == "fr") {}

  Picture make() {
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) collect(i);
    const std::size_t all_lines = lines_.size();
    const std::size_t all_ends = ties_at_ends().size();
    keep_most_active_ends();
    if (lines_.size() > options_.most_edges) drop_lines();
    for (const auto& [line, words] : lines_) {
      add_edge(line, words);
      ends_.insert({line.from, line.to});
    }
    for (const End& end : ends_) add_node(end);
    describe(all_ends, all_lines);
    return std::move(picture_);
  }

 private:
  using Counts = std::map<End, std::size_t>;

  bool admits(EntityId end) const { return !end.valid() || !options_.admits_entity || options_.admits_entity(end); }

  static End end_of(EntityId entity, std::uint32_t relation) {
    return entity.valid() ? End{entity, {}} : End{{}, {relation}};
  }

  void collect(std::uint32_t index) {
    const Relation& r = d_.relations[index];
    if ((options_.admits && !options_.admits(r)) || !admits(r.from)) return;
    const RelationType& type = d_[r.type];
    const std::string label(type_label(d_, r.type, options_.language));
    const End from = end_of(r.from, index);
    if (admits(r.to)) {
      const EdgeRole role = type.polarity > 0   ? EdgeRole::alliance
                            : type.polarity < 0 ? EdgeRole::hostile
                                                : EdgeRole::tie;
      add(index, {from, end_of(r.to, index), role, !r.holds(), !type.symmetric}, label, {});
    }
    for (const EntityId target : d_.entities_of(d_.extra_of(r).against))
      if (admits(target) && target != r.from)
        add(index, {from, {target, {}}, EdgeRole::hostile, !r.holds(), true},
            fmt::format("{} {}", fr_ ? "contre\u00A0:" : "against:", label),
            fmt::format("--against--{}", d_.id_of(target)));
  }

  // `id_suffix` tells a complaint's line to its target from its line to the body complained to.
  void add(std::uint32_t index, Line line, std::string label, const std::string& id_suffix) {
    if (!line.directed && line.to < line.from) std::swap(line.from, line.to);
    const Relation& r = d_.relations[index];
    if (r.status != Status::in_force) label += fmt::format(" ({})", phrase_for(r.status).in(options_.language));
    if (r.statement.certainty != Certainty::asserted)
      label += fmt::format(" ({})", phrase_for(r.statement.certainty).in(options_.language));
    std::string tooltip = relation_in_words(d_, r, options_.language);
    if (const auto sources = sources_in_words(d_, r.statement.citations, options_.language); !sources.empty())
      tooltip += fmt::format(" [{}]", sources);
    for (const Citation& citation : d_.citations_of(r.statement.citations)) {
      if (!citation.quote.empty()) tooltip += "\n" + quote_in_words(d_, citation, r.statement.words, options_.language);
      if (citation.source.valid()) sources_.insert(citation.source);
    }
    lines_[line].push_back({std::move(label), std::move(tooltip), std::string(d_.names[r.id]) + id_suffix, {index}});
  }

  Counts ties_at_ends() const {
    Counts out;
    for (const auto& [line, words] : lines_) {
      out[line.from] += words.size();
      out[line.to] += words.size();
    }
    return out;
  }

  // How much a reader will look for each end: its ties, and the claims it makes.
  Counts activity() const {
    Counts out = ties_at_ends();
    for (const Claim& claim : d_.claims)
      for (const EntityId speaker : d_.entities_of(claim.by))
        if (const auto found = out.find({speaker, {}}); found != out.end()) ++found->second;
    return out;
  }

  // Where there is no room for all: the ends with most ties and claims, none without a line.
  void keep_most_active_ends() {
    const Counts active = activity();
    if (active.size() <= options_.most_nodes && lines_.size() <= options_.most_followed) return;
    std::vector<std::pair<std::string, End>> ends;
    for (const auto& [end, count] : active) ends.emplace_back(node_id(end), end);
    std::sort(ends.begin(), ends.end());
    std::vector<std::size_t> worth;
    std::map<End, std::size_t> number;
    for (const auto& [id, end] : ends) {
      number[end] = worth.size();
      worth.push_back(active.at(end));
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [line, words] : lines_) pairs.emplace_back(number.at(line.from), number.at(line.to));
    const std::vector<bool> kept = keep_followable(worth, pairs, options_.most_nodes, options_.most_followed);
    std::erase_if(lines_, [&](const auto& entry) {
      return !kept[number.at(entry.first.from)] || !kept[number.at(entry.first.to)];
    });
  }

  // Keeps the lines between the most tied ends.
  void drop_lines() {
    const Counts ties = ties_at_ends();
    std::vector<Line> order;
    for (const auto& [line, words] : lines_) order.push_back(line);
    std::stable_sort(order.begin(), order.end(), [&](const Line& a, const Line& b) {
      return ties.at(a.from) + ties.at(a.to) > ties.at(b.from) + ties.at(b.to);
    });
    for (std::size_t i = options_.most_edges; i < order.size(); ++i) lines_.erase(order[i]);
  }

  // No entity can be called `unknown`, nor hold two dashes in its id.
  std::string node_id(const End& end) const {
    return end.entity.valid() ? std::string(d_.id_of(end.entity))
                              : fmt::format("unknown--{}", d_.id_of(end.unnamed_in));
  }

  void add_node(const End& end) {
    PictureNode node;
    node.id = node_id(end);
    if (!end.entity.valid()) {
      node.label = fr_ ? "non nommé par la source" : "not named by the source";
      node.dashed = true;
      node.tooltip = relation_in_words(d_, d_[end.unnamed_in], options_.language);
      node.href = links_.to(end.unnamed_in);
      picture_.nodes.push_back(std::move(node));
      return;
    }
    const Entity& entity = d_[end.entity];
    node.label = d_.name(end.entity, options_.language);
    if (entity.type != EntityType::person) node.sublabel = phrase_for(entity.type).in(options_.language);
    node.role = role_of(entity.type);
    node.group = to_string(entity.type);
    node.tooltip = described_name(d_, end.entity, options_.language);
    node.href = links_.to(end.entity);
    picture_.nodes.push_back(std::move(node));
  }

  void add_edge(const Line& line, const std::vector<TieWords>& words) {
    PictureEdge edge;
    edge.id = words.front().id;
    edge.from = node_id(line.from);
    edge.to = node_id(line.to);
    edge.role = line.role;
    edge.directed = line.directed;
    edge.dashed = line.dashed;
    std::vector<RecordRef> ties;
    ties.reserve(words.size());
    edge.when = d_.span_of(d_[words.front().relation]);
    for (const TieWords& tie : words) {
      ties.push_back(ref(tie.relation));
      edge.when = hull_of(edge.when, d_.span_of(d_[tie.relation]));
    }
    edge.href = links_.to_first(ties);
    for (const TieWords& tie : words) {
      if (std::find(edge.labels.begin(), edge.labels.end(), tie.label) == edge.labels.end())
        edge.labels.push_back(tie.label);
      edge.tooltip += (edge.tooltip.empty() ? "" : "\n") + tie.tooltip;
    }
    picture_.edges.push_back(std::move(edge));
  }

  void describe(std::size_t all_ends, std::size_t all_lines) {
    set_heading(picture_, d_, "relations", std::string(questions::kRelations.in(options_.language)), sources_,
                options_.language);
    picture_.description = description();
    if (ends_.empty())
      picture_.notes.emplace_back(fr_ ? "Aucun lien ne répond à ce choix." : "No tie fits this choice.");
    else if (ends_.size() < all_ends)
      picture_.notes.push_back(
          fr_ ? fmt::format("{} entités sur {}\u00A0: celles qui ont le plus de liens et de prises de position.",
                            ends_.size(), all_ends)
              : fmt::format("{} entities out of {}: those with most ties and claims.", ends_.size(), all_ends));
    if (lines_.size() < all_lines)
      picture_.notes.push_back(fr_ ? fmt::format("{} traits sur {}.", lines_.size(), all_lines)
                                   : fmt::format("{} lines out of {}.", lines_.size(), all_lines));
    picture_.layout_notes =
        fr_ ? LayoutNotes{"Disposition simplifiée\u00A0: trop de liens pour la disposition complète.",
                          "Disposition par ressorts\u00A0: trop de liens pour des rangs.",
                          "Boîtes en rangées\u00A0: trop d’éléments pour une disposition calculée."}
            : LayoutNotes{"Simplified layout: too many ties for the full one.",
                          "Spring layout: too many ties for ranks.", "Boxes in rows: too much for a computed layout."};
    legend();
  }

  std::string description() const {
    std::size_t ties = 0;
    for (const auto& [line, words] : lines_) ties += words.size();
    std::string out = fr_ ? fmt::format("{} entités et {} liens.", ends_.size(), ties)
                          : fmt::format("{} entities and {} ties.", ends_.size(), ties);
    std::vector<std::pair<std::size_t, EntityId>> busiest;
    for (const auto& [end, count] : ties_at_ends())
      if (end.entity.valid()) busiest.emplace_back(count, end.entity);
    std::stable_sort(busiest.begin(), busiest.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < std::min<std::size_t>(3, busiest.size()); ++i)
      out += fmt::format("{}{} ({})", i == 0 ? (fr_ ? " Les plus liées\u00A0: " : " Most tied: ") : ", ",
                         d_.name(busiest[i].second, options_.language), busiest[i].first);
    return busiest.empty() ? out : out + ".";
  }

  void legend() {
    picture_.legend_title = fr_ ? "Légende" : "Legend";
    const auto text = [&](const Phrase& phrase) { return std::string(phrase.in(options_.language)); };
    for (std::uint8_t role = 0; role <= static_cast<std::uint8_t>(NodeRole::place); ++role)
      picture_.legend.push_back({{LegendSign::Kind::node, role}, text(phrase_for(static_cast<NodeRole>(role)))});
    const auto edge = [&](EdgeRole role, const Phrase& phrase) {
      picture_.legend.push_back({{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, text(phrase)});
    };
    edge(EdgeRole::tie, {"tie", "lien"});
    edge(EdgeRole::alliance, {"alliance", "alliance"});
    edge(EdgeRole::hostile, {"hostility: against", "hostilité\u00A0: contre"});
    picture_.legend.push_back({{LegendSign::Kind::dashed_edge, 0},
                               text({"not in force, or not asserted", "pas en vigueur, ou pas affirmé"})});
    picture_.legend.push_back(
        {{LegendSign::Kind::dashed_node, 0}, text({"not named by the source", "non nommé par la source"})});
  }

  const Dossier& d_;
  const RelationsViewOptions& options_;
  MarkLinks links_;
  bool fr_;
  Lines lines_;
  std::set<End> ends_;
  std::set<SourceId> sources_;
  Picture picture_;
};

}  // namespace

Picture relations_picture(const Dossier& dossier, const RelationsViewOptions& options) {
  return RelationsView(dossier, options).make();
}

}  // namespace standpoint
