// SPDX-License-Identifier: Apache-2.0
#include <chrono>

#include "tests/graph/query/asked_graph.hpp"

using namespace standpoint::test;
using standpoint::query::QueryLimits;

TEST_CASE("Without ORDER BY the rows of a pattern come in the order of their columns") {
  AskedGraph g("CREATE (:N {x: 3}), (:N {x: 1}), (:N {x: 2})");
  CHECK(g.ask("MATCH (n:N) RETURN n.x") == Rows{"1", "2", "3"});
  CHECK(g.ask("MATCH (n:N) RETURN n.x AS x UNION MATCH (n:N) RETURN -n.x AS x") ==
        Rows{"-3", "-2", "-1", "1", "2", "3"});
}

TEST_CASE("Rows that ORDER BY leaves equal come in the order of their columns") {
  AskedGraph g("CREATE (:N {x: 3, y: 1}), (:N {x: 1, y: 1}), (:N {x: 2, y: 0})");
  CHECK(g.ask("MATCH (n:N) RETURN n.x, n.y ORDER BY n.y DESC") == Rows{"1 | 1", "3 | 1", "2 | 0"});
}

TEST_CASE("Without a pattern, rows come as they are made") {
  AskedGraph g("CREATE ()");
  CHECK(g.ask("UNWIND [3, 1, 2] AS x RETURN x") == Rows{"3", "1", "2"});
  CHECK(g.ask("MATCH (n) UNWIND [3, 1, 2] AS x WITH x ORDER BY -x RETURN x") == Rows{"3", "2", "1"});
}

TEST_CASE("A condition inside a chain of relationships is one on each of them") {
  AskedGraph g("CREATE (:S)-[:T {x: 1}]->(:M)-[:T {x: 2}]->(:E), (:S)-[:T {x: 1}]->(:E {good: true})");
  CHECK(g.ask("MATCH (:S)-[r:T* WHERE r.x = 1]->(e:E) RETURN e.good") == Rows{"true"});
  CHECK(g.ask("MATCH (:S)-[r:T* WHERE r.x < 3]->(e:E) RETURN size(r)") == Rows{"1", "2"});
  CHECK(g.ask("MATCH (s:S) WITH s, 2 AS most MATCH (s)-[r:T* WHERE r.x < most]->(e:E) RETURN size(r)") == Rows{"1"});
}

TEST_CASE("A condition inside a chain that is known before is one on each of its relationships too") {
  AskedGraph g("CREATE (:S)-[:T {x: 1}]->(:M)-[:T {x: 2}]->(:E), (:S)-[:T {x: 1}]->(:E {good: true})");
  const std::string known = "MATCH (:S)-[r:T*]->(:E) WITH r MATCH ";
  CHECK(g.ask(known + "(a)-[r*]->(b) RETURN size(r)") == Rows{"1", "2"});
  CHECK(g.ask(known + "(a)-[r* {x: 1}]->(b) RETURN b.good") == Rows{"true"});
  CHECK(g.ask(known + "(a)-[r* {x: r[0].x}]-(b) RETURN size(r)") == Rows{"1", "1"});
  CHECK(g.ask(known + "(a)-[r* WHERE r.x = 1]->(b) RETURN b.good") == Rows{"true"});
  CHECK(g.ask(known + "(a)-[r* WHERE r.x < 3]->(b) RETURN size(r)") == Rows{"1", "2"});
  CHECK(g.ask(known + "(a)-[r* WHERE r.x = 1 AND b.good]->(b) RETURN size(r)") == Rows{"1"});
  CHECK(g.ask(known + "(a)-[r* WHERE r.x = 1 AND a:S]->(b) RETURN size(r)") == Rows{"1"});
}

TEST_CASE("The ends of a known chain are all that its pattern admits") {
  AskedGraph g("CREATE (a:A {x: 1}), (b:B {x: 2}), (a)-[:T]->(b), (b)-[:T]->(a)");
  const std::string one = "MATCH (:A)-[r:T*1..1]->() WITH r MATCH ", two = "MATCH (:A)-[r:T*2..2]->() WITH r MATCH ";
  CHECK(g.ask(one + "(a)-[r*]->(b) RETURN a.x, b.x") == Rows{"1 | 2"});
  CHECK(g.ask(one + "(a)<-[r*]-(b) RETURN a.x, b.x") == Rows{"2 | 1"});
  CHECK(g.ask(one + "(a)-[r*]-(b) RETURN a.x, b.x") == Rows{"1 | 2", "2 | 1"});
  CHECK(g.ask(one + "(a:B)-[r*]-(b) RETURN a.x, b.x") == Rows{"2 | 1"});
  CHECK(g.ask(two + "(a)-[r*]->(b) RETURN a.x, b.x") == Rows{"1 | 1"});
  CHECK(g.ask(two + "(a)-[r*]-(b) RETURN a.x, b.x") == Rows{"1 | 1", "2 | 2"});
  CHECK(g.ask("MATCH (:A)-[r:T*0..0]->() WITH r MATCH (a)-[r*0..]->(b) RETURN a.x, b.x") == Rows{"1 | 1", "2 | 2"});
  CHECK(g.ask("MATCH (:A)-[r:T*0..0]->() WITH r MATCH (a)-[r*0..]->(b:B) RETURN a.x, b.x") == Rows{"2 | 2"});
}

TEST_CASE("Parts of a union may name their columns in another order") {
  AskedGraph g("CREATE ()");
  CHECK(g.ask("RETURN 1 AS a, 2 AS b UNION ALL RETURN 3 AS b, 4 AS a") == Rows{"1 | 2", "4 | 3"});
}

