// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/pattern_enumerator.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/graph/query/tck/memory_graph.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Direction;
using Rows = std::vector<std::string>;

namespace {

// n0 to n1 twice, n1 to n2, and a loop at n2.
struct Chain {
  MemoryGraph graph;
  Chain() {
    for (int i = 0; i < 3; ++i) graph.add_node({}, {{"k", query::Value::integer(i)}});
    for (const auto& [start, end] : {std::pair{0U, 1U}, {0U, 1U}, {1U, 2U}, {2U, 2U}})
      graph.add_relationship("T", {start}, {end}, {});
    graph.freeze();
  }

  Rows answer(const AskedQuery& query) const {
    Rows rows = *enumerated(graph, query, 1000);
    std::ranges::sort(rows);
    return rows;
  }
};

AskedRelationship far(int least, std::optional<int> most, std::string name = {}) {
  AskedRelationship asked;
  asked.variable = std::move(name);
  asked.direction = Direction::right;
  asked.variable_length = true;
  asked.least = least;
  asked.most = most;
  return asked;
}

AskedQuery one_step(const AskedRelationship& step, std::vector<std::string> columns) {
  return {{{{}, false, {{"p", query::ShortestPath::no, {{"a", {}, {}, {}}, {"b", {}, {}, {}}}, {step}}}, {}}},
          {false, std::move(columns)}};
}

}  // namespace

TEST_CASE("The enumeration takes a loop once, and each other relationship from both ends") {
  AskedRelationship either;
  either.variable = "r";
  const Rows rows = Chain().answer(one_step(either, {"a", "r", "b"}));
  CHECK(rows == Rows{"n0 | r0 | n1", "n0 | r1 | n1", "n1 | r0 | n0", "n1 | r1 | n0", "n1 | r2 | n2", "n2 | r2 | n1",
                     "n2 | r3 | n2"});
}

TEST_CASE("The enumeration takes no relationship twice on a path") {
  CHECK(Chain().answer(one_step(far(3, std::nullopt), {"p"})) ==
        Rows{"<n0 r0 n1 r2 n2 r3 n2>", "<n0 r1 n1 r2 n2 r3 n2>"});
  CHECK(Chain().answer(one_step(far(0, 0, "q"), {"a", "q"})) == Rows{"n0 | []", "n1 | []", "n2 | []"});
  CHECK(Chain().answer(one_step(far(2, 1), {"p"})).empty());
}

TEST_CASE("The enumeration finds the shortest paths between each two nodes") {
  AskedQuery query = one_step(far(1, std::nullopt), {"p"});
  query.matches[0].parts[0].shortest = query::ShortestPath::all;
  CHECK(Chain().answer(query) ==
        Rows{"<n0 r0 n1 r2 n2>", "<n0 r0 n1>", "<n0 r1 n1 r2 n2>", "<n0 r1 n1>", "<n1 r2 n2>", "<n2 r3 n2>"});
  query.matches[0].parts[0].shortest = query::ShortestPath::one;
  CHECK(Chain().answer(query) == Rows{"<n0 +1 n1>", "<n0 +2 n2>", "<n1 +1 n2>", "<n2 +1 n2>"});
}

TEST_CASE("The enumeration gives nulls where an optional pattern is not found") {
  AskedQuery query = one_step(far(3, 3), {"a", "p"});
  query.matches.insert(query.matches.begin(), AskedMatch{{}, false, {{"", {}, {{"a", {}, {}, {}}}, {}}}, {}});
  query.matches[1].optional = true;
  CHECK(Chain().answer(query) ==
        Rows{"n0 | <n0 r0 n1 r2 n2 r3 n2>", "n0 | <n0 r1 n1 r2 n2 r3 n2>", "n1 | null", "n2 | null"});
  CHECK(text_of(query) == "MATCH (a)\nOPTIONAL MATCH p = (a)-[*3..3]->(b)\nRETURN a, p");
}
