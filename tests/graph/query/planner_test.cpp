// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/asked_graph.hpp"

using namespace standpoint::test;
using Catch::Matchers::Contains;

namespace {

// Towns with an id that is indexed, and ports with numbers that are not.
struct Towns : AskedGraph {
  Towns()
      : AskedGraph(
            "UNWIND range(1, 50) AS i CREATE (:Town {id: 't' + toString(i), size: i})"
            " CREATE (:Port {id: 'p' + toString(i % 2), number: i})") {
    graph.index("id");
    graph.freeze();
  }
};

// How far down the plan a text stands: the last step is at the top.
std::size_t line_of(const std::string& plan, std::string_view text) {
  const std::size_t at = plan.find(text);
  REQUIRE(at != std::string::npos);
  return static_cast<std::size_t>(std::count(plan.begin(), plan.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

TEST_CASE("A pattern begins at its rarest label, whichever end that is") {
  AskedGraph g("CREATE (:Rare)<-[:TO]-(:Common), (:Common), (:Common)");
  CHECK_THAT(g.plan("EXPLAIN MATCH (c:Common)-[:TO]->(r:Rare) RETURN c"), Contains("scan nodes (r:Rare)"));
  CHECK_THAT(g.plan("EXPLAIN MATCH (r:Rare)<-[:TO]-(c:Common) RETURN c"), Contains("scan nodes (r:Rare)"));
}

TEST_CASE(
    "A node with an indexed property is found by it, given in the pattern or in WHERE, as constant or as parameter") {
  Towns g;
  g.parameters["id"] = standpoint::query::Value::borrowed("t7");
  for (const char* query :
       {"EXPLAIN MATCH (t:Town {id: 't7'}) RETURN t", "EXPLAIN MATCH (t:Town) WHERE t.id = 't7' RETURN t",
        "EXPLAIN MATCH (t:Town) WHERE 't7' = t.id RETURN t", "EXPLAIN MATCH (t {id: $id}) RETURN t"})
    CHECK_THAT(g.plan(query), Contains("find nodes (t) with id = "));
  CHECK(g.ask("MATCH (t {id: $id}) RETURN t.size") == Rows{"7"});
}

TEST_CASE("A node is found by what an earlier part of the query has given") {
  Towns g;
  CHECK_THAT(g.plan("EXPLAIN UNWIND ['t1', 't2'] AS id MATCH (t {id: id}) RETURN t"), Contains("find nodes (t)"));
  CHECK(g.ask("UNWIND ['t2', 'none', 't1'] AS id MATCH (t {id: id}) RETURN t.size") == Rows{"1", "2"});
}

TEST_CASE("Parts of a pattern that an equality ties together are joined by hash") {
  Towns g;
  const std::string query = "MATCH (t:Town), (p:Port) WHERE t.size = p.number RETURN count(*)";
  CHECK_THAT(g.plan("EXPLAIN " + query), Contains("hash join"));
  CHECK(g.ask(query) == Rows{"50"});
}

TEST_CASE("A join by hash keeps relationships apart by itself") {
  AskedGraph g(
      "UNWIND range(1, 20) AS i CREATE (:A {x: i})-[:T {n: i}]->(:B {y: i}) CREATE (:A {x: i})-[:T {n: -i}]->(:B {y: "
      "i})");
  const std::string pattern = "MATCH (a:A)-[r:T]->(b:B), (c:A)-[s:T]->(d:B) WHERE b.y = d.y ";
  const std::string plan = g.plan("EXPLAIN " + pattern + "RETURN count(*)");
  CHECK_THAT(plan, Contains("hash join") && !Contains("where"));
  CHECK(g.ask(pattern + "RETURN count(*)") == Rows{"40"});
  CHECK(g.ask(pattern + "AND r.n = s.n RETURN count(*)") == Rows{"0"});
}

TEST_CASE("A join by hash takes 1 and 1.0 for the same, and null for nothing") {
  AskedGraph g("CREATE (:A {x: 1}), (:A), (:A {x: 2}), (:B {y: 1.0}), (:B), (:B {y: 3})");
  CHECK(g.ask("MATCH (a:A), (b:B) WHERE a.x = b.y RETURN a.x, b.y") == Rows{"1 | 1.0"});
}

TEST_CASE("A part whose relationships read what is known outside it is not joined by hash") {
  AskedGraph g(
      "CREATE (:A {x: 1}), (:A {x: 2}), (:A {x: 3}), (:B {y: 1})-[:T {z: 1}]->(:C), (:B {y: 2})-[:T {z: 1}]->(:C)");
  CHECK(g.ask("MATCH (a:A), (b:B)-[:T {z: a.x}]->(:C) WHERE a.x = b.y RETURN a.x, b.y") == Rows{"1 | 1"});
}

TEST_CASE("A condition is tested before the steps that do not need it") {
  AskedGraph g("CREATE (:A {x: 1})-[:T]->(:B)-[:T]->(:C)");
  const std::string plan = g.plan("EXPLAIN MATCH (a:A)-[:T]->(b)-[:T]->(c:C) WHERE a.x = 1 AND c.x = 2 RETURN a");
  CHECK(line_of(plan, "where a.x = 1") > line_of(plan, "follow (b)"));
  CHECK(line_of(plan, "where c.x = 2") < line_of(plan, "follow (b)"));
}

TEST_CASE("Known ends are joined instead of followed to anywhere") {
  AskedGraph g(
      "CREATE (a {id: 'a'})-[:T]->(b {id: 'b'}), (a)-[:T]->({id: 'c'}), (a)-[:T]->({id: 'd'}), (a)-[:T]->({id: 'e'})");
  g.graph.index("id");
  g.graph.freeze();
  CHECK_THAT(g.plan("EXPLAIN MATCH (x {id: 'a'})-[r]->(y {id: 'b'}) RETURN r"), Contains("join by (y)<-[r]-(x)"));
}

TEST_CASE("A sort before a limit keeps the first rows only") {
  Towns g;
  CHECK_THAT(g.plan("EXPLAIN MATCH (t:Town) RETURN t.size ORDER BY t.size LIMIT 3"), Contains("sort first by t.size"));
  CHECK(g.ask("MATCH (t:Town) RETURN t.size ORDER BY t.size DESC SKIP 1 LIMIT 2") == Rows{"49", "48"});
}

TEST_CASE("PROFILE tells how many rows each step gave and how much it looked at, and gives the rows too") {
  AskedGraph g("CREATE (a:A)-[:T]->(:B), (a)-[:T]->(:B)");
  const auto result = standpoint::query::run_query(g.graph, "PROFILE MATCH (a:A)-[:T]->(b) RETURN b");
  REQUIRE(result);
  CHECK(result->rows.size() == 2);
  CHECK_THAT(result->plan, Contains("looked at"));
  CHECK(g.ask("EXPLAIN MATCH (a:A)-[:T]->(b) RETURN b").empty());
}

TEST_CASE("What hangs on a node that many rows have is found once for the node, and gives the same rows") {
  AskedGraph g(
      "CREATE (p:Place) WITH p UNWIND range(1, 8) AS i CREATE (:Voice {i: i})-[:SAYS {side: i % "
      "2}]->(:Word)-[:ON]->(p)");
  const std::string pattern =
      "MATCH (a:Voice)-[x:SAYS]->(v:Word)-[:ON]->(p:Place)<-[:ON]-(w:Word)<-[y:SAYS]-(b:Voice) ";
  CHECK_THAT(g.plan("EXPLAIN " + pattern + "RETURN a.i, b.i"), Contains("for each"));
  CHECK(g.ask(pattern + "RETURN count(*)") == Rows{"56"});  // no relationship twice: none is its own partner
  CHECK(g.ask(pattern + "WHERE x.side = 1 AND y.side = 0 RETURN count(*)") == Rows{"16"});
  CHECK(g.ask(pattern + "RETURN count(DISTINCT [a, b])") == Rows{"56"});
  CHECK(g.ask(pattern + "WITH DISTINCT a, b RETURN count(*)") == Rows{"56"});
  CHECK(g.ask(pattern + "WITH DISTINCT a, y.side AS side RETURN count(*)") == Rows{"16"});
  CHECK(g.ask(pattern + "WHERE a.i + b.i = 9 RETURN DISTINCT a.i ORDER BY a.i LIMIT 3") == Rows{"1", "2", "3"});
}

TEST_CASE("A node is its own partner where two relationships lead to it, whatever is read of them") {
  AskedGraph g(
      "CREATE (p:Place) WITH p UNWIND range(1, 6) AS i CREATE (:Voice {i: i})-[:ON]->(p), (p)-[:HAS]->(:Part {i: i})"
      " WITH p MATCH (v:Voice {i: 3}) WITH DISTINCT v, p CREATE (v)-[:ON]->(p)");
  const std::string pattern = "MATCH (a:Voice)-[:ON]->(p:Place)<-[:ON]-(b:Voice) WHERE b.i > 0 ";
  CHECK(g.ask(pattern + "AND a = b RETURN DISTINCT a.i") == Rows{"3"});
  CHECK(g.ask(pattern + "WITH DISTINCT a, b RETURN count(*)") == Rows{"31"});
  CHECK(g.ask(pattern + "RETURN count(*)") == Rows{"42"});
}
