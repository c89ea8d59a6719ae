#pragma once
// SPDX-License-Identifier: Apache-2.0
// Plays a scenario: makes its graph, asks its query, judges the result.

#include <string>

#include "tests/graph/query/tck/scenario.hpp"

namespace standpoint::test {

// How far a query goes. Up to `parse` and `bind`, a scenario passes where that stage finds no mistake that is not
// expected; up to `bind`, also those expected before a query runs must be found.
enum class Stage { parse, bind, run };

// Why the scenario fails; empty where it passes. Takes 10 seconds at most.
std::string failure_of(const Scenario& scenario, Stage stage);

}  // namespace standpoint::test
