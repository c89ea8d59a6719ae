#pragma once
// SPDX-License-Identifier: Apache-2.0
// Binds calls of functions and aggregates.

#include "graph/query/expression_binder.hpp"

namespace standpoint::query {

// Notes the function or aggregate of a call (kind function or count_all), binds its arguments and checks their number
// and kinds. Gives the type of its result.
StaticType bind_call(Binding& binding, Expression& call, const ExpressionContext& context);

}  // namespace standpoint::query
