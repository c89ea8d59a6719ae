// SPDX-License-Identifier: Apache-2.0
// CALL camps(): as `standpoint camps`.

#include "graph/analysis/camps.hpp"

#include "graph/analysis/keywords.hpp"
#include "graph/query/call_arguments.hpp"
#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {
namespace {

constexpr double kLeastResolution = 0.01;
constexpr double kMostResolution = 100;
constexpr std::int64_t kMostStatements = 1'000'000;

std::vector<Value> row_of(const DossierPropertyGraph& graph, const Camps& camps, const CampActor& actor,
                          ValueHeap& heap) {
  const bool in_camp = actor.camp != kNoCamp;
  const auto& numbers = {
      actor.positive_within, actor.positive_between, actor.negative_within,        actor.negative_between,
      actor.cohesion,        actor.betweenness,      actor.participation_positive, actor.participation_negative};
  std::vector<Value> row{element_of(graph, actor.record),
                         in_camp ? Value::string(heap, camps.camps[actor.camp].id) : Value(),
                         in_camp ? Value::borrowed(keyword(actor.place)) : Value(), Value::boolean(actor.broker),
                         Value::integer(actor.statements)};
  for (const double number : numbers) row.push_back(Value::real(number));
  return row;
}

}  // namespace

Procedure camps_procedure(const DossierPropertyGraph& graph) {
  constexpr auto kNumber = StaticType::of(ValueKind::real);
  Procedure out;
  out.name = "camps";
  out.summary =
      "which camp each actor is in: above resolution 1 more and smaller camps, of actors with at least "
      "min_statements";
  out.example = "CALL camps() YIELD actor, camp WHERE camp IS NOT NULL RETURN camp, collect(actor.name) AS members";
  out.arguments = {{"resolution", StaticType::nullable(ValueKind::real) | StaticType::of(ValueKind::integer), true},
                   {"min_statements", StaticType::nullable(ValueKind::integer), true}};
  out.results = {{"actor", StaticType::of(ValueKind::node)},
                 {"camp", StaticType::nullable(ValueKind::string)},
                 {"place", StaticType::nullable(ValueKind::string)},
                 {"broker", StaticType::of(ValueKind::boolean)},
                 {"statements", StaticType::of(ValueKind::integer)},
                 {"agreement_within", kNumber},
                 {"agreement_between", kNumber},
                 {"conflict_within", kNumber},
                 {"conflict_between", kNumber},
                 {"cohesion", kNumber},
                 {"betweenness", kNumber},
                 {"participation", kNumber},
                 {"participation_in_conflict", kNumber}};
  out.call = [&graph](Evaluation& evaluation, std::span<const Value> given, CallRows& rows) {
    const CallArguments arguments(evaluation, given);
    CampOptions options = default_camp_options();
    options.depth = CampDepth::actors;
    options.network.goes_on = goes_on_by(evaluation);
    options.resolution = arguments.number(0, kLeastResolution, kMostResolution, 1);
    options.least_statements = static_cast<std::uint32_t>(arguments.integer(1, 1, kMostStatements, 1));
    if (evaluation.failed()) return;
    const bool media = graph.options().analysis.positions.media;
    const auto camps =
        find_camps(statement_table(graph.dossier(), {graph.values().language(), media}), options, &graph.dossier());
    if (!camps) {
      evaluation.fail(ErrorClass::procedure, "ProcedureFailed", camps.error().message, camps.error().remedy);
      return;
    }
    for (const CampActor& actor : camps->actors)
      if (!rows.add(row_of(graph, *camps, actor, evaluation.heap))) return;
  };
  return out;
}

}  // namespace standpoint::query
