// SPDX-License-Identifier: Apache-2.0
// Functions on dates that are known to an interval of days only (EDTF, MODEL 2.3).
#include <fmt/format.h>

#include "graph/query/function_families.hpp"

namespace standpoint::query {
namespace {

using standpoint::Date;

bool is_time(const Value& v) { return v.is(ValueKind::date) || v.is(ValueKind::interval); }

Date days_of(const Value& v) {
  if (v.is(ValueKind::date)) return {v.as_date(), v.as_date(), false, 0};
  return v.as_interval().date;
}

Value edtf(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (is_time(v)) return v;
  if (!v.is(ValueKind::string)) return wrong_kind(evaluation, "edtf() of a string", v);
  auto parsed = standpoint::parse_date(v.as_string());
  if (!parsed.date) return bad_argument(evaluation, "InvalidArgumentValue", std::move(parsed.problem));
  return Value::interval(evaluation.heap, {*parsed.date, std::string(v.as_string())});
}

Value date_or_null(standpoint::Day day) {
  return day == standpoint::kBeginningOfTime || day == standpoint::kEndOfTime ? Value() : Value::date(day);
}

Value earliest(Evaluation& evaluation, Arguments arguments) {
  if (!is_time(arguments[0])) return wrong_kind(evaluation, "earliest() of a date or interval", arguments[0]);
  return date_or_null(days_of(arguments[0]).earliest);
}

Value latest(Evaluation& evaluation, Arguments arguments) {
  if (!is_time(arguments[0])) return wrong_kind(evaluation, "latest() of a date or interval", arguments[0]);
  return date_or_null(days_of(arguments[0]).latest);
}

bool possibly_before(const Date& a, const Date& b) { return a.uncertain || b.uncertain || a.earliest < b.latest; }

template <bool (*test)(const Date&, const Date&)>
Value tested(Evaluation& evaluation, Arguments arguments) {
  for (const Value& v : arguments)
    if (!is_time(v)) return wrong_kind(evaluation, "two dates or intervals", v);
  return Value::boolean(test(days_of(arguments[0]), days_of(arguments[1])));
}

constexpr StaticType kTime = one_of(ValueKind::date, ValueKind::interval);
constexpr StaticType kTimeOrString = one_of(ValueKind::date, ValueKind::interval, ValueKind::string);

constexpr FunctionEntry of_two(std::string_view name, std::string_view summary, FunctionCall call) {
  return function(name, summary, kTaking<kTime, kTime>, kBoolean, call);
}

constexpr FunctionEntry kFunctions[] = {
    of_two("certainly_before", "certainly_before(a, b): whether every day of a is before every day of b, both certain",
           tested<standpoint::certainly_before>),
    function("earliest", "earliest(date or interval): its first day; null where its start is open", kTaking<kTime>,
             kDate, earliest),
    function("edtf", "edtf(string): the interval that '2019', '2019-21', '2020-10?' or '2019/2021' means",
             kTaking<kTimeOrString>, kTime, edtf),
    function("latest", "latest(date or interval): its last day; null where its end is open", kTaking<kTime>, kDate,
             latest),
    of_two("overlaps", "overlaps(a, b): whether some day may belong to both", tested<standpoint::may_overlap>),
    of_two("possibly_before", "possibly_before(a, b): whether some day of a may be before one of b",
           tested<possibly_before>),
};

}  // namespace

std::span<const FunctionEntry> interval_functions() { return kFunctions; }

}  // namespace standpoint::query
