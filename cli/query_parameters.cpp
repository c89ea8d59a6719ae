// SPDX-License-Identifier: Apache-2.0
#include "cli/query_parameters.hpp"

#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace standpoint {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 100;  // lists and objects within each other

// Nothing where it is nested too deeply.
std::optional<query::Value> value_of(const Json& json, query::ValueHeap& heap, int depth) {
  if (depth > kDeepest) return std::nullopt;
  if (json.is_null()) return query::Value();
  if (json.is_boolean()) return query::Value::boolean(json.get<bool>());
  const bool too_large =
      json.is_number_unsigned() && json.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max();
  if (json.is_number_integer() && !too_large) return query::Value::integer(json.get<std::int64_t>());
  if (json.is_number()) return query::Value::real(json.get<double>());
  if (json.is_string()) return query::Value::string(heap, json.get<std::string>());
  std::vector<query::Value> elements;
  query::MapEntries entries;
  for (const auto& item : json.items()) {
    auto value = value_of(item.value(), heap, depth + 1);
    if (!value) return std::nullopt;
    if (json.is_array())
      elements.push_back(std::move(*value));
    else
      entries.emplace_back(item.key(), std::move(*value));
  }
  return json.is_array() ? query::Value::list(heap, std::move(elements)) : query::Value::map(heap, std::move(entries));
}

}  // namespace

Result<query::Value> value_of_json(std::string_view text, query::ValueHeap& heap) {
  try {
    if (auto value = value_of(Json::parse(text), heap, 0)) return std::move(*value);
  } catch (const Json::exception&) {
    return failure(fmt::format("'{}' is not JSON", text), "write texts in double quotes, or NAME=TEXT for a text");
  }
  return failure("the value is nested too deeply");
}

Result<ParameterWord> read_parameter(std::string_view word, query::ValueHeap& heap) {
  const std::size_t equals = word.find('=');
  const bool json = equals != std::string_view::npos && equals > 0 && word[equals - 1] == ':';
  std::string_view name = word.substr(0, equals == std::string_view::npos ? equals : equals - (json ? 1 : 0));
  if (name.starts_with('$')) name.remove_prefix(1);
  if (equals == std::string_view::npos || name.empty())
    return failure(fmt::format("'{}' is not a parameter", word), "write NAME=TEXT, or NAME:=JSON for other values");
  const std::string_view text = word.substr(equals + 1);
  if (!json) return ParameterWord{std::string(name), query::Value::string(heap, std::string(text))};
  auto value = value_of_json(text, heap);
  if (!value) return failure(fmt::format("parameter '{}': {}", name, value.error().message), value.error().remedy);
  return ParameterWord{std::string(name), std::move(*value)};
}

}  // namespace standpoint
