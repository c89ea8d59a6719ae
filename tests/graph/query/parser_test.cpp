// SPDX-License-Identifier: Apache-2.0
#include "graph/query/parser.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "graph/query/clause_parser.hpp"
#include "graph/query/lexer.hpp"
#include "graph/query/pattern_parser.hpp"
#include "tests/support/query_tree_text.hpp"

using namespace standpoint::query;

namespace {

// The tree of a query, or the name of its first mistake.
std::string tree(std::string_view text) {
  ValueHeap heap;
  const auto query = parse_query(text, heap);
  return query ? test::tree_text(**query) : std::string(query.error()[0].detail);
}

QueryErrors errors(std::string_view text) {
  ValueHeap heap;
  const auto query = parse_query(text, heap);
  REQUIRE_FALSE(query.has_value());
  return query.error();
}

std::string first_message(std::string_view text) { return errors(text)[0].message; }
std::string first_fix(std::string_view text) { return errors(text)[0].fix; }

std::string repeated(std::string_view what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

bool is_too_deep(const std::string& text) {
  const QueryErrors found = errors(text);
  return found.size() == 1 && found[0].error_class == ErrorClass::limit && found[0].detail == "NestedTooDeep";
}

}  // namespace

TEST_CASE("the clauses that read make a query") {
  CHECK(tree("MATCH (n:Person {name: 'x'}) WHERE n.age > 3 RETURN n.name AS name, n") ==
        "match (n:Person (map name: 'x')) where ((.age n) > 3); return (.name n) as <name> n as <n>");
  CHECK(tree("OPTIONAL MATCH (a)-->(b), (c) UNWIND [1] AS x RETURN *") ==
        "optional match (a)-[]->(b), (c); unwind (list 1) as x; return *");
  CHECK(tree("MATCH (n) WITH DISTINCT n, n.x AS x ORDER BY x DESC, n.y SKIP 1 LIMIT $l WHERE x > 1 RETURN *, 1;") ==
        "match (n); with distinct n as <n> (.x n) as <x> by x down by (.y n) skip 1 limit $l where (x > 1); "
        "return * 1 as <1>");
  CHECK(tree("RETURN 1 AS a UNION ALL RETURN 2 AS a") == "return 1 as <a> union all return 2 as <a>");
}

TEST_CASE("a column is called what was written") {
  CHECK(tree("RETURN  cOuNt( * ) , (list[1]).x,\n 1  +\n2 AS `a b`, `c d`") ==
        "return (count-all) as <cOuNt( * )> (.x (index list 1)) as <(list[1]).x> (+ 1 2) as <a b> c d as <c d>");
}

TEST_CASE("procedures are called with arguments, or alone with parameters") {
  CHECK(tree("CALL a.b.c") == "call a.b.c yield *");
  CHECK(tree("CALL a(1) YIELD *;") == "call a() 1 yield *");
  CHECK(tree("MATCH (n) CALL a(n) YIELD x AS y, z WHERE z RETURN y") ==
        "match (n); call a() n yield x as y yield z as z where z; return y as <y>");
  CHECK(tree("CALL a YIELD x RETURN x") == "InvalidArgumentPassingMode");
  CHECK(tree("CALL a() YIELD * RETURN x") == "UnexpectedSyntax");
}

TEST_CASE("EXPLAIN and PROFILE say what is to be done with a query") {
  ValueHeap heap;
  CHECK((*parse_query("explain RETURN 1", heap))->mode == QueryMode::explain);
  CHECK((*parse_query("PROFILE RETURN 1", heap))->mode == QueryMode::profile);
  CHECK((*parse_query("RETURN 1", heap))->mode == QueryMode::run);
}

TEST_CASE("relationships have directions, types, lengths, properties and conditions") {
  CHECK(tree("MATCH (a)-[r:S|:T*2..3 {x: 1} WHERE r.y]->(b)<--(c)--(d)<-[:U]->(e) RETURN 1") ==
        "match (a)-[r:(S|T)*2..3 (map x: 1) where (.y r)]->(b)<-[]-(c)-[]-(d)-[:U]-(e); return 1 as <1>");
  CHECK(tree("MATCH ()-[*]-()-[*2]-()-[*..4]-()-[*5..]-()-[*3..1]-() RETURN 1") ==
        "match ()-[*1..]-()-[*2..2]-()-[*1..4]-()-[*5..]-()-[*3..1]-(); return 1 as <1>");
}

TEST_CASE("a length that is none is InvalidRelationshipPattern") {
  for (const char* detail : {":T..", ":T*-2", ":T*1.5", "*x", ":T 2", "*1...3"}) {
    INFO(detail);
    CHECK(tree("MATCH (a)-[" + std::string(detail) + "]->(b) RETURN a") == "InvalidRelationshipPattern");
  }
}

TEST_CASE("paths are named, and looked for as the shortest") {
  CHECK(tree("MATCH p = (a)-->(b), q = shortestPath((a)-[*]->(b)), allShortestPaths((a)-[:T*..5]-(b)) RETURN p") ==
        "match p = (a)-[]->(b), q = shortest (a)-[*1..]->(b), all-shortest (a)-[:T*1..5]-(b); return p as <p>");
  CHECK(tree("MATCH p = shortestPath((a)-->(b)-->(c)) RETURN p") == "UnexpectedSyntax");
  CHECK(tree("RETURN shortestPath((a)-[*]->(b))") == "UnexpectedSyntax");
}

TEST_CASE("labels are expressions") {
  CHECK(tree("MATCH (:A:B)-[:!S]-(:A|B&!C)-[:%]-(n:(A|B)&C) RETURN n") ==
        "match (:(A&B))-[:!S]-(:(A|(B&!C)))-[:%]-(n:((A|B)&C)); return n as <n>");
}

TEST_CASE("clauses stand in an order") {
  CHECK(tree("MATCH (n)") == "InvalidClauseComposition");
  CHECK(tree("RETURN 1 MATCH (n) RETURN n") == "InvalidClauseComposition");
  CHECK(tree("MATCH (n) WITH n") == "InvalidClauseComposition");
  CHECK(tree("RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a") == "InvalidClauseComposition");
  CHECK(tree("CALL a() UNION CALL b()") == "InvalidClauseComposition");
  CHECK(tree("") == "UnexpectedSyntax");
  CHECK(tree("RETURN 1 UNION") == "UnexpectedSyntax");
  CHECK(tree("RETURN 1; RETURN 2") == "UnexpectedSyntax");
}

TEST_CASE("a query that would write is told that nothing writes") {
  for (const char* text : {"CREATE (n)", "MATCH (n) SET n.x = 1", "MATCH (n) DETACH DELETE n", "MERGE (n)",
                           "MATCH (n) REMOVE n.x", "LOAD CSV FROM 'x' AS y RETURN y"}) {
    INFO(text);
    CHECK(tree(text) == "UnexpectedSyntax");
    CHECK(first_message(text).find("only reads") != std::string::npos);
  }
}

TEST_CASE("misspelt keywords are recognised") {
  CHECK(first_fix("MATHC (n) RETURN n") == "did you mean 'MATCH'?");
  CHECK(first_fix("MATCH (n) WERE n.x RETURN n") == "did you mean 'WHERE'?");
  CHECK(first_fix("MATCH (n) RETRUN n") == "did you mean 'RETURN'?");
  CHECK(first_fix("UNION RETURN 1").empty());
  CHECK(first_fix("MATCH (n) WHERE n.x == 1 RETURN n") == "equality is written '='");
  CHECK(first_fix("MATCH (n) WHERE n.x || n.y RETURN n") == "the condition is written OR");
}

TEST_CASE("a mistake says what was expected, and where") {
  CHECK(first_message("MATCH (n) WHERE RETURN n") == "expected an expression after 'WHERE', found 'RETURN'");
  CHECK(first_message("MATCH (n\nRETURN n") == "expected ')' to close the '(' at 1:7, found 'RETURN'");
  CHECK(errors("MATCH (n\nRETURN n")[0].at == TextRange{9, 15});
  CHECK(first_message("RETURN 1 UNION 2") ==
        "expected a query that begins with MATCH, WITH, UNWIND, CALL or RETURN, found '2'");
  CHECK(first_message("RETURN 1 2") == "expected an operator, a comma, or a clause such as MATCH or RETURN, found '2'");
  CHECK(first_message("RETURN 1)") == "this ')' closes nothing");
  CHECK(errors("RETURN 1 +  \n ")[0].at == TextRange{10, 10});
}

TEST_CASE("the first mistake of each clause is reported, in order of place") {
  const QueryErrors found = errors("MATCH (n WHERE) WITH n. AS x UNWIND AS y RETURN x +");
  REQUIRE(found.size() == 4);
  for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].at.begin < found[i].at.begin);
  CHECK(errors("MATCH (n WHERE WITH n. AS x RETURN x +").size() == 1);
  CHECK(errors("RETURN 1 AS return").size() == 1);
}

