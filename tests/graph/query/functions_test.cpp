// SPDX-License-Identifier: Apache-2.0
#include "graph/query/functions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/graph/query/evaluating.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Value;

TEST_CASE("Functions are found without regard to case, and listed in order of name") {
  CHECK(query::find_function("tointeger") == query::find_function("toInteger"));
  CHECK(query::find_function("DATE.Truncate")->name == "date.truncate");
  CHECK(query::find_function("nothing") == nullptr);
  CHECK(query::find_function("") == nullptr);
  std::set<std::string> names;
  for (const auto& entry : query::all_functions()) {
    INFO(entry.name);
    CHECK(names.insert(std::string(entry.name)).second);
    CHECK(query::find_function(entry.name) == &entry);
    CHECK(entry.call != nullptr);
    CHECK(entry.least <= entry.most);
    CHECK((entry.most == 0 || !entry.arguments.empty()));
    CHECK(entry.summary.starts_with(entry.name));
    for (const auto& type : entry.arguments) CHECK(type.may_be(query::ValueKind::null));
  }
}

TEST_CASE("Every function takes values of every kind without harm") {
  Evaluating given;
  const auto node = given.graph.add_node({}, {});
  const auto relationship = given.graph.add_relationship("T", node, node, {});
  given.graph.freeze();
  const std::vector<Value> values = {kNull,
                                     truth(true),
                                     number(-3),
                                     real(2.5),
                                     real(1e300),
                                     text(""),
                                     text("é\xFF x"),
                                     given.list({}),
                                     given.map({}),
                                     given.date("2020-01-31"),
                                     Value::node(node),
                                     Value::relationship(relationship),
                                     number(INT64_MIN),
                                     given.interval("2020/.."),
                                     given.duration("P1Y"),
                                     Value::path(given.heap, {{node}, {}}),
                                     given.list({text("a"), number(1)})};
  for (const auto& entry : query::all_functions())
    for (const Value& a : values)
      for (const Value& b : values) {
        const int most = std::min<int>(entry.most, 3);
        const std::string name(entry.name);
        INFO(name << " " << given.shown(a) << " " << given.shown(b));
        if (most == 1) CHECK(given.call(name, {a}) != "unknown");
        if (most == 2 || entry.least == 2) CHECK(given.call(name, {a, b}) != "unknown");
        if (most == 3) CHECK(given.call(name, {a, b, b}) != "unknown");
      }
}

TEST_CASE("Conversions take what can be converted, and refuse other types") {
  Evaluating given;
  CHECK(given.call("toBoolean", {text("TRUE")}) == "true");
  CHECK(given.call("toBoolean", {text(" tru ")}) == "null");
  CHECK(given.call("toBoolean", {number(0)}) == "false");
  CHECK(given.call("toBoolean", {real(1)}) == "TypeError InvalidArgumentValue");
  CHECK(given.call("toInteger", {real(82.9)}) == "82");
  CHECK(given.call("toInteger", {real(-2.9)}) == "-2");
  CHECK(given.call("toInteger", {text("2.9")}) == "2");
  CHECK(given.call("toInteger", {text(" 42 ")}) == "42");
  CHECK(given.call("toInteger", {text("foo")}) == "null");
  CHECK(given.call("toInteger", {text("")}) == "null");
  CHECK(given.call("toInteger", {text("9223372036854775807")}) == "9223372036854775807");
  CHECK(given.call("toInteger", {text("9223372036854775808")}) == "null");
  CHECK(given.call("toInteger", {real(1e30)}) == "null");
  CHECK(given.call("toInteger", {truth(true)}) == "1");
  CHECK(given.call("toInteger", {given.list({})}) == "TypeError InvalidArgumentValue");
  CHECK(given.call("toFloat", {text("5")}) == "5.0");
  CHECK(given.call("toFloat", {text("+1e3")}) == "1000.0");
  CHECK(given.call("toFloat", {text("inf")}) == "null");
  CHECK(given.call("toFloat", {truth(true)}) == "TypeError InvalidArgumentValue");
  CHECK(given.call("toString", {real(2.3)}) == "'2.3'");
  CHECK(given.call("toString", {truth(false)}) == "'false'");
  CHECK(given.call("toString", {given.date("2015-07-21")}) == "'2015-07-21'");
  CHECK(given.call("toString", {given.map({})}) == "TypeError InvalidArgumentValue");
  CHECK(given.call("toStringOrNull", {given.map({})}) == "null");
  CHECK(given.call("toFloatOrNull", {truth(true)}) == "null");
  CHECK(given.call("toIntegerOrNull", {given.list({})}) == "null");
}

