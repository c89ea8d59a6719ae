// SPDX-License-Identifier: Apache-2.0
#include "graph/query/aggregates.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/query/evaluating.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Value;

namespace {

// The aggregate of the values that are not null, with a second argument where one is given.
std::string aggregated(std::string_view name, const std::vector<Value>& values, const Value& second = kNull) {
  Evaluating given;
  auto accumulator = query::find_aggregate(name)->make();
  for (const Value& v : values) {
    const Value arguments[] = {v, second};
    if (!v.is_null()) accumulator->add(given.evaluation, std::span(arguments, second.is_null() ? 1 : 2));
  }
  return given.shown(accumulator->result(given.evaluation));
}

}  // namespace

TEST_CASE("Aggregates are found without regard to case") {
  CHECK(query::find_aggregate("PERCENTILEDISC")->name == "percentileDisc");
  CHECK(query::find_aggregate("size") == nullptr);
  for (const auto& entry : query::all_aggregates()) CHECK(query::find_aggregate(entry.name) == &entry);
}

TEST_CASE("Aggregates of nothing") {
  CHECK(aggregated("count", {}) == "0");
  CHECK(aggregated("sum", {}) == "0");
  CHECK(aggregated("avg", {}) == "null");
  CHECK(aggregated("min", {kNull}) == "null");
  CHECK(aggregated("collect", {}) == "[]");
  CHECK(aggregated("stDev", {}) == "0.0");
  CHECK(aggregated("percentileCont", {}) == "null");
}

TEST_CASE("Sums stay integers until there is a float") {
  CHECK(aggregated("sum", {number(1), number(2)}) == "3");
  CHECK(aggregated("sum", {number(1), real(2)}) == "3.0");
  CHECK(aggregated("sum", {number(INT64_MAX), number(1)}) == "ArithmeticError IntegerOverflow");
  CHECK(aggregated("avg", {number(INT64_MAX), number(INT64_MAX)}) == "9.223372036854776e18");
  CHECK(aggregated("avg", {number(1), number(2)}) == "1.5");
  CHECK(aggregated("sum", {text("a")}) == "TypeError InvalidArgumentValue");
}

TEST_CASE("Durations are summed up, but not with numbers") {
  Evaluating given;
  const Value day = given.duration("P1D");
  CHECK(aggregated("sum", {day, day}) == "P2D");
  CHECK(aggregated("avg", {day, given.duration("P3D")}) == "P2D");
  CHECK(aggregated("sum", {day, number(1)}) == "TypeError InvalidArgumentValue");
  CHECK(aggregated("avg", {number(1), day}) == "TypeError InvalidArgumentValue");
}

TEST_CASE("The least and the greatest follow the order of ORDER BY") {
  Evaluating given;
  const std::vector<Value> mixed = {number(1), text("a"), kNull, given.list({number(1), number(2)}),
                                    real(0.2), text("b")};
  CHECK(aggregated("max", mixed) == "1");
  CHECK(aggregated("min", mixed) == "[1, 2]");
  CHECK(aggregated("max", {text("a"), text("B"), text("abc1")}) == "'abc1'");
}

TEST_CASE("Deviations of a sample and of a population") {
  const std::vector<Value> values = {number(2), number(4), number(4), number(4),
                                     number(5), number(5), number(7), number(9)};
  CHECK(aggregated("stDevP", values) == "2.0");
  CHECK(aggregated("stDev", {number(1), number(3)}) == "1.4142135623730951");
  CHECK(aggregated("stDev", {number(1)}) == "0.0");
}

TEST_CASE("Percentiles lie between numbers or are one of them") {
  const std::vector<Value> prices = {real(30), real(10), real(20)};
  CHECK(aggregated("percentileDisc", prices, real(0)) == "10.0");
  CHECK(aggregated("percentileDisc", prices, real(0.5)) == "20.0");
  CHECK(aggregated("percentileDisc", prices, number(1)) == "30.0");
  CHECK(aggregated("percentileCont", prices, real(0.25)) == "15.0");
  CHECK(aggregated("percentileCont", prices, number(1)) == "30.0");
  CHECK(aggregated("percentileDisc", {number(1), number(2)}, real(0.5)) == "1");
  CHECK(aggregated("percentileCont", prices, number(1000)) == "ArgumentError NumberOutOfRange");
  CHECK(aggregated("percentileDisc", {real(0.9)}, number(3)) == "ArgumentError NumberOutOfRange");
}

TEST_CASE("What an aggregate keeps counts as memory while it is kept") {
  Evaluating given;
  {
    auto accumulator = query::find_aggregate("collect")->make();
    const Value one[] = {number(1)};
    for (int i = 0; i < 1'000; ++i) accumulator->add(given.evaluation, one);
    CHECK(given.heap.bytes() >= 1'000 * sizeof(Value));
    CHECK(accumulator->result(given.evaluation).as_list().size() == 1'000);
  }
  CHECK(given.heap.bytes() == 0);
}
