// SPDX-License-Identifier: Apache-2.0
#include "graph/query/query_error.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "graph/query/static_type.hpp"

using namespace standpoint::query;

namespace {

std::string printed(std::string_view query, TextRange at, std::string message = "a mistake", std::string fix = {}) {
  return format_query_error(
      {ErrorClass::syntax, ErrorPhase::compile, "UnexpectedSyntax", at, std::move(message), std::move(fix)}, "query",
      query, false);
}

}  // namespace

TEST_CASE("an error shows its place, message, name, line, caret and remedy") {
  CHECK(printed("MATCH (n)\nRETRUN n", {10, 16}, "there is no RETRUN", "did you mean 'RETURN'?") ==
        "query:2:1: error: there is no RETRUN [UnexpectedSyntax]\n"
        " 2 | RETRUN n\n"
        "   | ^~~~~~\n"
        "  help: did you mean 'RETURN'?\n");
}

TEST_CASE("columns of an error count code points") {
  CHECK(printed("RETURN 'é' — 1", {12, 15}).starts_with("query:1:12: error"));
}

TEST_CASE("an error behind the end of the query stands at its end") {
  CHECK(printed("RETURN", {6, 6}).starts_with("query:1:7: error"));
  CHECK(printed("RETURN", {60, 90}).starts_with("query:1:7: error"));
  CHECK(printed("", {0, 0}) == "query:1:1: error: a mistake [UnexpectedSyntax]\n");
}

TEST_CASE("nothing of a query reaches the terminal unescaped") {
  const std::string out = printed("RETURN '\x1b[2J\u202E'", {7, 8}, "found '\x1b'");
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.find("\u202E") == std::string::npos);
}

TEST_CASE("an error without a name has that of its class") {
  const QueryError error{ErrorClass::limit, ErrorPhase::run, {}, {0, 1}, "too many rows", {}};
  CHECK(format_query_error(error, "q", "x", false).starts_with("q:1:1: error: too many rows [LimitReached]\n"));
}

TEST_CASE("a static type is told by its kinds") {
  CHECK(to_string(StaticType::any()) == "any");
  CHECK(to_string(StaticType::of(ValueKind::integer)) == "integer");
  CHECK(to_string(StaticType::nullable(ValueKind::integer)) == "integer");
  CHECK(to_string(StaticType::of(ValueKind::null)) == "null");
  CHECK(to_string(StaticType::of(ValueKind::integer) | StaticType::of(ValueKind::real)) == "integer or float");
}
