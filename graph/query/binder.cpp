// SPDX-License-Identifier: Apache-2.0
#include "graph/query/binder.hpp"

#include <algorithm>

#include "graph/query/binding.hpp"
#include "graph/query/clause_binder.hpp"

namespace standpoint::query {

namespace {

void sort_by_place(QueryErrors& errors) {
  std::stable_sort(errors.begin(), errors.end(),
                   [](const QueryError& a, const QueryError& b) { return a.at.begin < b.at.begin; });
}

void note_columns(BoundQuery& bound, const std::vector<std::vector<Column>>& parts) {
  for (const Column& column : parts.front()) bound.columns.push_back(column.name);
  for (const auto& part : parts)
    for (const Column& column : part) bound.column_symbols.push_back(column.symbol);
}

}  // namespace

Checked<BoundQuery> bind_query(Query& query, std::string_view, const PropertyGraph& graph, const Procedures& procedures,
                               const Parameters& parameters) {
  Binding binding(graph, procedures, parameters);
  std::vector<std::vector<Column>> parts;
  for (SingleQuery& part : query.parts) {
    Scope scope;
    parts.push_back(bind_single_query(binding, part, scope));
  }
  unite_columns(binding, query, parts);
  sort_by_place(binding.errors);
  if (!binding.errors.empty()) return tl::unexpected(std::move(binding.errors));
  BoundQuery bound;
  note_columns(bound, parts);
  sort_by_place(binding.hints);
  bound.symbols = std::move(binding.symbols);
  bound.hints = std::move(binding.hints);
  return bound;
}

}  // namespace standpoint::query
