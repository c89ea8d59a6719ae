// SPDX-License-Identifier: Apache-2.0
#include "graph/query/clause_binder.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "graph/query/call_binder.hpp"
#include "graph/query/expression_binder.hpp"
#include "graph/query/pattern_binder.hpp"
#include "graph/query/projection_binder.hpp"

namespace standpoint::query {

namespace {

void bind_match(Binding& binding, MatchClause& match, Scope& scope) {
  bind_pattern(binding, match.pattern, scope, match.optional);
  if (match.where) bind_condition(binding, *match.where, {&scope});
}

void bind_unwind(Binding& binding, UnwindClause& unwind, Scope& scope) {
  const StaticType list = bind_expression(binding, *unwind.list, {&scope});
  if (binding.check_unbound(unwind.variable, scope)) binding.declare(unwind.variable, element_type(list), scope);
}

std::vector<Column> columns_of(const ProjectionClause& projection) {
  std::vector<Column> columns;
  for (const ProjectionItem& item : projection.items) columns.push_back({item.column, item.variable.symbol});
  return columns;
}

std::vector<Column> columns_of(const CallClause& call) {
  std::vector<Column> columns;
  for (const YieldItem& item : call.yields) columns.push_back({item.variable.name, item.variable.symbol});
  return columns;
}

std::vector<std::string> names_of(const std::vector<Column>& columns) {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const Column& column : columns) names.push_back(column.name);
  return names;
}

std::vector<std::string> sorted(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return names;
}

TextRange place_of(const SingleQuery& part) { return part.clauses.empty() ? TextRange{} : part.clauses.back()->at; }

void order_as(std::vector<Column>& columns, const std::vector<Column>& first) {
  std::map<std::string_view, Symbol> symbols;
  for (const Column& column : columns) symbols.emplace(column.name, column.symbol);
  std::vector<Column> ordered;
  ordered.reserve(first.size());
  for (const Column& column : first) ordered.push_back({column.name, symbols.find(column.name)->second});
  columns = std::move(ordered);
}

}  // namespace

std::vector<Column> bind_single_query(Binding& binding, SingleQuery& query, Scope& scope) {
  const bool alone = query.clauses.size() == 1 && scope.around() == nullptr;
  for (const auto& clause : query.clauses) {
    switch (clause->kind) {
      case ClauseKind::match: bind_match(binding, clause->match, scope); break;
      case ClauseKind::unwind: bind_unwind(binding, clause->unwind, scope); break;
      case ClauseKind::call:
        bind_procedure_call(binding, clause->call, scope, alone);
        if (alone) return columns_of(clause->call);
        break;
      case ClauseKind::projection:
        bind_projection(binding, clause->projection, scope);
        if (clause->projection.returns) return columns_of(clause->projection);
        break;
    }
  }
  return {};
}

void bind_subquery(Binding& binding, Query& query, const Scope& around) {
  std::vector<std::vector<Column>> parts;
  for (SingleQuery& part : query.parts) {
    Scope scope(&around);
    parts.push_back(bind_single_query(binding, part, scope));
  }
  unite_columns(binding, query, parts);
}

void unite_columns(Binding& binding, const Query& query, std::vector<std::vector<Column>>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto first = names_of(parts.front()), names = names_of(parts[i]);
    if (sorted(names) == sorted(first)) {
      order_as(parts[i], parts.front());
      continue;
    }
    binding.report("DifferentColumnsInUnion", place_of(query.parts[i]),
                   fmt::format("this part gives the columns {}, and the first one {}", fmt::join(names, ", "),
                               fmt::join(first, ", ")),
                   "name the columns of all parts alike with AS");
  }
}

}  // namespace standpoint::query
