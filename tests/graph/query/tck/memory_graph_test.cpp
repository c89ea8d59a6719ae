// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/memory_graph.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;
using namespace standpoint::test;
using query::Value;

namespace {

struct Triangle {
  MemoryGraph graph;
  query::NodeId a =
      graph.add_node(std::vector<std::string>{"B", "A", "B"}, {{"k", Value::integer(1)}, {"none", Value()}});
  query::NodeId b = graph.add_node({}, {{"k", Value::real(1)}});
  query::NodeId c = graph.add_node(std::vector<std::string>{"A"}, {{"k", Value::integer(2)}});
  query::RelationshipId ab = graph.add_relationship("T", a, b, {});
  query::RelationshipId bc = graph.add_relationship("U", b, c, {});
  query::RelationshipId aa = graph.add_relationship("U", a, a, {{"v", Value::boolean(true)}});
  query::RelationshipId ac = graph.add_relationship("T", a, c, {});

  Triangle() {
    graph.index("k");
    graph.freeze();
  }

  query::TypeId type(std::string_view name) const { return *graph.types().find(name); }
};

std::vector<std::uint32_t> numbers(std::span<const query::Adjacent> adjacent) {
  std::vector<std::uint32_t> result;
  for (const query::Adjacent& each : adjacent) result.push_back(each.relationship.value);
  return result;
}

}  // namespace

TEST_CASE("A graph in memory lists relationships by type, then number, and a loop at both ends") {
  const Triangle t;
  CHECK(numbers(t.graph.outgoing(t.a)) == std::vector<std::uint32_t>{0, 3, 2});
  CHECK(numbers(t.graph.incoming(t.a)) == std::vector<std::uint32_t>{2});
  CHECK(numbers(t.graph.outgoing(t.a, t.type("T"))) == std::vector<std::uint32_t>{0, 3});
  CHECK(numbers(t.graph.incoming(t.c, t.type("T"))) == std::vector<std::uint32_t>{3});
  CHECK(t.graph.outgoing(t.c).empty());
  CHECK(t.graph.statistics(t.type("T")).count == 2);
  CHECK(t.graph.statistics(t.type("T")).starts == 1);
  CHECK(t.graph.statistics(t.type("T")).ends == 2);
}

TEST_CASE("A graph in memory knows labels once each, and properties that are not null") {
  const Triangle t;
  CHECK(t.graph.labels_of(t.a).size() == 2);
  CHECK(t.graph.nodes_with(*t.graph.labels().find("A")).size() == 2);
  CHECK(t.graph.keys_of(t.a).size() == 1);
  CHECK(t.graph.keys_of(t.aa).size() == 1);
}

TEST_CASE("An index finds nodes by an equal value, whether integer or float") {
  const Triangle t;
  const query::KeyId key = *t.graph.keys().find("k");
  CHECK(t.graph.find(key, Value::integer(1))->size() == 2);
  CHECK(t.graph.find(key, Value::real(2))->size() == 1);
  CHECK(t.graph.find(key, Value())->empty());
  CHECK_FALSE(t.graph.find(*t.graph.keys().find("v"), Value::integer(1)));
}

TEST_CASE("What is removed takes its relationships along, and the rest is numbered anew") {
  Triangle t;
  t.graph.remove({{t.b}}, {{t.aa}});
  t.graph.freeze();
  CHECK(t.graph.node_count() == 2);
  REQUIRE(t.graph.relationship_count() == 1);
  CHECK(t.graph.ends({0}).start.value == 0);
  CHECK(t.graph.ends({0}).end.value == 1);
}
