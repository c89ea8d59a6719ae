#pragma once
// SPDX-License-Identifier: Apache-2.0
// The parts of compile(), by family of expressions.

#include "graph/query/compiled_expression.hpp"

namespace standpoint::query {

// Operators on values, conditions and access: all but those below.
Compiled compile_logical(const Expression& expression, CompileContext& context);
Compiled compile_operator(const Expression& expression, CompileContext& context);
Compiled compile_collection(const Expression& expression, CompileContext& context);

// Comprehensions, quantifiers, reduce.
Compiled compile_iteration(const Expression& expression, CompileContext& context);

// Patterns and queries within expressions.
Compiled compile_subquery(const Expression& expression, CompileContext& context);

}  // namespace standpoint::query
