// SPDX-License-Identifier: Apache-2.0
#include "graph/query/expression_parser.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "graph/query/lexer.hpp"
#include "tests/support/query_tree_text.hpp"

using namespace standpoint::query;

namespace {

// The tree of an expression, or the name of the mistake.
std::string tree(std::string_view text, PatternUse use = PatternUse::condition) {
  ValueHeap heap;
  const TokenStream stream = tokenize(text);
  TokenCursor cursor(stream, heap);
  const ExpressionPtr expression = parse_expression(cursor, use);
  if (!cursor.at_end()) cursor.unexpected("the end");
  return cursor.failed() ? std::string(cursor.errors()[0].detail) : test::tree_text(*expression);
}

std::string message(std::string_view text) {
  ValueHeap heap;
  const TokenStream stream = tokenize(text);
  TokenCursor cursor(stream, heap);
  const ExpressionPtr expression = parse_expression(cursor);
  REQUIRE(cursor.failed());
  return cursor.errors()[0].message;
}

}  // namespace

TEST_CASE("OR binds loosest, then XOR, AND, NOT, comparison") {
  CHECK(tree("a OR b XOR c AND NOT d = e") == "(or a (xor b (and c (not (d = e)))))");
  CHECK(tree("a AND b AND c OR d") == "(or (and a b c) d)");
  CHECK(tree("NOT NOT a AND b") == "(and (not (not a)) b)");
}

TEST_CASE("predicates bind tighter than comparison and looser than addition") {
  CHECK(tree("a = b IS NULL") == "(a = (null? b))");
  CHECK(tree("a = b IN c") == "(a = (in b c))");
  CHECK(tree("[1]+2 IN [3]+4") == "(in (+ (list 1) 2) (+ (list 3) 4))");
  CHECK(tree("a STARTS WITH b + c AND d ENDS WITH e OR f CONTAINS g") ==
        "(or (and (starts a (+ b c)) (ends d e)) (contains f g))");
  CHECK(tree("a IS NOT NULL IS NULL") == "(null? (not-null? a))");
  CHECK(tree("a =~ 'x.*'") == "(matches a 'x.*')");
}

TEST_CASE("arithmetic is taken from the left, power too, and a sign binds tighter") {
  CHECK(tree("a - b - c") == "(- (- a b) c)");
  CHECK(tree("a + b * c ^ d ^ e % f") == "(+ a (% (* b (^ (^ c d) e)) f))");
  CHECK(tree("-a ^ 2") == "(^ (negate a) 2)");
  CHECK(tree("-3 ^ 2") == "(^ -3 2)");
  CHECK(tree("2 ^ -3") == "(^ 2 -3)");
  CHECK(tree("a -1") == "(- a 1)");
  CHECK(tree("- - + a.b") == "(negate (negate (plus (.b a))))");
}

TEST_CASE("comparisons make one chain") {
  CHECK(tree("1 < n.x <= 3 <> y") == "(1 < (.x n) <= 3 <> y)");
  CHECK(tree("(a < b) < c") == "((a < b) < c)");
}

TEST_CASE("the least integer can be written") {
  CHECK(tree("-9223372036854775808") == "-9223372036854775808");
  CHECK(tree("- 0x8000000000000000") == "-9223372036854775808");
  CHECK(tree("9223372036854775808") == "IntegerOverflow");
  CHECK(tree("--9223372036854775808") == "(negate -9223372036854775808)");
  CHECK(tree("-1[0]") == "(negate (index 1 0))");
  CHECK(tree("-0o1000000000000000000001") == "IntegerOverflow");
}

TEST_CASE("floats that are too large are mistakes, those too near to zero are zero") {
  CHECK(tree("1.5e3") == "1500f");
  CHECK(tree("1e309") == "FloatingPointOverflow");
  CHECK(tree("1" + std::string(400, '0') + ".0") == "FloatingPointOverflow");
  CHECK(tree("1e-999") == "0f");
  CHECK(tree("0." + std::string(400, '0') + "1") == "0f");
  CHECK(tree("0." + std::string(400, '0') + "1e9999999999999999999999") == "FloatingPointOverflow");
}

TEST_CASE("properties, elements, slices and labels follow their operand") {
  CHECK(tree("a.b.c[0][1..2].d") == "(.d (slice (index (.c (.b a)) 0) 1 2))");
  CHECK(tree("a[..]") == "(slice a - -)");
  CHECK(tree("a[1..]") == "(slice a 1 -)");
  CHECK(tree("a[..-1]") == "(slice a - -1)");
  CHECK(tree("a:A:B") == "(labels a (A&B))");
  CHECK(tree("NOT a:A|!B&%") == "(not (labels a (A|(!B&%))))");
}

TEST_CASE("keys, labels and functions may be keywords, and so may most variables") {
  CHECK(tree("n.match + n.`a b`") == "(+ (.match n) (.a b n))");
  CHECK(tree("count + end.order + exists") == "(+ (+ count (.order end)) exists)");
  CHECK(tree("{return: 1, `x y`: 2, ``: 3}") == "(map return: 1 x y: 2 : 3)");
  CHECK(tree("n:Order:Match") == "(labels n (Order&Match))");
  CHECK(tree("return") == "UnexpectedSyntax");
}

TEST_CASE("literals, parameters, lists and maps") {
  CHECK(tree("[true, FALSE, null, 'x', 1, $p, $0, $`a b`, []]") == "(list true false null 'x' 1 $p $0 $a b (list))");
  CHECK(tree("{a: {b: [1]}}") == "(map a: (map b: (list 1)))");
}

