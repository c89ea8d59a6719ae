// SPDX-License-Identifier: Apache-2.0
// The language held against an enumeration of everything, on small graphs.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "graph/query/query.hpp"
#include "tests/graph/query/pattern_enumerator.hpp"
#include "tests/graph/query/random_graph.hpp"
#include "tests/graph/query/random_patterns.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::size_t kMostSteps = 200'000;

using Rows = std::vector<std::string>;

bool takes_any_shortest(const AskedQuery& query) { return text_of(query).find(" shortestPath(") != std::string::npos; }

Rows answered(const query::QueryResult& result, bool only_lengths) {
  Rows rows;
  for (const auto& row : result.rows) {
    Rows values;
    for (const query::Value& value : row) values.push_back(written(value, only_lengths));
    rows.push_back(fmt::format("{}", fmt::join(values, " | ")));
  }
  std::ranges::sort(rows);
  return rows;
}

// The first few of the rows that are not among the others.
std::string first_of(const Rows& rows, const Rows& others) {
  Rows only;
  std::ranges::set_difference(rows, others, std::back_inserter(only));
  if (only.size() > 3) only.resize(3);
  return only.empty() ? " none" : fmt::format(" {}, …", fmt::join(only, " ; "));
}

constexpr int kQueriesPerGraph = 5;

// Asks the language and the enumeration the same.
void compare(const MemoryGraph& graph, const AskedQuery& asked) {
  auto slow = enumerated(graph, asked, kMostSteps);
  if (!slow) return;
  std::ranges::sort(*slow);
  RC_LOG() << text_of(graph) << '\n' << text_of(asked) << '\n';
  const auto result = query::run_query(graph, text_of(asked));
  if (!result) RC_FAIL(result.error()[0].message);
  const Rows fast = answered(*result, takes_any_shortest(asked));
  if (fast != *slow) RC_FAIL("missing:" + first_of(*slow, fast) + "\ntoo many:" + first_of(fast, *slow));
}

// The answers are the same for random queries on a hundred random graphs.
void agrees(const PatternTraits& traits) {
  const bool all_agree = rc::check([&] {
    MemoryGraph graph;
    fill_at_random(graph);
    for (int i = 0; i < kQueriesPerGraph; ++i) compare(graph, random_query(traits));
  });
  CHECK(all_agree);
}

}  // namespace

TEST_CASE("Patterns match what trying everything finds") { agrees({}); }

TEST_CASE("Patterns in several clauses match what trying everything finds") { agrees({.matches = 3, .where = true}); }

TEST_CASE("Relationships of variable length match what trying everything finds") {
  agrees({.matches = 2, .variable_length = true});
}

TEST_CASE("Optional patterns match what trying everything finds, or give nulls") {
  agrees({.matches = 3, .optional = true, .where = true});
}

TEST_CASE("Patterns whose columns are chosen match what trying everything finds") {
  agrees({.matches = 3, .where = true, .projections = true});
}

TEST_CASE("Patterns of every kind together match what trying everything finds") {
  agrees({.matches = 3, .variable_length = true, .optional = true, .where = true, .projections = true});
}

TEST_CASE("Shortest paths are those that trying everything finds") { agrees({.projections = true, .shortest = true}); }
