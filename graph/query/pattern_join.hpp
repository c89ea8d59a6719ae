#pragma once
// SPDX-License-Identifier: Apache-2.0
// Parts of a MATCH that only an equality ties to the rest: found by themselves and joined by hash.

#include "graph/query/estimates.hpp"
#include "graph/query/pattern_graph.hpp"
#include "graph/query/plan.hpp"

namespace standpoint::query {

// Where the part of the pattern around `node` has no relationship to what is known, and conditions `known = of the
// part` exist: the join of `input`, which is taken, with a plan of that part. Else null, and nothing is changed.
PlanPtr join_component(PatternGraph& pattern, const SymbolSet& unknown, Symbol node, PlanPtr& input,
                       const PropertyGraph& graph, const Estimates& estimates);

}  // namespace standpoint::query
