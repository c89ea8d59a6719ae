// SPDX-License-Identifier: Apache-2.0
// toBoolean, toFloat, toInteger and toString, and their forms that give null where others fail.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "graph/query/function_families.hpp"
#include "graph/query/value_text.hpp"

namespace standpoint::query {
namespace {

constexpr double kTwoTo63 = 9'223'372'036'854'775'808.0;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\f\v";
  const auto first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

bool same_without_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

Value boolean_of_text(std::string_view text) {
  const std::string_view word = trimmed(text);
  if (same_without_case(word, "true")) return Value::boolean(true);
  return same_without_case(word, "false") ? Value::boolean(false) : Value();
}

// Without a plus sign; nothing for what starts like no number, such as `inf`.
std::optional<std::string_view> as_digits(std::string_view text) {
  text = trimmed(text);
  if (!text.empty() && text[0] == '+') {
    text.remove_prefix(1);
    if (!text.empty() && text[0] == '-') return std::nullopt;
  }
  const std::string_view unsigned_text = !text.empty() && text[0] == '-' ? text.substr(1) : text;
  if (unsigned_text.empty()) return std::nullopt;
  const char first = unsigned_text[0];
  return (first >= '0' && first <= '9') || first == '.' ? std::optional(text) : std::nullopt;
}

template <class Number>
std::optional<Number> number_of_text(std::string_view text) {
  Number number{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// Without its fraction; null where it does not fit.
Value integer_of_real(double d) {
  return d >= -kTwoTo63 && d < kTwoTo63 ? Value::integer(static_cast<std::int64_t>(d)) : Value();
}

Value integer_of_text(std::string_view text) {
  const auto digits = as_digits(text);
  if (!digits) return {};
  if (const auto integer = number_of_text<std::int64_t>(*digits)) return Value::integer(*integer);
  const auto real = number_of_text<double>(*digits);
  return real ? integer_of_real(*real) : Value();
}

Value real_of_text(std::string_view text) {
  const auto digits = as_digits(text);
  const auto real = digits ? number_of_text<double>(*digits) : std::nullopt;
  return real ? Value::real(*real) : Value();
}

// What each conversion makes of a value; nothing of kinds that it does not take.
std::optional<Value> boolean_of(const Value& v) {
  switch (v.kind()) {
    case ValueKind::boolean: return v;
    case ValueKind::integer: return Value::boolean(v.as_integer() != 0);
    case ValueKind::string: return boolean_of_text(v.as_string());
    default: return std::nullopt;
  }
}

std::optional<Value> integer_of(const Value& v) {
  switch (v.kind()) {
    case ValueKind::integer: return v;
    case ValueKind::real: return integer_of_real(v.as_real());
    case ValueKind::boolean: return Value::integer(v.as_boolean() ? 1 : 0);
    case ValueKind::string: return integer_of_text(v.as_string());
    default: return std::nullopt;
  }
}

std::optional<Value> real_of(const Value& v) {
  switch (v.kind()) {
    case ValueKind::integer:
    case ValueKind::real: return Value::real(v.as_number());
    case ValueKind::string: return real_of_text(v.as_string());
    default: return std::nullopt;
  }
}

std::optional<Value> string_of(Evaluation& evaluation, const Value& v) {
  if (v.is(ValueKind::string)) return v;
  auto text = plain_text(v);
  return text ? std::optional(Value::string(evaluation.heap, std::move(*text))) : std::nullopt;
}

Value to_boolean(Evaluation& evaluation, Arguments arguments) {
  const auto value = boolean_of(arguments[0]);
  return value ? *value : wrong_kind(evaluation, "toBoolean() of a boolean, integer or string", arguments[0]);
}

Value to_integer(Evaluation& evaluation, Arguments arguments) {
  const auto value = integer_of(arguments[0]);
  return value ? *value : wrong_kind(evaluation, "toInteger() of a number, boolean or string", arguments[0]);
}

Value to_real(Evaluation& evaluation, Arguments arguments) {
  const auto value = real_of(arguments[0]);
  return value ? *value : wrong_kind(evaluation, "toFloat() of a number or string", arguments[0]);
}

Value to_text(Evaluation& evaluation, Arguments arguments) {
  const auto value = string_of(evaluation, arguments[0]);
  return value ? *value
               : wrong_kind(evaluation, "toString() of a boolean, number, string, date, duration or interval",
                            arguments[0]);
}

Value to_boolean_or_null(Evaluation&, Arguments arguments) { return boolean_of(arguments[0]).value_or(Value()); }
Value to_integer_or_null(Evaluation&, Arguments arguments) { return integer_of(arguments[0]).value_or(Value()); }
Value to_real_or_null(Evaluation&, Arguments arguments) { return real_of(arguments[0]).value_or(Value()); }
Value to_text_or_null(Evaluation& evaluation, Arguments arguments) {
  return string_of(evaluation, arguments[0]).value_or(Value());
}

constexpr StaticType kAny = StaticType::any();
constexpr StaticType kBooleanLike = one_of(ValueKind::boolean, ValueKind::integer, ValueKind::string);
constexpr StaticType kIntegerLike = one_of(ValueKind::boolean, ValueKind::integer, ValueKind::real, ValueKind::string);
constexpr StaticType kFloatLike = one_of(ValueKind::integer, ValueKind::real, ValueKind::string);
constexpr StaticType kTextLike = one_of(ValueKind::boolean, ValueKind::integer, ValueKind::real, ValueKind::string,
                                        ValueKind::date, ValueKind::duration, ValueKind::interval);

constexpr FunctionEntry kFunctions[] = {
    function("toBoolean", "toBoolean(value): true or false, of 'true' or 'false' or a number; null of other strings",
             kTaking<kBooleanLike>, kBoolean, to_boolean),
    function("toBooleanOrNull", "toBooleanOrNull(value): as toBoolean(), null of values of other types", kTaking<kAny>,
             kBoolean, to_boolean_or_null),
    function("toFloat", "toFloat(value): a number or a string as a float; null of other strings", kTaking<kFloatLike>,
             kFloat, to_real),
    function("toFloatOrNull", "toFloatOrNull(value): as toFloat(), null of values of other types", kTaking<kAny>,
             kFloat, to_real_or_null),
    function("toInteger", "toInteger(value): a number or a string as an integer, without its fraction",
             kTaking<kIntegerLike>, kInteger, to_integer),
    function("toIntegerOrNull", "toIntegerOrNull(value): as toInteger(), null of values of other types", kTaking<kAny>,
             kInteger, to_integer_or_null),
    function("toString", "toString(value): a boolean, number, date, duration or interval as text", kTaking<kTextLike>,
             kString, to_text),
    function("toStringOrNull", "toStringOrNull(value): as toString(), null of values of other types", kTaking<kAny>,
             kString, to_text_or_null),
};

}  // namespace

std::span<const FunctionEntry> conversion_functions() { return kFunctions; }

}  // namespace standpoint::query
