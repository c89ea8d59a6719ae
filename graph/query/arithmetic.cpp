// SPDX-License-Identifier: Apache-2.0
#include "graph/query/arithmetic.hpp"

#include <fmt/format.h>

#include <cmath>

#include "graph/query/temporal.hpp"
#include "graph/query/value_text.hpp"

namespace standpoint::query {
namespace {

Value unsuitable(Evaluation& evaluation, Arithmetic operation, const Value& left, const Value& right) {
  return evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                         fmt::format("'{}' cannot be applied to a value of type {} and one of type {}",
                                     to_string(operation), to_string(left.kind()), to_string(right.kind())));
}

Value overflow(Evaluation& evaluation) {
  return evaluation.fail(ErrorClass::arithmetic, "IntegerOverflow", "the result does not fit into 64 bits",
                         "calculate with floats: toFloat(...)");
}

Value division_by_zero(Evaluation& evaluation) {
  return evaluation.fail(ErrorClass::arithmetic, "DivisionByZero", "an integer cannot be divided by zero");
}

Value duration_or_overflow(Evaluation& evaluation, const std::optional<Duration>& duration) {
  return duration ? Value::duration(evaluation.heap, *duration) : overflow(evaluation);
}

Value with_integers(Evaluation& evaluation, Arithmetic operation, std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  bool too_large = false;
  switch (operation) {
    case Arithmetic::add: too_large = __builtin_add_overflow(a, b, &result); break;
    case Arithmetic::subtract: too_large = __builtin_sub_overflow(a, b, &result); break;
    case Arithmetic::multiply: too_large = __builtin_mul_overflow(a, b, &result); break;
    case Arithmetic::power: return Value::real(std::pow(static_cast<double>(a), static_cast<double>(b)));
    case Arithmetic::divide:
    case Arithmetic::modulo:
      if (b == 0) return division_by_zero(evaluation);
      if (b == -1) {  // the only divisor that can overflow
        too_large = operation == Arithmetic::divide && __builtin_sub_overflow(std::int64_t{0}, a, &result);
        break;
      }
      result = operation == Arithmetic::divide ? a / b : a % b;
  }
  return too_large ? overflow(evaluation) : Value::integer(result);
}

Value with_reals(Arithmetic operation, double a, double b) {
  switch (operation) {
    case Arithmetic::add: return Value::real(a + b);
    case Arithmetic::subtract: return Value::real(a - b);
    case Arithmetic::multiply: return Value::real(a * b);
    case Arithmetic::divide: return Value::real(a / b);
    case Arithmetic::modulo: return Value::real(std::fmod(a, b));
    case Arithmetic::power: return Value::real(std::pow(a, b));
  }
  return {};
}

Value joined_lists(Evaluation& evaluation, std::span<const Value> a, std::span<const Value> b) {
  if (!evaluation.affordable((a.size() + b.size()) * sizeof(Value))) return {};
  std::vector<Value> all;
  all.reserve(a.size() + b.size());
  all.insert(all.end(), a.begin(), a.end());
  all.insert(all.end(), b.begin(), b.end());
  return Value::list(evaluation.heap, std::move(all));
}

bool joins_strings(const Value& v) {
  return v.is(ValueKind::string) || v.is_number() || v.is(ValueKind::date) || v.is(ValueKind::duration) ||
         v.is(ValueKind::interval);
}

Value joined_strings(Evaluation& evaluation, const Value& a, const Value& b) {
  if (a.is(ValueKind::string) && b.is(ValueKind::string)) {
    const std::string_view left = a.as_string();
    const std::string_view right = b.as_string();
    if (!evaluation.affordable(left.size() + right.size())) return {};
    std::string all;
    all.reserve(left.size() + right.size());
    all.append(left).append(right);
    return Value::string(evaluation.heap, std::move(all));
  }
  return Value::string(evaluation.heap, plain_text(a).value_or("") + plain_text(b).value_or(""));
}

Value moved_date(Evaluation& evaluation, standpoint::Day day, const std::optional<Duration>& duration) {
  const auto result = duration ? moved(day, *duration) : std::nullopt;
  if (result) return Value::date(*result);
  return evaluation.fail(ErrorClass::arithmetic, "IntegerOverflow", "the date lies outside the years 0 to 9999");
}

// What `+` does beyond numbers.
Value added(Evaluation& evaluation, const Value& a, const Value& b) {
  const bool a_list = a.is(ValueKind::list);
  const bool b_list = b.is(ValueKind::list);
  if (a_list || b_list)
    return joined_lists(evaluation, a_list ? a.as_list() : std::span(&a, 1), b_list ? b.as_list() : std::span(&b, 1));
  if ((a.is(ValueKind::string) || b.is(ValueKind::string)) && joins_strings(a) && joins_strings(b))
    return joined_strings(evaluation, a, b);
  if (a.is(ValueKind::duration) && b.is(ValueKind::duration))
    return duration_or_overflow(evaluation, sum_of(a.as_duration(), b.as_duration()));
  if (a.is(ValueKind::date) && b.is(ValueKind::duration)) return moved_date(evaluation, a.as_date(), b.as_duration());
  if (a.is(ValueKind::duration) && b.is(ValueKind::date)) return moved_date(evaluation, b.as_date(), a.as_duration());
  return unsuitable(evaluation, Arithmetic::add, a, b);
}

Value subtracted(Evaluation& evaluation, const Value& a, const Value& b) {
  if (!b.is(ValueKind::duration)) return unsuitable(evaluation, Arithmetic::subtract, a, b);
  const auto negative = negative_of(b.as_duration());
  if (a.is(ValueKind::date)) return moved_date(evaluation, a.as_date(), negative);
  if (!a.is(ValueKind::duration)) return unsuitable(evaluation, Arithmetic::subtract, a, b);
  return duration_or_overflow(evaluation, negative ? sum_of(a.as_duration(), *negative) : std::nullopt);
}

// `*` and `/` of a duration.
Value scaled_duration(Evaluation& evaluation, Arithmetic operation, const Value& a, const Value& b) {
  if (a.is(ValueKind::duration) && b.is_number()) {
    if (operation == Arithmetic::multiply)
      return duration_or_overflow(evaluation, scaled(a.as_duration(), b.as_number()));
    if (b.as_number() == 0) return division_by_zero(evaluation);
    return duration_or_overflow(evaluation, divided(a.as_duration(), b.as_number()));
  }
  if (operation == Arithmetic::multiply && a.is_number() && b.is(ValueKind::duration))
    return duration_or_overflow(evaluation, scaled(b.as_duration(), a.as_number()));
  return unsuitable(evaluation, operation, a, b);
}

}  // namespace

