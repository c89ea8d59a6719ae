// SPDX-License-Identifier: Apache-2.0
// Patterns and queries as conditions, numbers and lists.
#include "graph/query/compile_families.hpp"

namespace standpoint::query {
namespace {

// EXISTS { … } and a pattern as condition: whether there is a row.
class Existence : public CompiledExpression {
 public:
  Existence(const Expression& e, CompileContext& context)
      : rows_(context.subqueries.make(e)), symbols_(context.symbol_count) {}

  Value evaluate(Row& row) const override {
    Batch batch(symbols_, row.evaluation.heap);
    rows_->start(row);
    return Value::boolean(rows_->next(row.evaluation, batch));
  }

 private:
  std::unique_ptr<Subquery> rows_;
  std::size_t symbols_;
};

class Count : public CompiledExpression {
 public:
  Count(const Expression& e, CompileContext& context)
      : rows_(context.subqueries.make(e)), symbols_(context.symbol_count) {}

  Value evaluate(Row& row) const override {
    Batch batch(symbols_, row.evaluation.heap);
    std::int64_t count = 0;
    rows_->start(row);
    while (rows_->next(row.evaluation, batch)) {
      count += batch.size();
      batch.clear();
    }
    return Value::integer(count);
  }

 private:
  std::unique_ptr<Subquery> rows_;
  std::size_t symbols_;
};

// [pattern WHERE condition | result]: the condition is part of the subquery, whose rows also hold what the result reads
// of the row around it.
class PatternComprehension : public CompiledExpression {
 public:
  PatternComprehension(const Expression& e, CompileContext& context)
      : rows_(context.subqueries.make(e)), result_(compile(*e.operands[1], context)), symbols_(context.symbol_count) {}

  Value evaluate(Row& row) const override {
    Batch batch(symbols_, row.evaluation.heap);
    KeptValues out;
    rows_->start(row);
    while (rows_->next(row.evaluation, batch)) {
      for (std::uint32_t i = 0; i < batch.size(); ++i) {
        Row inner{row.evaluation, batch, i, row.locals};
        out.add(row.evaluation.heap, result_->evaluate(inner));
        if (!row.evaluation.step()) return {};
      }
      batch.clear();
    }
    return Value::list(row.evaluation.heap, out.taken());
  }

 private:
  std::unique_ptr<Subquery> rows_;
  Compiled result_;
  std::size_t symbols_;
};

}  // namespace

Compiled compile_subquery(const Expression& expression, CompileContext& context) {
  switch (expression.kind) {
    case ExpressionKind::pattern_comprehension: return std::make_unique<PatternComprehension>(expression, context);
    case ExpressionKind::count_subquery: return std::make_unique<Count>(expression, context);
    default: return std::make_unique<Existence>(expression, context);
  }
}

}  // namespace standpoint::query
