#pragma once
// SPDX-License-Identifier: Apache-2.0
// Finds what the names of a query mean, and what is wrong with it, before anything runs.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/parameters.hpp"
#include "graph/query/procedures.hpp"
#include "graph/query/property_graph.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// What is known of each symbol, by number.
struct SymbolEntry {
  std::string name;  // empty for what has none
  StaticType type;
};

// What the binder adds to the tree.
struct BoundQuery {
  std::vector<SymbolEntry> symbols;
  std::vector<std::string> columns;    // of the result
  std::vector<Symbol> column_symbols;  // where each part of a UNION puts them: the parts' columns one after another
  std::vector<QueryError> hints;       // not errors: labels, types and keys that the graph does not have
};

// Notes symbols, types, functions and aggregates at the tree, and checks scopes, kinds and aggregation:
// UndefinedVariable, VariableTypeConflict, VariableAlreadyBound, InvalidArgumentType, InvalidAggregation, … (all that
// are found, in order of place). A label, type or key that the graph does not have is no error in the language; it is a
// hint. O(query).
Checked<BoundQuery> bind_query(Query& query, std::string_view text, const PropertyGraph& graph,
                               const Procedures& procedures, const Parameters& parameters);

}  // namespace standpoint::query
