// SPDX-License-Identifier: Apache-2.0
// Broken and greedy queries end in a result within the limits, or in errors that say what is wrong.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>

#include "graph/query/query.hpp"
#include "tests/graph/query/mutated_queries.hpp"
#include "tests/graph/query/tck/create_loader.hpp"
#include "tests/graph/query/tck/scenario.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr query::QueryLimits kLimits{2'000, std::chrono::milliseconds(200), std::size_t{1} << 25U};
constexpr std::chrono::seconds kLongest{3};  // with sanitizers, on a machine that does much else
constexpr int kMutations = 1'500;

const std::vector<std::string> kGraph = {
    "CREATE (a:A {k: 1, name: 'a'}), (b:B {k: 2.5, name: 'b'}), (c:A:C {list: [1, 2, 3]}), (d {name: 'd'}) "
    "CREATE (a)-[:T {k: 1}]->(b), (b)-[:T]->(c), (c)-[:U]->(a), (c)-[:U]->(a), (d)-[:T]->(d), (a)-[:U]->(d)"};

const std::vector<std::string> kQueries = {
    "MATCH (a:A)-[r:T*1..3]->(b) WHERE a.k = 1 AND NOT b:C RETURN a, r, b ORDER BY b.name SKIP 1 LIMIT 3",
    "OPTIONAL MATCH p = (a)-[*0..]-(b {k: 2}) WITH p, count(*) AS n WHERE n > 0 RETURN nodes(p), n UNION ALL RETURN 1 "
    "AS "
    "`nodes(p)`, 2 AS n",
    "UNWIND [1, 2.5, 'x', null, {a: [1]}] AS x RETURN x, CASE x WHEN 1 THEN 'one' ELSE toString(x) END AS y ORDER BY x "
    "DESC",
    "MATCH (n) RETURN n.name, size([x IN n.list WHERE x % 2 = 1 | x ^ 2]) AS s, reduce(t = 0, x IN n.list | t + x)",
    "MATCH (a), (b) WHERE EXISTS { (a)-->(b) } AND all(x IN [1, 2] WHERE x < 3) RETURN DISTINCT labels(a), "
    "collect(b.k)",
    "MATCH p = shortestPath((a:A)-[:T|U*..4]-(b)) WHERE a <> b RETURN length(p), [(a)-->(c) WHERE c.k IS NULL | "
    "c.name]"};

// Nothing where a result keeps to the limits and is whole, or errors say what and where; else what is wrong.
std::string fault_of(const query::Checked<query::QueryResult>& result, const std::string& text) {
  if (result) {
    if (result->rows.size() > kLimits.rows) return fmt::format("{} rows", result->rows.size());
    const auto whole = [&](const auto& row) { return row.size() == result->columns.size(); };
    return std::ranges::all_of(result->rows, whole) ? "" : "rows and columns differ in number";
  }
  if (result.error().empty()) return "an error without an error";
  for (const query::QueryError& error : result.error()) {
    if (error.message.empty() || error.detail.empty()) return "an error that says nothing";
    if (error.at.begin > error.at.end || error.at.end > text.size())
      return fmt::format("an error outside the query, at {} to {} of {}", error.at.begin, error.at.end, text.size());
    const std::string told = format_query_error(error, "query", text, false);
    if (std::ranges::any_of(told, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }))
      return "a control character reaches the terminal";
  }
  return {};
}

// As fault_of(); also where it took too long.
std::string fault_of_asking(const MemoryGraph& graph, const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  const auto result = query::run_query(graph, text, {}, {}, kLimits);
  const auto took = std::chrono::steady_clock::now() - start;
  if (took > kLongest)
    return fmt::format("it took {} ms", std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
  return fault_of(result, text);
}

std::vector<std::string> queries_of_the_kit() {
  std::vector<std::string> queries;
  if (const auto file = scenario_file())
    for (const Scenario& scenario : read_scenarios(*file))
      if (scenario.not_applicable.empty()) queries.push_back(scenario.query);
  return queries;
}

// Asks mutations of the queries, the same ones each time.
void ask_mutations(const std::vector<std::string>& queries) {
  MemoryGraph graph;
  REQUIRE(load_graph(graph, kGraph).empty());
  std::mt19937 random(20240617);
  for (int i = 0; i < kMutations; ++i) {
    const std::string text = mutated_query(queries, random);
    const std::string fault = fault_of_asking(graph, text);
    if (fault.empty()) continue;
    CAPTURE(i, text.substr(0, 2'000));
    FAIL_CHECK(fault);
  }
  CHECK(graph.node_count() == 4);
}

}  // namespace

TEST_CASE("Mutated queries give clean errors or results within the limits") { ask_mutations(kQueries); }

TEST_CASE("Mutated queries of the compatibility kit give clean errors or results within the limits") {
  const auto queries = queries_of_the_kit();
  if (queries.empty()) return skip("no scenarios of the compatibility kit");
  ask_mutations(queries);
}

TEST_CASE("Greedy queries end at a limit of rows, time or memory") {
  MemoryGraph graph;
  REQUIRE(load_graph(graph, kGraph).empty());
  const std::string text = GENERATE(
      as<std::string>(), "UNWIND range(1, 1000000000) AS x RETURN count(x)", "RETURN range(1, 1000000000)",
      "UNWIND range(1, 1000000) AS x RETURN x",
      "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l), (m), (n), (o), (p), (q), (r) RETURN count(*)",
      "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y)",
      "UNWIND range(1, 10000000) AS x RETURN collect(x) AS all",
      "UNWIND range(1, 3000000) AS x RETURN DISTINCT x ORDER BY x",
      "RETURN reduce(s = 'x', i IN range(1, 100) | s + s)", "RETURN reduce(l = [1], i IN range(1, 100) | l + l)",
      "RETURN size([x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x = -y)])",
      "RETURN reduce(a = 0, i IN range(1, 1000) | a + reduce(b = 0, j IN range(1, 1000) | b + reduce(c = 0, k IN "
      "range(1, 1000) | c + reduce(d = 0, l IN range(1, 1000) | d + 1))))",
      "RETURN size([x IN range(1, 1000) WHERE size([y IN range(1, 1000) WHERE size([z IN range(1, 1000) | z]) = 0]) = "
      "1])",
      "RETURN all(x IN range(1, 1000) WHERE all(y IN range(1, 1000) WHERE all(z IN range(1, 1000) WHERE z > 0)))",
      "WITH range(1, 300000) AS l UNWIND range(1, 9000) AS i RETURN l = l",
      "WITH range(1, 300000) AS l UNWIND range(1, 9000) AS i WITH l WHERE l <> l RETURN 1",
      "WITH range(1, 300000) AS l UNWIND range(1, 9000) AS i RETURN DISTINCT l",
      "WITH range(1, 300000) AS l UNWIND range(1, 9000) AS i RETURN l, count(*)",
      "WITH range(1, 300000) AS l UNWIND range(1, 9000) AS i RETURN max(l)",
      "WITH range(1, 300000) AS l UNWIND range(1, 9000) AS i RETURN i ORDER BY l = l",
      "WITH range(1, 300000) AS l UNWIND range(1, 9000) AS i RETURN i ORDER BY l");
  CAPTURE(text);
  const auto result = query::run_query(graph, text, {}, {}, kLimits);
  REQUIRE_FALSE(result);
  CHECK(result.error()[0].error_class == query::ErrorClass::limit);
  CHECK(fault_of_asking(graph, text).empty());
}