TEST_CASE("An aggregate that only ORDER BY has may be over what is grouped by") {
  AskedGraph g("CREATE (:N {x: 1}), (:N {x: 1}), (:N {x: 2})");
  CHECK(g.ask("MATCH (n:N) RETURN n.x AS x, count(*) AS c ORDER BY max(n.x) DESC, x") == Rows{"2 | 1", "1 | 2"});
  CHECK(g.ask("MATCH (n:N) RETURN n.x + 1 AS y, max(n.x) AS m ORDER BY y DESC") == Rows{"3 | 2", "2 | 1"});
}

TEST_CASE("A query ends with an error at the limit of rows, of memory, and of time") {
  AskedGraph g("CREATE ()");
  QueryLimits limits;
  limits.rows = 1000;
  CHECK(g.ask("UNWIND range(1, 1000) AS x RETURN x", limits).size() == 1000);
  CHECK(g.ask("UNWIND range(1, 1001) AS x RETURN x", limits) == Rows{"RowLimit"});
  limits = {};
  limits.memory = 10'000'000;
  CHECK(g.ask("UNWIND range(1, 10000000) AS x RETURN count(DISTINCT x)", limits) == Rows{"MemoryLimit"});
  CHECK(g.ask("UNWIND range(1, 1000000) AS x WITH x ORDER BY x RETURN count(*)", limits) == Rows{"MemoryLimit"});
  limits = {};
  limits.time = std::chrono::milliseconds(50);
  CHECK(g.ask("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", limits) ==
        Rows{"TimeLimit"});
}

TEST_CASE("Rows on their way and lists in the making count for the limit of memory") {
  AskedGraph g(
      "CREATE (a:N), (b:N), (a)-[:T]->(b), (a)-[:T]->(b), (a)-[:T]->(b), (a)-[:T]->(b), (a)-[:T]->(b),"
      " (b)-[:T]->(a), (b)-[:T]->(a), (b)-[:T]->(a), (b)-[:T]->(a), (b)-[:T]->(a)");
  QueryLimits limits;
  limits.memory = 16'000'000;
  std::string clauses, sum = "0";
  for (int i = 0; i < 100; ++i) {
    clauses += fmt::format("UNWIND [1] AS x{} ", i);
    sum += fmt::format(" + x{}", i);
  }
  CHECK(g.ask(clauses + "RETURN " + sum, limits) == Rows{"100"});
  CHECK(g.ask("UNWIND range(1, 2000) AS y " + clauses + "RETURN max(y + " + sum + ")", limits) == Rows{"MemoryLimit"});
  for (int i = 100; i < 1200; ++i) clauses += fmt::format("UNWIND [1] AS x{} ", i);
  CHECK(g.ask(clauses + "RETURN 1", limits) == Rows{"MemoryLimit"});
  CHECK(g.ask("RETURN size([(:N)-[*]-() | 1])", limits) == Rows{"MemoryLimit"});
}

TEST_CASE("Shortest paths of which there are very many count for the limit of memory") {
  constexpr int kSteps = 18;
  std::string create = "CREATE (n0 {step: 0})";
  for (int i = 1; i <= kSteps; ++i)
    create += fmt::format(", (n{0} {{step: {0}}}), (n{1})-[:T]->(n{0}), (n{1})-[:T]->(n{0})", i, i - 1);
  AskedGraph g(create);
  QueryLimits limits;
  limits.memory = 16'000'000;
  const std::string query = "MATCH (a {step: 0}), (b {step: 18}) MATCH allShortestPaths((a)-[*]->(b)) RETURN count(*)";
  CHECK(g.ask(query) == Rows{"262144"});
  CHECK(g.ask(query, limits) == Rows{"MemoryLimit"});
}

TEST_CASE("Chains without end in a dense graph stop at the limit of time") {
  AskedGraph dense(
      "CREATE (a:N), (b:N), (c:N), (d:N), (e:N), (a)-[:T]->(b), (b)-[:T]->(a), (a)-[:T]->(c), (c)-[:T]->(a),"
      " (a)-[:T]->(d), (d)-[:T]->(a), (b)-[:T]->(c), (c)-[:T]->(b), (b)-[:T]->(d), (d)-[:T]->(b), (c)-[:T]->(d),"
      " (d)-[:T]->(c), (e)-[:T]->(a), (a)-[:T]->(e), (e)-[:T]->(b), (b)-[:T]->(e), (e)-[:T]->(c), (c)-[:T]->(e),"
      " (d)-[:T]->(e), (e)-[:T]->(d)");
  QueryLimits limits;
  limits.time = std::chrono::milliseconds(50);
  CHECK(dense.ask("MATCH (a)-[*]-(b) RETURN count(*)", limits) == Rows{"TimeLimit"});
}

TEST_CASE("What LIMIT leaves unread is not looked for") {
  AskedGraph g("UNWIND range(1, 3000) AS i CREATE (:N {i: i})");
  QueryLimits limits;
  limits.time = std::chrono::milliseconds(2'000);
  CHECK(g.ask("MATCH (a:N), (b:N), (c:N), (d:N) RETURN 1 LIMIT 3", limits).size() == 3);
}

TEST_CASE("A parameter that skips or limits must be an integer from 0") {
  AskedGraph g("CREATE ()");
  g.parameters["n"] = standpoint::query::Value::integer(-1);
  CHECK(g.ask("RETURN 1 LIMIT $n") == Rows{"NegativeIntegerArgument"});
  g.parameters["n"] = standpoint::query::Value::real(1.5);
  CHECK(g.ask("RETURN 1 SKIP $n") == Rows{"InvalidArgumentType"});
}
