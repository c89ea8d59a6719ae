// SPDX-License-Identifier: Apache-2.0
#include "graph/query/expression_binder.hpp"

#include <fmt/format.h>

#include "graph/query/clause_binder.hpp"
#include "graph/query/function_binder.hpp"
#include "graph/query/name_hints.hpp"
#include "graph/query/operator_types.hpp"
#include "graph/query/pattern_binder.hpp"

namespace standpoint::query {

namespace {

constexpr std::uint32_t bit(ValueKind kind) { return StaticType::bit(kind); }
constexpr std::uint32_t kBoolean = bit(ValueKind::boolean);
constexpr std::uint32_t kList = bit(ValueKind::list);
constexpr std::uint32_t kElement = bit(ValueKind::node) | bit(ValueKind::relationship);
constexpr std::uint32_t kKeyed = kElement | bit(ValueKind::map);
constexpr std::uint32_t kWithParts =
    kKeyed | bit(ValueKind::date) | bit(ValueKind::duration) | bit(ValueKind::interval);
constexpr std::uint32_t kSigned = bit(ValueKind::integer) | bit(ValueKind::real) | bit(ValueKind::duration);
constexpr StaticType kTruth = StaticType::nullable(ValueKind::boolean);
constexpr StaticType kNothing{bit(ValueKind::null), 0};

class ExpressionBinder {
 public:
  ExpressionBinder(Binding& binding, const ExpressionContext& context) : binding_(binding), context_(context) {}

  StaticType bind(Expression& e) {
    e.type = type_of(e);
    return e.type;
  }

 private:
  StaticType bind_operand(Expression& e, std::size_t i) { return bind(*e.operands[i]); }

  void bind_operands(Expression& e) {
    for (ExpressionPtr& operand : e.operands)
      if (operand) bind(*operand);
  }

  StaticType type_of(Expression& e);
  StaticType parameter(const Expression& e);
  StaticType variable(Expression& e);
  StaticType property(Expression& e);
  StaticType list(Expression& e);
  StaticType index(Expression& e);
  StaticType slice(Expression& e);
  StaticType sign(Expression& e);
  StaticType connective(Expression& e, std::string_view place);
  StaticType arithmetic(Expression& e);
  StaticType membership(Expression& e);
  StaticType labels(Expression& e);
  StaticType case_of(Expression& e);
  StaticType list_comprehension(Expression& e);
  StaticType quantifier(Expression& e);
  StaticType reduce(Expression& e);
  StaticType pattern_comprehension(Expression& e);
  StaticType subquery(Expression& e, StaticType result);
  StaticType map_projection(Expression& e);

  // A scope of the expression's own: variables that hide others, and no aggregates.
  ExpressionContext inner(const Scope& scope) const {
    ExpressionContext context = context_;
    context.scope = &scope;
    context.aggregates = nullptr;
    return context;
  }

  // Declares the variable that goes through the list which is operand `i`.
  void go_through(Expression& e, std::size_t i, Scope& scope) {
    const StaticType list = bind_operand(e, i);
    check_kinds(binding_, *e.operands[i], kList, "what is gone through");
    binding_.declare(e.variable, element_type(list), scope);
  }

