// SPDX-License-Identifier: Apache-2.0
// Expressions that go through a list: comprehensions, quantifiers, reduce.
#include <string>

#include "graph/query/compile_families.hpp"

namespace standpoint::query {
namespace {

Compiled compile_optional(const ExpressionPtr& expression, CompileContext& context) {
  return expression ? compile(*expression, context) : nullptr;
}

void declare_local(const Variable& variable, CompileContext& context) {
  if (context.locals.size() <= variable.symbol.value) context.locals.resize(variable.symbol.value + 1);
  context.locals[variable.symbol.value] = true;
}

// The elements of a list; fails for what is no list.
bool is_list(const Value& value, Row& row, TextRange at) {
  if (value.is(ValueKind::list)) return true;
  if (value.is_null() || row.evaluation.failed()) return false;
  row.evaluation.set_place(at);
  row.evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                      "expected a list, not " + std::string(to_string(value.kind())));
  return false;
}

class ListComprehension : public CompiledExpression {
 public:
  ListComprehension(const Expression& e, CompileContext& context)
      : list_(compile(*e.operands[0], context)), local_(e.variable.symbol), at_(e.at) {
    declare_local(e.variable, context);
    where_ = compile_optional(e.operands[1], context);
    result_ = compile_optional(e.operands[2], context);
  }

  Value evaluate(Row& row) const override {
    const Value list = list_->evaluate(row);
    if (!is_list(list, row, at_)) return {};
    std::vector<Value> out;
    for (const Value& element : list.as_list()) {
      row.locals[local_.value] = element;
      if (!where_ || holds(*where_, row, at_)) out.push_back(result_ ? result_->evaluate(row) : element);
      if (!row.evaluation.step()) return {};
    }
    return Value::list(row.evaluation.heap, std::move(out));
  }

 private:
  Compiled list_, where_, result_;
  Symbol local_;
  TextRange at_;
};

// Unknown where an element's condition is unknown and the others do not decide.
class QuantifierOver : public CompiledExpression {
 public:
  QuantifierOver(const Expression& e, CompileContext& context)
      : list_(compile(*e.operands[0], context)), quantifier_(e.quantifier), local_(e.variable.symbol), at_(e.at) {
    declare_local(e.variable, context);
    where_ = compile_optional(e.operands[1], context);
  }

  Value evaluate(Row& row) const override {
    const Value list = list_->evaluate(row);
    if (!is_list(list, row, at_)) return {};
    std::size_t yes = 0, no = 0, unknown = 0;
    for (const Value& element : list.as_list()) {
      row.locals[local_.value] = element;
      const Value truth = where_ ? where_->evaluate(row) : element;
      if (!row.evaluation.step()) return {};
      ++(truth.is_true() ? yes : truth.is_null() ? unknown : no);
    }
    return truth_value(result(yes, no, unknown));
  }

 private:
  Truth result(std::size_t yes, std::size_t no, std::size_t unknown) const {
    const auto unless_unknown = [&](Truth t) { return unknown > 0 ? Truth::unknown : t; };
    switch (quantifier_) {
      case Quantifier::all: return no > 0 ? Truth::no : unless_unknown(Truth::yes);
      case Quantifier::any: return yes > 0 ? Truth::yes : unless_unknown(Truth::no);
      case Quantifier::none: return yes > 0 ? Truth::no : unless_unknown(Truth::yes);
      case Quantifier::single: return yes > 1 ? Truth::no : unless_unknown(yes == 1 ? Truth::yes : Truth::no);
    }
    return Truth::unknown;
  }

  Compiled list_, where_;
  Quantifier quantifier_;
  Symbol local_;
  TextRange at_;
};

class Reduce : public CompiledExpression {
 public:
  Reduce(const Expression& e, CompileContext& context)
      : start_(compile(*e.operands[0], context)),
        list_(compile(*e.operands[1], context)),
        accumulator_(e.accumulator.symbol),
        local_(e.variable.symbol),
        at_(e.at) {
    declare_local(e.accumulator, context);
    declare_local(e.variable, context);
    step_ = compile(*e.operands[2], context);
  }

  Value evaluate(Row& row) const override {
    Value result = start_->evaluate(row);
    const Value list = list_->evaluate(row);
    if (!is_list(list, row, at_)) return {};
    for (const Value& element : list.as_list()) {
      row.locals[accumulator_.value] = std::move(result);
      row.locals[local_.value] = element;
      result = step_->evaluate(row);
      if (!row.evaluation.step()) return {};
    }
    return result;
  }

 private:
  Compiled start_, list_, step_;
  Symbol accumulator_, local_;
  TextRange at_;
};

}  // namespace

Compiled compile_iteration(const Expression& expression, CompileContext& context) {
  switch (expression.kind) {
    case ExpressionKind::list_comprehension: return std::make_unique<ListComprehension>(expression, context);
    case ExpressionKind::quantifier: return std::make_unique<QuantifierOver>(expression, context);
    default: return std::make_unique<Reduce>(expression, context);
  }
}

}  // namespace standpoint::query
