#pragma once
// SPDX-License-Identifier: Apache-2.0
// Whether a result is what a scenario expects.

#include <string>

#include "graph/query/query.hpp"
#include "tests/graph/query/tck/scenario.hpp"

namespace standpoint::test {

// Why the result is not what is expected; empty where it is. Columns by name and order; rows as a multiset, or in order
// where the scenario says so; values by their spelling; errors by type, phase and detail, the first of them.
std::string mismatch(const Expectation& expected, bool ordered, Spelling spelling,
                     const query::Checked<query::QueryResult>& result, const query::PropertyGraph& graph);

// `SyntaxError at compile time: UndefinedVariable`, as the kit names errors.
std::string kit_name(const query::QueryError& error);

// Why an error is not the one expected; empty where it is.
std::string error_mismatch(const Expectation& expected, const query::QueryErrors& errors);

}  // namespace standpoint::test
