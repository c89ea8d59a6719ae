// SPDX-License-Identifier: Apache-2.0
// Functions that make or take apart lists.
#include <fmt/format.h>

#include "graph/query/function_families.hpp"

namespace standpoint::query {
namespace {

Value head(Evaluation& evaluation, Arguments arguments) {
  if (!arguments[0].is(ValueKind::list)) return wrong_kind(evaluation, "head() of a list", arguments[0]);
  const auto list = arguments[0].as_list();
  return list.empty() ? Value() : list.front();
}

Value last(Evaluation& evaluation, Arguments arguments) {
  if (!arguments[0].is(ValueKind::list)) return wrong_kind(evaluation, "last() of a list", arguments[0]);
  const auto list = arguments[0].as_list();
  return list.empty() ? Value() : list.back();
}

Value tail(Evaluation& evaluation, Arguments arguments) {
  if (!arguments[0].is(ValueKind::list)) return wrong_kind(evaluation, "tail() of a list", arguments[0]);
  const auto list = arguments[0].as_list();
  if (list.empty()) return arguments[0];
  return Value::list(evaluation.heap, std::vector<Value>(list.begin() + 1, list.end()));
}

// How many integers there are from `first` to `last` by `step`, which is not 0.
std::uint64_t steps_between(std::int64_t first, std::int64_t last, std::int64_t step) {
  if (step > 0 ? first > last : first < last) return 0;
  const std::uint64_t distance = step > 0 ? static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first)
                                          : static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(last);
  const std::uint64_t stride = step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  return distance / stride == UINT64_MAX ? UINT64_MAX : distance / stride + 1;
}

Value range(Evaluation& evaluation, Arguments arguments) {
  for (const Value& v : arguments)
    if (!v.is(ValueKind::integer))
      return bad_argument(evaluation, "InvalidArgumentType",
                          fmt::format("range() takes integers, found a value of type {}", to_string(v.kind())));
  const std::int64_t first = arguments[0].as_integer();
  const std::int64_t step = arguments.size() > 2 ? arguments[2].as_integer() : 1;
  if (step == 0) return bad_argument(evaluation, "NumberOutOfRange", "the step of range() cannot be 0");
  const std::uint64_t count = steps_between(first, arguments[1].as_integer(), step);
  if (!evaluation.affordable(count > SIZE_MAX / sizeof(Value) ? SIZE_MAX : count * sizeof(Value))) return {};
  std::vector<Value> numbers(count);
  for (std::uint64_t i = 0; i < count; ++i)
    numbers[i] = Value::integer(
        static_cast<std::int64_t>(static_cast<std::uint64_t>(first) + i * static_cast<std::uint64_t>(step)));
  return Value::list(evaluation.heap, std::move(numbers));
}

constexpr FunctionEntry kFunctions[] = {
    function("head", "head(list): its first element", kTaking<kList>, StaticType::any(), head),
    function("last", "last(list): its last element", kTaking<kList>, StaticType::any(), last),
    checked_when_called(with_least(
        2, function("range", "range(first, last, step): the integers from first to last, by step (1 if not given)",
                    kTaking<kInteger, kInteger, kInteger>, nullable_list_of(ValueKind::integer), range))),
    function("tail", "tail(list): all but its first element", kTaking<kList>, kList, tail),
};

}  // namespace

std::span<const FunctionEntry> list_functions() { return kFunctions; }

}  // namespace standpoint::query
