#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which columns each step of a plan has to hand on, so that nothing is copied that nobody reads.

#include "graph/query/plan.hpp"

namespace standpoint::query {

// Sets Plan::carried and binds_symbol from what is needed of the plan's rows, and likewise for the subqueries in the
// expressions of its steps. O(plan x symbols).
void set_carried_columns(Plan& plan, const SymbolSet& needed, QueryPlan& query);

}  // namespace standpoint::query
