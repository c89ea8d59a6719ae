// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/query_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/diagram/most_active.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/provenance_words.hpp"
#include "render/diagram/result_elements.hpp"
#include "render/diagram/result_lines.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

using query::NodeId;
using query::RelationshipId;

class QueryView {
 public:
  QueryView(const query::DossierPropertyGraph& graph, ResultElements elements, const QueryViewOptions& options)
      : graph_(graph),
        d_(graph.dossier()),
        options_(options),
        language_(options.language),
        fr_(options.language == "fr"),
        links_(d_, options.link),
        relationships_(graph, links_, language_),
        elements_(std::move(elements)) {}

  Picture make() {
    gather();
    keep_most_active_nodes();
    if (lines_.size() > options_.most_edges) drop_lines();
    for (std::size_t i = 0; i < elements_.nodes.size(); ++i)
      if (kept_[i]) shown_.insert(elements_.nodes[i]);
    out_.in_columns = all_are_positions();
    for (const auto& [look, relationships] : lines_) add_edge(look, relationships);
    number_edges();
    for (const NodeId node : shown_) add_node(node);
    describe();
    return std::move(out_);
  }

 private:
  // Lines, and which nodes have any.
  void gather() {
    for (std::size_t i = 0; i < elements_.nodes.size(); ++i) number_[elements_.nodes[i]] = i;
    kept_.assign(elements_.nodes.size(), true);
    for (const RelationshipId id : elements_.relationships)
      for (const LineLook& look : relationships_.looks_of(id)) lines_[look].push_back(id);
    all_lines_ = lines_.size();
  }

  std::vector<std::pair<std::size_t, std::size_t>> ends_of_lines() const {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    out.reserve(lines_.size());
    for (const auto& [look, relationships] : lines_) out.emplace_back(number_.at(look.from), number_.at(look.to));
    return out;
  }

  // How many relationships each node has.
  std::vector<std::size_t> activity() const {
    std::vector<std::size_t> out(elements_.nodes.size());
    for (const auto& [look, relationships] : lines_) {
      out[number_.at(look.from)] += relationships.size();
      out[number_.at(look.to)] += relationships.size();
    }
    return out;
  }

  // Where there is no room for all: those with most relationships, then the first of those without any.
  void keep_most_active_nodes() {
    if (kept_.size() <= options_.most_nodes && lines_.size() <= options_.most_followed) return;
    const std::vector<std::size_t> active = activity();
    kept_ = keep_followable(active, ends_of_lines(), options_.most_nodes, options_.most_followed);
    auto room = options_.most_nodes - std::min(options_.most_nodes, count_kept());
    for (std::size_t i = 0; i < kept_.size() && room > 0; ++i) {
      if (active[i] > 0) continue;
      kept_[i] = true;
      --room;
    }
    std::erase_if(lines_, [&](const auto& line) {
      return !kept_[number_.at(line.first.from)] || !kept_[number_.at(line.first.to)];
    });
  }

  std::size_t count_kept() const { return static_cast<std::size_t>(std::count(kept_.begin(), kept_.end(), true)); }

