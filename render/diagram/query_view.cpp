// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/query_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "render/diagram/picture_words.hpp"
#include "render/diagram/result_boxes.hpp"
#include "render/diagram/result_choice.hpp"
#include "render/diagram/result_types.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

using query::DossierType;
using query::NodeId;
using query::RelationshipId;

constexpr double kRequiredWidth = 3.2;
constexpr std::size_t kMostTold = 8;  // of the relationships of a line

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
        chosen_(choose_result(relationships_, std::move(elements),
                              {options.most_nodes, options.most_edges, options.most_followed})),
        columns_(columns_of(chosen_, graph, language_, options.most_columns)),
        boxes_(graph, relationships_, links_, language_, chosen_, columns_, counts_) {}

  Picture make() {
    out_.in_columns = columns_.has_value();
    if (columns_) out_.columns = columns_->headings;
    for (const auto& [look, relationships] : chosen_.lines) add_edge(look, relationships);
    number_edges();
    for (const NodeId node : chosen_.nodes) {
      out_.nodes.push_back(boxes_.box_of(node));
      boxes_.add_basis(node, sources_, accusing_);
    }
    describe();
    return std::move(out_);
  }

 private:
  std::string_view said(const Phrase& phrase) const { return phrase.in(language_); }

  void add_edge(const LineLook& look, const std::vector<RelationshipId>& relationships) {
    PictureEdge edge;
    edge.from = d_.id_of(graph_.nodes().record(look.from));
    edge.to = d_.id_of(graph_.nodes().record(look.to));
    edge.role = look.role;
    edge.directed = look.directed;
    edge.dashed = look.dashed;
    edge.hollow = look.hollow;
    edge.turned = look.turned;
    if (look.wide) edge.width = kRequiredWidth;
    say(relationships, edge);
    note_signs(look, relationships_.type_of(relationships.front()));
    const RecordRef to = graph_.nodes().record(look.to);
    if (columns_ && to.kind == RecordKind::proposition) ++counts_[{PropositionId{to.index}, look.role}];
    out_.edges.push_back(std::move(edge));
  }

  // What all of its relationships say, each label once with how often.
  void say(const std::vector<RelationshipId>& relationships, PictureEdge& edge) {
    std::vector<std::pair<std::string, std::size_t>> labels;
    for (std::size_t i = 0; i < relationships.size(); ++i) {
      const LineWords words = relationships_.words_of(relationships[i]);
      relationships_.add_basis(relationships[i], sources_, accusing_);
      edge.when = i == 0 ? words.when : hull_of(edge.when, words.when);
      if (i == 0) edge.id = words.id;
      if (edge.href.empty()) edge.href = words.href;
      if (i < kMostTold) append_part(edge.tooltip, words.tooltip, "\n");
      const auto known =
          std::find_if(labels.begin(), labels.end(), [&](const auto& label) { return label.first == words.label; });
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
  }

  // Lines of one type between the same two that look different would have the same id.
  void number_edges() {
    std::map<std::string, int> known;
    for (PictureEdge& edge : out_.edges)
      if (const int count = ++known[edge.id]; count > 1) edge.id += fmt::format("--{}", count);
  }

  // Why a line is dashed, and what one with bars says.
  void note_signs(const LineLook& look, DossierType type) {
    const auto meaning = [&]() -> Phrase {
      if (type == DossierType::position) return phrases::kSignNotOwn;
      if (type == DossierType::conflict) return {"not certainly at one time", "pas sûrement au même moment"};
      if (is_of_relation(type)) return {"not in force or not asserted", "pas en vigueur ou pas affirmé"};
      return {"second-hand or ascribed", "de seconde main ou prêté"};
    };
    const auto against = [&]() -> Phrase {
      if (type == DossierType::conflict) return {"conflict", "conflit"};
      if (type == DossierType::contradicts) return {"contradiction", "contradiction"};
      if (type == DossierType::accuses) return {"accusation", "mise en cause"};
      return {"hostility", "hostilité"};
    };
    if (look.dashed) dashes_.insert(said(meaning()));
    if (look.role == EdgeRole::hostile) against_.insert(said(against()));
  }

  void describe() {
    const Phrase general{"What does the query find?", "Que trouve la requête\u202F?"};
    set_heading(out_, d_, "query", options_.title.empty() ? std::string(said(general)) : options_.title, sources_,
                language_);
    out_.description = description();
    note_what_is_drawn();
    for (const PropositionId p : options_.also)
      if (!d_[p].accuses.empty()) accusing_.insert(p);
    const std::vector<PropositionId> accusing(accusing_.begin(), accusing_.end());
    for (std::string& note : accusation_notes(d_, accusing, language_)) out_.notes.push_back(std::move(note));
    out_.layout_notes = layout_notes_in(language_);
    explain_signs();
  }

  std::string description() const {
    std::size_t drawn = 0;
    for (const auto& [look, relationships] : chosen_.lines) drawn += relationships.size();
    std::string out =
        fmt::format(fmt::runtime(fr_ ? "Nœuds\u00A0: {}, relations\u00A0: {}." : "Nodes: {}, relationships: {}."),
                    chosen_.nodes.size(), drawn);
    const std::vector<std::size_t>& active = chosen_.activity;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < active.size(); ++i)
      if (active[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return active[a] > active[b]; });
    for (std::size_t i = 0; i < std::min<std::size_t>(3, order.size()); ++i)
      out += fmt::format("{}{} ({})", i == 0 ? (fr_ ? " Les plus reliés\u00A0: " : " Most connected: ") : ", ",
                         boxes_.name_of(chosen_.elements.nodes[order[i]]), active[order[i]]);
    return order.empty() ? out : out + ".";
  }

  void note_what_is_drawn() {
    const ResultElements& all = chosen_.elements;
    const auto note = [&](const Phrase& phrase) { out_.notes.emplace_back(said(phrase)); };
    if (all.nodes.empty()) note({"The query finds nothing.", "La requête ne trouve rien."});
    if (all.added)
      note({"The query returns nodes and no relationship: the lines are what the dossier states between them.",
            "La requête rend des nœuds, sans relation\u00A0: les traits sont ce que le dossier dit d’eux entre eux."});
    if (chosen_.nodes.size() < all.nodes.size())
      out_.notes.push_back(fmt::format(
          fmt::runtime(said({"{} nodes out of {}: those with most relationships, of these the first in the result.",
                             "{} nœuds sur {}\u00A0: les plus reliés, et d’entre eux les premiers du résultat."})),
          chosen_.nodes.size(), all.nodes.size()));
    if (chosen_.lines.size() < chosen_.all_lines)
      out_.notes.push_back(fmt::format(fmt::runtime(said({"{} lines out of {}.", "{} traits sur {}."})),
                                       chosen_.lines.size(), chosen_.all_lines));
    if (!all.passed_over.empty())
      out_.notes.push_back(fmt::format(
          fmt::runtime(said({"Columns that are not drawn: {}.", "Colonnes qui ne se dessinent pas\u00A0: {}."})),
          fmt::join(all.passed_over, ", ")));
  }

  void explain_signs() {
    using Kind = LegendSign::Kind;
    add_position_legend(out_, fr_);
    std::vector<LegendEntry> stances = std::move(out_.legend);
    out_.legend.clear();
    for (std::uint8_t role = 0; role < kNodeRoleCount; ++role)
      out_.legend.push_back({{Kind::node, role}, std::string(said(phrase_for(static_cast<NodeRole>(role))))});
    const auto add = [&](Kind kind, EdgeRole role, std::string label) {
      out_.legend.push_back({{kind, static_cast<std::uint8_t>(role)}, std::move(label)});
    };
    add(Kind::edge, EdgeRole::tie,
        std::string(said(columns_ ? Phrase{"says it, or where it is said", "le dit, ou là où c’est dit"}
                                  : Phrase{"tie", "lien"})));
    add(Kind::edge, EdgeRole::alliance, "alliance");
    add(Kind::edge, EdgeRole::hostile,
        fmt::format("{} {}", fr_ ? "contre\u00A0:" : "against:", fmt::join(against_, ", ")));
    for (LegendEntry& entry : stances) {
      if (entry.sign.kind == Kind::dashed_edge) entry.label = dashes_in_words();
      out_.legend.push_back(std::move(entry));
    }
    add(Kind::dashed_node, EdgeRole::tie, std::string(said({"second-hand, or ascribed", "de seconde main, ou prêté"})));
  }

  // An entry of the legend has room for two reasons.
  std::string dashes_in_words() const {
    if (dashes_.size() > 2)
      return std::string(said({"not certain, or on another’s word", "pas sûr, ou sur la parole d’autrui"}));
    return fmt::format("{}", fmt::join(dashes_, ", "));
  }

  const query::DossierPropertyGraph& graph_;
  const Dossier& d_;
  const QueryViewOptions& options_;
  const std::string& language_;
  bool fr_;
  MarkLinks links_;
  ResultLines relationships_;
  ChosenResult chosen_;
  std::optional<ResultColumns> columns_;
  StanceCounts counts_;
  ResultBoxes boxes_;
  std::set<SourceId> sources_;
  std::set<PropositionId> accusing_;
  std::set<std::string_view> dashes_, against_;  // what they mean
  Picture out_;
};

bool has_values(const query::QueryResult& result) {
  return std::any_of(result.rows.begin(), result.rows.end(), [](const std::vector<query::Value>& row) {
    return std::any_of(row.begin(), row.end(), [](const query::Value& value) { return !value.is_null(); });
  });
}

}  // namespace

std::string query_as_title(std::string_view text, std::size_t most) {
  constexpr std::string_view kBlank = " \t\r";
  std::string out;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(kBlank), line.size()));
    if (line.starts_with("//")) continue;
    line = line.substr(0, line.find_last_not_of(kBlank) + 1);
    append_part(out, line, " ");
  }
  return beginning_of(out, most);
}

Result<Picture> query_picture(const query::DossierPropertyGraph& graph, const query::QueryResult& result,
                              const QueryViewOptions& options) {
  ResultElements elements = elements_of(graph, result);
  if (elements.nodes.empty() && has_values(result))
    return failure(fmt::format("the result has no nodes, relationships or paths to draw, only values: {}",
                               fmt::join(result.columns, ", ")),
                   "return them, as in MATCH (a)-[r]->(b) RETURN a, r, b or MATCH p = (a)-[*1..2]->(b) RETURN p");
  return QueryView(graph, std::move(elements), options).make();
}

}  // namespace standpoint
