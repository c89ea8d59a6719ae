// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/graph/query/bound_query.hpp"

using namespace standpoint::query;

namespace {

using Mistakes = std::vector<std::string>;
const Mistakes kNone;
const Mistakes kAmbiguous{"SyntaxError AmbiguousAggregationExpression"};
const Mistakes kInvalid{"SyntaxError InvalidAggregation"};
const Mistakes kUndefined{"SyntaxError UndefinedVariable"};

}  // namespace

TEST_CASE("items without aggregates are what is grouped by") {
  const BoundText text = bind_text("MATCH (a)-->(b) RETURN a.name, count(b) AS n, b.id, 1 + sum(b.id)");
  const ProjectionClause& items = text.projection();
  CHECK(items.aggregating);
  CHECK(items.keys == std::vector<std::size_t>{0, 2});
  REQUIRE(items.aggregates.size() == 2);
  CHECK(items.aggregates[0].call == items.items[1].expression.get());
  CHECK(items.items[1].expression->computed == items.aggregates[0].symbol);
}

TEST_CASE("equal aggregates are worked out once") {
  const BoundText text =
      bind_text("MATCH (a) RETURN count(a) AS n, 2 * COUNT((a)) AS m, count(DISTINCT a) AS d ORDER BY count(a)");
  CHECK(text.projection().aggregates.size() == 2);
  CHECK(text.projection().order[0].expression->computed == text.projection().aggregates[0].symbol);
}

TEST_CASE("beside an aggregate stand constants and what is grouped by") {
  CHECK(mistakes("MATCH (a) RETURN $given + 1 + count(a)") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id + count(b)") == kAmbiguous);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id, a.id + count(b)") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a, a.id + count(b)") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id + b.id, a.id + b.id + count(*)") ==
        Mistakes{kAmbiguous[0], kAmbiguous[0]});
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id, b.id, a.id + b.id + count(*)") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) RETURN [x IN collect(b) | x.name + a.name]") == kAmbiguous);
  CHECK(mistakes("MATCH (a)-->(b) RETURN count(b) + COUNT { (a)-->() }") == kAmbiguous);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a, count(b) + COUNT { (a)-->() }") == kNone);
}

TEST_CASE("a key that is used beside an aggregate is known to stand at its item") {
  const BoundText text = bind_text("MATCH (a)-->(b) WITH a.id AS key, a.id + count(b) AS n RETURN *");
  const ProjectionClause& with = text.clause(1).projection;
  CHECK(with.items[1].expression->operands[0]->computed == with.items[0].variable.symbol);
}

TEST_CASE("ORDER BY after an aggregation sees what is projected only") {
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id AS i, count(b.id) AS n ORDER BY i, i + count(b.id)") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id AS i, count(b.id) AS n ORDER BY a.id + count(b.id)") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id + b.id AS i, count(*) AS n ORDER BY a.id + b.id, n") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) RETURN count(b.id) AS n ORDER BY a.id + count(b.id)") == kUndefined);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id AS i, min(b.id) AS n ORDER BY sum(b.id)") == kUndefined);
  CHECK(mistakes("MATCH (a)-->(b) RETURN a.id + b.id, count(*) AS n ORDER BY a.id + b.id + count(*)") ==
        Mistakes{kAmbiguous[0], kAmbiguous[0]});
}

TEST_CASE("WHERE after an aggregation sees what is projected only") {
  CHECK(mistakes("MATCH (a)-->(b) WITH a, count(b) AS n WHERE n > 1 AND a.id = 1 RETURN a") == kNone);
  CHECK(mistakes("MATCH (a)-->(b) WITH a, count(b) AS n WHERE b.id > 1 RETURN a") == kUndefined);
}

TEST_CASE("aggregates stand in the items of WITH and RETURN only") {
  CHECK(mistakes("MATCH (a) WHERE count(a) > 1 RETURN a") == kInvalid);
  CHECK(mistakes("MATCH (a) RETURN a.id ORDER BY max(a.id)") == kInvalid);
  CHECK(mistakes("MATCH (a) RETURN [x IN [1, 2] | count(*)]") == kInvalid);
  CHECK(mistakes("MATCH (a) UNWIND collect(a) AS b RETURN b") == kInvalid);
  CHECK(mistakes("MATCH (a) CALL allies(max(a.name)) YIELD name RETURN name") == kInvalid);
  CHECK(mistakes("MATCH (a) RETURN [x IN collect(a) | x.name]") == kNone);
  CHECK(mistakes("MATCH (a) RETURN EXISTS { MATCH (a) RETURN count(*) AS n }") == kNone);
}

TEST_CASE("an aggregate takes neither another one nor what differs each time") {
  CHECK(mistakes("RETURN count(count(*))") == Mistakes{"SyntaxError NestedAggregation"});
  CHECK(mistakes("RETURN count(rand())") == Mistakes{"SyntaxError NonConstantExpression"});
}
