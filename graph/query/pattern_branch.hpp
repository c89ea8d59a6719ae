#pragma once
// SPDX-License-Identifier: Apache-2.0
// Plans a part of a pattern that depends on one known node alone, to be found once for each such node.

#include "graph/query/estimates.hpp"
#include "graph/query/pattern_graph.hpp"

namespace standpoint::query {

// A step that joins each row of `input` with the rows of what hangs on `from` by `first`, an edge to a node that is not
// known, and moves those edges and conditions into it. Null, with nothing moved, where that part is tied to another
// known node, has chains of variable length or reads what `from` does not tell; and where it is one relationship
// without conditions, which is followed as fast. O(edges^2 + conditions).
PlanPtr plan_branch(PatternGraph& pattern, const SymbolSet& unknown, Symbol from, const PatternEdge& first,
                    PlanPtr& input, const PropertyGraph& graph, const Estimates& estimates);

}  // namespace standpoint::query
