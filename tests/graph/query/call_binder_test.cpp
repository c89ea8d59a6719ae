// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/graph/query/bound_query.hpp"

using namespace standpoint::query;

namespace {

using Mistakes = std::vector<std::string>;
const Mistakes kNone;

}  // namespace

TEST_CASE("a call that stands alone gives all fields of its procedure") {
  const BoundText text = bind_text("CALL allies('cnll')");
  CHECK(text.bound.columns == std::vector<std::string>{"name", "weight"});
  CHECK(bind_text("CALL allies('cnll') YIELD weight").bound.columns == std::vector<std::string>{"weight"});
  CHECK(bind_text("CALL noise()").bound.columns.empty());
}

TEST_CASE("a call that stands alone takes parameters for arguments that are not written") {
  const BoundText text = bind_text("CALL allies");
  REQUIRE(text.errors.empty());
  REQUIRE(text.clause(0).call.arguments.size() == 1);
  CHECK(text.clause(0).call.arguments[0]->kind == ExpressionKind::parameter);
  CHECK(text.clause(0).call.arguments[0]->name == "of");
  CHECK(mistakes("CALL allies YIELD name RETURN name") == Mistakes{"SyntaxError InvalidArgumentPassingMode"});
}

TEST_CASE("arguments of a procedure are counted and typed") {
  CHECK(mistakes("CALL allies(1)") == Mistakes{"SyntaxError InvalidArgumentType"});
  CHECK(mistakes("CALL allies(null)") == kNone);
  CHECK(mistakes("CALL allies('a', 'b')") == Mistakes{"SyntaxError InvalidNumberOfArguments"});
  CHECK(mistakes("CALL allies()") == Mistakes{"SyntaxError InvalidNumberOfArguments"});
}

TEST_CASE("fields become variables by YIELD, under new names") {
  CHECK(mistakes("CALL allies('a') YIELD name RETURN name") == kNone);
  CHECK(mistakes("CALL allies('a') YIELD name AS a, weight AS a RETURN a") ==
        Mistakes{"SyntaxError VariableAlreadyBound"});
  CHECK(mistakes("WITH 1 AS name CALL allies('a') YIELD name RETURN *") ==
        Mistakes{"SyntaxError VariableAlreadyBound"});
  CHECK(mistakes("CALL allies('a') RETURN name") == Mistakes{"SyntaxError UndefinedVariable"});
  const BoundText text = bind_text("CALL allies('a') YIELD nam RETURN nam");
  REQUIRE(text.errors.size() == 1);
  CHECK(text.errors[0].fix == "did you mean 'name'?");
}

TEST_CASE("an unknown procedure is an error of its own, with the name that was meant") {
  const BoundText text = bind_text("CALL alies('a') YIELD x RETURN x");
  REQUIRE(text.errors.size() == 1);
  CHECK(text.errors[0].error_class == ErrorClass::procedure);
  CHECK(text.errors[0].detail == "ProcedureNotFound");
  CHECK(text.errors[0].fix == "did you mean 'allies'?");
}

TEST_CASE("procedures are kept in order of name, and found by it") {
  Procedures all;
  for (const char* name : {"network", "camps", "positions"}) {
    Procedure procedure;
    procedure.name = name;
    all.add(procedure);
  }
  CHECK(all.all()[0].name == "camps");
  CHECK(all.all()[2].name == "positions");
  CHECK(all.find("network") == &all.all()[1]);
  CHECK(all.find("net") == nullptr);
}
