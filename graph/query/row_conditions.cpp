// SPDX-License-Identifier: Apache-2.0
#include "graph/query/row_conditions.hpp"

#include <algorithm>

namespace standpoint::query {
namespace {

// The variable's column; invalid for what is none.
Symbol column_of(const Expression& e, const CompileContext& context) {
  if (e.kind != ExpressionKind::variable || e.computed.valid()) return {};
  const Symbol s = e.variable.symbol;
  return s.value < context.locals.size() && context.locals[s.value] ? Symbol{} : s;
}

}  // namespace

RowConditions::RowConditions(const std::vector<PlanCondition>& conditions, CompileContext& context) {
  for (const PlanCondition& condition : conditions) {
    Test& test = tests_.emplace_back();
    const Expression* expression = condition.expression != nullptr ? condition.expression : condition.value;
    if (expression != nullptr) {
      test.expression = compile(*expression, context);
      test.at = expression->at;
    }
    if (const Expression* e = condition.expression;
        e != nullptr && e->kind == ExpressionKind::comparison && !e->computed.valid() && e->comparisons.size() == 1 &&
        (e->comparisons[0] == Comparison::equal || e->comparisons[0] == Comparison::not_equal)) {
      test.left = column_of(*e->operands[0], context);
      test.right = column_of(*e->operands[1], context);
      test.wants_same = e->comparisons[0] == Comparison::equal;
    }
    test.subject = condition.subject;
    if (condition.labels != nullptr) {
      test.tests_labels = true;
      test.labels = LabelTest(*condition.labels, context.graph.labels());
      test.types = LabelTest(*condition.labels, context.graph.types());
    }
    if (condition.value != nullptr) test.key = context.graph.keys().find(condition.key);
  }
}

bool RowConditions::hold(Row& row) const {
  return std::all_of(tests_.begin(), tests_.end(), [&](const Test& test) {
    return test.subject.valid() ? holds_of_subject(test, row) : holds_of_row(test, row);
  });
}

void RowConditions::select(Row row, std::vector<std::uint32_t>& out) const {
  const std::uint32_t rows = row.batch.size();
  if (tests_.size() == 1 && tests_.front().left.valid() && tests_.front().right.valid()) {
    const Test& test = tests_.front();
    const Column &left = row.batch[test.left], &right = row.batch[test.right];
    for (row.number = 0; row.number < rows; ++row.number) {
      const Value &a = left[row.number], &b = right[row.number];
      const bool nodes = a.is(ValueKind::node) && b.is(ValueKind::node);
      if (!nodes && !row.evaluation.step()) return;
      if (nodes ? (a.as_node() == b.as_node()) == test.wants_same : holds(*test.expression, row, test.at))
        out.push_back(row.number);
    }
    return;
  }
  for (row.number = 0; row.number < rows && row.evaluation.step(); ++row.number)
    if (hold(row)) out.push_back(row.number);
}

// Nodes are compared by their numbers, without the way through values that a comparison otherwise takes.
bool RowConditions::holds_of_row(const Test& test, Row& row) {
  if (test.left.valid() && test.right.valid()) {
    const Value &left = row.batch[test.left][row.number], &right = row.batch[test.right][row.number];
    if (left.is(ValueKind::node) && right.is(ValueKind::node))
      return (left.as_node() == right.as_node()) == test.wants_same;
  }
  return holds(*test.expression, row, test.at);
}

bool RowConditions::holds_of_subject(const Test& test, Row& row) {
  const Value& subject = row.batch[test.subject][row.number];
  const PropertyGraph& graph = row.evaluation.graph;
  if (!test.tests_labels && !test.expression) return !subject.is_null();
  if (test.tests_labels) {
    if (subject.is(ValueKind::node)) return test.labels(graph.labels_of(subject.as_node()));
    return subject.is(ValueKind::relationship) && test.types(graph.ends(subject.as_relationship()).type);
  }
  if (!test.key) return false;
  Value property;
  if (subject.is(ValueKind::node)) property = graph.property(subject.as_node(), *test.key, row.evaluation.heap);
  if (subject.is(ValueKind::relationship))
    property = graph.property(subject.as_relationship(), *test.key, row.evaluation.heap);
  return equals(property, test.expression->evaluate(row)) == Truth::yes;
}

RelationshipConditions::RelationshipConditions(const std::vector<PlanCondition>& conditions, Symbol relationship,
                                               CompileContext& context)
    : symbol_(relationship) {
  const bool before = context.locals[symbol_.value];
  for (const PlanCondition& condition : conditions) {
    Test& test = tests_.emplace_back();
    test.is_condition = condition.expression != nullptr;
    const Expression& expression = test.is_condition ? *condition.expression : *condition.value;
    if (!test.is_condition) test.key = context.graph.keys().find(condition.key);
    context.locals[symbol_.value] = test.is_condition;
    test.wanted = compile(expression, context);
    test.at = expression.at;
  }
  context.locals[symbol_.value] = before;
}

void RelationshipConditions::begin(const Row& row) {
  row_.emplace(row);
  for (Test& test : tests_)
    if (!test.is_condition) test.value = test.wanted->evaluate(*row_);
}

bool RelationshipConditions::hold(Evaluation& evaluation, RelationshipId relationship) const {
  return std::all_of(tests_.begin(), tests_.end(), [&](const Test& test) {
    if (test.is_condition) return holds_of(relationship, test);
    return test.key &&
           equals(evaluation.graph.property(relationship, *test.key, evaluation.heap), test.value) == Truth::yes;
  });
}

bool RelationshipConditions::holds_of(RelationshipId relationship, const Test& test) const {
  Row row = *row_;
  row.locals[symbol_.value] = Value::relationship(relationship);
  return row.evaluation.step() && holds(*test.wanted, row, test.at);
}

}  // namespace standpoint::query
