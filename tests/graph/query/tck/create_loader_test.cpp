// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/create_loader.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/graph/query/tck/setup_clauses.hpp"
#include "tests/graph/query/tck/tagged_values.hpp"

using namespace standpoint;
using namespace standpoint::test;
using Texts = std::vector<std::string>;

namespace {

// Every node, and every relationship with its ends, in order of their text.
Texts graph_after(const Texts& queries) {
  MemoryGraph graph;
  REQUIRE(load_graph(graph, queries) == "");
  Texts texts;
  const auto node = [&](query::NodeId id) { return spelled(query::Value::node(id), graph, {}); };
  for (std::uint32_t n = 0; n < graph.node_count(); ++n) texts.push_back(node({n}));
  for (std::uint32_t r = 0; r < graph.relationship_count(); ++r)
    texts.push_back(node(graph.ends({r}).start) + spelled(query::Value::relationship({r}), graph, {}) +
                    node(graph.ends({r}).end));
  std::ranges::sort(texts);
  return texts;
}

}  // namespace

TEST_CASE("A query that makes a graph is taken apart at its own clauses only") {
  const auto clauses = setup_clauses(
      "MATCH (a) WHERE a.x STARTS WITH 'CREATE' // SET\nUNWIND [1] AS i CREATE ({create: i}) DETACH DELETE a");
  REQUIRE(clauses.size() == 3);
  CHECK(clauses[0].kind == SetupClause::Kind::read);
  CHECK(clauses[1].text == " ({create: i}) ");
  CHECK(clauses[2].kind == SetupClause::Kind::remove);
  CHECK(clauses[2].text == "  a");
}

TEST_CASE("CREATE makes nodes and relationships, and knows its variables in later clauses") {
  CHECK(graph_after(
            {"CREATE (a:B:A {x: 1, none: null})-[:T {l: [1, 2.5]}]->(b) CREATE (b)<-[:U]-(:C), (a)-[r:V]->(a)"}) ==
        Texts{"()", "(:A:B {x: 1})", "(:A:B {x: 1})[:T {l: [1, 2.5]}]()", "(:A:B {x: 1})[:V](:A:B {x: 1})", "(:C)",
              "(:C)[:U]()"});
}

TEST_CASE("CREATE after clauses that read makes one of each for each row") {
  CHECK(graph_after(
            {"UNWIND range(1, 3) AS i CREATE ({i: i})", "MATCH (n) WHERE n.i > 1 CREATE (n)-[:T]->({j: n.i * 10})"}) ==
        Texts{"({i: 1})", "({i: 2})", "({i: 2})[:T]({j: 20})", "({i: 3})", "({i: 3})[:T]({j: 30})", "({j: 20})",
              "({j: 30})"});
}

TEST_CASE("CREATE knows properties of what it has just made") {
  CHECK(graph_after({"CREATE (a {id: 7}), ({of: a.id})"}) == Texts{"({id: 7})", "({of: 7})"});
}

TEST_CASE("DELETE takes away what was found, at the end of its query") {
  CHECK(graph_after({"CREATE (a:A)-[:T]->(b:B)", "MATCH (a)-[r]->(b) DELETE r CREATE (b)-[:U]->(a)"}) ==
        Texts{"(:A)", "(:B)", "(:B)[:U](:A)"});
}

TEST_CASE("A query that cannot make a graph says why") {
  MemoryGraph graph;
  CHECK(load_graph(graph, Texts{"CREATE (a)-[:T|U]->(b)"}) == "a relationship has one type");
  CHECK_FALSE(load_graph(graph, Texts{"MERGE (a)"}).empty());
  CHECK_FALSE(load_graph(graph, Texts{"CREATE (a"}).empty());
}
