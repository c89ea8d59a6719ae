// SPDX-License-Identifier: Apache-2.0
#include "graph/query/value_text.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/graph/query/evaluating.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Value;

TEST_CASE("Floats are written shortest, with a point or an exponent") {
  CHECK(query::real_text(1) == "1.0");
  CHECK(query::real_text(-0.0) == "-0.0");
  CHECK(query::real_text(0.1) == "0.1");
  CHECK(query::real_text(100000) == "100000.0");
  CHECK(query::real_text(1e21) == "1e21");
  CHECK(query::real_text(2.5e-7) == "2.5e-07");
  CHECK(query::real_text(0.1 + 0.2) == "0.30000000000000004");
  CHECK(query::real_text(std::nan("")) == "NaN");
  CHECK(query::real_text(-HUGE_VAL) == "-Infinity");
}

TEST_CASE("Durations are written with their signs at the parts") {
  const auto shown = [](query::Duration d) { return query::duration_text(d); };
  CHECK(shown({149, 14, 58390, 1}) == "P12Y5M14DT16H13M10.000000001S");
  CHECK(shown({149, -14, 57600, 0}) == "P12Y5M-14DT16H");
  CHECK(shown({0, 0, 1, 999'000'000}) == "PT1.999S");
  CHECK(shown({0, 0, -2, 1'000'000}) == "PT-1.999S");
  CHECK(shown({0, 0, -3, 999'000'000}) == "PT-2.001S");
  CHECK(shown({0, 1, -1, 999'000'000}) == "P1DT-0.001S");
  CHECK(shown({0, 0, -61, 999'000'000}) == "PT-1M-0.001S");
  CHECK(shown({}) == "PT0S");
  CHECK(shown({-1, 0, 0, 0}) == "P-1M");
}

TEST_CASE("Any value is written in one line, as the language writes it") {
  Evaluating given;
  const std::vector<std::string> labels = {"Person", "Odd label"};
  const auto a = given.graph.add_node(labels, {{"name", text("O'Neill")}, {"born", given.date("1970-01-02")}});
  const auto b = given.graph.add_node({}, {});
  const auto r = given.graph.add_relationship("KNOWS", a, b, {{"since", number(2019)}});
  const auto s = given.graph.add_relationship("IS", a, b, {});
  given.graph.freeze();

  const std::string person = "(:Person:`Odd label` {born: 1970-01-02, name: 'O\\'Neill'})";
  CHECK(given.shown(Value::node(a)) == person);
  CHECK(given.shown(Value::node(b)) == "()");
  CHECK(given.shown(Value::relationship(r)) == "[:KNOWS {since: 2019}]");
  CHECK(given.shown(Value::path(given.heap, {{a, b, a}, {r, s}})) ==
        person + "-[:KNOWS {since: 2019}]->()<-[:IS]-" + person);
  CHECK(given.shown(given.list({number(1), real(2), text("x\n"), kNull, truth(true)})) ==
        "[1, 2.0, 'x\\n', null, true]");
  CHECK(given.shown(given.map({{"key", given.list({})}, {"two words", given.map({})}})) ==
        "{key: [], `two words`: {}}");
  CHECK(given.shown(given.interval("2019-21?")) == "2019-21?");
}