TEST_CASE("Functions on lists") {
  Evaluating given;
  const Value list = given.list({number(1), number(2), kNull});
  CHECK(given.call("head", {list}) == "1");
  CHECK(given.call("last", {list}) == "null");
  CHECK(given.call("tail", {list}) == "[2, null]");
  CHECK(given.call("tail", {given.list({})}) == "[]");
  CHECK(given.call("reverse", {list}) == "[null, 2, 1]");
  CHECK(given.call("size", {list}) == "3");
  CHECK(given.call("isEmpty", {given.list({})}) == "true");
  CHECK(given.call("head", {given.list({})}) == "null");
  CHECK(given.call("size", {number(1)}) == "TypeError InvalidArgumentValue");
}

TEST_CASE("Ranges go up or down, and have both ends") {
  Evaluating given;
  CHECK(given.call("range", {number(-1), number(1)}) == "[-1, 0, 1]");
  CHECK(given.call("range", {number(10), number(-10), number(-3)}) == "[10, 7, 4, 1, -2, -5, -8]");
  CHECK(given.call("range", {number(0), number(-1)}) == "[]");
  CHECK(given.call("range", {number(0), number(1), number(-1)}) == "[]");
  CHECK(given.call("range", {number(INT64_MAX - 1), number(INT64_MAX)}) ==
        "[9223372036854775806, 9223372036854775807]");
  CHECK(given.call("range", {number(INT64_MIN), number(INT64_MAX), number(INT64_MAX)}) ==
        "[-9223372036854775808, -1, 9223372036854775806]");
  CHECK(given.call("range", {number(0), number(1), number(0)}) == "ArgumentError NumberOutOfRange");
  CHECK(given.call("range", {real(0), number(1)}) == "ArgumentError InvalidArgumentType");
  CHECK(given.call("range", {number(INT64_MIN), number(INT64_MAX)}).ends_with("MemoryLimit"));
  CHECK_FALSE(query::find_function("range")->checked_before);
}

TEST_CASE("Functions on strings count characters, not bytes") {
  Evaluating given;
  CHECK(given.call("size", {text("été")}) == "3");
  CHECK(given.call("reverse", {text("été!")}) == "'!été'");
  CHECK(given.call("left", {text("été"), number(2)}) == "'ét'");
  CHECK(given.call("right", {text("été"), number(2)}) == "'té'");
  CHECK(given.call("left", {text("été"), number(20)}) == "'été'");
  CHECK(given.call("left", {text("été"), number(-1)}) == "ArgumentError NumberOutOfRange");
  CHECK(given.call("substring", {text("éclair"), number(1), number(3)}) == "'cla'");
  CHECK(given.call("substring", {text("éclair"), number(1)}) == "'clair'");
  CHECK(given.call("substring", {text("éclair"), number(10)}) == "''");
  CHECK(given.call("toUpper", {text("Straße é")}) == "'STRASSE É'");
  CHECK(given.call("lower", {text("ÉA")}) == "'éa'");
  CHECK(given.call("trim", {text(" \t\xC2\xA0x y\n")}) == "'x y'");
  CHECK(given.call("ltrim", {text("  x ")}) == "'x '");
  CHECK(given.call("rtrim", {text("  x ")}) == "'  x'");
  CHECK(given.call("fold", {text("Cédric O")}) == "'cedric o'");
}

TEST_CASE("Strings are replaced and split") {
  Evaluating given;
  CHECK(given.call("replace", {text("one1two1"), text("1"), text("--")}) == "'one--two--'");
  CHECK(given.call("replace", {text("aaa"), text("aa"), text("b")}) == "'ba'");
  CHECK(given.call("replace", {text("abc"), text(""), text("b")}) == "'abc'");
  CHECK(given.call("split", {text("one1two"), text("1")}) == "['one', 'two']");
  CHECK(given.call("split", {text(""), text("1")}) == "['']");
  CHECK(given.call("split", {text(",a,"), text(",")}) == "['', 'a', '']");
  CHECK(given.call("split", {text("aéb"), text("")}) == "['a', 'é', 'b']");
  CHECK(given.call("split", {text("a, b;c"), given.list({text(", "), text(";")})}) == "['a', 'b', 'c']");
  CHECK(given.call("split", {text("a"), given.list({number(1)})}) == "TypeError InvalidArgumentValue");
}

