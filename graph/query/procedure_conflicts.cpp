// SPDX-License-Identifier: Apache-2.0
// CALL conflicts(): as `standpoint conflicts`.

#include <algorithm>

#include "graph/analysis/keywords.hpp"
#include "graph/query/call_arguments.hpp"
#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {
namespace {

// Each actor once: one whose side has two origins stands there twice.
std::vector<EntityId> actors_of(const ConflictSide& side) {
  std::vector<EntityId> out;
  for (const Party& party : side.parties)
    if (out.empty() || out.back() != party.actor) out.push_back(party.actor);
  return out;
}

// Claims, each once, then relations and sources.
std::vector<RecordRef> evidence_of(const Conflicts& conflicts, const ConflictSide& side) {
  std::vector<RecordRef> out;
  for (const Party& party : side.parties)
    for (const ClaimId claim : conflicts.claims_of(party))
      if (std::find(out.begin(), out.end(), ref(claim)) == out.end()) out.push_back(ref(claim));
  out.insert(out.end(), side.also.begin(), side.also.end());
  return out;
}

Value pairs_of(const DossierPropertyGraph& graph, const Conflict& conflict, ValueHeap& heap) {
  std::vector<Value> out;
  for (const auto& [a, b] : conflict.met) out.push_back(nodes_of(graph, std::vector{a, b}, heap));
  return Value::list(heap, std::move(out));
}

std::vector<Value> row_of(const DossierPropertyGraph& graph, const Conflicts& conflicts, const Conflict& conflict,
                          ValueHeap& heap) {
  std::vector<Value> sides, evidence;
  for (const ConflictSide& side : conflict.sides) {
    sides.push_back(nodes_of(graph, actors_of(side), heap));
    evidence.push_back(elements_of(graph, evidence_of(conflicts, side), heap));
  }
  return {Value::borrowed(keyword(conflict.kind)),
          Value::list(heap, std::move(sides)),
          nodes_of(graph, conflict.propositions, heap),
          conflict.severity ? Value::real(*conflict.severity) : Value(),
          graph.values().date(conflict.since, heap),
          graph.values().date(conflict.until, heap),
          Value::boolean(conflict.certain),
          Value::list(heap, std::move(evidence)),
          pairs_of(graph, conflict, heap),
          conflict.body.valid() ? Value::node(graph.nodes().node(conflict.body)) : Value()};
}

// Of one kind, or all that are found without asking for interests.
void add_rows(const DossierPropertyGraph& graph, const Conflicts& conflicts, std::optional<ConflictKind> kind,
              ValueHeap& heap, CallRows& rows) {
  for (const Conflict& conflict : conflicts.all)
    if ((!kind || conflict.kind == *kind) && !rows.add(row_of(graph, conflicts, conflict, heap))) return;
}

}  // namespace

Procedure conflicts_procedure(const DossierPropertyGraph& graph) {
  constexpr auto kLists = StaticType::list_of(StaticType::of(ValueKind::list));
  constexpr auto kNodes = StaticType::list_of(StaticType::of(ValueKind::node));
  constexpr auto kDate = StaticType::nullable(ValueKind::interval);
  Procedure out;
  out.name = "conflicts";
  out.summary = "who conflicts with whom over what, the most severe first; of one kind, if given; 'interest' only so";
  out.example =
      "CALL conflicts('stance') YIELD sides, propositions RETURN propositions[0].text, "
      "[a IN sides[0] | a.name] AS for, [a IN sides[1] | a.name] AS against";
  out.arguments = {{"kind", StaticType::nullable(ValueKind::string), true}};
  out.results = {{"kind", StaticType::of(ValueKind::string)},         {"sides", kLists},    {"propositions", kNodes},
                 {"severity", StaticType::nullable(ValueKind::real)}, {"since", kDate},     {"until", kDate},
                 {"certain", StaticType::of(ValueKind::boolean)},     {"evidence", kLists}, {"met", kLists},
                 {"body", StaticType::nullable(ValueKind::node)}};
  out.call = [&graph](Evaluation& evaluation, std::span<const Value> given, CallRows& rows) {
    const CallArguments arguments(evaluation, given);
    std::optional<ConflictKind> kind;
    if (arguments.given(0)) kind = static_cast<ConflictKind>(arguments.word(0, conflict_kind_words(), 0));
    if (evaluation.failed()) return;
    if (kind != ConflictKind::interest) return add_rows(graph, graph.conflicts(), kind, evaluation.heap, rows);
    ConflictOptions options = graph.options().analysis;
    options.interest = true;
    add_rows(graph, find_conflicts(graph.dossier(), options), kind, evaluation.heap, rows);
  };
  return out;
}

}  // namespace standpoint::query
