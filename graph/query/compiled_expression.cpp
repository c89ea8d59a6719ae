// SPDX-License-Identifier: Apache-2.0
#include "graph/query/compiled_expression.hpp"

#include <algorithm>

#include "graph/query/arithmetic.hpp"
#include "graph/query/compile_families.hpp"
#include "graph/query/functions.hpp"

namespace standpoint::query {
namespace {

class Constant : public CompiledExpression {
 public:
  explicit Constant(Value value) : value_(std::move(value)) {}
  Value evaluate(Row&) const override { return value_; }

 private:
  Value value_;
};

class ColumnRead : public CompiledExpression {
 public:
  explicit ColumnRead(Symbol symbol) : symbol_(symbol) {}
  Value evaluate(Row& row) const override { return row.batch[symbol_][row.number]; }

 private:
  Symbol symbol_;
};

class LocalRead : public CompiledExpression {
 public:
  explicit LocalRead(Symbol symbol) : symbol_(symbol) {}
  Value evaluate(Row& row) const override { return row.locals[symbol_.value]; }

 private:
  Symbol symbol_;
};

Compiled read_of(Symbol symbol, const CompileContext& context) {
  if (symbol.value < context.locals.size() && context.locals[symbol.value]) return std::make_unique<LocalRead>(symbol);
  return std::make_unique<ColumnRead>(symbol);
}

class PropertyRead : public CompiledExpression {
 public:
  PropertyRead(const Expression& expression, CompileContext& context)
      : of_(compile(*expression.operands[0], context)),
        name_(expression.name),
        key_(context.graph.keys().find(expression.name)),
        at_(expression.at) {}

  Value evaluate(Row& row) const override {
    const Value of = of_->evaluate(row);
    if (of.is(ValueKind::node))
      return key_ ? row.evaluation.graph.property(of.as_node(), *key_, row.evaluation.heap) : Value();
    if (of.is_null()) return {};
    row.evaluation.set_place(at_);
    return property_of(row.evaluation, of, name_, key_);
  }

 private:
  Compiled of_;
  std::string name_;
  std::optional<KeyId> key_;
  TextRange at_;
};

class FunctionCall : public CompiledExpression {
 public:
  FunctionCall(const Expression& expression, CompileContext& context)
      : function_(*expression.function), arguments_(compile_all(expression.operands, context)), at_(expression.at) {}

  Value evaluate(Row& row) const override {
    std::vector<Value> values;
    values.reserve(arguments_.size());
    for (const Compiled& argument : arguments_) {
      values.push_back(argument->evaluate(row));
      if (function_.null_in_null_out && values.back().is_null()) return {};
    }
    if (row.evaluation.failed()) return {};
    row.evaluation.set_place(at_);
    return function_.call(row.evaluation, values);
  }

 private:
  const FunctionEntry& function_;
  std::vector<Compiled> arguments_;
  TextRange at_;
};

// `coalesce` does not work out what it does not need.
class Coalesce : public CompiledExpression {
 public:
  Coalesce(const Expression& expression, CompileContext& context)
      : arguments_(compile_all(expression.operands, context)) {}

  Value evaluate(Row& row) const override {
    for (const Compiled& argument : arguments_)
      if (Value value = argument->evaluate(row); !value.is_null()) return value;
    return {};
  }

 private:
  std::vector<Compiled> arguments_;
};

Compiled compile_function(const Expression& expression, CompileContext& context) {
  if (expression.function->name == "coalesce") return std::make_unique<Coalesce>(expression, context);
  return std::make_unique<FunctionCall>(expression, context);
}

Compiled parameter(const Expression& expression, const CompileContext& context) {
  const auto given = context.parameters.find(expression.name);
  return std::make_unique<Constant>(given == context.parameters.end() ? Value() : given->second);
}

}  // namespace

Compiled compile(const Expression& expression, CompileContext& context) {
  if (expression.computed.valid()) return read_of(expression.computed, context);
  switch (expression.kind) {
    case ExpressionKind::literal: return std::make_unique<Constant>(expression.value);
    case ExpressionKind::parameter: return parameter(expression, context);
    case ExpressionKind::variable: return read_of(expression.variable.symbol, context);
    case ExpressionKind::property: return std::make_unique<PropertyRead>(expression, context);
    case ExpressionKind::function: return compile_function(expression, context);
    case ExpressionKind::logical_not:
    case ExpressionKind::logical_and:
    case ExpressionKind::logical_or:
    case ExpressionKind::logical_xor:
    case ExpressionKind::is_null:
    case ExpressionKind::is_not_null:
    case ExpressionKind::case_of:
    case ExpressionKind::has_labels: return compile_logical(expression, context);
    case ExpressionKind::list:
    case ExpressionKind::map:
    case ExpressionKind::map_projection:
    case ExpressionKind::index:
    case ExpressionKind::slice:
    case ExpressionKind::in_list: return compile_collection(expression, context);
    case ExpressionKind::list_comprehension:
    case ExpressionKind::quantifier:
    case ExpressionKind::reduce: return compile_iteration(expression, context);
    case ExpressionKind::pattern_comprehension:
    case ExpressionKind::pattern_predicate:
    case ExpressionKind::exists:
    case ExpressionKind::count_subquery: return compile_subquery(expression, context);
    default: return compile_operator(expression, context);
  }
}

std::vector<Compiled> compile_all(const std::vector<ExpressionPtr>& expressions, CompileContext& context) {
  std::vector<Compiled> out;
  out.reserve(expressions.size());
  for (const ExpressionPtr& expression : expressions) out.push_back(compile(*expression, context));
  return out;
}

bool holds(const CompiledExpression& condition, Row& row, TextRange at) {
  const Value value = condition.evaluate(row);
  if (value.is(ValueKind::boolean)) return value.as_boolean();
  if (value.is_null() || row.evaluation.failed()) return false;
  row.evaluation.set_place(at);
  row.evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                      "a condition must be true, false or null, not " + std::string(to_string(value.kind())));
  return false;
}

LabelTest::LabelTest(const LabelExpression& labels, const SymbolTable& names) : kind_(labels.kind) {
  if (kind_ == LabelExpression::Kind::name) name_ = names.find(labels.name);
  for (const LabelExpression& part : labels.parts) parts_.emplace_back(part, names);
}

bool LabelTest::operator()(std::span<const std::uint16_t> has) const {
  const auto fits = [&](const LabelTest& part) { return part(has); };
  switch (kind_) {
    case LabelExpression::Kind::name: return name_ && std::find(has.begin(), has.end(), *name_) != has.end();
    case LabelExpression::Kind::conjunction: return std::all_of(parts_.begin(), parts_.end(), fits);
    case LabelExpression::Kind::disjunction: return std::any_of(parts_.begin(), parts_.end(), fits);
    case LabelExpression::Kind::negation: return std::none_of(parts_.begin(), parts_.end(), fits);
    case LabelExpression::Kind::any: return !has.empty();
  }
  return false;
}

}  // namespace standpoint::query
