#pragma once
// SPDX-License-Identifier: Apache-2.0
// The operators, by what they do: each is made from its step of the plan, its inputs and the means to compile
// expressions.

#include "graph/query/operator.hpp"
#include "graph/query/procedures.hpp"

namespace standpoint::query {

struct OperatorParts {
  const Plan& plan;
  Execution& execution;
  CompileContext& compile;
  std::vector<OperatorPtr> inputs;
};

// The row that a subquery is run for.
struct ArgumentRow {
  const Row* row = nullptr;  // null for the query itself
};

OperatorPtr make_argument(OperatorParts parts, const ArgumentRow& argument);
OperatorPtr make_scan(OperatorParts parts);  // node_scan and node_seek
OperatorPtr make_expand(OperatorParts parts);
OperatorPtr make_expand_variable(OperatorParts parts);
OperatorPtr make_shortest_path(OperatorParts parts);
OperatorPtr make_ends(OperatorParts parts);
OperatorPtr make_path(OperatorParts parts);
OperatorPtr make_filter(OperatorParts parts);
OperatorPtr make_project(OperatorParts parts);
OperatorPtr make_unwind(OperatorParts parts);
OperatorPtr make_call(OperatorParts parts, const Procedure& procedure);
OperatorPtr make_hash_join(OperatorParts parts);
OperatorPtr make_branch(OperatorParts parts, ArgumentRow& argument);    // that of its second input
OperatorPtr make_optional(OperatorParts parts, ArgumentRow& argument);  // that of its second input
OperatorPtr make_aggregate(OperatorParts parts);
OperatorPtr make_distinct(OperatorParts parts);
OperatorPtr make_sort(OperatorParts parts);
OperatorPtr make_bound(OperatorParts parts);  // skip and limit
OperatorPtr make_unite(OperatorParts parts);

}  // namespace standpoint::query
