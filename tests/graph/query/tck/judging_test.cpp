// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/judging.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/graph/query/tck/memory_graph.hpp"

using namespace standpoint;
using namespace standpoint::test;
using nlohmann::json;
using query::Value;

namespace {

struct Judged {
  MemoryGraph graph;
  query::QueryResult result;
  Expectation expected;

  explicit Judged(std::vector<std::vector<Value>> rows, const json& values) {
    graph.freeze();
    result.columns = expected.columns = {"x"};
    expected.columns_told = true;
    result.rows = std::move(rows);
    for (const json& row : values) {
      expected.rows.emplace_back();
      for (const json& value : row) expected.rows.back().push_back(spelled(value, {}));
    }
  }

  bool passes(bool ordered = false) const { return mismatch(expected, ordered, {}, result, graph).empty(); }
};

query::QueryErrors undefined_variable() {
  return {{query::ErrorClass::syntax, query::ErrorPhase::compile, "UndefinedVariable", {}, "no", ""}};
}

}  // namespace

TEST_CASE("An integer is not the float of the same number, and NaN is NaN") {
  CHECK(Judged({{Value::integer(1)}}, json::parse(R"([[{"int": "1"}]])")).passes());
  CHECK_FALSE(Judged({{Value::integer(1)}}, json::parse(R"([[{"float": "1.0"}]])")).passes());
  CHECK(Judged({{Value::real(NAN)}}, json::parse(R"([[{"float": "NaN"}]])")).passes());
}

TEST_CASE("Rows are compared in order only where it is asked") {
  const Judged judged({{Value::integer(2)}, {Value::integer(1)}}, json::parse(R"([[{"int": "1"}], [{"int": "2"}]])"));
  CHECK(judged.passes(false));
  CHECK_FALSE(judged.passes(true));
  CHECK_FALSE(Judged({{Value::integer(1)}, {Value::integer(1)}}, json::parse(R"([[{"int": "1"}]])")).passes());
}

TEST_CASE("Columns are compared by name") {
  Judged judged({}, json::array());
  CHECK(judged.passes());
  judged.result.columns = {"y"};
  CHECK_FALSE(judged.passes());
}

TEST_CASE("An error is the one expected by type, phase and detail") {
  Expectation expected;
  expected.error = true;
  expected.error_type = "SyntaxError";
  expected.phase = "compile time";
  expected.detail = "UndefinedVariable";
  CHECK(error_mismatch(expected, undefined_variable()).empty());
  expected.phase = "runtime";
  CHECK_FALSE(error_mismatch(expected, undefined_variable()).empty());
  expected.phase = "any time";
  expected.detail = "*";
  CHECK(error_mismatch(expected, undefined_variable()).empty());
  expected.error_type = "TypeError";
  CHECK_FALSE(error_mismatch(expected, undefined_variable()).empty());
}

TEST_CASE("Values are spelled as the kit writes them") {
  MemoryGraph graph;
  const auto a = graph.add_node(std::vector<std::string>{"B", "A"}, {{"x", Value::integer(1)}});
  const auto b = graph.add_node({}, {});
  const auto r = graph.add_relationship("T", b, a, {});
  graph.freeze();
  query::ValueHeap heap;
  CHECK(spelled(Value::path(heap, {{a, b}, {r}}), graph, {}) == "<(:A:B {x: 1})<-[:T]-()>");
  CHECK(spelled(json::parse(R"({"path": {"nodes": [{"labels": ["B", "A"], "props": {"x": {"int": "1"}}},
                 {"labels": [], "props": {}}], "rels": [{"type": "T", "props": {}, "dir": "in"}]}})"),
                {}) == "<(:A:B {x: 1})<-[:T]-()>");
  const auto list = json::parse(R"({"list": [{"int": "2"}, {"str": "it's"}, {"int": "1"}]})");
  CHECK(spelled(list, {}) == "[2, 'it\\'s', 1]");
  CHECK(spelled(list, {.ignore_list_order = true}) == "['it\\'s', 1, 2]");
}
