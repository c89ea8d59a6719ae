// SPDX-License-Identifier: Apache-2.0
#include "graph/query/functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/query/function_families.hpp"

namespace standpoint::query {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool before_without_case(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(a, b, {}, lower, lower);
}

std::vector<FunctionEntry> sorted_functions() {
  std::vector<FunctionEntry> all;
  for (const auto family : {conversion_functions(), graph_functions(), interval_functions(), list_functions(),
                            mathematical_functions(), scalar_functions(), string_functions(), temporal_functions()})
    all.insert(all.end(), family.begin(), family.end());
  std::ranges::sort(all, before_without_case, &FunctionEntry::name);
  return all;
}

}  // namespace

std::span<const FunctionEntry> all_functions() {
  static const std::vector<FunctionEntry> all = sorted_functions();
  return all;
}

const FunctionEntry* find_function(std::string_view name) {
  const auto all = all_functions();
  const auto found = std::ranges::lower_bound(all, name, before_without_case, &FunctionEntry::name);
  return found == all.end() || before_without_case(name, found->name) ? nullptr : &*found;
}

Value wrong_kind(Evaluation& evaluation, std::string_view expected, const Value& found) {
  return evaluation.fail(ErrorClass::type, "InvalidArgumentValue",
                         fmt::format("expected {}, found a value of type {}", expected, to_string(found.kind())));
}

Value bad_argument(Evaluation& evaluation, std::string_view detail, std::string message, std::string fix) {
  return evaluation.fail(ErrorClass::argument, detail, std::move(message), std::move(fix));
}

}  // namespace standpoint::query
