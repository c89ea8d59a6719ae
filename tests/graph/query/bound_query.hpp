#pragma once
// SPDX-License-Identifier: Apache-2.0
// Queries read and bound against a graph that has names only.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/binder.hpp"
#include "graph/query/parser.hpp"

namespace standpoint::query {

// A query that was bound, or what is wrong with it.
struct BoundText {
  std::unique_ptr<ValueHeap> heap = std::make_unique<ValueHeap>();
  std::unique_ptr<Query> query;
  BoundQuery bound;
  QueryErrors errors;

  // The clause of that number of the first part.
  const Clause& clause(std::size_t i) const { return *query->parts[0].clauses[i]; }

  // The last clause, which must be a WITH or RETURN.
  const ProjectionClause& projection() const { return query->parts[0].clauses.back()->projection; }
};

// Of a graph with the labels Person and Body, the types HOSTS and SUPPORTS, and the keys id, name and since; with the
// procedures allies(of :: string) :: (name :: string, weight :: float) and noise() :: (), and the parameters `given`
// and `of`.
BoundText bind_text(std::string_view text);

// `SyntaxError UndefinedVariable` for each mistake, in order of place; empty for a query that has none.
std::vector<std::string> mistakes(std::string_view text);

}  // namespace standpoint::query
