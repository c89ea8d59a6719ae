// SPDX-License-Identifier: Apache-2.0
// Comparisons, arithmetic and the text operators.
#include "graph/query/arithmetic.hpp"
#include "graph/query/compile_families.hpp"

namespace standpoint::query {
namespace {

Truth compare(Comparison comparison, const Value& a, const Value& b) {
  switch (comparison) {
    case Comparison::equal: return equals(a, b);
    case Comparison::not_equal: {
      const Truth same = equals(a, b);
      return same == Truth::unknown ? same : same == Truth::yes ? Truth::no : Truth::yes;
    }
    case Comparison::less: return less_than(a, b);
    case Comparison::less_equal: return less_or_equal(a, b);
    case Comparison::greater: return less_than(b, a);
    case Comparison::greater_equal: return less_or_equal(b, a);
  }
  return Truth::unknown;
}

// `a < b <= c` holds where each pair does.
class ComparisonChain : public CompiledExpression {
 public:
  ComparisonChain(const Expression& e, CompileContext& context)
      : operands_(compile_all(e.operands, context)), comparisons_(e.comparisons) {}

  Value evaluate(Row& row) const override {
    Truth out = Truth::yes;
    Value left = operands_[0]->evaluate(row);
    for (std::size_t i = 0; i < comparisons_.size(); ++i) {
      Value right = operands_[i + 1]->evaluate(row);
      const Truth truth = compare(comparisons_[i], left, right);
      if (truth == Truth::no) return Value::boolean(false);
      if (truth == Truth::unknown) out = truth;
      left = std::move(right);
    }
    return truth_value(out);
  }

 private:
  std::vector<Compiled> operands_;
  std::vector<Comparison> comparisons_;
};

class ArithmeticOperation : public CompiledExpression {
 public:
  ArithmeticOperation(const Expression& e, CompileContext& context)
      : left_(compile(*e.operands[0], context)),
        right_(compile(*e.operands[1], context)),
        operation_(e.arithmetic),
        at_(e.at) {}

  Value evaluate(Row& row) const override {
    const Value left = left_->evaluate(row);
    const Value right = right_->evaluate(row);
    if (row.evaluation.failed()) return {};
    row.evaluation.set_place(at_);
    return arithmetic(row.evaluation, operation_, left, right);
  }

 private:
  Compiled left_, right_;
  Arithmetic operation_;
  TextRange at_;
};

class Sign : public CompiledExpression {
 public:
  Sign(const Expression& e, CompileContext& context)
      : of_(compile(*e.operands[0], context)), negates_(e.kind == ExpressionKind::negate), at_(e.at) {}

  Value evaluate(Row& row) const override {
    Value of = of_->evaluate(row);
    if (of.is_null() || row.evaluation.failed()) return {};
    row.evaluation.set_place(at_);
    if (negates_) return negated(row.evaluation, of);
    if (!of.is_number())
      return row.evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                                 "a sign stands before a number, not " + std::string(to_string(of.kind())));
    return of;
  }

 private:
  Compiled of_;
  bool negates_;
  TextRange at_;
};

TextTest text_test_of(ExpressionKind kind) {
  switch (kind) {
    case ExpressionKind::starts_with: return TextTest::starts_with;
    case ExpressionKind::ends_with: return TextTest::ends_with;
    case ExpressionKind::contains: return TextTest::contains;
    default: return TextTest::matches;
  }
}

class TextOperation : public CompiledExpression {
 public:
  TextOperation(const Expression& e, CompileContext& context)
      : text_(compile(*e.operands[0], context)),
        part_(compile(*e.operands[1], context)),
        test_(text_test_of(e.kind)),
        at_(e.at) {}

  Value evaluate(Row& row) const override {
    const Value text = text_->evaluate(row);
    const Value part = part_->evaluate(row);
    row.evaluation.set_place(at_);
    return text_test(row.evaluation, test_, text, part);
  }

 private:
  Compiled text_, part_;
  TextTest test_;
  TextRange at_;
};

}  // namespace

Compiled compile_operator(const Expression& expression, CompileContext& context) {
  switch (expression.kind) {
    case ExpressionKind::comparison: return std::make_unique<ComparisonChain>(expression, context);
    case ExpressionKind::arithmetic: return std::make_unique<ArithmeticOperation>(expression, context);
    case ExpressionKind::negate:
    case ExpressionKind::plus: return std::make_unique<Sign>(expression, context);
    default: return std::make_unique<TextOperation>(expression, context);
  }
}

}  // namespace standpoint::query
