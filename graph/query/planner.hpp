#pragma once
// SPDX-License-Identifier: Apache-2.0
// Chooses how to run a query: where to begin, in which order to follow relationships, when to test conditions.

#include "graph/query/binder.hpp"
#include "graph/query/plan.hpp"
#include "graph/query/property_graph.hpp"

namespace standpoint::query {

// Begins at the pattern's most selective node (an indexed property, then labels by their number of nodes), follows the
// relationship that multiplies rows least (Selinger et al. 1979; counts of types and of their ends), tests each
// condition as soon as what it reads is there, joins parts by hash where an equality ties them, and carries only what
// is read later. The rows of a result without ORDER BY, and those that ORDER BY leaves equal, come in the order of
// their columns. Costs are estimates; the same query on the same graph always has the same plan. O(clauses x
// pattern^2).
QueryPlan plan_query(const Query& query, const PropertyGraph& graph, const Parameters& parameters);

}  // namespace standpoint::query
