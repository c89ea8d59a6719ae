#pragma once
// SPDX-License-Identifier: Apache-2.0
// Runs a plan.

#include <map>
#include <vector>

#include "graph/query/evaluation.hpp"
#include "graph/query/plan.hpp"
#include "graph/query/procedures.hpp"

namespace standpoint::query {

// The rows of a plan, each with a value for each of its columns; those until a failure, which is then noted at
// `evaluation`. Rows stream through operators in batches of at most 1,024; only sorting, grouping and joining keep
// rows. With `counts`, what each step has done is added there.
std::vector<std::vector<Value>> run_plan(const QueryPlan& plan, std::size_t symbols, Evaluation& evaluation,
                                         const Procedures& procedures, std::map<const Plan*, PlanCount>* counts);

}  // namespace standpoint::query
