// SPDX-License-Identifier: Apache-2.0
#include "cli/shown_propositions.hpp"

#include <utility>

#include "graph/query/parser.hpp"
#include "graph/query/tree_walk.hpp"

namespace standpoint {
namespace {

class ShownPropositions {
 public:
  explicit ShownPropositions(const query::DossierPropertyGraph& graph) : graph_(graph), d_(graph.dossier()) {}

  void add(const query::Value& value) {
    using query::ValueKind;
    if (value.is(ValueKind::node)) add(graph_.nodes().record(value.as_node()));
    if (value.is(ValueKind::relationship)) add(value.as_relationship());
    if (value.is(ValueKind::string)) add(d_.find(value.as_string()));
    if (value.is(ValueKind::path)) {
      for (const query::NodeId node : value.as_path().nodes) add(graph_.nodes().record(node));
      for (const query::RelationshipId relationship : value.as_path().relationships) add(relationship);
    }
    if (value.is(ValueKind::list))
      for (const query::Value& element : value.as_list()) add(element);
    if (value.is(ValueKind::map))
      for (const auto& [key, entry] : value.as_map()) add(entry);
  }

  // The texts that stand in a query.
  void add_literals(std::string_view text) {
    query::ValueHeap heap;
    const auto query = query::parse_query(text, heap);
    if (query) query::for_each_part(**query, [this](const auto& part) { visit(part); });
  }

  std::vector<PropositionId> take() { return std::move(out_); }

 private:
  void add(RecordRef record) {
    if (record.kind == RecordKind::proposition) out_.push_back({record.index});
    if (record.kind == RecordKind::claim) out_.push_back(d_.claims[record.index].about);
  }

  // What is in conflict, or what a relation is about, stands at neither end.
  void add(query::RelationshipId relationship) {
    const query::RelationshipEnds ends = graph_.ends(relationship);
    add(graph_.nodes().record(ends.start));
    add(graph_.nodes().record(ends.end));
    if (ends.type == type_of(query::DossierType::conflict)) {
      const Conflict& conflict = graph_.conflicts().all[graph_.conflict(relationship).conflict];
      out_.insert(out_.end(), conflict.propositions.begin(), conflict.propositions.end());
    }
    if (const RelationId relation = graph_.relation(relationship); relation.valid())
      for (const RecordRef about : d_.records_of(d_.extra_of(d_.relations[relation.value]).about)) add(about);
  }

  void visit(const query::Expression& e) {
    if (e.kind == query::ExpressionKind::literal) add(e.value);
    query::for_each_part(e, [this](const auto& part) { visit(part); });
  }
  static void visit(const query::NodePattern&) {}
  static void visit(const query::RelationshipPattern&) {}
  static void visit(query::Symbol) {}

  const query::DossierPropertyGraph& graph_;
  const Dossier& d_;
  std::vector<PropositionId> out_;
};

}  // namespace

std::vector<PropositionId> shown_propositions(const query::DossierPropertyGraph& graph,
                                              const query::QueryResult& result, const query::Parameters& parameters,
                                              std::string_view text) {
  ShownPropositions shown(graph);
  for (const auto& row : result.rows)
    for (const query::Value& value : row) shown.add(value);
  if (result.rows.empty()) return shown.take();
  for (const auto& [name, value] : parameters) shown.add(value);
  shown.add_literals(text);
  return shown.take();
}

}  // namespace standpoint