TEST_CASE("Functions on numbers") {
  Evaluating given;
  CHECK(given.call("abs", {number(-1)}) == "1");
  CHECK(given.call("abs", {real(-1.5)}) == "1.5");
  CHECK(given.call("abs", {number(INT64_MIN)}) == "ArithmeticError IntegerOverflow");
  CHECK(given.call("ceil", {real(0.1)}) == "1.0");
  CHECK(given.call("floor", {number(3)}) == "3.0");
  CHECK(given.call("round", {real(2.5)}) == "3.0");
  CHECK(given.call("round", {real(-1.5)}) == "-1.0");
  CHECK(given.call("round", {real(0.49999999999999994)}) == "0.0");
  CHECK(given.call("round", {real(3.14159), number(2)}) == "3.14");
  CHECK(given.call("round", {real(1e300), number(200)}) == "1e300");
  CHECK(given.call("sign", {real(-0.5)}) == "-1");
  CHECK(given.call("sqrt", {real(12.96)}) == "3.6");
  CHECK(given.call("sqrt", {number(-1)}) == "NaN");
  CHECK(given.call("atan2", {number(1), number(1)}) == "0.7853981633974483");
  CHECK(given.call("haversin", {number(0)}) == "0.0");
  CHECK(given.call("degrees", {real(3.141592653589793)}) == "180.0");
  CHECK(given.call("log", {number(0)}) == "-Infinity");
  CHECK(given.call("cos", {text("0")}) == "TypeError InvalidArgumentValue");
}

TEST_CASE("Random numbers are the same for each query") {
  Evaluating given;
  const std::string first = given.call("rand", {});
  CHECK(first == given.call("rand", {}));
  CHECK(first.starts_with("0."));
  CHECK_FALSE(query::find_function("rand")->deterministic);
}

TEST_CASE("Functions on nodes, relationships and paths") {
  Evaluating given;
  const std::vector<std::string> labels = {"Foo", "Bar"};
  const auto a = given.graph.add_node(labels, {{"name", text("a")}, {"age", number(1)}});
  const auto b = given.graph.add_node({}, {});
  const auto r = given.graph.add_relationship("T", a, b, {{"since", number(2019)}});
  given.graph.freeze();
  const Value path = Value::path(given.heap, {{a, b}, {r}});
  CHECK(given.call("labels", {Value::node(a)}) == "['Foo', 'Bar']");
  CHECK(given.call("labels", {number(1)}) == "TypeError InvalidArgumentValue");
  CHECK(given.call("type", {Value::relationship(r)}) == "'T'");
  CHECK(given.call("type", {Value::node(a)}) == "TypeError InvalidArgumentValue");
  CHECK(given.call("keys", {Value::node(a)}) == "['age', 'name']");
  CHECK(given.call("keys", {given.map({{"k", kNull}})}) == "['k']");
  CHECK(given.call("properties", {Value::relationship(r)}) == "{since: 2019}");
  CHECK(given.call("length", {path}) == "1");
  CHECK(given.call("nodes", {path}) == "[(:Foo:Bar {age: 1, name: 'a'}), ()]");
  CHECK(given.call("relationships", {path}) == "[[:T {since: 2019}]]");
  CHECK(given.call("startNode", {Value::relationship(r)}).starts_with("(:Foo"));
  CHECK(given.call("endNode", {Value::relationship(r)}) == "()");
  CHECK(given.call("id", {Value::node(b)}) == "1");
}

TEST_CASE("The first value that is there is chosen, and existence is told of null too") {
  Evaluating given;
  CHECK(given.call("coalesce", {kNull, number(1), number(2)}) == "1");
  CHECK(given.call("coalesce", {kNull}) == "null");
  CHECK(given.call("exists", {kNull}) == "false");
  CHECK(given.call("exists", {truth(false)}) == "true");
}
