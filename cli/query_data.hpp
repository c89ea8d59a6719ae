#pragma once
// SPDX-License-Identifier: Apache-2.0
// Values of a query as data for programs, and as cells for people.

#include <string>

#include "cli/value.hpp"
#include "graph/query/dossier_property_graph.hpp"

namespace standpoint {

// The graph that values belong to, and the heap of what is made anew.
struct QueriedGraph {
  const query::DossierPropertyGraph& graph;
  query::ValueHeap& heap;
};

// As JSON: a node is {"id", "labels", "properties"}, a relationship {"type", "from", "to", "properties"}, a path
// {"nodes", "relationships"}; dates, intervals and durations are texts. O(size).
Value query_data(const QueriedGraph& asked, const query::Value& value);

// As one cell of a CSV file: a node is its id, a relationship and a path are patterns of ids, a map is JSON.
Value query_field(const QueriedGraph& asked, const query::Value& value);

// As one line for people: a node is its name and id, a list its elements; empty for null. O(size).
std::string query_cell(const QueriedGraph& asked, const query::Value& value);

}  // namespace standpoint
