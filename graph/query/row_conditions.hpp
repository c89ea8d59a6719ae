#pragma once
// SPDX-License-Identifier: Apache-2.0
// The conditions of a plan's step, made ready to be tested.

#include <optional>
#include <vector>

#include "graph/query/batch.hpp"
#include "graph/query/compiled_expression.hpp"
#include "graph/query/plan.hpp"

namespace standpoint::query {

// All of them must hold; tested in their order.
class RowConditions {
 public:
  RowConditions(const std::vector<PlanCondition>& conditions, CompileContext& context);
  bool hold(Row& row) const;

  // Adds the numbers of the rows of a batch for which they hold.
  void select(Row row, std::vector<std::uint32_t>& out) const;

 private:
  struct Test {
    Compiled expression;  // a condition, or the value of a property
    TextRange at;
    Symbol subject;      // invalid for a condition
    Symbol left, right;  // of `left = right` and `left <> right`, where both are columns
    bool wants_same = false;
    LabelTest labels, types;
    bool tests_labels = false;
    std::optional<KeyId> key;
  };

  static bool holds_of_subject(const Test& test, Row& row);
  static bool holds_of_row(const Test& test, Row& row);

  std::vector<Test> tests_;
};

// The conditions on each relationship that a step looks at: what properties are compared with is worked out once a row.
class RelationshipConditions {
 public:
  // In expressions among them, `relationship` is the one looked at; in values of properties it is what stands in the
  // row.
  RelationshipConditions(const std::vector<PlanCondition>& conditions, Symbol relationship, CompileContext& context);

  // For the row from which relationships are followed, whose batch must stay.
  void begin(const Row& row);
  bool hold(Evaluation& evaluation, RelationshipId relationship) const;
  bool none() const { return tests_.empty(); }

 private:
  struct Test {
    std::optional<KeyId> key;
    Compiled wanted;  // the value of a property, or a condition
    bool is_condition = false;
    TextRange at;
    Value value;
  };

  bool holds_of(RelationshipId relationship, const Test& test) const;

  std::vector<Test> tests_;
  Symbol symbol_;
  std::optional<Row> row_;
};

}  // namespace standpoint::query
