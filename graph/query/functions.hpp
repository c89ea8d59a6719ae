#pragma once
// SPDX-License-Identifier: Apache-2.0
// The functions of the language: what they take, what they give, and how they work it out.

#include <cstdint>
#include <span>
#include <string_view>

#include "graph/query/evaluation.hpp"
#include "graph/query/static_type.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// One function. Names are compared without case.
struct FunctionEntry {
  std::string_view name;
  std::string_view summary;  // one line, for help: `size(list or string): the number of elements or characters`
  std::uint8_t least = 0;    // arguments
  std::uint8_t most = 0;     // UINT8_MAX for any number

  // The kinds that an argument may have; of further ones the last. What can be of none of them is InvalidArgumentType
  // before the query runs, if `checked_before`.
  std::span<const StaticType> arguments;
  StaticType result;
  bool checked_before = true;
  bool null_in_null_out = true;  // null for a null argument, without being called
  bool deterministic = true;     // false: rand(), which must not stand in an aggregate

  Value (*call)(Evaluation& evaluation, std::span<const Value> arguments) = nullptr;
};

// The function of that name, null where there is none.
const FunctionEntry* find_function(std::string_view name);

// In order of name.
std::span<const FunctionEntry> all_functions();

}  // namespace standpoint::query
