// SPDX-License-Identifier: Apache-2.0
#include "graph/query/query.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "graph/query/binder.hpp"
#include "graph/query/estimates.hpp"
#include "graph/query/executor.hpp"
#include "graph/query/parser.hpp"
#include "graph/query/planner.hpp"
#include "graph/query/tree_walk.hpp"

namespace standpoint::query {
namespace {

// Works out the derived types that a query names.
class DerivedTypes {
 public:
  DerivedTypes(const PropertyGraph& graph, std::size_t most_bytes) : graph_(graph), most_bytes_(most_bytes) {}

  // Where one would need too much memory.
  std::optional<QueryError> error;

  void derive(const Query& query) {
    for_each_part(query, [this](const auto& part) { this->visit(part); });
  }

 private:
  void visit(const Expression& e) {
    for_each_part(e, [this](const auto& part) { this->visit(part); });
  }
  void visit(const RelationshipPattern& relationship) {
    if (!relationship.types) return;
    for (const TypeId type : admitted_types(relationship.types, graph_))
      if (graph_.is_derived(type) && !graph_.derive(type, most_bytes_)) error = too_large(type, relationship.at);
  }
  static void visit(const NodePattern&) {}
  static void visit(Symbol) {}

  QueryError too_large(TypeId type, TextRange at) const {
    return {ErrorClass::limit,
            ErrorPhase::run,
            "MemoryLimit",
            at,
            fmt::format("all relationships of the type {} may need more than {} MB of memory", graph_.types()[type],
                        most_bytes_ / (std::size_t{1} << 20U)),
            "allow more, or look for the claims that they are made from"};
  }

  const PropertyGraph& graph_;
  std::size_t most_bytes_;
};

std::vector<std::string> names_of(const BoundQuery& bound) {
  std::vector<std::string> out;
  for (const SymbolEntry& symbol : bound.symbols) out.push_back(symbol.name);
  return out;
}

}  // namespace

Checked<QueryResult> run_query(const PropertyGraph& graph, std::string_view text, const Parameters& parameters,
                               const Procedures& procedures, const QueryLimits& limits) {
  QueryResult result;
  auto query = parse_query(text, *result.heap);
  if (!query) return tl::unexpected(std::move(query.error()));
  auto bound = bind_query(**query, text, graph, procedures, parameters);
  if (!bound) return tl::unexpected(std::move(bound.error()));
  result.columns = std::move(bound->columns);
  result.hints = std::move(bound->hints);
  DerivedTypes derived(graph, limits.memory);
  derived.derive(**query);
  if (derived.error) return tl::unexpected(QueryErrors{*derived.error});
  const QueryPlan plan = plan_query(**query, graph, parameters);
  const std::vector<std::string> names = names_of(*bound);
  if ((*query)->mode == QueryMode::explain) {
    result.plan = format_plan(plan, names, text, nullptr);
    return result;
  }
  Evaluation evaluation(graph, *result.heap, parameters, limits);
  std::map<const Plan*, PlanCount> counts;
  const bool profiles = (*query)->mode == QueryMode::profile;
  result.rows = run_plan(plan, bound->symbols.size(), evaluation, procedures, profiles ? &counts : nullptr);
  if (evaluation.failed()) return tl::unexpected(QueryErrors{*evaluation.error()});
  if (profiles) result.plan = format_plan(plan, names, text, &counts);
  return result;
}

}  // namespace standpoint::query
