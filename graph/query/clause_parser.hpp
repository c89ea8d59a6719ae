#pragma once
// SPDX-License-Identifier: Apache-2.0
// Clauses, and the queries that they make.

#include <memory>

#include "graph/query/syntax.hpp"
#include "graph/query/token_cursor.hpp"

namespace standpoint::query {

// Where a query stands: by itself, or in the braces of EXISTS and COUNT.
enum class QueryPlace : std::uint8_t { outermost, inner };

// RegularQuery: single queries with UNION between them, up to the end, a `;` or a `}`. InvalidClauseComposition where
// UNION and UNION ALL are mixed, where something follows RETURN, or where none is at the end; an inner query may do
// without, and is given RETURN true. The outermost goes on behind a mistake at the next clause.
std::unique_ptr<Query> parse_regular_query(TokenCursor& cursor, QueryPlace place);

// The clause that begins here; null with a mistake where none does. `alone` tells whether it may be all of the query,
// as CALL without parentheses must.
std::unique_ptr<Clause> parse_clause(TokenCursor& cursor, QueryPlace place = QueryPlace::outermost, bool alone = false);

// A mistake for what stands here instead of a clause.
void fail_for_no_clause(TokenCursor& cursor, QueryPlace place);

}  // namespace standpoint::query
