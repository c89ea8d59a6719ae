// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/graph/query/bound_query.hpp"

using namespace standpoint::query;

namespace {

using Mistakes = std::vector<std::string>;
const Mistakes kNone;
const Mistakes kUndefined{"SyntaxError UndefinedVariable"};
const Mistakes kBound{"SyntaxError VariableAlreadyBound"};
const Mistakes kConflict{"SyntaxError VariableTypeConflict"};

}  // namespace

TEST_CASE("an undefined variable is reported once, with the name that was meant") {
  const BoundText text = bind_text("MATCH (person) RETURN persn.name, persn.id, persn + 1");
  REQUIRE(text.errors.size() == 1);
  CHECK(text.errors[0].detail == "UndefinedVariable");
  CHECK(text.errors[0].at == TextRange{22, 27});
  CHECK(text.errors[0].fix == "did you mean 'person'?");
}

TEST_CASE("all mistakes are reported, in order of place") {
  CHECK(mistakes("MATCH (n) WHERE 1 AND a RETURN b, foo(n)") ==
        Mistakes{"SyntaxError InvalidArgumentType", "SyntaxError UndefinedVariable", "SyntaxError UndefinedVariable",
                 "SyntaxError UnknownFunction"});
}

TEST_CASE("every node and relationship of a pattern has a symbol, a path only by name") {
  const BoundText text = bind_text("MATCH ()-[]->(a), p = (a)<--() RETURN p");
  const auto& parts = text.clause(0).match.pattern.parts;
  CHECK(parts[0].nodes[0].variable.symbol.valid());
  CHECK(parts[0].relationships[0].variable.symbol.valid());
  CHECK(parts[0].nodes[1].variable.declares);
  CHECK_FALSE(parts[1].nodes[0].variable.declares);
  CHECK(parts[1].nodes[0].variable.symbol == parts[0].nodes[1].variable.symbol);
  CHECK_FALSE(parts[0].variable.symbol.valid());
  CHECK(parts[1].variable.symbol.valid());
}

TEST_CASE("after WITH only what it gives can be seen") {
  CHECK(mistakes("MATCH (a)-->(b) WITH a RETURN b") == kUndefined);
  CHECK(mistakes("MATCH (a)-->(b) WITH b AS a RETURN a") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) WITH * RETURN a, b") == kNone);
}

TEST_CASE("a variable passed on under its own name keeps its symbol, others are new") {
  const BoundText text = bind_text("MATCH (a)-->(b) WITH a, b AS c, b AS b RETURN a, c, b");
  const auto& items = text.clause(1).projection.items;
  CHECK(items[0].variable.symbol == items[0].expression->variable.symbol);
  CHECK(items[1].variable.symbol != items[1].expression->variable.symbol);
  CHECK(items[2].variable.symbol == items[2].expression->variable.symbol);
}

TEST_CASE("two variables may change names") {
  const BoundText text = bind_text("WITH 1 AS a, 2 AS b WITH a AS b, b AS a RETURN a, b");
  CHECK(text.errors.empty());
  CHECK(text.clause(1).projection.items[0].variable.symbol != text.clause(0).projection.items[0].variable.symbol);
}

TEST_CASE("ORDER BY and WHERE of a WITH see what was there before, and new names first") {
  CHECK(mistakes("MATCH (a) WITH a.name AS name ORDER BY a.id RETURN name") == kNone);
  CHECK(mistakes("MATCH (a) WITH a.name AS name WHERE a.id = 1 OR name = 'B' RETURN name") == kNone);
  const BoundText text = bind_text("WITH 1 AS x WITH x % 3 AS x ORDER BY x RETURN x");
  const ProjectionClause& with = text.clause(1).projection;
  CHECK(with.order[0].expression->variable.symbol == with.items[0].variable.symbol);
}

TEST_CASE("after DISTINCT only what is projected can be seen, by name or as the same expression") {
  CHECK(mistakes("MATCH (a) WITH DISTINCT a.name AS name WHERE a.name = 'B' RETURN name") == kNone);
  CHECK(mistakes("MATCH (a) WITH DISTINCT a.name AS name WHERE a.id = 1 RETURN name") == kUndefined);
  CHECK(mistakes("MATCH (a) RETURN DISTINCT a.name ORDER BY a.id") == kUndefined);
  CHECK(mistakes("MATCH (a) RETURN DISTINCT a ORDER BY a.id") == kNone);
}

