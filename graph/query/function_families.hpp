#pragma once
// SPDX-License-Identifier: Apache-2.0
// The functions by family, and what their implementations have in common.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "graph/query/functions.hpp"

namespace standpoint::query {

std::span<const FunctionEntry> conversion_functions();
std::span<const FunctionEntry> graph_functions();
std::span<const FunctionEntry> interval_functions();
std::span<const FunctionEntry> list_functions();
std::span<const FunctionEntry> mathematical_functions();
std::span<const FunctionEntry> scalar_functions();
std::span<const FunctionEntry> string_functions();
std::span<const FunctionEntry> temporal_functions();

using Arguments = std::span<const Value>;

// Any of these kinds, or null.
template <class... Kinds>
constexpr StaticType one_of(Kinds... kinds) {
  return {(StaticType::bit(ValueKind::null) | ... | StaticType::bit(kinds)), StaticType::kAnyKind};
}

inline constexpr StaticType kBoolean = one_of(ValueKind::boolean);
inline constexpr StaticType kInteger = one_of(ValueKind::integer);
inline constexpr StaticType kFloat = one_of(ValueKind::real);
inline constexpr StaticType kNumber = one_of(ValueKind::integer, ValueKind::real);
inline constexpr StaticType kString = one_of(ValueKind::string);
inline constexpr StaticType kList = one_of(ValueKind::list);
inline constexpr StaticType kMap = one_of(ValueKind::map);
inline constexpr StaticType kDate = one_of(ValueKind::date);

// A list of only these kinds, or null.
constexpr StaticType nullable_list_of(ValueKind kind) { return {kList.kinds, StaticType::bit(kind)}; }

// Signatures as arrays that live as long as the program.
template <StaticType... types>
inline constexpr std::array<StaticType, sizeof...(types)> kTaking = {types...};

using FunctionCall = Value (*)(Evaluation&, Arguments);

// A function of exactly those arguments.
constexpr FunctionEntry function(std::string_view name, std::string_view summary, std::span<const StaticType> arguments,
                                 StaticType result, FunctionCall call) {
  FunctionEntry entry;
  entry.name = name;
  entry.summary = summary;
  entry.least = entry.most = static_cast<std::uint8_t>(arguments.size());
  entry.arguments = arguments;
  entry.result = result;
  entry.call = call;
  return entry;
}

// The same with arguments that may be left out from the end.
constexpr FunctionEntry with_least(std::uint8_t least, FunctionEntry entry) {
  entry.least = least;
  return entry;
}

// The same, which is called with nulls as well.
constexpr FunctionEntry taking_nulls(FunctionEntry entry) {
  entry.null_in_null_out = false;
  return entry;
}

// The same, whose arguments are checked when it is called.
constexpr FunctionEntry checked_when_called(FunctionEntry entry) {
  entry.checked_before = false;
  return entry;
}

// Fails as every function does for a value of a kind that it does not take: TypeError, InvalidArgumentValue. `expected`
// is such as `labels() of a node`.
Value wrong_kind(Evaluation& evaluation, std::string_view expected, const Value& found);

// Fails for a value that is of the right kind: ArgumentError with that detail.
Value bad_argument(Evaluation& evaluation, std::string_view detail, std::string message, std::string fix = {});

}  // namespace standpoint::query
