// SPDX-License-Identifier: Apache-2.0
// What makes the run of the compatibility kit fail.
#include "tests/graph/query/tck/known_failures.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/query/tck/tally.hpp"

using namespace standpoint::test;
using Catch::Matchers::Contains;

namespace {

constexpr Tally::Goals kGoals{100, 0.98, 0.95};

// Of so many core scenarios about rows and about errors, with so many of each that fail.
std::string shortfalls(int rows, int failed_rows, int errors, int failed_errors) {
  Tally tally;
  Scenario scenario;
  scenario.core = true;
  for (int i = 0; i < rows; ++i) tally.add(scenario, i >= failed_rows);
  scenario.expected.error = true;
  for (int i = 0; i < errors; ++i) tally.add(scenario, i >= failed_errors);
  return tally.shortfalls(kGoals);
}

}  // namespace

TEST_CASE("A kit that is cut or empty does not pass") {
  CHECK(shortfalls(50, 0, 50, 0).empty());
  CHECK(shortfalls(50, 0, 49, 0) == "there are 99 scenarios, and 100 are to be played\n");
  CHECK_THAT(shortfalls(0, 0, 0, 0), Contains("0 scenarios") && Contains("rows") && Contains("errors"));
}

TEST_CASE("Of the core 98 % of rows and 95 % of errors are the least") {
  CHECK(shortfalls(50, 1, 100, 5).empty());
  CHECK(shortfalls(50, 2, 100, 5) == "core rows: 48 of 50 pass, and 98 % is the least\n");
  CHECK(shortfalls(50, 1, 100, 6) == "core errors: 94 of 100 pass, and 95 % is the least\n");
}

TEST_CASE("The list of known failures only shrinks, and names scenarios that there are") {
  const KnownFailures known{{"a", "no times of day"}, {"b", "no clock"}};
  CHECK(excesses(known, {{"a", "fails"}, {"b", "fails"}, {"c", ""}}, 2).empty());
  CHECK(excesses(known, {{"a", "fails"}}, 2) == "is listed as failing, and is no scenario: b\n");
  CHECK_THAT(excesses(known, {{"a", "fails"}, {"b", "fails"}}, 1), Contains("may only shrink from 1"));
  CHECK_THAT(differences(known, {{"a", ""}}), Contains("passes, and is listed as failing: a"));
}
