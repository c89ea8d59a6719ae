// SPDX-License-Identifier: Apache-2.0
// Conditions in three-valued logic.
#include <string>

#include "graph/query/compile_families.hpp"

namespace standpoint::query {
namespace {

// The truth of a value; what is neither boolean nor null fails.
Truth truth_of(const Value& value, Evaluation& evaluation, TextRange at) {
  if (value.is(ValueKind::boolean)) return value.as_boolean() ? Truth::yes : Truth::no;
  if (!value.is_null() && !evaluation.failed()) {
    evaluation.set_place(at);
    evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                    "expected true, false or null, not " + std::string(to_string(value.kind())));
  }
  return Truth::unknown;
}

Truth opposite(Truth t) { return t == Truth::unknown ? t : t == Truth::yes ? Truth::no : Truth::yes; }

struct Operand {
  Compiled expression;
  TextRange at;
  Truth truth(Row& row) const { return truth_of(expression->evaluate(row), row.evaluation, at); }
};

std::vector<Operand> operands_of(const Expression& expression, CompileContext& context) {
  std::vector<Operand> out;
  for (const ExpressionPtr& operand : expression.operands) out.push_back({compile(*operand, context), operand->at});
  return out;
}

class Not : public CompiledExpression {
 public:
  Not(const Expression& e, CompileContext& context) : operands_(operands_of(e, context)) {}
  Value evaluate(Row& row) const override { return truth_value(opposite(operands_[0].truth(row))); }

 private:
  std::vector<Operand> operands_;
};

// AND ends at the first false, OR at the first true; else unknown where one is.
class Junction : public CompiledExpression {
 public:
  Junction(const Expression& e, CompileContext& context)
      : operands_(operands_of(e, context)), decides_(e.kind == ExpressionKind::logical_or ? Truth::yes : Truth::no) {}

  Value evaluate(Row& row) const override {
    Truth out = opposite(decides_);
    for (const Operand& operand : operands_) {
      const Truth truth = operand.truth(row);
      if (truth == decides_) return truth_value(decides_);
      if (truth == Truth::unknown) out = Truth::unknown;
    }
    return truth_value(out);
  }

 private:
  std::vector<Operand> operands_;
  Truth decides_;
};

class ExclusiveOr : public CompiledExpression {
 public:
  ExclusiveOr(const Expression& e, CompileContext& context) : operands_(operands_of(e, context)) {}

  Value evaluate(Row& row) const override {
    Truth out = Truth::no;
    for (const Operand& operand : operands_) {
      const Truth truth = operand.truth(row);
      out = truth == Truth::unknown || out == Truth::unknown ? Truth::unknown : truth == out ? Truth::no : Truth::yes;
    }
    return truth_value(out);
  }

 private:
  std::vector<Operand> operands_;
};

class NullTest : public CompiledExpression {
 public:
  NullTest(const Expression& e, CompileContext& context)
      : of_(compile(*e.operands[0], context)), wanted_(e.kind == ExpressionKind::is_null) {}
  Value evaluate(Row& row) const override { return Value::boolean(of_->evaluate(row).is_null() == wanted_); }

 private:
  Compiled of_;
  bool wanted_;
};

class HasLabels : public CompiledExpression {
 public:
  HasLabels(const Expression& e, CompileContext& context)
      : of_(compile(*e.operands[0], context)),
        labels_(*e.labels, context.graph.labels()),
        types_(*e.labels, context.graph.types()),
        at_(e.at) {}

  Value evaluate(Row& row) const override {
    const Value of = of_->evaluate(row);
    const PropertyGraph& graph = row.evaluation.graph;
    if (of.is(ValueKind::node)) return Value::boolean(labels_(graph.labels_of(of.as_node())));
    if (of.is(ValueKind::relationship)) return Value::boolean(types_(graph.ends(of.as_relationship()).type));
    if (of.is_null()) return {};
    row.evaluation.set_place(at_);
    return row.evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                               "only nodes and relationships have labels, not " + std::string(to_string(of.kind())));
  }

 private:
  Compiled of_;
  LabelTest labels_, types_;
  TextRange at_;
};

class Case : public CompiledExpression {
 public:
  Case(const Expression& e, CompileContext& context) {
    for (const ExpressionPtr& operand : e.operands) {
      operands_.push_back(operand ? compile(*operand, context) : nullptr);
      places_.push_back(operand ? operand->at : TextRange{});
    }
  }

  Value evaluate(Row& row) const override {
    const Value test = operands_[0] ? operands_[0]->evaluate(row) : Value();
    for (std::size_t i = 1; i + 2 < operands_.size(); i += 2)
      if (chosen(i, test, row)) return operands_[i + 1]->evaluate(row);
    return operands_.back() ? operands_.back()->evaluate(row) : Value();
  }

 private:
  bool chosen(std::size_t i, const Value& test, Row& row) const {
    if (!operands_[0]) return holds(*operands_[i], row, places_[i]);
    return equals(test, operands_[i]->evaluate(row)) == Truth::yes;
  }

  std::vector<Compiled> operands_;
  std::vector<TextRange> places_;
};

}  // namespace

Compiled compile_logical(const Expression& expression, CompileContext& context) {
  switch (expression.kind) {
    case ExpressionKind::logical_not: return std::make_unique<Not>(expression, context);
    case ExpressionKind::logical_xor: return std::make_unique<ExclusiveOr>(expression, context);
    case ExpressionKind::is_null:
    case ExpressionKind::is_not_null: return std::make_unique<NullTest>(expression, context);
    case ExpressionKind::has_labels: return std::make_unique<HasLabels>(expression, context);
    case ExpressionKind::case_of: return std::make_unique<Case>(expression, context);
    default: return std::make_unique<Junction>(expression, context);
  }
}

}  // namespace standpoint::query
