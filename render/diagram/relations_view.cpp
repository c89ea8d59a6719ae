// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/relations_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kNobody = "unknown";  // the box for an end that no source names; no entity can have this id
constexpr std::size_t kMostSourcesNamed = 6;

NodeRole role_of(EntityType type) {
  switch (type) {
    case EntityType::person: return NodeRole::person;
    case EntityType::collective: return NodeRole::collective;
    case EntityType::system: return NodeRole::system;
    case EntityType::law: return NodeRole::law;
    case EntityType::document: return NodeRole::document;
    case EntityType::procedure: return NodeRole::procedure;
    case EntityType::event: return NodeRole::event;
    case EntityType::place: return NodeRole::place;
    default: return NodeRole::organization;
  }
}

Phrase role_phrase(NodeRole role) {
  switch (role) {
    case NodeRole::person: return phrase_for(EntityType::person);
    case NodeRole::organization: return phrase_for(EntityType::organization);
    case NodeRole::collective: return phrase_for(EntityType::collective);
    case NodeRole::system: return phrase_for(EntityType::system);
    case NodeRole::law: return phrase_for(EntityType::law);
    case NodeRole::document: return phrase_for(EntityType::document);
    case NodeRole::procedure: return phrase_for(EntityType::procedure);
    case NodeRole::event: return phrase_for(EntityType::event);
    default: return phrase_for(EntityType::place);
  }
}

// Ties between the same two ends that are drawn as one line.
struct Line {
  EntityId from;
  EntityId to;
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
};

using Lines = std::map<Line, std::vector<TieWords>>;

class RelationsView {
 public:
  RelationsView(const Dossier& dossier, const RelationsViewOptions& options)
      : d_(dossier), options_(options), fr_(options.language == "fr") {}