TEST_CASE("calls have dotted names, DISTINCT, and a star in count") {
  CHECK(tree("count(*) + count( DISTINCT x )") == "(+ (count-all) (count distinct x))");
  CHECK(tree("date.truncate('day', d)") == "(date.truncate 'day' d)");
  CHECK(tree("rand()") == "(rand)");
}

TEST_CASE("CASE has its test first and its ELSE last, null where not given") {
  CHECK(tree("CASE x WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE 'c' END") == "(case x 1 'a' 2 'b' 'c')");
  CHECK(tree("CASE WHEN a THEN b END") == "(case - a b -)");
}

TEST_CASE("a list whose first word is followed by IN is a comprehension, but not with commas") {
  CHECK(tree("[x IN xs WHERE x > 1 | x.y]") == "(comprehension x xs (x > 1) (.y x))");
  CHECK(tree("[x IN xs]") == "(comprehension x xs - -)");
  CHECK(tree("[x IN xs, y]") == "(list (in x xs) y)");
  CHECK(tree("[1 IN xs]") == "(list (in 1 xs))");
}

TEST_CASE("the last bar of a comprehension is not taken for one between labels") {
  CHECK(tree("[x IN xs WHERE x:A | x.y]") == "(comprehension x xs (labels x A) (.y x))");
  CHECK(tree("[x IN xs WHERE x:A|B | x.y]") == "(comprehension x xs (labels x (A|B)) (.y x))");
  CHECK(tree("[x IN xs | x:A|B]") == "(comprehension x xs - (labels x (A|B)))");
  CHECK(tree("reduce(a = 0, x IN [y IN ys WHERE y:A | y] | a + x)") ==
        "(reduce a x 0 (comprehension y ys (labels y A) y) (+ a x))");
}

TEST_CASE("quantifiers and reduce") {
  CHECK(tree("all(x IN xs WHERE x > 0) AND none(x IN xs WHERE x)") == "(and (all x xs (x > 0)) (none x xs x))");
  CHECK(tree("reduce(sum = 0, x IN [1, 2] | sum + x)") == "(reduce sum x 0 (list 1 2) (+ sum x))");
  CHECK(tree("all(x IN xs)") == "UnexpectedSyntax");
}

TEST_CASE("map projections") {
  CHECK(tree("n {.*, .name, `a b`: 1, m}") == "(projection n *: - name: - a b: 1 m: m)");
  CHECK(tree("n {}") == "(projection n)");
}

TEST_CASE("a node before an arrow is a pattern, and parentheses are none") {
  CHECK(tree("(a)-->(b)") == "(pattern (a)-[]->(b))");
  CHECK(tree("NOT (a)<-[:T]-(:B {x: 1}) OR ((a)--())") ==
        "(or (not (pattern (a)<-[:T]-(:B (map x: 1)))) (pattern (a)-[]-()))");
  CHECK(tree("(a)-(b)") == "(- a b)");
  CHECK(tree("(a)<-(b)") == "(a < (negate b))");
  CHECK(tree("(1)--(2)") == "(- 1 (negate 2))");
  CHECK(tree("(a) - [1]") == "(- a (list 1))");
}

TEST_CASE("a pattern stands only for a condition") {
  CHECK(tree("(a)-->(b)", PatternUse::none) == "UnexpectedSyntax");
  CHECK(tree("size((a)-->(b))") == "UnexpectedSyntax");
  CHECK(tree("[(a)-->(b)]") == "UnexpectedSyntax");
  CHECK(tree("((a)-->(b)) = true") == "UnexpectedSyntax");
  CHECK(tree("1 + (a)-->(b)") == "UnexpectedSyntax");
  CHECK(tree("exists((a)-->(b))", PatternUse::none) == "(pattern (a)-[]->(b))");
  CHECK(tree("exists(n.x)", PatternUse::none) == "(exists (.x n))");
  CHECK(tree("[x IN xs WHERE (x)-->()]", PatternUse::none) == "(comprehension x xs (pattern (x)-[]->()) -)");
  CHECK(tree("CASE WHEN (a)-->() THEN 1 END", PatternUse::none) == "(case - (pattern (a)-[]->()) 1 -)");
}

TEST_CASE("pattern comprehensions") {
  CHECK(tree("[p = (a)-->(b) WHERE b.x | p]") == "(pattern-comprehension p = (a)-[]->(b) (.x b) p)");
  CHECK(tree("[(a)-[:S|T]->(b:B|C) WHERE b:D | 1]") ==
        "(pattern-comprehension (a)-[:(S|T)]->(b:(B|C)) (labels b D) 1)");
}

TEST_CASE("EXISTS and COUNT hold a pattern or a query") {
  CHECK(tree("EXISTS { (a)-->(b), (b)--(c) WHERE a.x }") == "(exists (a)-[]->(b), (b)-[]-(c) (.x a))");
  CHECK(tree("exists { MATCH (a)-->(b) WHERE a.x }") == "(exists (a)-[]->(b) (.x a))");
  CHECK(tree("COUNT { MATCH (a) RETURN a }") == "(count {match (a); return a as <a>})");
  CHECK(tree("EXISTS { MATCH (a) MATCH (b) }") == "(exists {match (a); match (b); return true as <true>})");
  CHECK(tree("EXISTS { MATCH (a) CREATE (b) }") == "InvalidClauseComposition");
}

TEST_CASE("messages tell what was expected, after what") {
  CHECK(message("1 +") == "expected an expression after '+', but the query ends here");
  CHECK(message("(1 + 2") == "expected ')' to close the '(' at 1:1, but the query ends here");
  CHECK(message("[1, 2 3]") == "expected ']' to close the '[' at 1:1, found '3'");
  CHECK(message("{1B: 2}") == "expected a key and ':' in this map");
  CHECK(message("1 = NOT a") == "expected an expression after '=', found 'NOT'");
}