TEST_CASE("* stands for all variables in order of name") {
  const BoundText text = bind_text("MATCH (b)-[a]->(c) RETURN *, 1 AS one");
  CHECK(text.bound.columns == std::vector<std::string>{"a", "b", "c", "one"});
  CHECK(text.bound.column_symbols.size() == 4);
  CHECK(mistakes("MATCH () RETURN *") == Mistakes{"SyntaxError NoVariablesInScope"});
}

TEST_CASE("columns have names, each its own") {
  CHECK(mistakes("MATCH (a) WITH a, a.name RETURN a") == Mistakes{"SyntaxError NoExpressionAlias"});
  CHECK(mistakes("RETURN 1 AS a, 2 AS a") == Mistakes{"SyntaxError ColumnNameConflict"});
  CHECK(mistakes("WITH 1 AS a, 2 AS a RETURN a") == Mistakes{"SyntaxError ColumnNameConflict"});
  CHECK(bind_text("MATCH (a) RETURN a.name, a.id AS b").bound.columns == std::vector<std::string>{"a.name", "b"});
}

TEST_CASE("parts of a UNION have the same columns, in any order") {
  CHECK(mistakes("RETURN 1 AS a UNION RETURN 2 AS b") == Mistakes{"SyntaxError DifferentColumnsInUnion"});
  const BoundText text = bind_text("RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a");
  CHECK(text.bound.columns == std::vector<std::string>{"a", "b"});
  CHECK(text.bound.column_symbols[2] == text.query->parts[1].clauses[0]->projection.items[1].variable.symbol);
}

TEST_CASE("a pattern takes a variable of its kind, and no other") {
  CHECK(mistakes("MATCH (n) MATCH (n)-->() RETURN n") == kNone);
  CHECK(mistakes("MATCH ()-[r]->() MATCH (r) RETURN r") == kConflict);
  CHECK(mistakes("MATCH (r) MATCH ()-[r]->() RETURN r") == kConflict);
  CHECK(mistakes("WITH 123 AS n MATCH (n) RETURN n") == kConflict);
  CHECK(mistakes("MATCH (n) WITH [n] AS users MATCH (users)-->() RETURN 1") == kConflict);
  CHECK(mistakes("MATCH (n) WITH n.name AS n MATCH (n) RETURN n") == kNone);
  CHECK(mistakes("OPTIONAL MATCH (n) MATCH (n)-->() RETURN n") == kNone);
  CHECK(mistakes("MATCH r = ()-->(), (r) RETURN r") == kConflict);
}

TEST_CASE("relationships of variable length are a list") {
  CHECK(mistakes("MATCH ()-[r*]->() MATCH ()-[r*]->() RETURN r") == kNone);
  CHECK(mistakes("MATCH ()-[r1]->()-[r2]->() WITH [r1, r2] AS rs MATCH ()-[rs*]->() RETURN rs") == kNone);
  CHECK(mistakes("MATCH ()-[r]->() MATCH ()-[r*]->() RETURN r") == kConflict);
  CHECK(mistakes("MATCH ()-[r*]->() MATCH ()-[r]->() RETURN r") == kConflict);
  CHECK(mistakes("WITH [1] AS rs MATCH ()-[rs*]->() RETURN rs") == kConflict);
  CHECK(mistakes("MATCH ()-[r*]->() RETURN r.since") == Mistakes{"TypeError InvalidArgumentType"});
  CHECK(mistakes("MATCH ()-[r* WHERE r.since = 1]->() RETURN r") == kNone);
}

TEST_CASE("a path takes a new name") {
  CHECK(mistakes("MATCH (p) MATCH p = ()-->() RETURN p") == kBound);
  CHECK(mistakes("MATCH p = (p)-->() RETURN p") == kBound);
  CHECK(mistakes("MATCH p = ()-[p]->() RETURN p") == kBound);
  CHECK(mistakes("WITH true AS p MATCH p = ()-->() RETURN p") == kBound);
}