  Binding& binding_;
  const ExpressionContext& context_;
};

StaticType ExpressionBinder::type_of(Expression& e) {
  switch (e.kind) {
    case ExpressionKind::literal: return type_of_value(e.value);
    case ExpressionKind::parameter: return parameter(e);
    case ExpressionKind::variable: return variable(e);
    case ExpressionKind::property: return property(e);
    case ExpressionKind::list: return list(e);
    case ExpressionKind::map: bind_operands(e); return StaticType::of(ValueKind::map);
    case ExpressionKind::index: return index(e);
    case ExpressionKind::slice: return slice(e);
    case ExpressionKind::negate:
    case ExpressionKind::plus: return sign(e);
    case ExpressionKind::logical_not: return connective(e, "what follows NOT");
    case ExpressionKind::logical_and: return connective(e, "an operand of AND");
    case ExpressionKind::logical_or: return connective(e, "an operand of OR");
    case ExpressionKind::logical_xor: return connective(e, "an operand of XOR");
    case ExpressionKind::comparison:
    case ExpressionKind::starts_with:
    case ExpressionKind::ends_with:
    case ExpressionKind::contains:
    case ExpressionKind::matches: bind_operands(e); return kTruth;
    case ExpressionKind::arithmetic: return arithmetic(e);
    case ExpressionKind::in_list: return membership(e);
    case ExpressionKind::is_null:
    case ExpressionKind::is_not_null: bind_operands(e); return StaticType::of(ValueKind::boolean);
    case ExpressionKind::has_labels: return labels(e);
    case ExpressionKind::case_of: return case_of(e);
    case ExpressionKind::function:
    case ExpressionKind::count_all: return bind_call(binding_, e, context_);
    case ExpressionKind::list_comprehension: return list_comprehension(e);
    case ExpressionKind::quantifier: return quantifier(e);
    case ExpressionKind::reduce: return reduce(e);
    case ExpressionKind::pattern_comprehension: return pattern_comprehension(e);
    case ExpressionKind::pattern_predicate:
      bind_bound_pattern(binding_, *e.pattern, *context_.scope);
      return StaticType::of(ValueKind::boolean);
    case ExpressionKind::exists: return subquery(e, StaticType::of(ValueKind::boolean));
    case ExpressionKind::count_subquery: return subquery(e, StaticType::of(ValueKind::integer));
    case ExpressionKind::map_projection: return map_projection(e);
  }
  return StaticType::any();
}

// Parameters are of any type: what they are is known, but what is wrong with them is told when the query runs.
StaticType ExpressionBinder::parameter(const Expression& e) {
  if (!binding_.parameters.contains(e.name))
    binding_.report(ErrorClass::parameter, "MissingParameter", e.at, fmt::format("no value is given for ${}", e.name));
  return StaticType::any();
}

StaticType ExpressionBinder::variable(Expression& e) {
  const bool hidden = context_.out_of_reach != nullptr && !context_.scope->find(e.variable.name).valid();
  if (!hidden) return binding_.resolve(e.variable, *context_.scope);
  binding_.report("NonConstantExpression", e.at,
                  fmt::format("'{}' differs from row to row, and one value for all is needed here", e.variable.name));
  return StaticType::any();
}

// The kit takes a path without properties for a mistake of syntax, and values without properties for one of type.
StaticType ExpressionBinder::property(Expression& e) {
  const StaticType of = bind_operand(e, 0);
  const ErrorClass error_class = of.may_be(ValueKind::path) ? ErrorClass::syntax : ErrorClass::type;
  if (!may_be_one_of(of, kWithParts))
    binding_.report(error_class, "InvalidArgumentType", e.at,
                    fmt::format("this is {}, which has no property '{}'", to_string(of), e.name));
  hint_key(binding_, of, e.name, e.name_at);
  return StaticType::any();
}

StaticType ExpressionBinder::list(Expression& e) {
  StaticType elements{0, 0};
  for (ExpressionPtr& element : e.operands) elements = elements | bind(*element);
  return StaticType::list_of(elements);
}

StaticType ExpressionBinder::index(Expression& e) {
  const StaticType container = bind_operand(e, 0);
  bind_operand(e, 1);
  const bool right =
      check_kinds(binding_, *e.operands[0], kList | kKeyed, "what an element is asked of", ErrorClass::type);
  if (right && !may_be_one_of(container, kKeyed))
    check_kinds(binding_, *e.operands[1], bit(ValueKind::integer), "the place in a list", ErrorClass::type);
  return element_access_type(container);
}

StaticType ExpressionBinder::slice(Expression& e) {
  const StaticType of = bind_operand(e, 0);
  check_kinds(binding_, *e.operands[0], kList, "what a part is asked of", ErrorClass::type);
  for (std::size_t i = 1; i < e.operands.size(); ++i) {
    if (!e.operands[i]) continue;
    bind_operand(e, i);
    check_kinds(binding_, *e.operands[i], bit(ValueKind::integer), "the place in a list", ErrorClass::type);
  }
  return {kList | bit(ValueKind::null), may_be_one_of(of, ~kList) ? StaticType::kAnyKind : of.elements};
}

StaticType ExpressionBinder::sign(Expression& e) {
  const StaticType result = sign_type(bind_operand(e, 0));
  if (result.kinds != 0) return result;
  check_kinds(binding_, *e.operands[0], kSigned, "the operand of a sign");
  return StaticType::any();
}

StaticType ExpressionBinder::connective(Expression& e, std::string_view place) {
  for (ExpressionPtr& operand : e.operands) {
    bind(*operand);
    check_kinds(binding_, *operand, kBoolean, place);
  }
  return kTruth;
}

StaticType ExpressionBinder::arithmetic(Expression& e) {
  const StaticType left = bind_operand(e, 0), right = bind_operand(e, 1);
  const StaticType result = arithmetic_type(e.arithmetic, left, right);
  if (result.kinds != 0) return result;
  binding_.report(
      "InvalidArgumentType", e.at,
      fmt::format("{} cannot be applied to {} and {}", to_string(e.arithmetic), to_string(left), to_string(right)));
  return StaticType::any();
}

StaticType ExpressionBinder::membership(Expression& e) {
  bind_operands(e);
  check_kinds(binding_, *e.operands[1], kList, "what follows IN");
  return kTruth;
}

StaticType ExpressionBinder::labels(Expression& e) {
  const StaticType of = bind_operand(e, 0);
  if (check_kinds(binding_, *e.operands[0], kElement, "what a label is asked of") && e.labels)
    hint_labels(binding_, of, *e.labels);
  return kTruth;
}

// Operands: the test or null, pairs of WHEN and THEN, what follows ELSE or null.
StaticType ExpressionBinder::case_of(Expression& e) {
  bind_operands(e);
  const std::size_t last = e.operands.size() - 1;
  StaticType result = e.operands[last] ? e.operands[last]->type : kNothing;
  for (std::size_t i = 1; i + 1 < last; i += 2) {
    if (!e.operands[0]) check_kinds(binding_, *e.operands[i], kBoolean, "a condition");
    result = result | e.operands[i + 1]->type;
  }
  return result;
}

StaticType ExpressionBinder::list_comprehension(Expression& e) {
  Scope scope(context_.scope);
  go_through(e, 0, scope);
  const ExpressionContext context = inner(scope);
  if (e.operands[1]) bind_condition(binding_, *e.operands[1], context);
  const StaticType element =
      e.operands[2] ? bind_expression(binding_, *e.operands[2], context) : binding_.type_of(e.variable.symbol);
  return {kList | (e.operands[0]->type.kinds & bit(ValueKind::null)), element.kinds};
}

StaticType ExpressionBinder::quantifier(Expression& e) {
  Scope scope(context_.scope);
  go_through(e, 0, scope);
  if (e.operands[1]) bind_condition(binding_, *e.operands[1], inner(scope));
  return kTruth;
}

StaticType ExpressionBinder::reduce(Expression& e) {
  Scope scope(context_.scope);
  bind_operand(e, 0);
  binding_.declare(e.accumulator, StaticType::any(), scope);
  go_through(e, 1, scope);
  bind_expression(binding_, *e.operands[2], inner(scope));
  return StaticType::any();
}

StaticType ExpressionBinder::pattern_comprehension(Expression& e) {
  Scope scope(context_.scope);
  bind_pattern(binding_, *e.pattern, scope);
  const ExpressionContext context = inner(scope);
  if (e.operands[0]) bind_condition(binding_, *e.operands[0], context);
  return StaticType::list_of(bind_expression(binding_, *e.operands[1], context));
}

StaticType ExpressionBinder::subquery(Expression& e, StaticType result) {
  Scope scope(context_.scope);
  if (e.query) {
    bind_subquery(binding_, *e.query, scope);
    return result;
  }
  bind_pattern(binding_, *e.pattern, scope);
  if (!e.operands.empty() && e.operands[0]) bind_condition(binding_, *e.operands[0], inner(scope));
  return result;
}

StaticType ExpressionBinder::map_projection(Expression& e) {
  bind_operands(e);
  const StaticType of = e.operands[0]->type;
  check_kinds(binding_, *e.operands[0], kKeyed, "what a map is made of");
  for (std::size_t i = 0; i < e.keys.size(); ++i)
    if (e.keys[i].name != "*" && i + 1 < e.operands.size() && !e.operands[i + 1])
      hint_key(binding_, of, e.keys[i].name, e.keys[i].at);
  return StaticType::nullable(ValueKind::map);
}

}  // namespace

StaticType bind_expression(Binding& binding, Expression& expression, const ExpressionContext& context) {
  return ExpressionBinder(binding, context).bind(expression);
}

void bind_condition(Binding& binding, Expression& expression, const ExpressionContext& context) {
  bind_expression(binding, expression, context);
  check_kinds(binding, expression, kBoolean, "a condition");
}

bool check_kinds(Binding& binding, const Expression& expression, std::uint32_t kinds, std::string_view place,
                 ErrorClass error_class) {
  if (may_be_one_of(expression.type, kinds)) return true;
  const StaticType expected{kinds, StaticType::kAnyKind};
  binding.report(error_class, "InvalidArgumentType", expression.at,
                 fmt::format("{} must be {}, and this is {}", place, to_string(expected), to_string(expression.type)));
  return false;
}

}  // namespace standpoint::query
