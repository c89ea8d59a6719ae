// SPDX-License-Identifier: Apache-2.0
// CALL path(): as `standpoint path`.

#include <fmt/format.h>

#include <array>
#include <string>

#include "graph/analysis/paths.hpp"
#include "graph/query/call_arguments.hpp"
#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {
namespace {

constexpr std::int64_t kLongest = 12;
constexpr std::int64_t kMostPaths = 1000;

// Of each step the records that make it: claims and propositions as nodes, relations as relationships.
Value ties_of(const DossierPropertyGraph& graph, const Path& path, ValueHeap& heap) {
  std::vector<Value> steps;
  for (const std::vector<PathTie>& step : path.steps) {
    std::vector<RecordRef> records;
    records.reserve(step.size());
    for (const PathTie& tie : step) records.push_back(tie.record);
    steps.push_back(elements_of(graph, records, heap));
  }
  return Value::list(heap, std::move(steps));
}

// Between the ends of the first relation.
std::string example_of(const Dossier& d) {
  std::string_view from = "one-id", to = "another-id";
  for (const Relation& relation : d.relations)
    if (relation.from.valid() && relation.to.valid()) {
      from = d.id_of(relation.from);
      to = d.id_of(relation.to);
      break;
    }
  return fmt::format("CALL path('{}', '{}') YIELD length, nodes RETURN length, [n IN nodes | n.id]", from, to);
}

}  // namespace

Procedure path_procedure(const DossierPropertyGraph& graph) {
  constexpr auto kEnd = StaticType::of(ValueKind::node) | StaticType::of(ValueKind::string);
  constexpr auto kNumber = StaticType::nullable(ValueKind::integer);
  Procedure out;
  out.name = "path";
  out.summary =
      "how two entities or propositions are connected: the shortest paths, or all of at most max_length steps";
  out.example = example_of(graph.dossier());
  out.arguments = {{"from", kEnd}, {"to", kEnd}, {"max_length", kNumber, true}, {"limit", kNumber, true}};
  out.results = {{"length", StaticType::of(ValueKind::integer)},
                 {"nodes", StaticType::list_of(StaticType::of(ValueKind::node))},
                 {"ties", StaticType::list_of(StaticType::of(ValueKind::list))}};
  out.call = [&graph](Evaluation& evaluation, std::span<const Value> given, CallRows& rows) {
    static constexpr std::array<RecordKind, 2> kEnds = {RecordKind::entity, RecordKind::proposition};
    const CallArguments arguments(evaluation, given);
    const RecordRef from = arguments.record(0, graph, kEnds), to = arguments.record(1, graph, kEnds);
    PathOptions options;
    options.max_length = static_cast<std::size_t>(arguments.integer(2, 1, kLongest, 0));
    options.most = static_cast<std::size_t>(arguments.integer(3, 1, kMostPaths, 10));
    if (!evaluation.failed() && from == to)
      evaluation.fail(ErrorClass::argument, "InvalidArgumentValue", "both ends are the same",
                      "name two different things");
    if (evaluation.failed()) return;
    const PathReport found = find_paths(graph.dossier(), DossierGraph(graph.dossier()), from, to, options);
    for (const Path& path : found.paths)
      if (!rows.add({Value::integer(static_cast<std::int64_t>(path.steps.size())),
                     nodes_of(graph, path.nodes, evaluation.heap), ties_of(graph, path, evaluation.heap)}))
        return;
  };
  return out;
}

}  // namespace standpoint::query
