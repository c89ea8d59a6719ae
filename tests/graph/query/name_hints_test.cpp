// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/graph/query/bound_query.hpp"

using namespace standpoint::query;

TEST_CASE("labels, types and keys that the graph does not have are hints, each once") {
  const BoundText text = bind_text("MATCH (n:Persn {nme: 'a'})-[r:hosts]->(:Persn) WHERE r.sinze = 1 RETURN n.name");
  CHECK(text.errors.empty());
  REQUIRE(text.bound.hints.size() == 4);
  CHECK(text.bound.hints[0].message == "the graph has no label 'Persn'");
  CHECK(text.bound.hints[0].fix == "did you mean 'Person'?");
  CHECK(text.bound.hints[1].fix == "did you mean 'name'?");
  CHECK(text.bound.hints[2].message == "the graph has no relationship type 'hosts'");
  CHECK(text.bound.hints[2].fix == "did you mean 'HOSTS'?");
  CHECK(text.bound.hints[3].fix == "did you mean 'since'?");
}

TEST_CASE("keys of maps and of values of no known kind are no hints") {
  CHECK(bind_text("WITH {a: 1} AS m, $given AS g RETURN m.a, g.b").bound.hints.empty());
}

TEST_CASE("labels that are asked of a value are hints too") {
  CHECK(bind_text("MATCH (n) WHERE n:Bdy OR n:Person RETURN n").bound.hints.size() == 1);
}
