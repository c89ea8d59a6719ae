#pragma once
// SPDX-License-Identifier: Apache-2.0
// Visits the parts of a query's tree: the one place that knows where an expression, a pattern or a name can stand.

#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Several lambdas as one function: what is visited goes to the one that fits it.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

// Each calls `visit` with what stands directly in a part of the tree: with an Expression for each expression, whose own
// parts are not visited; with each NodePattern and RelationshipPattern, before its expressions; and with the Symbol of
// what is named or made there: paths, elements of UNWIND, results of CALL, items, aggregates. What is not there is not
// visited; symbols may be invalid. O(parts).
template <class Visit>
void for_each_part(const Pattern& pattern, const Visit& visit) {
  const auto element = [&](const auto& of) {
    visit(of);
    if (of.properties) visit(*of.properties);
    if (of.where) visit(*of.where);
  };
  for (const PatternPart& part : pattern.parts) {
    visit(part.variable.symbol);
    for (const NodePattern& node : part.nodes) element(node);
    for (const RelationshipPattern& relationship : part.relationships) element(relationship);
  }
}

template <class Visit>
void for_each_part(const ProjectionClause& projection, const Visit& visit) {
  for (const ProjectionItem& item : projection.items) {
    visit(*item.expression);
    visit(item.variable.symbol);
  }
  for (const SortItem& item : projection.order) visit(*item.expression);
  for (const Aggregate& aggregate : projection.aggregates) visit(aggregate.symbol);
  for (const ExpressionPtr* one : {&projection.skip, &projection.limit, &projection.where})
    if (*one) visit(**one);
}

template <class Visit>
void for_each_part(const CallClause& call, const Visit& visit) {
  for (const ExpressionPtr& argument : call.arguments) visit(*argument);
  for (const YieldItem& item : call.yields) visit(item.variable.symbol);
  if (call.where) visit(*call.where);
}

template <class Visit>
void for_each_part(const Clause& clause, const Visit& visit) {
  switch (clause.kind) {
    case ClauseKind::match:
      for_each_part(clause.match.pattern, visit);
      if (clause.match.where) visit(*clause.match.where);
      break;
    case ClauseKind::unwind:
      visit(*clause.unwind.list);
      visit(clause.unwind.variable.symbol);
      break;
    case ClauseKind::call: for_each_part(clause.call, visit); break;
    case ClauseKind::projection: for_each_part(clause.projection, visit); break;
  }
}

template <class Visit>
void for_each_part(const Query& query, const Visit& visit) {
  for (const SingleQuery& part : query.parts)
    for (const auto& clause : part.clauses) for_each_part(*clause, visit);
}

// Its operands, and the parts of its pattern and of its subquery.
template <class Visit>
void for_each_part(const Expression& expression, const Visit& visit) {
  if (expression.pattern) for_each_part(*expression.pattern, visit);
  for (const ExpressionPtr& operand : expression.operands)
    if (operand) visit(*operand);
  if (expression.query) for_each_part(*expression.query, visit);
}

}  // namespace standpoint::query
