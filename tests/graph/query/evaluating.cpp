// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/evaluating.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/query/functions.hpp"
#include "graph/query/temporal.hpp"
#include "graph/query/value_text.hpp"

namespace standpoint::test {

using query::Value;

Value Evaluating::date(std::string_view text) { return Value::date(query::parse_day(text).value()); }

Value Evaluating::duration(std::string_view text) { return Value::duration(heap, query::parse_duration(text).value()); }

Value Evaluating::interval(std::string_view text) {
  return Value::interval(heap, {standpoint::parse_date(text).date.value(), std::string(text)});
}

std::string Evaluating::shown(const Value& value) {
  if (!evaluation.failed()) return query::printable_text(value, graph, heap);
  return fmt::format("{} {}", to_string(evaluation.error()->error_class), evaluation.error()->detail);
}

std::string Evaluating::call(std::string_view function, std::initializer_list<Value> arguments) {
  const query::FunctionEntry* entry = query::find_function(function);
  if (entry == nullptr) return "unknown";
  const bool null_given = std::ranges::any_of(arguments, &Value::is_null);
  if (entry->null_in_null_out && null_given) return "null";
  query::Evaluation one(graph, heap, parameters, evaluation.limits);
  const Value value = entry->call(one, std::span(arguments.begin(), arguments.size()));
  if (one.failed()) return fmt::format("{} {}", to_string(one.error()->error_class), one.error()->detail);
  return query::printable_text(value, graph, heap);
}

}  // namespace standpoint::test
