#pragma once
// SPDX-License-Identifier: Apache-2.0
// Visits the parts of a query's tree.

#include "graph/query/syntax.hpp"

namespace standpoint::query {

template <class OnExpression, class OnVariable>
void for_each_part(Pattern& pattern, const OnExpression& on_expression, const OnVariable& on_variable) {
  const auto element = [&](auto& of) {
    on_variable(of.variable);
    if (of.properties) on_expression(*of.properties);
    if (of.where) on_expression(*of.where);
  };
  for (PatternPart& part : pattern.parts) {
    for (NodePattern& node : part.nodes) element(node);
    for (RelationshipPattern& relationship : part.relationships) element(relationship);
  }
}

template <class OnExpression>
void for_each_expression(ProjectionClause& projection, const OnExpression& on_expression) {
  for (ProjectionItem& item : projection.items) on_expression(*item.expression);
  for (SortItem& item : projection.order) on_expression(*item.expression);
  for (const ExpressionPtr* one : {&projection.skip, &projection.limit, &projection.where})
    if (*one) on_expression(**one);
}

template <class OnExpression, class OnVariable>
void for_each_part(Clause& clause, const OnExpression& on_expression, const OnVariable& on_variable) {
  switch (clause.kind) {
    case ClauseKind::match:
      for_each_part(clause.match.pattern, on_expression, on_variable);
      if (clause.match.where) on_expression(*clause.match.where);
      break;
    case ClauseKind::unwind: on_expression(*clause.unwind.list); break;
    case ClauseKind::call:
      for (ExpressionPtr& argument : clause.call.arguments) on_expression(*argument);
      if (clause.call.where) on_expression(*clause.call.where);
      break;
    case ClauseKind::projection: for_each_expression(clause.projection, on_expression); break;
  }
}

// The expressions that stand directly in this one, in its patterns and in its subqueries; and the variables of those
// patterns' elements. Not deeper. O(parts).
template <class OnExpression, class OnVariable>
void for_each_part(Expression& expression, const OnExpression& on_expression, const OnVariable& on_variable) {
  if (expression.pattern) for_each_part(*expression.pattern, on_expression, on_variable);
  for (ExpressionPtr& operand : expression.operands)
    if (operand) on_expression(*operand);
  if (!expression.query) return;
  for (SingleQuery& part : expression.query->parts)
    for (auto& clause : part.clauses) for_each_part(*clause, on_expression, on_variable);
}

}  // namespace standpoint::query
