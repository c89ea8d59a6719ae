#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is wrong with a query, for people and for programs.

#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "cli/report.hpp"
#include "graph/query/query_error.hpp"

namespace standpoint {

// A query's text and what messages call it: `query`, or its file.
struct QueryText {
  std::string name;
  std::string text;
};

// Prints mistakes on standard error as compilers do, or, where the result is asked for as json or jsonl, as the
// document that `check` gives; or adds them to context.failures. Returns the exit code: that of usage, or of failure
// for what went wrong while the query ran.
int print_query_errors(Context& context, const OutputOptions& output, const QueryText& query,
                       const query::QueryErrors& errors);

// The same for hints, as warnings; these are no failures.
void print_query_hints(Context& context, const OutputOptions& output, const QueryText& query,
                       const query::QueryErrors& hints);

}  // namespace standpoint
