#pragma once
// SPDX-License-Identifier: Apache-2.0
// Binds expressions: variables to symbols, names to functions, and to each node its type.

#include <vector>

#include "graph/query/binding.hpp"
#include "graph/query/scopes.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Where an expression stands.
struct ExpressionContext {
  const Scope* scope = nullptr;
  std::vector<Expression*>* aggregates = nullptr;  // gathers the calls of aggregates; null where none may stand
  bool within_aggregate = false;
  const Scope* out_of_reach = nullptr;  // variables that an expression which must be constant does not see
};

// Notes symbols, functions, aggregates and types at the expression and all that stands in it, and reports what is wrong
// whatever the values are: UndefinedVariable, UnknownFunction, InvalidNumberOfArguments, InvalidArgumentType,
// InvalidAggregation, NestedAggregation, NonConstantExpression. Gives its type. O(size) for a fixed nesting.
StaticType bind_expression(Binding& binding, Expression& expression, const ExpressionContext& context);

// As bind_expression(), for a condition: InvalidArgumentType where it can't be a boolean.
void bind_condition(Binding& binding, Expression& expression, const ExpressionContext& context);

// InvalidArgumentType where the expression, bound before, can be of none of these kinds. False then.
bool check_kinds(Binding& binding, const Expression& expression, std::uint32_t kinds, std::string_view place,
                 ErrorClass error_class = ErrorClass::syntax);

}  // namespace standpoint::query
