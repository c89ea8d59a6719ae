#pragma once
// SPDX-License-Identifier: Apache-2.0
// Asks a graph a question in the query language: reads, binds, plans and runs it.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/evaluation.hpp"
#include "graph/query/parameters.hpp"
#include "graph/query/procedures.hpp"
#include "graph/query/property_graph.hpp"
#include "graph/query/query_error.hpp"

namespace standpoint::query {

struct QueryResult {
  std::shared_ptr<ValueHeap> heap = std::make_shared<ValueHeap>();  // of the values; destroyed after them
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
  std::vector<QueryError> hints;  // names that the graph does not have, with "did you mean"
  std::string plan;               // of EXPLAIN and PROFILE: an operator a line; with EXPLAIN there are no rows
};

// Runs a query on a graph. The result's strings may point into the graph. Errors are all those found before it runs, or
// the one that ended it.
Checked<QueryResult> run_query(const PropertyGraph& graph, std::string_view text, const Parameters& parameters = {},
                               const Procedures& procedures = {}, const QueryLimits& limits = {});

}  // namespace standpoint::query