  Picture make() {
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) collect(i);
    const std::size_t all_lines = lines_.size();
    const std::size_t all_entities = count_entities();
    limit();
    for (const auto& [line, words] : lines_) add_edge(line, words);
    for (const EntityId entity : ends_) add_node(entity);
    describe(all_entities, all_lines);
    return std::move(picture_);
  }

 private:
  bool admits(EntityId end) const { return !end.valid() || !options_.admits_entity || options_.admits_entity(end); }

  void collect(std::uint32_t index) {
    const Relation& r = d_.relations[index];
    if ((options_.admits && !options_.admits(r)) || !admits(r.from)) return;
    const RelationType& type = d_[r.type];
    const std::string label(type_label(d_, r.type, options_.language));
    if (admits(r.to)) {
      const EdgeRole role = type.polarity > 0 ? EdgeRole::alliance : type.polarity < 0 ? EdgeRole::hostile : EdgeRole::tie;
      add(index, {r.from, r.to, role, !r.holds(), !type.symmetric}, label);
    }
    for (const EntityId target : d_.entities_of(r.against))
      if (admits(target) && target != r.from)
        add(index, {r.from, target, EdgeRole::hostile, !r.holds(), true}, fmt::format("{}{} {}", fr_ ? "contre\u00A0:" : "against:", "", label));
  }

  void add(std::uint32_t index, Line line, std::string label) {
    if (!line.directed && line.to < line.from) std::swap(line.from, line.to);
    const Relation& r = d_.relations[index];
    if (r.status != Status::in_force) label += fmt::format(" ({})", phrase_for(r.status).in(options_.language));
    if (r.statement.certainty != Certainty::asserted) label += fmt::format(" ({})", phrase_for(r.statement.certainty).in(options_.language));
    std::string tooltip = relation_in_words(d_, r, options_.language);
    if (const auto sources = sources_in_words(d_, r.statement, options_.language); !sources.empty()) tooltip += fmt::format(" [{}]", sources);
    for (const Citation& citation : d_.citations_of(r.statement.citations))
      if (!citation.quote.empty()) tooltip += "\n" + quote_in_words(d_, citation, r.statement.words, options_.language);
    lines_[line].push_back({std::move(label), std::move(tooltip), std::string(d_.names[r.id])});
    for (const Citation& citation : d_.citations_of(r.statement.citations))
      if (citation.source.valid()) sources_.insert(citation.source);
  }

  std::map<EntityId, std::size_t> degrees() const {
    std::map<EntityId, std::size_t> out;
    for (const auto& [line, words] : lines_) {
      out[line.from] += words.size();
      out[line.to] += words.size();
    }
    return out;
  }

  std::size_t count_entities() const { return degrees().size(); }

  // Keeps the entities with most ties, and among their lines those between the most tied ends.
  void limit() {
    const auto degree = degrees();
    std::vector<EntityId> order;
    for (const auto& [entity, count] : degree) order.push_back(entity);
    const auto id = [&](EntityId e) { return e.valid() ? d_.id_of(e) : kNobody; };
    std::sort(order.begin(), order.end(), [&](EntityId a, EntityId b) {
      const std::size_t of_a = degree.at(a), of_b = degree.at(b);
      return of_a != of_b ? of_a > of_b : id(a) < id(b);
    });
    if (order.size() > options_.most_nodes) order.resize(options_.most_nodes);
    const std::set<EntityId> kept(order.begin(), order.end());
    std::erase_if(lines_, [&](const auto& entry) { return !kept.contains(entry.first.from) || !kept.contains(entry.first.to); });
    if (lines_.size() > options_.most_edges) drop_lines(degree);
    for (const auto& [line, words] : lines_) ends_.insert({line.from, line.to});
  }

  void drop_lines(const std::map<EntityId, std::size_t>& degree) {
    std::vector<Line> order;
    for (const auto& [line, words] : lines_) order.push_back(line);
    std::stable_sort(order.begin(), order.end(), [&](const Line& a, const Line& b) {
      return degree.at(a.from) + degree.at(a.to) > degree.at(b.from) + degree.at(b.to);
    });
    for (std::size_t i = options_.most_edges; i < order.size(); ++i) lines_.erase(order[i]);
  }

  std::string node_id(EntityId entity) const { return std::string(entity.valid() ? d_.id_of(entity) : kNobody); }

  void add_node(EntityId id) {
    PictureNode node;
    node.id = node_id(id);
    if (!id.valid()) {
      node.label = fr_ ? "non nommé par la source" : "not named by the source";
      node.dashed = true;
      picture_.nodes.push_back(std::move(node));
      return;
    }
    const Entity& entity = d_[id];
    node.label = d_.name(id, options_.language);
    if (entity.type != EntityType::person) node.sublabel = phrase_for(entity.type).in(options_.language);
    node.role = role_of(entity.type);
    node.group = to_string(entity.type);
    const std::string_view description = d_.text(entity.description, options_.language);
    node.tooltip = description.empty() ? node.label : fmt::format("{}{} {}", node.label, fr_ ? "\u00A0:" : ":", description);
    if (!options_.link.empty()) {
      node.href = options_.link;
      if (const auto at = node.href.find("{id}"); at != std::string::npos) node.href.replace(at, 4, node.id);
    }
    picture_.nodes.push_back(std::move(node));
  }

  void add_edge(const Line& line, const std::vector<TieWords>& words) {
    PictureEdge edge;
    edge.id = words.front().id + (line.role == EdgeRole::hostile && d_[RelationId{d_.find(words.front().id).index}].to != line.to
                                      ? "--against--" + node_id(line.to) : "");
    edge.from = node_id(line.from);
    edge.to = node_id(line.to);
    edge.role = line.role;
    edge.directed = line.directed;
    edge.dashed = line.dashed;
    for (const TieWords& tie : words) {
      if (std::find(edge.labels.begin(), edge.labels.end(), tie.label) == edge.labels.end()) edge.labels.push_back(tie.label);
      edge.tooltip += (edge.tooltip.empty() ? "" : "\n") + tie.tooltip;
    }
    picture_.edges.push_back(std::move(edge));
  }

  void describe(std::size_t all_entities, std::size_t all_lines) {
    picture_.id = "relations";
    picture_.language = options_.language;
    picture_.title = fr_ ? "Qui est lié à qui, et par quoi ?" : "Who is tied to whom, and by what?";
    if (fr_) picture_.title = "Qui est lié à qui, et par quoi\u00A0?";
    picture_.subtitle = subtitle();
    picture_.source_line = source_line();
    picture_.description = description();
    if (ends_.size() < all_entities)
      picture_.notes.push_back(fr_ ? fmt::format("{} entités sur {}\u00A0: celles qui ont le plus de liens.", ends_.size(), all_entities)
                                   : fmt::format("{} entities out of {}: those with most ties.", ends_.size(), all_entities));
    if (lines_.size() < all_lines)
      picture_.notes.push_back(fr_ ? fmt::format("{} traits sur {}.", lines_.size(), all_lines) : fmt::format("{} lines out of {}.", lines_.size(), all_lines));
    picture_.layout_notes = fr_ ? LayoutNotes{"Disposition simplifiée\u00A0: trop de liens pour la disposition complète.",
                                              "Disposition par ressorts\u00A0: trop de liens pour des rangs.",
                                              "Boîtes en rangées\u00A0: trop d’éléments pour une disposition calculée."}
                                : LayoutNotes{"Simplified layout: too many ties for the full one.", "Spring layout: too many ties for ranks.",
                                              "Boxes in rows: too much for a computed layout."};
    legend();
  }

  std::string subtitle() const {
    std::string out(d_.text(d_.title, options_.language));
    Day first = kEndOfTime, last = kBeginningOfTime;
    for (const SourceId id : sources_) {
      const Date& date = d_[id].date;
      if (!date.given()) continue;
      first = std::min(first, date.earliest);
      last = std::max(last, date.latest);
    }
    if (first > last || first == kBeginningOfTime || last == kEndOfTime) return out;
    const std::string from = iso_day(first).substr(0, 4), to = iso_day(last).substr(0, 4);
    const std::string years = from == to ? from : from + "–" + to;
    return out.empty() ? years : fmt::format("{}, {}", out, years);
  }

  std::string source_line() const {
    if (sources_.empty()) return {};
    std::string out;
    std::size_t named = 0;
    for (const SourceId id : sources_) {
      if (named++ == kMostSourcesNamed) break;
      out += (out.empty() ? "" : "; ") + source_in_words(d_, id, options_.language);
    }
    if (sources_.size() > kMostSourcesNamed)
      out += fmt::format("{}{}", fr_ ? " et " : " and ", fr_ ? fmt::format("{} autres", sources_.size() - kMostSourcesNamed)
                                                             : fmt::format("{} more", sources_.size() - kMostSourcesNamed));
    return fmt::format("{}{} {}", fr_ ? "Sources" : "Sources", fr_ ? "\u00A0:" : ":", out);
  }

  std::string description() const {
    std::size_t ties = 0;
    for (const auto& [line, words] : lines_) ties += words.size();
    std::string out = fr_ ? fmt::format("{} entités et {} liens.", ends_.size(), ties) : fmt::format("{} entities and {} ties.", ends_.size(), ties);
    std::vector<std::pair<std::size_t, EntityId>> busiest;
    for (const auto& [entity, count] : degrees())
      if (entity.valid()) busiest.emplace_back(count, entity);
    std::stable_sort(busiest.begin(), busiest.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < std::min<std::size_t>(3, busiest.size()); ++i)
      out += fmt::format("{}{} ({})", i == 0 ? (fr_ ? " Les plus liées\u00A0: " : " Most tied: ") : ", ", d_.name(busiest[i].second, options_.language), busiest[i].first);
    return busiest.empty() ? out : out + ".";
  }

  void legend() {
    picture_.legend_title = fr_ ? "Légende" : "Legend";
    const auto text = [&](const Phrase& phrase) { return std::string(phrase.in(options_.language)); };
    for (std::uint8_t role = 0; role <= static_cast<std::uint8_t>(NodeRole::place); ++role)
      picture_.legend.push_back({{LegendSign::Kind::node, role}, text(role_phrase(static_cast<NodeRole>(role)))});
    const auto edge = [&](EdgeRole role, const Phrase& phrase) {
      picture_.legend.push_back({{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, text(phrase)});
    };
    edge(EdgeRole::tie, {"tie", "lien"});
    edge(EdgeRole::alliance, {"alliance", "alliance"});
    edge(EdgeRole::hostile, {"hostility: against", "hostilité\u00A0: contre"});
    picture_.legend.push_back({{LegendSign::Kind::dashed_edge, 0}, text({"not in force, or not asserted", "pas en vigueur, ou pas affirmé"})});
    picture_.legend.push_back({{LegendSign::Kind::dashed_node, 0}, text({"not named by the source", "non nommé par la source"})});
  }

  const Dossier& d_;
  const RelationsViewOptions& options_;
  bool fr_;
  Lines lines_;
  std::set<EntityId> ends_;
  std::set<SourceId> sources_;
  Picture picture_;
};

}  // namespace

Picture relations_picture(const Dossier& dossier, const RelationsViewOptions& options) {
  return RelationsView(dossier, options).make();
}

}  // namespace standpoint
