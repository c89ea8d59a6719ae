#pragma once
// SPDX-License-Identifier: Apache-2.0
// Binds patterns: which of their variables are new, and which were there before.

#include "graph/query/binding.hpp"
#include "graph/query/scopes.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Gives every node and relationship a symbol, and every path that has a name; those that are new are of the scope then.
// Conditions and properties in the pattern see all of its variables. What OPTIONAL MATCH introduces may be null.
// Reports VariableTypeConflict, VariableAlreadyBound (paths), RelationshipUniquenessViolation, InvalidParameterUse,
// InvalidRelationshipPattern (shortest paths of more than one relationship pattern, or of a least length above 1;
// chains whose own conditions read a chain or path of the same pattern). O(size).
void bind_pattern(Binding& binding, Pattern& pattern, Scope& scope, bool optional = false);

// As bind_pattern(), for a pattern that is a condition: it introduces no names (UndefinedVariable).
void bind_bound_pattern(Binding& binding, Pattern& pattern, const Scope& scope);

}  // namespace standpoint::query
