// SPDX-License-Identifier: Apache-2.0
// Functions on numbers.
#include <cmath>
#include <numbers>

#include "graph/query/arithmetic.hpp"
#include "graph/query/function_families.hpp"

namespace standpoint::query {
namespace {

// A function of one float.
template <double (*calculate)(double)>
Value of_float(Evaluation& evaluation, Arguments arguments) {
  if (!arguments[0].is_number()) return wrong_kind(evaluation, "a number", arguments[0]);
  return Value::real(calculate(arguments[0].as_number()));
}

Value absolute(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.is(ValueKind::real)) return Value::real(std::fabs(v.as_real()));
  if (!v.is(ValueKind::integer)) return wrong_kind(evaluation, "abs() of a number", v);
  return v.as_integer() < 0 ? negated(evaluation, v) : v;
}

Value sign(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is_number()) return wrong_kind(evaluation, "sign() of a number", v);
  const double d = v.as_number();
  return Value::integer((d > 0 ? 1 : 0) - (d < 0 ? 1 : 0));
}

Value arc_tangent_of_two(Evaluation& evaluation, Arguments arguments) {
  for (const Value& v : arguments)
    if (!v.is_number()) return wrong_kind(evaluation, "atan2() of two numbers", v);
  return Value::real(std::atan2(arguments[0].as_number(), arguments[1].as_number()));
}

// The nearest whole number, of two as near the greater one.
double rounded(double d) {
  const double below = std::floor(d);
  return d - below >= 0.5 ? below + 1 : below;
}

// To so many decimal places; halves away from 0.
double rounded_to(double d, std::int64_t places) {
  const double scale = std::pow(10.0, static_cast<double>(places));
  const double scaled = d * scale;
  return std::isfinite(scaled) && std::isfinite(scale) ? std::round(scaled) / scale : d;
}

Value round(Evaluation& evaluation, Arguments arguments) {
  if (!arguments[0].is_number()) return wrong_kind(evaluation, "round() of a number", arguments[0]);
  const double d = arguments[0].as_number();
  if (arguments.size() == 1) return Value::real(rounded(d));
  if (!arguments[1].is(ValueKind::integer))
    return wrong_kind(evaluation, "an integer as the places of round()", arguments[1]);
  const std::int64_t places = arguments[1].as_integer();
  if (places < 0) return bad_argument(evaluation, "NumberOutOfRange", "the places of round() cannot be negative");
  return Value::real(rounded_to(d, places));
}

// 53 random bits between 0 and 1.
Value random(Evaluation& evaluation, Arguments) {
  return Value::real(static_cast<double>(evaluation.next_random() >> 11U) / 9'007'199'254'740'992.0);
}

Value euler(Evaluation&, Arguments) { return Value::real(std::numbers::e); }
Value pi(Evaluation&, Arguments) { return Value::real(std::numbers::pi); }

double cotangent(double d) { return 1 / std::tan(d); }
double haversine(double d) { return (1 - std::cos(d)) / 2; }
double to_degrees(double d) { return d * (180 / std::numbers::pi); }
double to_radians(double d) { return d * (std::numbers::pi / 180); }

constexpr FunctionEntry of_number(std::string_view name, std::string_view summary, FunctionCall call) {
  return function(name, summary, kTaking<kNumber>, kFloat, call);
}

FunctionEntry random_entry() {
  FunctionEntry entry = function("rand", "rand(): a number from 0 to below 1, of a sequence that each query repeats",
                                 {}, StaticType::of(ValueKind::real), random);
  entry.deterministic = false;
  return entry;
}

const FunctionEntry kFunctions[] = {
    function("abs", "abs(number): the number without its sign", kTaking<kNumber>, kNumber, absolute),
    of_number("acos", "acos(number): the arc cosine in radians", of_float<std::acos>),
    of_number("asin", "asin(number): the arc sine in radians", of_float<std::asin>),
    of_number("atan", "atan(number): the arc tangent in radians", of_float<std::atan>),
    function("atan2", "atan2(y, x): the angle of the point (x, y) in radians", kTaking<kNumber, kNumber>, kFloat,
             arc_tangent_of_two),
    of_number("ceil", "ceil(number): the least whole number that is not below it", of_float<std::ceil>),
    of_number("cos", "cos(radians): the cosine", of_float<std::cos>),
    of_number("cot", "cot(radians): the cotangent", of_float<cotangent>),
    of_number("degrees", "degrees(radians): the angle in degrees", of_float<to_degrees>),
    function("e", "e(): the base of the natural logarithm", {}, StaticType::of(ValueKind::real), euler),
    of_number("exp", "exp(number): e to that power", of_float<std::exp>),
    of_number("floor", "floor(number): the greatest whole number that is not above it", of_float<std::floor>),
    of_number("haversin", "haversin(radians): half of 1 - cos(radians)", of_float<haversine>),
    of_number("log", "log(number): the natural logarithm", of_float<std::log>),
    of_number("log10", "log10(number): the logarithm to base 10", of_float<std::log10>),
    function("pi", "pi(): the circumference of a circle of diameter 1", {}, StaticType::of(ValueKind::real), pi),
    of_number("radians", "radians(degrees): the angle in radians", of_float<to_radians>),
    random_entry(),
    with_least(1, function("round", "round(number, places): the nearest number of so many decimal places (0)",
                           kTaking<kNumber, kInteger>, kFloat, round)),
    function("sign", "sign(number): -1, 0 or 1", kTaking<kNumber>, kInteger, sign),
    of_number("sin", "sin(radians): the sine", of_float<std::sin>),
    of_number("sqrt", "sqrt(number): the square root; NaN of a negative number", of_float<std::sqrt>),
    of_number("tan", "tan(radians): the tangent", of_float<std::tan>),
};

}  // namespace

std::span<const FunctionEntry> mathematical_functions() { return kFunctions; }

}  // namespace standpoint::query
