#pragma once
// SPDX-License-Identifier: Apache-2.0
// Binds CALL: which procedure, with what, and which of its fields become variables.

#include "graph/query/binding.hpp"
#include "graph/query/scopes.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Writes out what the call leaves out: arguments that are parameters of their names, and the fields of `YIELD *` or of
// a call that stands `alone`. Reports ProcedureNotFound, InvalidNumberOfArguments, InvalidArgumentType,
// InvalidArgumentPassingMode, MissingParameter, VariableAlreadyBound.
void bind_procedure_call(Binding& binding, CallClause& call, Scope& scope, bool alone);

}  // namespace standpoint::query
