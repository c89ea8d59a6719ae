#pragma once
// SPDX-License-Identifier: Apache-2.0
// Binds WITH and RETURN: what they give, in which groups, in which order, and what can be seen after them.

#include "graph/query/binding.hpp"
#include "graph/query/scopes.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Writes out `*`, gives each item a symbol (a variable passed on under its own name keeps its own), notes what is
// grouped by and what is aggregated, and makes `scope` what can be seen afterwards: the items. ORDER BY and WHERE see
// what was there before as well, unless rows were made one by DISTINCT or an aggregate; then they see what was
// projected, by name or as the same expression. O(size log names).
//
// Reports NoVariablesInScope, NoExpressionAlias, ColumnNameConflict, AmbiguousAggregationExpression,
// InvalidAggregation, UndefinedVariable, and at SKIP and LIMIT NonConstantExpression, NegativeIntegerArgument,
// InvalidArgumentType.
void bind_projection(Binding& binding, ProjectionClause& projection, Scope& scope);

}  // namespace standpoint::query
