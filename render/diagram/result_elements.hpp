#pragma once
// SPDX-License-Identifier: Apache-2.0
// What of a query's result can be drawn.

#include <string>
#include <vector>

#include "graph/query/property_graph.hpp"
#include "graph/query/query.hpp"

namespace standpoint {

struct ResultElements {
  std::vector<query::NodeId> nodes;                  // each once, as the rows have them; with the ends of relationships
  std::vector<query::RelationshipId> relationships;  // each once, as the rows have them
  std::vector<std::string> passed_over;              // columns with values, but none of these
  bool added = false;  // no relationship is in the result: these are all that the graph stores between its nodes
};

// The nodes, relationships and paths of all rows and columns, also within lists and maps. Relationships are added where
// the result has none, but not those of derived types. O(values + stored relationships of the nodes, if added).
ResultElements elements_of(const query::PropertyGraph& graph, const query::QueryResult& result);

}  // namespace standpoint
