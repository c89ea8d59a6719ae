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

// A query with what is wrong with it, or looks so.
struct QueryFindings {
  QueryText query;
  query::QueryErrors mistakes, hints;
};

// Where the first mistake is, and what: `line 2, column 7 of the query: …`, for messages that have no room for more.
Failure first_mistake(const QueryFindings& findings);

// Prints mistakes on standard error as compilers do, or, where the result is asked for as json or jsonl, as the
// document that `check` gives; or adds them to context.failures. Returns the exit code: that of usage, or of failure
// for what went wrong while the query ran.
int print_query_errors(Context& context, const OutputOptions& output, const QueryText& query,
                       const query::QueryErrors& errors);

// The same for hints, as warnings, or to context.hints; these are no failures.
void print_query_hints(Context& context, const OutputOptions& output, const QueryText& query,
                       const query::QueryErrors& hints);

}  // namespace standpoint
