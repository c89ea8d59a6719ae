// SPDX-License-Identifier: Apache-2.0
// What stands in a value: elements, slices, properties, members.
#include <fmt/format.h>

#include <algorithm>

#include "graph/query/arithmetic.hpp"
#include "graph/query/temporal.hpp"

namespace standpoint::query {
namespace {

Value not_that_kind(Evaluation& evaluation, std::string_view expected, const Value& value) {
  return evaluation.fail(ErrorClass::type, "InvalidArgumentType",
                         fmt::format("expected {}, found a value of type {}", expected, to_string(value.kind())));
}

Value list_element(Evaluation& evaluation, std::span<const Value> list, const Value& index) {
  if (!index.is(ValueKind::integer)) return not_that_kind(evaluation, "an integer as the index of a list", index);
  const auto size = static_cast<std::int64_t>(list.size());
  const std::int64_t at = index.as_integer();
  if (at >= size || at < -size) return {};
  return list[static_cast<std::size_t>(at < 0 ? at + size : at)];
}

// The value of a property by its name.
template <class Id>
Value named_property(Evaluation& evaluation, Id id, std::string_view key) {
  const auto number = evaluation.graph.keys().find(key);
  return number ? evaluation.graph.property(id, *number, evaluation.heap) : Value();
}

Value day_or_null(standpoint::Day day) {
  return day == standpoint::kBeginningOfTime || day == standpoint::kEndOfTime ? Value() : Value::date(day);
}

Value no_component(Evaluation& evaluation, const Value& value, std::string_view key, std::string_view known) {
  return evaluation.fail(ErrorClass::type, "InvalidArgumentValue",
                         fmt::format("a value of type {} has no part '{}'", to_string(value.kind()), key),
                         fmt::format("it has {}", known));
}

Value component_or_failure(Evaluation& evaluation, const Value& value, std::string_view key,
                           std::optional<std::int64_t> component, std::string_view known) {
  return component ? Value::integer(*component) : no_component(evaluation, value, key, known);
}

Value interval_component(Evaluation& evaluation, const Value& value, std::string_view key) {
  const IntervalValue& interval = value.as_interval();
  if (key == "earliest") return day_or_null(interval.date.earliest);
  if (key == "latest") return day_or_null(interval.date.latest);
  if (key == "uncertain") return Value::boolean(interval.date.uncertain);
  if (key == "text") return Value::string(evaluation.heap, interval.text);
  return no_component(evaluation, value, key, "earliest, latest, text and uncertain");
}

// A place between 0 and the size, counted from the end where negative.
std::int64_t clamped(std::int64_t place, std::int64_t size) {
  return std::clamp(place < 0 ? std::max(place, -size) + size : place, std::int64_t{0}, size);
}

template <class Id>
MapEntries properties(Evaluation& evaluation, Id id) {
  MapEntries entries;
  for (const KeyId key : evaluation.graph.keys_of(id))
    entries.emplace_back(evaluation.graph.keys()[key], evaluation.graph.property(id, key, evaluation.heap));
  return entries;
}

}  // namespace

Value element_at(Evaluation& evaluation, const Value& container, const Value& key) {
  if (container.is_null() || key.is_null()) return {};
  switch (container.kind()) {
    case ValueKind::list: return list_element(evaluation, container.as_list(), key);
    case ValueKind::map:
    case ValueKind::node:
    case ValueKind::relationship: break;
    default: return not_that_kind(evaluation, "a list, map, node or relationship before '['", container);
  }
  if (!key.is(ValueKind::string))
    return evaluation.fail(ErrorClass::type, "MapElementAccessByNonString",
                           fmt::format("a key is a string, found a value of type {}", to_string(key.kind())));
  if (container.is(ValueKind::map)) return container.at(key.as_string());
  if (container.is(ValueKind::node)) return named_property(evaluation, container.as_node(), key.as_string());
  return named_property(evaluation, container.as_relationship(), key.as_string());
}

Value slice_of(Evaluation& evaluation, const Value& list, const Value* from, const Value* to) {
  if (list.is_null() || (from != nullptr && from->is_null()) || (to != nullptr && to->is_null())) return {};
  if (!list.is(ValueKind::list)) return not_that_kind(evaluation, "a list before '['", list);
  for (const Value* end : {from, to})
    if (end != nullptr && !end->is(ValueKind::integer))
      return not_that_kind(evaluation, "an integer as the end of a slice", *end);
  const std::span<const Value> all = list.as_list();
  const auto size = static_cast<std::int64_t>(all.size());
  const std::int64_t begin = from == nullptr ? 0 : clamped(from->as_integer(), size);
  const std::int64_t end = to == nullptr ? size : clamped(to->as_integer(), size);
  if (begin >= end) return Value::list(evaluation.heap, {});
  return Value::list(evaluation.heap, std::vector<Value>(all.begin() + begin, all.begin() + end));
}

Value property_of(Evaluation& evaluation, const Value& value, std::string_view key, std::optional<KeyId> id) {
  switch (value.kind()) {
    case ValueKind::null: return {};
    case ValueKind::node: return id ? evaluation.graph.property(value.as_node(), *id, evaluation.heap) : Value();
    case ValueKind::relationship:
      return id ? evaluation.graph.property(value.as_relationship(), *id, evaluation.heap) : Value();
    case ValueKind::map: return value.at(key);
    case ValueKind::date:
      return component_or_failure(
          evaluation, value, key, component_of(value.as_date(), key),
          "year, quarter, month, week, weekYear, day, ordinalDay, weekDay, dayOfWeek and dayOfQuarter");
    case ValueKind::duration:
      return component_or_failure(evaluation, value, key, component_of(value.as_duration(), key),
                                  "years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, "
                                  "microseconds and nanoseconds, and monthsOfYear, secondsOfMinute and the like");
    case ValueKind::interval: return interval_component(evaluation, value, key);
    default: return not_that_kind(evaluation, "a map, node or relationship before '.'", value);
  }
}

Value in_list(Evaluation& evaluation, const Value& value, const Value& list) {
  if (list.is_null()) return {};
  if (!list.is(ValueKind::list)) return not_that_kind(evaluation, "a list after IN", list);
  bool undecided = false;
  for (const Value& element : list.as_list()) {
    const Truth same = equals(value, element);
    if (same == Truth::yes) return Value::boolean(true);
    undecided = undecided || same == Truth::unknown;
  }
  return undecided ? Value() : Value::boolean(false);
}

Value properties_of(Evaluation& evaluation, const Value& value) {
  switch (value.kind()) {
    case ValueKind::null:
    case ValueKind::map: return value;
    case ValueKind::node: return Value::map(evaluation.heap, properties(evaluation, value.as_node()));
    case ValueKind::relationship: return Value::map(evaluation.heap, properties(evaluation, value.as_relationship()));
    default:
      return evaluation.fail(
          ErrorClass::type, "InvalidArgumentValue",
          fmt::format("expected a map, node or relationship, found a value of type {}", to_string(value.kind())));
  }
}

}  // namespace standpoint::query
