#pragma once
// SPDX-License-Identifier: Apache-2.0
// Expressions: operators by precedence climbing, and what stands between them.

#include "graph/query/syntax.hpp"
#include "graph/query/token_cursor.hpp"

namespace standpoint::query {

// Whether the expression may be a pattern: only what is a condition may, such as that of WHERE or an operand of NOT.
enum class PatternUse : std::uint8_t { none, condition };

// Expression of the grammar, from here as far as it goes; never null. `pattern_predicate` that exists((a)-->(b)) stands
// for has the name "exists".
ExpressionPtr parse_expression(TokenCursor& cursor, PatternUse use = PatternUse::none);

// An expression after WHERE if that comes next, else null.
ExpressionPtr parse_where(TokenCursor& cursor);

// Atom of the grammar with what follows it: a.b, a[0], a[1..2], a:Label.
ExpressionPtr parse_postfix(TokenCursor& cursor);

// Atom: a literal, parameter, variable, call, list, map, parenthesis, …
ExpressionPtr parse_atom(TokenCursor& cursor);

// variable {.key, .*, key: expression, variable}, behind the variable.
ExpressionPtr parse_map_projection(TokenCursor& cursor, ExpressionPtr of);

// {key: expression, …}
ExpressionPtr parse_map(TokenCursor& cursor);

// $name, $0 or $`name`
ExpressionPtr parse_parameter(TokenCursor& cursor);

// An integer or real literal; `negative` where a `-` was read before it.
ExpressionPtr parse_number(TokenCursor& cursor, bool negative);

// CASE … END
ExpressionPtr parse_case(TokenCursor& cursor);

// Whether `[` begins a comprehension rather than a list. O(1).
bool at_list_comprehension(const TokenCursor& cursor);
bool at_pattern_comprehension(const TokenCursor& cursor);

// [x IN list WHERE … | …], [p = (a)-->(b) WHERE … | …], all(x IN list WHERE …), reduce(a = …, x IN list | …)
ExpressionPtr parse_list_comprehension(TokenCursor& cursor);
ExpressionPtr parse_pattern_comprehension(TokenCursor& cursor);
ExpressionPtr parse_quantifier(TokenCursor& cursor, Quantifier quantifier);
ExpressionPtr parse_reduce(TokenCursor& cursor);

// EXISTS { … }, COUNT { … }, and exists((a)-->(b))
ExpressionPtr parse_subquery(TokenCursor& cursor, ExpressionKind kind);
ExpressionPtr parse_exists_call(TokenCursor& cursor);

// A pattern as a condition.
ExpressionPtr parse_pattern_predicate(TokenCursor& cursor);

// A new node of the tree that begins at a token.
ExpressionPtr make_expression(ExpressionKind kind, const Token& first);

// The node with its operands in place: ends at the last token read, and counts its height. A mistake where it is too
// tall.
ExpressionPtr finish(TokenCursor& cursor, ExpressionPtr expression);

}  // namespace standpoint::query
