// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "graph/query/value.hpp"
#include "tests/graph/query/evaluating.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::equals;
using query::less_or_equal;
using query::less_than;
using query::Truth;
using query::Value;

namespace {

const double kNan = std::nan("");

// One of each kind, and of each the hard ones, in the order of ORDER BY; of what is equivalent the first only.
std::vector<Value> ordered_values(Evaluating& given) {
  return {given.map({}),
          given.map({{"a", number(1)}}),
          given.map({{"a", number(1)}, {"b", kNull}}),
          Value::node({0}),
          Value::node({7}),
          Value::relationship({3}),
          given.list({}),
          given.list({text("a")}),
          given.list({text("a"), number(1)}),
          given.list({number(1)}),
          given.list({number(1), text("a")}),
          given.list({number(1), kNull}),
          given.list({kNull, number(1)}),
          Value::path(given.heap, {{{0}}, {}}),
          Value::path(given.heap, {{{0}, {1}}, {{0}}}),
          given.interval("../2000"),
          given.date("2019-01-01"),
          given.interval("2019-01-01?"),
          given.interval("2019-01"),
          given.interval("2019"),
          given.date("2019-01-02"),
          given.duration("PT1S"),
          given.duration("P1M"),
          given.duration("P31D"),
          text(""),
          text("B"),
          text("a"),
          text("é"),
          truth(false),
          truth(true),
          real(-HUGE_VAL),
          number(INT64_MIN),
          real(-1.5),
          number(0),
          real(0.5),
          number(9'007'199'254'740'992),
          number(9'007'199'254'740'993),
          number(INT64_MAX),
          real(9'223'372'036'854'775'808.0),
          real(HUGE_VAL),
          real(kNan),
          kNull};
}

}  // namespace

TEST_CASE("All values stand in one order, and equivalent are only those at the same place of it") {
  Evaluating given;
  const std::vector<Value> values = ordered_values(given);
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = 0; j < values.size(); ++j) {
      INFO("the values " << i << " and " << j);
      const int order = query::compare_for_order(values[i], values[j]);
      CHECK((order < 0) == (i < j));
      CHECK((order > 0) == (i > j));
      CHECK(query::equivalent(values[i], values[j]) == (i == j));
      if (i == j) CHECK(query::hash_of(values[i]) == query::hash_of(values[j]));
    }
}

TEST_CASE("Values that may be written differently are equivalent and have the same hash") {
  Evaluating given;
  const std::vector<std::pair<Value, Value>> pairs = {
      {number(1), real(1.0)},
      {real(0.0), real(-0.0)},
      {number(0), real(-0.0)},
      {real(kNan), real(-kNan)},
      {number(INT64_MIN), real(-9'223'372'036'854'775'808.0)},
      {text("one"), Value::string(given.heap, "one")},
      {given.date("2019-01-05"), given.interval("2019-01-05")},
      {given.interval("2019-01"), given.interval("2019-01-01/2019-01-31")},
      {given.list({number(1), kNull}), given.list({real(1), kNull})},
      {given.map({{"a", real(kNan)}}), given.map({{"a", real(kNan)}})},
  };
  for (const auto& [a, b] : pairs) {
    INFO(given.shown(a) << " and " << given.shown(b));
    CHECK(query::equivalent(a, b));
    CHECK(query::compare_for_order(a, b) == 0);
    CHECK(query::hash_of(a) == query::hash_of(b));
  }
}

TEST_CASE("Integers and floats are compared exactly, also beyond 2^53") {
  const Value odd = number(9'007'199'254'740'993);
  const Value even = real(9'007'199'254'740'992.0);
  CHECK(equals(odd, even) == Truth::no);
  CHECK(less_than(even, odd) == Truth::yes);
  CHECK(less_than(odd, even) == Truth::no);
  CHECK(equals(number(INT64_MAX), real(9'223'372'036'854'775'808.0)) == Truth::no);
  CHECK(less_than(number(INT64_MAX), real(9'223'372'036'854'775'808.0)) == Truth::yes);
  CHECK(less_than(number(-1), real(-0.5)) == Truth::yes);
  CHECK(less_than(real(-1.5), number(-1)) == Truth::yes);
}

TEST_CASE("NaN equals nothing, and is neither less than a number nor greater") {
  for (const Value& other : {number(1), real(1.0), real(kNan)}) {
    CHECK(equals(real(kNan), other) == Truth::no);
    CHECK(less_than(real(kNan), other) == Truth::no);
    CHECK(less_or_equal(real(kNan), other) == Truth::no);
    CHECK(less_than(other, real(kNan)) == Truth::no);
  }
  CHECK(equals(real(kNan), text("a")) == Truth::no);
  CHECK(less_than(real(kNan), text("a")) == Truth::unknown);
}

TEST_CASE("Equality of lists and maps is unknown only where nulls decide") {
  Evaluating given;
  const auto list = [&](std::vector<Value> elements) { return given.list(std::move(elements)); };
  CHECK(equals(list({number(1), number(2)}), list({number(1)})) == Truth::no);
  CHECK(equals(list({kNull}), list({number(1)})) == Truth::unknown);
  CHECK(equals(list({number(1)}), list({number(1), kNull})) == Truth::no);
  CHECK(equals(list({number(1), number(2)}), list({kNull, text("foo")})) == Truth::no);
  CHECK(equals(list({list({number(1)}), list({number(2)})}), list({list({number(1)}), list({kNull})})) ==
        Truth::unknown);
  CHECK(equals(given.map({{"a", kNull}}), given.map({{"a", kNull}})) == Truth::unknown);
  CHECK(equals(given.map({{"a", number(1)}}), given.map({{"b", number(1)}})) == Truth::no);
  CHECK(equals(given.map({{"a", number(1)}, {"b", kNull}}), given.map({{"a", number(2)}, {"b", kNull}})) == Truth::no);
  CHECK(equals(text("1"), number(1)) == Truth::no);
  CHECK(equals(kNull, kNull) == Truth::unknown);
}

TEST_CASE("Lists are compared by their first difference") {
  Evaluating given;
  const auto list = [&](std::vector<Value> elements) { return given.list(std::move(elements)); };
  CHECK(less_or_equal(list({number(1)}), list({number(1), number(0)})) == Truth::yes);
  CHECK(less_or_equal(list({number(1)}), list({number(1), kNull})) == Truth::yes);
  CHECK(less_or_equal(list({number(1), kNull}), list({number(1), number(2)})) == Truth::unknown);
  CHECK(less_or_equal(list({number(3), kNull}), list({number(1), number(2)})) == Truth::no);
  CHECK(less_than(list({number(1)}), list({text("a")})) == Truth::unknown);
  CHECK(less_than(list({number(1)}), list({number(1)})) == Truth::no);
}

TEST_CASE("What has no order is not comparable") {
  Evaluating given;
  CHECK(less_than(text("1"), number(1)) == Truth::unknown);
  CHECK(less_than(given.map({}), given.map({})) == Truth::unknown);
  CHECK(less_than(Value::node({0}), Value::node({1})) == Truth::unknown);
  CHECK(less_than(given.duration("P1D"), given.duration("P2D")) == Truth::unknown);
  CHECK(less_than(truth(false), truth(true)) == Truth::yes);
}

TEST_CASE("An interval is before another where all of its days are, and that is unknown where some may be") {
  Evaluating given;
  const Value spring = given.interval("2019-21");
  CHECK(less_than(spring, given.date("2019-06-01")) == Truth::yes);
  CHECK(less_than(spring, given.date("2019-05-01")) == Truth::unknown);
  CHECK(less_than(spring, given.date("2019-03-01")) == Truth::no);
  CHECK(less_than(spring, given.interval("2020?")) == Truth::unknown);
  CHECK(less_or_equal(spring, spring) == Truth::yes);
  CHECK(equals(spring, text("2019-21")) == Truth::no);
  CHECK(equals(given.interval("2019?"), given.interval("2019")) == Truth::no);
}

TEST_CASE("Random values sorted by the order of ORDER BY are in an order") {
  Evaluating given;
  std::vector<Value> pool = ordered_values(given);
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    std::vector<Value> elements;
    for (std::size_t n = random() % 4; n > 0; --n) elements.push_back(pool[random() % pool.size()]);
    pool.push_back(given.list(std::move(elements)));
  }
  std::ranges::shuffle(pool, random);
  std::ranges::sort(pool, [](const Value& a, const Value& b) { return query::compare_for_order(a, b) < 0; });
  for (std::size_t i = 0; i < pool.size(); ++i)
    for (std::size_t j = i; j < pool.size(); ++j) {
      CHECK(query::compare_for_order(pool[i], pool[j]) <= 0);
      CHECK(query::compare_for_order(pool[j], pool[i]) >= 0);
    }
}
