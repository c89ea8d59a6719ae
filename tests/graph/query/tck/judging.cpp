// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/judging.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint::test {

using query::QueryError;
using query::QueryErrors;
using query::QueryResult;

namespace {

constexpr std::size_t kMostRowsTold = 12;

std::string_view kit_phase(query::ErrorPhase phase) {
  return phase == query::ErrorPhase::compile ? "compile time" : "runtime";
}

bool same_error(const Expectation& expected, const QueryError& error) {
  return expected.error_type == query::to_string(error.error_class) &&
         (expected.phase == "any time" || expected.phase == kit_phase(error.phase)) &&
         (expected.detail == "*" || expected.detail == error.detail);
}

using Rows = std::vector<std::string>;

Rows joined(const std::vector<std::vector<std::string>>& rows) {
  Rows result;
  for (const auto& row : rows) result.push_back(fmt::format("{}", fmt::join(row, " | ")));
  return result;
}

Rows joined(const QueryResult& result, const query::PropertyGraph& graph, Spelling spelling) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : result.rows) {
    rows.emplace_back();
    for (const query::Value& value : row) rows.back().push_back(spelled(value, graph, spelling));
  }
  return joined(rows);
}

std::string told(const Rows& rows) {
  const std::span<const std::string> first(rows.data(), std::min(rows.size(), kMostRowsTold));
  return fmt::format("{} row(s){}{}{}", rows.size(), rows.empty() ? "" : ": ", fmt::join(first, " ; "),
                     first.size() < rows.size() ? " ; …" : "");
}

}  // namespace

std::string kit_name(const QueryError& error) {
  return fmt::format("{} at {}: {}", query::to_string(error.error_class), kit_phase(error.phase), error.detail);
}

std::string error_mismatch(const Expectation& expected, const QueryErrors& errors) {
  if (errors.empty()) return "an error without an error";
  if (!expected.error) return fmt::format("unexpected {}: {}", kit_name(errors[0]), errors[0].message);
  if (same_error(expected, errors[0])) return {};
  return fmt::format("expected {} at {}: {}, got {}: {}", expected.error_type, expected.phase, expected.detail,
                     kit_name(errors[0]), errors[0].message);
}

std::string mismatch(const Expectation& expected, bool ordered, Spelling spelling,
                     const query::Checked<QueryResult>& result, const query::PropertyGraph& graph) {
  if (!result) return error_mismatch(expected, result.error());
  Rows got = joined(*result, graph, spelling);
  if (expected.error)
    return fmt::format("expected {} at {}: {}, got {}", expected.error_type, expected.phase, expected.detail,
                       told(got));
  if (expected.columns_told && result->columns != expected.columns)
    return fmt::format("expected the columns {}, got {}", fmt::join(expected.columns, ", "),
                       fmt::join(result->columns, ", "));
  Rows wanted = joined(expected.rows);
  if (!ordered) {
    std::ranges::sort(got);
    std::ranges::sort(wanted);
  }
  return got == wanted ? std::string() : fmt::format("expected {}, got {}", told(wanted), told(got));
}

}  // namespace standpoint::test
