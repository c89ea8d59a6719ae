#pragma once
// SPDX-License-Identifier: Apache-2.0
// A small graph made from CREATE, and what queries give on it, as text.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/query.hpp"
#include "graph/query/value_text.hpp"
#include "tests/graph/query/tck/create_loader.hpp"

namespace standpoint::test {

class AskedGraph {
 public:
  explicit AskedGraph(const std::string& create) {
    const std::vector<std::string> queries{create};
    REQUIRE(load_graph(graph, queries).empty());
  }

  // Rows in their order, their values between bars; or the first error's detail.
  std::vector<std::string> ask(std::string_view query, const query::QueryLimits& limits = {}) {
    const auto result = query::run_query(graph, query, parameters, {}, limits);
    if (!result) return {std::string(result.error().front().detail)};
    std::vector<std::string> out;
    for (const auto& row : result->rows) {
      std::vector<std::string> values;
      for (const query::Value& value : row) values.push_back(query::printable_text(value, graph, *result->heap));
      out.push_back(fmt::format("{}", fmt::join(values, " | ")));
    }
    return out;
  }

  std::string plan(std::string_view query) {
    const auto result = query::run_query(graph, query, parameters);
    return result ? result->plan : result.error().front().message;
  }

  MemoryGraph graph;
  query::Parameters parameters;
};

using Rows = std::vector<std::string>;

}  // namespace standpoint::test