TEST_CASE("what is nested too deep is refused, whatever it is") {
  for (const char* opening : {"(", "[", "{a: ", "f(", "CASE WHEN ", "[x IN ", "EXISTS { RETURN ", "a["}) {
    INFO(opening);
    CHECK(is_too_deep("RETURN " + repeated(opening, 50'000)));
  }
  CHECK(is_too_deep("RETURN " + repeated("(", 1'000'000)));
  CHECK(is_too_deep("RETURN " + repeated("NOT ", 100'000) + "a"));
  CHECK(is_too_deep("RETURN " + repeated("- ", 100'000) + "a"));
  CHECK(is_too_deep("MATCH (n:" + repeated("!", 100'000) + "A) RETURN n"));
  CHECK(is_too_deep("MATCH " + repeated("(", 100'000)));
}

TEST_CASE("long chains are no nesting where they are one node, and bounded where they are not") {
  CHECK(tree("RETURN a" + repeated(" AND a", 20'000)).size() > 20'000);
  CHECK(tree("RETURN [1" + repeated(", 1", 20'000) + "]").size() > 20'000);
  CHECK(tree("MATCH (a)" + repeated("-->()", 20'000) + " RETURN a").size() > 20'000);
  CHECK(tree("RETURN 1" + repeated(" + 1", 900)).size() > 900);
  CHECK(is_too_deep("RETURN 1" + repeated(" + 1", 100'000)));
  CHECK(is_too_deep("RETURN a" + repeated(".b", 100'000)));
  CHECK(is_too_deep("RETURN a" + repeated(" IS NULL", 100'000)));
}

TEST_CASE("chains within subqueries count together") {
  std::string text = "true";
  for (int i = 0; i < 10; ++i) text = "EXISTS { (n) WHERE n.x" + repeated(" + 1", 200) + " = (" + text + ") }";
  CHECK(tree("MATCH (n) WHERE " + text + " RETURN n").size() > 2'000);
  std::string tall = "1";
  for (int i = 0; i < 10; ++i) tall = "COUNT { (n) WHERE " + tall + repeated(" + 1", 200) + " = 1 }";
  CHECK(is_too_deep("MATCH (n) RETURN " + tall));
}

TEST_CASE("a query of more than a megabyte is refused") {
  CHECK(errors("RETURN 1" + std::string(kMostQueryBytes, ' '))[0].detail == "QueryTooLong");
}

TEST_CASE("patterns and clauses can be read one by one") {
  ValueHeap heap;
  const std::string text = "CREATE (a:A {x: 1})-[:T]->(b), (c) UNWIND [1] AS x";
  const TokenStream stream = tokenize(text);
  TokenCursor cursor(stream, heap);
  REQUIRE(cursor.accept(Keyword::create));
  CHECK(test::tree_text(parse_pattern(cursor)) == "(a:A (map x: 1))-[:T]->(b), (c)");
  const auto clause = parse_clause(cursor);
  REQUIRE(clause != nullptr);
  CHECK(clause->unwind.variable.name == "x");
  CHECK(cursor.at_end());
  CHECK_FALSE(cursor.failed());
}
