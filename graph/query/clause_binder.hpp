#pragma once
// SPDX-License-Identifier: Apache-2.0
// Binds queries clause by clause.

#include <vector>

#include "graph/query/binding.hpp"
#include "graph/query/scopes.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// A column of a result: its name, and where its values are.
struct Column {
  std::string name;
  Symbol symbol;
};

// Binds the clauses of one part of a query, which sees what is around `scope`. Gives the columns of its RETURN, or of a
// call that stands alone.
std::vector<Column> bind_single_query(Binding& binding, SingleQuery& query, Scope& scope);

// Binds a query within an expression: it sees the variables around it, after each WITH too.
void bind_subquery(Binding& binding, Query& query, const Scope& around);

// DifferentColumnsInUnion unless all parts have columns of the same names, in any order. Brings them into the order of
// the first part.
void unite_columns(Binding& binding, const Query& query, std::vector<std::vector<Column>>& parts);

}  // namespace standpoint::query