  // Keeps the lines between the nodes with most relationships; nodes that lose all of theirs go with them.
  void drop_lines() {
    const std::vector<std::size_t> before = activity();
    std::vector<LineLook> order;
    for (const auto& [look, relationships] : lines_) order.push_back(look);
    const auto worth = [&](const LineLook& look) {
      return before[number_.at(look.from)] + before[number_.at(look.to)];
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const LineLook& a, const LineLook& b) { return worth(a) > worth(b); });
    for (std::size_t i = options_.most_edges; i < order.size(); ++i) lines_.erase(order[i]);
    const std::vector<std::size_t> after = activity();
    for (std::size_t i = 0; i < kept_.size(); ++i)
      if (before[i] > 0 && after[i] == 0) kept_[i] = false;
  }

  // Then actors stand on the left and propositions on the right, as in the map of positions.
  bool all_are_positions() const {
    const auto is_position = [&](const auto& line) {
      return graph_.ends(line.second.front()).type == query::type_of(query::DossierType::position);
    };
    const auto fits = [&](NodeId node) {
      const RecordKind kind = graph_.nodes().kind(node);
      return kind == RecordKind::entity || kind == RecordKind::proposition;
    };
    return !lines_.empty() && std::all_of(lines_.begin(), lines_.end(), is_position) &&
           std::all_of(shown_.begin(), shown_.end(), fits);
  }

  std::string id_of(NodeId node) const { return std::string(d_.id_of(graph_.nodes().record(node))); }

  void add_edge(const LineLook& look, const std::vector<RelationshipId>& relationships) {
    constexpr double kWide = 3.2;
    constexpr std::size_t kMostTold = 8;
    PictureEdge edge;
    edge.from = id_of(look.from);
    edge.to = id_of(look.to);
    edge.role = look.role;
    edge.directed = look.directed;
    edge.dashed = look.dashed;
    edge.hollow = look.hollow;
    edge.turned = look.turned;
    if (look.wide) edge.width = kWide;
    std::vector<std::pair<std::string, std::size_t>> labels;  // with how often each is there
    for (std::size_t i = 0; i < relationships.size(); ++i) {
      const LineWords words = relationships_.words_of(relationships[i]);
      relationships_.add_basis(relationships[i], sources_, accusing_);
      edge.when = i == 0 ? words.when : hull_of(edge.when, words.when);
      if (i == 0) edge.id = words.id;
      if (edge.href.empty()) edge.href = words.href;
      if (i < kMostTold) append_part(edge.tooltip, words.tooltip, "\n");
      const auto known =
          std::find_if(labels.begin(), labels.end(), [&](const auto& l) { return l.first == words.label; });
      if (known == labels.end())
        labels.emplace_back(words.label, 1);
      else
        ++known->second;
    }
    if (relationships.size() > kMostTold)
      edge.tooltip +=
          fmt::format(fmt::runtime(fr_ ? "\n… et {} autres" : "\n… and {} more"), relationships.size() - kMostTold);
    for (const auto& [label, count] : labels)
      edge.labels.push_back(count == 1 ? label : fmt::format("{} ×{}", label, count));
    note_dash(look, relationships.front());
    if (out_.in_columns) {
      edge.in_words = std::move(edge.labels.front());
      edge.labels.clear();
      ++counts_[{PropositionId{graph_.nodes().index(look.to)}, look.role}];
    }
    out_.edges.push_back(std::move(edge));
  }

  // Lines between the same two that look different, and are not relations, would have the same id.
  void number_edges() {
    std::map<std::string, int> known;
    for (PictureEdge& edge : out_.edges)
      if (const int count = ++known[edge.id]; count > 1) edge.id += fmt::format("--{}", count);
  }

  void add_node(NodeId id) {
    const RecordRef record = graph_.nodes().record(id);
    PictureNode node;
    node.id = d_.id_of(record);
    node.href = links_.to(record);
    switch (record.kind) {
      case RecordKind::entity: say_entity({record.index}, node); break;
      case RecordKind::proposition: say_proposition({record.index}, node); break;
      case RecordKind::claim: say_claim({record.index}, node); break;
      case RecordKind::source: say_source({record.index}, node); break;
      default: say_issue({record.index}, node); break;
    }
    out_.nodes.push_back(std::move(node));
  }

  void say_entity(EntityId id, PictureNode& node) const {
    const Entity& entity = d_[id];
    node.label = d_.name(id, language_);
    if (entity.type != EntityType::person && !out_.in_columns) node.sublabel = phrase_for(entity.type).in(language_);
    node.role = role_of(entity.type);
    node.tooltip = described_name(d_, id, language_);
  }

  void say_proposition(PropositionId id, PictureNode& node) {
    node.label = d_.text(d_[id].text, language_);
    node.role = NodeRole::proposition;
    if (!d_[id].accuses.empty()) {
      accusing_.insert(id);
      node.tooltip = relationships_.accusation_in_words(id);
    }
    if (!out_.in_columns) return;
    node.column = 1;
    node.cells = cells_of(counts_, id);
  }

  // Its words; and what it is about, unless the picture shows that.
  void say_claim(ClaimId id, PictureNode& node) {
    const Claim& claim = d_[id];
    node.label = claim_heading(d_, claim, language_);
    node.role = NodeRole::claim;
    node.dashed = claim.statement.words == Words::ascribed || claim.statement.hearsay;
    const int sign = sign_of(claim.stance);
    node.sublabel = about_is_drawn(id) ? claim_line(d_, claim, language_)
                                       : fmt::format("{} {}",
                                                     sign > 0   ? "▲"
                                                     : sign < 0 ? "▼"
                                                                : "◆",
                                                     quoted(d_.text(d_[claim.about].text, language_), language_));
    node.tooltip = relationships_.claim_in_full(id);
    if (!d_[claim.about].accuses.empty()) accusing_.insert(claim.about);
    add_sources(d_, {&id, 1}, sources_);
  }

  bool about_is_drawn(ClaimId id) const {
    const NodeId claim = graph_.nodes().node(id), about = graph_.nodes().node(d_[id].about);
    const auto first = lines_.lower_bound(LineLook{claim, about});
    return first != lines_.end() && first->first.from == claim && first->first.to == about;
  }

  void say_source(SourceId id, PictureNode& node) {
    node.label = source_heading(d_, id, language_);
    node.sublabel = source_line(d_, id, language_);
    node.role = NodeRole::source;
    node.tooltip = fmt::format("{} [{}]", source_tooltip(d_, id, language_), d_.id_of(id));
    sources_.insert(id);
  }

  void say_issue(IssueId id, PictureNode& node) const {
    node.label = d_.text(d_[id].text, language_);
    node.role = NodeRole::issue;
  }

  void describe() {
    const std::string general(fr_ ? "Que trouve la requête\u202F?" : "What does the query find?");
    set_heading(out_, d_, "query", options_.title.empty() ? general : options_.title, sources_, language_);
    out_.description = description();
    note_what_is_drawn();
    const std::vector<PropositionId> accusing(accusing_.begin(), accusing_.end());
    for (std::string& note : accusation_notes(d_, accusing, language_)) out_.notes.push_back(std::move(note));
    out_.layout_notes = layout_notes_in(language_);
    explain_signs();
  }

  std::string description() const {
    std::size_t drawn = 0;
    for (const auto& [look, relationships] : lines_) drawn += relationships.size();
    std::string out =
        fmt::format(fmt::runtime(fr_ ? "Nœuds\u00A0: {}, relations\u00A0: {}." : "Nodes: {}, relationships: {}."),
                    shown_.size(), drawn);
    const std::vector<std::size_t> active = activity();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < active.size(); ++i)
      if (active[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return active[a] > active[b]; });
    for (std::size_t i = 0; i < std::min<std::size_t>(3, order.size()); ++i)
      out += fmt::format("{}{} ({})", i == 0 ? (fr_ ? " Les plus reliés\u00A0: " : " Most connected: ") : ", ",
                         name_of(elements_.nodes[order[i]]), active[order[i]]);
    return order.empty() ? out : out + ".";
  }

  std::string name_of(NodeId node) const {
    const RecordRef record = graph_.nodes().record(node);
    return record.kind == RecordKind::claim ? claim_heading(d_, d_.claims[record.index], language_)
                                            : std::string(d_.name_of(record, language_));
  }

  void note_what_is_drawn() {
    if (elements_.nodes.empty())
      out_.notes.emplace_back(fr_ ? "La requête ne trouve rien." : "The query finds nothing.");
    if (elements_.added)
      out_.notes.emplace_back(
          fr_ ? "La requête rend des nœuds, sans relation\u00A0: les traits sont ce que le dossier dit d’eux entre eux."
              : "The query returns nodes and no relationship: the lines are what the dossier states between them.");
    if (shown_.size() < elements_.nodes.size())
      out_.notes.push_back(fmt::format(
          fmt::runtime(fr_ ? "{} nœuds sur {}\u00A0: les plus reliés, et d’entre eux les premiers du résultat."
                           : "{} nodes out of {}: those with most relationships, of these the first in the result."),
          shown_.size(), elements_.nodes.size()));
    if (lines_.size() < all_lines_)
      out_.notes.push_back(
          fmt::format(fmt::runtime(fr_ ? "{} traits sur {}." : "{} lines out of {}."), lines_.size(), all_lines_));
    if (!elements_.passed_over.empty())
      out_.notes.push_back(fmt::format("{}{} {}.",
                                       fr_ ? "Colonnes qui ne se dessinent pas" : "Columns that are not drawn",
                                       fr_ ? "\u00A0:" : ":", fmt::join(elements_.passed_over, ", ")));
  }

  // Why a line is dashed.
  void note_dash(const LineLook& look, RelationshipId relationship) {
    if (!look.dashed) return;
    using query::DossierType;
    const query::TypeId type = graph_.ends(relationship).type;
    const auto is = [&](DossierType other) { return type == query::type_of(other); };
    if (is(DossierType::position))
      dashes_.insert(fr_ ? "pas en son nom propre" : "not in their own words");
    else if (is(DossierType::conflict))
      dashes_.insert(fr_ ? "pas sûrement au même moment" : "not certainly at one time");
    else if (is(DossierType::against) || is(DossierType::concerns) ||
             type >= query::type_of(DossierType::first_relation))
      dashes_.insert(fr_ ? "pas en vigueur ou pas affirmé" : "not in force or not asserted");
    else
      dashes_.insert(fr_ ? "de seconde main ou prêté" : "second-hand or ascribed");
  }

  void explain_signs() {
    using Kind = LegendSign::Kind;
    add_position_legend(out_, fr_);
    std::vector<LegendEntry> of_lines = std::move(out_.legend);
    out_.legend.clear();
    for (std::uint8_t role = 0; role < kNodeRoleCount; ++role)
      out_.legend.push_back({{Kind::node, role}, std::string(phrase_for(static_cast<NodeRole>(role)).in(language_))});
    const auto add = [&](Kind kind, EdgeRole role, std::string label) {
      out_.legend.push_back({{kind, static_cast<std::uint8_t>(role)}, std::move(label)});
    };
    add(Kind::edge, EdgeRole::tie, fr_ ? "lien" : "tie");
    add(Kind::edge, EdgeRole::alliance, "alliance");
    add(Kind::edge, EdgeRole::hostile,
        fr_ ? "contre\u00A0: hostilité, conflit, contradiction" : "against: hostility, conflict, contradiction");
    for (LegendEntry& entry : of_lines) {
      if (entry.sign.kind == Kind::dashed_edge) entry.label = dashes_in_words();
      out_.legend.push_back(std::move(entry));
    }
    add(Kind::dashed_node, EdgeRole::tie, fr_ ? "de seconde main, ou prêté" : "second-hand, or ascribed");
  }

  // A legend's entry has no room for more than two reasons.
  std::string dashes_in_words() const {
    if (dashes_.size() > 2) return fr_ ? "pas sûr, ou sur la parole d’autrui" : "not certain, or on another’s word";
    return fmt::format("{}", fmt::join(dashes_, ", "));
  }

  const query::DossierPropertyGraph& graph_;
  const Dossier& d_;
  const QueryViewOptions& options_;
  const std::string& language_;
  bool fr_;
  MarkLinks links_;
  ResultLines relationships_;
  ResultElements elements_;
  std::map<NodeId, std::size_t> number_;  // where it stands among the elements
  std::vector<bool> kept_;
  std::map<LineLook, std::vector<RelationshipId>> lines_;
  std::size_t all_lines_ = 0;
  std::set<NodeId> shown_;
  StanceCounts counts_;
  std::set<SourceId> sources_;
  std::set<PropositionId> accusing_;
  std::set<std::string> dashes_;
  Picture out_;
};

bool has_values(const query::QueryResult& result) {
  return std::any_of(result.rows.begin(), result.rows.end(), [](const std::vector<query::Value>& row) {
    return std::any_of(row.begin(), row.end(), [](const query::Value& value) { return !value.is_null(); });
  });
}

}  // namespace

std::string query_as_title(std::string_view text, std::size_t most) {
  std::string line;
  bool space = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank && space && !line.empty()) line += ' ';
    if (!blank) line += c;
    space = blank;
  }
  return beginning_of(line, most);
}

Result<Picture> query_picture(const query::DossierPropertyGraph& graph, const query::QueryResult& result,
                              const QueryViewOptions& options) {
  ResultElements elements = elements_of(graph, result);
  if (elements.nodes.empty() && has_values(result))
    return failure(fmt::format("the result has no nodes, relationships or paths to draw: {} holds values only",
                               fmt::join(result.columns, ", ")),
                   "return them, as in MATCH (a)-[r:LEADS]->(b) RETURN a, r, b or MATCH p = (a)-[*1..2]->(b) RETURN p");
  return QueryView(graph, std::move(elements), options).make();
}

}  // namespace standpoint