TEST_CASE("UNWIND takes a new name and knows what stands in the list") {
  CHECK(mistakes("WITH 1 AS a UNWIND [1] AS a RETURN a") == kBound);
  CHECK(mistakes("UNWIND [1, 2] AS a MATCH (a) RETURN a") == kConflict);
  CHECK(mistakes("UNWIND [] AS a MATCH (a) RETURN a") == kNone);
}

TEST_CASE("a relationship stands once in a pattern") {
  CHECK(mistakes("MATCH (a)-[r]->()-[r]->(a) RETURN r") == Mistakes{"SyntaxError RelationshipUniquenessViolation"});
  CHECK(mistakes("MATCH ()-[r]->() MATCH (a)-[r]->(b) RETURN r") == kNone);
}

TEST_CASE("properties of a pattern see all of its variables, and are no parameter") {
  CHECK(mistakes("MATCH (a {name: b.name})-->(b) RETURN a") == kNone);
  CHECK(mistakes("MATCH (a $given) RETURN a") == Mistakes{"SyntaxError InvalidParameterUse"});
  CHECK(mistakes("MATCH ()-[r:HOSTS $given]->() RETURN r") == Mistakes{"SyntaxError InvalidParameterUse"});
}

TEST_CASE("a pattern as a condition introduces no names, a comprehension its own") {
  CHECK(mistakes("MATCH (a) WHERE (a)-->(b) RETURN a") == kUndefined);
  CHECK(mistakes("MATCH (a) WHERE (a)-->() RETURN a") == kNone);
  CHECK(mistakes("MATCH (a) RETURN [(a)-->(b) WHERE b.id = 1 | b.name]") == kNone);
  CHECK(mistakes("MATCH (a) RETURN [(a)-->(b) | b.name], b") == kUndefined);
}

TEST_CASE("a subquery sees what is around it, after its WITH too, and keeps its own") {
  CHECK(mistakes("MATCH (n) WHERE EXISTS { (n)-->(m) WHERE m.id = n.id } RETURN n") == kNone);
  CHECK(mistakes("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH m.id AS i WHERE i = n.id RETURN i } RETURN n") ==
        kNone);
  CHECK(mistakes("MATCH (n) WHERE EXISTS { (n)-->(m) } RETURN m") == kUndefined);
}

TEST_CASE("variables of comprehensions hide others, and end with them") {
  CHECK(mistakes("MATCH (x) RETURN [x IN [1, 2] | x + 1], x.name") == kNone);
  CHECK(mistakes("RETURN [x IN [1] | x], x") == kUndefined);
  CHECK(mistakes("RETURN reduce(a = 0, x IN [1] | a + x)") == kNone);
}

TEST_CASE("SKIP and LIMIT take one number for all rows") {
  CHECK(mistakes("MATCH (n) RETURN n SKIP n.id") == Mistakes{"SyntaxError NonConstantExpression"});
  for (const std::string amount : {"COUNT { MATCH (x:Person) }", "size([(a:Person)-[:HOSTS]->(b) | 1])",
                                   "CASE WHEN EXISTS { (x:Person) } THEN 1 ELSE 2 END"}) {
    CAPTURE(amount);
    CHECK(mistakes("RETURN 1 LIMIT " + amount) == Mistakes{"SyntaxError NonConstantExpression"});
    CHECK(mistakes("MATCH (n) WITH n ORDER BY n.id SKIP 1 + " + amount + " RETURN n") ==
          Mistakes{"SyntaxError NonConstantExpression"});
  }
  CHECK(mistakes("MATCH (n) RETURN n LIMIT -1") == Mistakes{"SyntaxError NegativeIntegerArgument"});
  CHECK(mistakes("MATCH (n) RETURN n LIMIT 1.7") == Mistakes{"SyntaxError InvalidArgumentType"});
  CHECK(mistakes("MATCH (n) RETURN n SKIP $given LIMIT 1 + 2") == kNone);
}

TEST_CASE("a parameter without a value is missing before the query runs") {
  CHECK(mistakes("RETURN $given + $nothing") == Mistakes{"ParameterMissing MissingParameter"});
}
