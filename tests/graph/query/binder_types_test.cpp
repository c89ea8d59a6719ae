// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/graph/query/bound_query.hpp"

using namespace standpoint::query;

namespace {

using Mistakes = std::vector<std::string>;
const Mistakes kNone;
const Mistakes kArgument{"SyntaxError InvalidArgumentType"};
const Mistakes kType{"TypeError InvalidArgumentType"};

StaticType type_of(const std::string& expression) {
  return bind_text("MATCH p = (n)-[r]->() OPTIONAL MATCH (m) RETURN " + expression)
      .projection()
      .items[0]
      .expression->type;
}

constexpr StaticType kInteger = StaticType::of(ValueKind::integer);

}  // namespace

TEST_CASE("types follow from literals, patterns and operators") {
  CHECK(type_of("1") == kInteger);
  CHECK(type_of("1 + 2 * 3") == kInteger);
  CHECK(type_of("1 + 2.0") == StaticType::of(ValueKind::real));
  CHECK(type_of("2 ^ 2") == StaticType::of(ValueKind::real));
  CHECK(type_of("'a' + 1") == StaticType::of(ValueKind::string));
  CHECK(type_of("[1, 2]") == StaticType::list_of(kInteger));
  CHECK(type_of("[1, 2][0]") == StaticType::nullable(ValueKind::integer));
  CHECK(type_of("n") == StaticType::of(ValueKind::node));
  CHECK(type_of("m") == StaticType::nullable(ValueKind::node));
  CHECK(type_of("p") == StaticType::of(ValueKind::path));
  CHECK(type_of("n.name") == StaticType::any());
  CHECK(type_of("n.id + 1") == StaticType::any());
  CHECK(type_of("[x IN [1, 2] | 'a']") == StaticType::list_of(StaticType::of(ValueKind::string)));
  CHECK(type_of("CASE WHEN true THEN 1 END") == StaticType::nullable(ValueKind::integer));
  CHECK(type_of("$given") == StaticType::any());
}

TEST_CASE("operands of connectives and conditions are boolean or null") {
  CHECK(mistakes("RETURN 123 AND true") == kArgument);
  CHECK(mistakes("RETURN NOT [true]") == kArgument);
  CHECK(mistakes("RETURN null AND null OR NOT null") == kNone);
  CHECK(mistakes("MATCH (n) WHERE n.name AND $given RETURN n") == kNone);
  CHECK(mistakes("MATCH (n) WHERE (n) RETURN n") == kArgument);
  CHECK(mistakes("RETURN any(x IN ['a'] WHERE x)") == kArgument);
}

TEST_CASE("arithmetic is checked by what each operand may be") {
  CHECK(mistakes("RETURN none(x IN ['Clara'] WHERE x % 2 = 0)") == kArgument);
  CHECK(mistakes("RETURN none(x IN [1, 'Clara'] WHERE x % 2 = 0)") == kNone);
  CHECK(mistakes("RETURN [] + 1, 'a' + 'b', null + 1, -null") == kNone);
  CHECK(mistakes("RETURN -'a'") == kArgument);
  CHECK(mistakes("RETURN {a: 1} + 1") == kArgument);
}

TEST_CASE("a property is asked of what has some") {
  CHECK(mistakes("WITH 123 AS n RETURN n.num") == kType);
  CHECK(mistakes("WITH [123] AS n RETURN n.num") == kType);
  CHECK(mistakes("MATCH r = ()-->() WHERE r.name = 'a' RETURN r") == kArgument);
  CHECK(mistakes("WITH {a: 1} AS m RETURN m.a.b") == kNone);
  CHECK(mistakes("WITH null AS m RETURN m.a") == kNone);
}

TEST_CASE("elements are asked of lists by number, and of what has keys") {
  CHECK(mistakes("WITH 'a' AS list RETURN list[0]") == kType);
  CHECK(mistakes("WITH [1] AS list RETURN list['a']") == kType);
  CHECK(mistakes("WITH {a: 1} AS map RETURN map['a'], map[$given]") == kNone);
  CHECK(mistakes("RETURN 1 IN 2") == kArgument);
  CHECK(mistakes("RETURN 1 IN null, 1 IN $given, 1 IN [1]") == kNone);
}

TEST_CASE("functions are known by name, number of arguments and their kinds") {
  CHECK(mistakes("MATCH (n) RETURN type(n)") == kArgument);
  CHECK(mistakes("MATCH (n) RETURN length(n)") == kArgument);
  CHECK(mistakes("MATCH p = () RETURN size(p)") == kArgument);
  CHECK(mistakes("RETURN properties(1)") == kArgument);
  CHECK(mistakes("MATCH (a) WITH [a, 1] AS list RETURN labels(list[1])") == kNone);
  CHECK(mistakes("RETURN size()") == Mistakes{"SyntaxError InvalidNumberOfArguments"});
  CHECK(mistakes("RETURN count(1, 2)") == Mistakes{"SyntaxError InvalidNumberOfArguments"});
  const BoundText unknown = bind_text("MATCH (n) RETURN lables(n)");
  REQUIRE(unknown.errors.size() == 1);
  CHECK(unknown.errors[0].detail == "UnknownFunction");
  CHECK(unknown.errors[0].fix == "did you mean 'labels'?");
}

TEST_CASE("a shortest path is asked for by one relationship, of a least length of 0 or 1") {
  CHECK(mistakes("MATCH p = shortestPath((a)-[*]-(b)) RETURN p") == kNone);
  CHECK(mistakes("MATCH p = shortestPath((a)-[*0..3]-(b)) RETURN p") == kNone);
  CHECK(mistakes("MATCH p = allShortestPaths((a)-[*1..3]->(b)) RETURN p") == kNone);
  CHECK(mistakes("MATCH p = shortestPath((a)-[]->(b)) RETURN p") == kNone);
  CHECK(mistakes("MATCH (a)-[r*]->(b) MATCH p = shortestPath((a)-[r*]->(b)) RETURN p") ==
        Mistakes{"SyntaxError VariableAlreadyBound"});
  const BoundText text = bind_text("MATCH p = shortestPath((a)-[*2..5]-(b)) RETURN p");
  REQUIRE(text.errors.size() == 1);
  CHECK(text.errors[0].detail == "InvalidRelationshipPattern");
  CHECK(text.errors[0].at == TextRange{26, 35});
  CHECK(mistakes("RETURN EXISTS { allShortestPaths((a)-[*3]->(b)) }") ==
        Mistakes{"SyntaxError InvalidRelationshipPattern"});
}

TEST_CASE("the conditions of a chain read neither chains nor paths that its pattern only introduces") {
  const Mistakes refused{"SyntaxError InvalidRelationshipPattern"};
  CHECK(mistakes("MATCH p = (a)-[* WHERE length(p) > 1]->(b) RETURN p") == refused);
  CHECK(mistakes("MATCH (a)-[r* {id: r[0].id}]->(b) RETURN r") == refused);
  CHECK(mistakes("MATCH (a)-[r*]->(b)-[s* WHERE s.id = r[0].id]->(c) RETURN s") == refused);
  CHECK(mistakes("MATCH (a)-[r* WHERE r.id = a.id]->(b) WHERE size(r) > 1 RETURN r") == kNone);
  CHECK(mistakes("MATCH (a)-[r*]->(b) MATCH (a)-[s* WHERE s.id = r[0].id]->(c) RETURN s") == kNone);
  CHECK(mistakes("MATCH (a)-[r*]->(b) MATCH (a)-[r* {id: r[0].id}]->(c) RETURN r") == kNone);
}
