// SPDX-License-Identifier: Apache-2.0
#include "graph/query/value.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/query/evaluating.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Value;
using query::ValueHeap;

TEST_CASE("A value takes 16 bytes") { CHECK(sizeof(Value) == 16); }

TEST_CASE("A heap counts the bytes of what lives, and none of what is gone") {
  ValueHeap heap;
  {
    const Value text = Value::string(heap, std::string(100, 'x'));
    CHECK(heap.bytes() >= 100);
    const std::size_t with_text = heap.bytes();
    const Value list = Value::list(heap, {text, text, Value::integer(1)});
    CHECK(heap.bytes() >= with_text + 3 * sizeof(Value));
    CHECK(heap.bytes() < with_text + 3 * sizeof(Value) + 100);
    const Value map = Value::map(heap, {{"key", list}});
    CHECK(map.at("key").as_list().size() == 3);
  }
  CHECK(heap.bytes() == 0);
}

TEST_CASE("A value may be replaced by what stands in it") {
  ValueHeap heap;
  Value value = Value::list(heap, {Value::list(heap, {Value::string(heap, "inner")})});
  value = value.as_list()[0];
  value = value.as_list()[0];
  CHECK(value.as_string() == "inner");
  Value& itself = value;
  value = itself;
  CHECK(value.as_string() == "inner");
}

TEST_CASE("A map sorts its keys, and the last of a key given twice counts") {
  ValueHeap heap;
  const Value map = Value::map(heap, {{"b", number(1)}, {"a", number(2)}, {"b", number(3)}, {"a", number(4)}});
  REQUIRE(map.as_map().size() == 2);
  CHECK(map.as_map()[0].first == "a");
  CHECK(map.at("a").as_integer() == 4);
  CHECK(map.at("b").as_integer() == 3);
  CHECK(map.at("c").is_null());
}

TEST_CASE("Lists are nested up to a bound, beyond which the heap refuses them") {
  ValueHeap heap;
  Value value = Value::list(heap, {});
  for (int depth = 1; depth < query::kDeepestValue; ++depth) value = Value::list(heap, {value});
  REQUIRE_FALSE(heap.overgrown());
  CHECK(query::equals(value, value) == query::Truth::yes);
  CHECK(Value::list(heap, {value}).is_null());
  CHECK(heap.overgrown());
}

TEST_CASE("A list that doubles at each step is refused before it takes forever to walk through") {
  Evaluating given;
  Value value = given.list({number(1)});
  for (int step = 0; step < 60 && !given.evaluation.failed(); ++step) value = given.list({value, value});
  CHECK(given.shown(value).ends_with("ValueLimit"));
}
