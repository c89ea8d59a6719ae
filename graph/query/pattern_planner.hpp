#pragma once
// SPDX-License-Identifier: Apache-2.0
// The order in which the nodes and relationships of one MATCH are looked for.

#include "graph/query/estimates.hpp"
#include "graph/query/pattern_graph.hpp"
#include "graph/query/plan.hpp"

namespace standpoint::query {

// Steps that follow `input`, whose columns are known, and find everything in `pattern`; its conditions are all tested.
// Greedy: the next step is the one with the fewest rows looked at and given. O(pattern^2).
PlanPtr plan_pattern(PatternGraph& pattern, PlanPtr input, const PropertyGraph& graph, const Estimates& estimates);

// A step after another one; what it makes is to be added to `available`.
PlanPtr make_step(PlanKind kind, PlanPtr input);

}  // namespace standpoint::query