std::string_view to_string(Arithmetic operation) {
  switch (operation) {
    case Arithmetic::add: return "+";
    case Arithmetic::subtract: return "-";
    case Arithmetic::multiply: return "*";
    case Arithmetic::divide: return "/";
    case Arithmetic::modulo: return "%";
    case Arithmetic::power: return "^";
  }
  return "";
}

Value arithmetic(Evaluation& evaluation, Arithmetic operation, const Value& left, const Value& right) {
  if (left.is(ValueKind::integer) && right.is(ValueKind::integer))
    return with_integers(evaluation, operation, left.as_integer(), right.as_integer());
  if (left.is_number() && right.is_number()) return with_reals(operation, left.as_number(), right.as_number());
  if (left.is_null() || right.is_null()) return {};
  switch (operation) {
    case Arithmetic::add: return added(evaluation, left, right);
    case Arithmetic::subtract: return subtracted(evaluation, left, right);
    case Arithmetic::multiply:
    case Arithmetic::divide: return scaled_duration(evaluation, operation, left, right);
    default: return unsuitable(evaluation, operation, left, right);
  }
}

Value negated(Evaluation& evaluation, const Value& operand) {
  switch (operand.kind()) {
    case ValueKind::null: return {};
    case ValueKind::integer: return with_integers(evaluation, Arithmetic::subtract, 0, operand.as_integer());
    case ValueKind::real: return Value::real(-operand.as_real());
    case ValueKind::duration: return duration_or_overflow(evaluation, negative_of(operand.as_duration()));
    default:
      return evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                             fmt::format("'-' cannot be applied to a value of type {}", to_string(operand.kind())));
  }
}

}  // namespace standpoint::query
