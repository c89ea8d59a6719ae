#pragma once
// SPDX-License-Identifier: Apache-2.0
// The types that operators give, from the types of what they are applied to.

#include <string_view>

#include "graph/query/static_type.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Of `left operation right`; of no kind where it is a mistake whatever the values are. O(kinds squared) at most.
StaticType arithmetic_type(Arithmetic operation, StaticType left, StaticType right);

// Of a sign before an operand: a number or a duration, as the operand is; of no kind for others.
StaticType sign_type(StaticType operand);

// Of `container[key]`.
StaticType element_access_type(StaticType container);

// Of a value: of a list with its elements.
StaticType type_of_value(const Value& value);

// `+`, `-`, `*`, …
std::string_view to_string(Arithmetic operation);

}  // namespace standpoint::query
