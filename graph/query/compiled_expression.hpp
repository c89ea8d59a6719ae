#pragma once
// SPDX-License-Identifier: Apache-2.0
// Expressions made ready to be worked out row by row: names looked up, constants at hand.

#include <memory>
#include <vector>

#include "graph/query/batch.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

class CompiledExpression {
 public:
  CompiledExpression() = default;
  CompiledExpression(const CompiledExpression&) = delete;
  CompiledExpression& operator=(const CompiledExpression&) = delete;
  virtual ~CompiledExpression() = default;

  // The value for a row. After a failure, which is noted at the row's evaluation, it means nothing.
  virtual Value evaluate(Row& row) const = 0;
};

using Compiled = std::unique_ptr<CompiledExpression>;

// What a pattern or query within an expression needs to run: made by the executor, which knows operators.
class Subquery {
 public:
  virtual ~Subquery() = default;

  // Begins anew for a row.
  virtual void start(Row& row) = 0;

  // The next batch of its rows; false at the end.
  virtual bool next(Evaluation& evaluation, Batch& out) = 0;
};

class SubqueryMaker {
 public:
  virtual ~SubqueryMaker() = default;
  virtual std::unique_ptr<Subquery> make(const Expression& expression) = 0;
};

// What an expression is compiled with. `locals` says which symbols are read from Row::locals instead of the batch.
struct CompileContext {
  const PropertyGraph& graph;
  const Parameters& parameters;
  SubqueryMaker& subqueries;
  std::size_t symbol_count = 0;
  std::vector<bool> locals;  // by symbol
};

// O(size of the expression).
Compiled compile(const Expression& expression, CompileContext& context);

// The same without heed of Expression::computed at its root, for grouping keys and the arguments of aggregates.
std::vector<Compiled> compile_all(const std::vector<ExpressionPtr>& expressions, CompileContext& context);

// Whether a condition holds for a row: false for null; what is neither boolean nor null fails.
bool holds(const CompiledExpression& condition, Row& row, TextRange at);

// Whether a node or type fits a label expression.
class LabelTest {
 public:
  LabelTest() = default;
  LabelTest(const LabelExpression& labels, const SymbolTable& names);

  bool operator()(std::span<const std::uint16_t> has) const;
  bool operator()(std::uint16_t one) const { return (*this)(std::span(&one, 1)); }

 private:
  LabelExpression::Kind kind_ = LabelExpression::Kind::any;
  std::optional<std::uint16_t> name_;  // nothing for one that the graph does not have
  std::vector<LabelTest> parts_;
};

}  // namespace standpoint::query
