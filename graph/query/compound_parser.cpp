// SPDX-License-Identifier: Apache-2.0
// Expressions with variables or clauses of their own: comprehensions, quantifiers, reduce, CASE, subqueries.
#include <fmt/format.h>

#include "graph/query/clause_parser.hpp"
#include "graph/query/expression_parser.hpp"
#include "graph/query/pattern_parser.hpp"

namespace standpoint::query {
namespace {

ExpressionPtr parse_if(TokenCursor& cursor, bool given, PatternUse use = PatternUse::none) {
  return given ? parse_expression(cursor, use) : nullptr;
}

// variable IN list
void parse_iteration(TokenCursor& cursor, Expression& into) {
  into.variable = cursor.take_variable("a variable");
  cursor.expect(Keyword::in);
  into.operands.push_back(parse_expression(cursor));
}

// Whether what `{` opens is a pattern rather than clauses.
bool holds_pattern(const TokenCursor& cursor) {
  const Token& first = cursor.ahead(1);
  const bool shortest = first.keyword == Keyword::shortestpath || first.keyword == Keyword::allshortestpaths;
  if (first.kind == TokenKind::open_paren || shortest) return true;
  return TokenCursor::is_word(first) && cursor.ahead(2).kind == TokenKind::equal;
}

// EXISTS { MATCH pattern WHERE … } is EXISTS { pattern WHERE … }.
bool is_lone_match(const Query& query) {
  if (query.parts.size() != 1 || query.parts[0].clauses.size() != 1) return false;
  const Clause& clause = *query.parts[0].clauses[0];
  return clause.kind == ClauseKind::match && !clause.match.optional;
}

void parse_inner_query(TokenCursor& cursor, Expression& into) {
  into.query = parse_regular_query(cursor, QueryPlace::inner);
  if (!is_lone_match(*into.query)) return;
  MatchClause& match = into.query->parts[0].clauses[0]->match;
  into.pattern = std::make_unique<Pattern>(std::move(match.pattern));
  into.operands.push_back(std::move(match.where));
  into.query.reset();
}

}  // namespace

bool at_list_comprehension(const TokenCursor& cursor) {
  return TokenCursor::is_variable(cursor.ahead(1)) && cursor.ahead(2).keyword == Keyword::in &&
         !cursor.bracket_of(cursor.here()).comma;
}

bool at_pattern_comprehension(const TokenCursor& cursor) {
  if (cursor.bracket_of(cursor.here()).last_bar == UINT32_MAX) return false;
  const bool named = TokenCursor::is_word(cursor.ahead(1)) && cursor.ahead(2).kind == TokenKind::equal;
  return is_pattern_at(cursor, cursor.index() + (named ? 3U : 1U));
}

ExpressionPtr parse_list_comprehension(TokenCursor& cursor) {
  const Token& open = cursor.advance();
  ExpressionPtr out = make_expression(ExpressionKind::list_comprehension, open);
  const Restored bars(cursor.separator, cursor.bracket_of(open).last_bar);
  parse_iteration(cursor, *out);
  out->operands.push_back(parse_where(cursor));
  cursor.separator = UINT32_MAX;
  out->operands.push_back(parse_if(cursor, cursor.accept(TokenKind::bar)));
  cursor.expect_close(TokenKind::close_bracket, open);
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_pattern_comprehension(TokenCursor& cursor) {
  const Token& open = cursor.advance();
  ExpressionPtr out = make_expression(ExpressionKind::pattern_comprehension, open);
  const HeightScope heights(cursor);
  const Restored bars(cursor.separator, cursor.bracket_of(open).last_bar);
  out->pattern = std::make_unique<Pattern>();
  out->pattern->parts.push_back(parse_pattern_part(cursor));
  out->operands.push_back(parse_where(cursor));
  cursor.separator = UINT32_MAX;
  cursor.expect(TokenKind::bar, "'|' and what to make of each match");
  out->operands.push_back(parse_expression(cursor));
  cursor.expect_close(TokenKind::close_bracket, open);
  out->height = heights.height();
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_quantifier(TokenCursor& cursor, Quantifier quantifier) {
  ExpressionPtr out = make_expression(ExpressionKind::quantifier, cursor.advance());
  out->quantifier = quantifier;
  const Token& open = cursor.advance();
  const Restored bars(cursor.separator, UINT32_MAX);
  parse_iteration(cursor, *out);
  if (!cursor.at(Keyword::where)) cursor.unexpected("WHERE and a condition");
  ExpressionPtr condition = parse_where(cursor);
  out->operands.push_back(condition ? std::move(condition) : make_expression(ExpressionKind::literal, open));
  cursor.expect_close(TokenKind::close_paren, open);
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_reduce(TokenCursor& cursor) {
  ExpressionPtr out = make_expression(ExpressionKind::reduce, cursor.advance());
  const Token& open = cursor.advance();
  const Restored bars(cursor.separator, cursor.bracket_of(open).last_bar);
  out->accumulator = cursor.take_variable("a variable that gathers");
  cursor.expect(TokenKind::equal, "'=' and the first value");
  out->operands.push_back(parse_expression(cursor));
  cursor.expect(TokenKind::comma, "',' and the list: variable IN list");
  parse_iteration(cursor, *out);
  cursor.separator = UINT32_MAX;
  cursor.expect(TokenKind::bar, "'|' and the next value");
  out->operands.push_back(parse_expression(cursor));
  cursor.expect_close(TokenKind::close_paren, open);
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_case(TokenCursor& cursor) {
  const Token& first = cursor.advance();
  ExpressionPtr out = make_expression(ExpressionKind::case_of, first);
  const bool tested = !cursor.at(Keyword::when);
  out->operands.push_back(parse_if(cursor, tested));
  do {
    cursor.expect(Keyword::when);
    out->operands.push_back(parse_expression(cursor, tested ? PatternUse::none : PatternUse::condition));
    cursor.expect(Keyword::then);
    out->operands.push_back(parse_expression(cursor));
  } while (cursor.at(Keyword::when));
  out->operands.push_back(parse_if(cursor, cursor.accept(Keyword::else_)));
  if (!cursor.accept(Keyword::end)) cursor.unexpected("WHEN, ELSE or END to go on with CASE");
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_subquery(TokenCursor& cursor, ExpressionKind kind) {
  const Nesting nesting(cursor);
  ExpressionPtr out = make_expression(kind, cursor.advance());
  const HeightScope heights(cursor);
  const Restored bars(cursor.separator, UINT32_MAX);
  const Token& open = cursor.here();
  const bool pattern = holds_pattern(cursor);
  cursor.expect(TokenKind::open_brace, "'{'");
  if (pattern) {
    out->pattern = std::make_unique<Pattern>(parse_pattern(cursor));
    out->operands.push_back(parse_where(cursor));
  } else {
    parse_inner_query(cursor, *out);
  }
  cursor.expect_close(TokenKind::close_brace, open);
  out->height = heights.height();
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_exists_call(TokenCursor& cursor) {
  const Token& first = cursor.advance();
  const Token& open = cursor.advance();
  ExpressionPtr out = parse_pattern_predicate(cursor);
  cursor.expect_close(TokenKind::close_paren, open);
  out->name = "exists";
  out->name_at = TokenCursor::range_of(first);
  out->at = cursor.since(first);
  return out;
}

ExpressionPtr parse_pattern_predicate(TokenCursor& cursor) {
  ExpressionPtr out = make_expression(ExpressionKind::pattern_predicate, cursor.here());
  const HeightScope heights(cursor);
  out->pattern = std::make_unique<Pattern>();
  parse_pattern_element(cursor, out->pattern->parts.emplace_back());
  out->pattern->parts.back().at = cursor.since(out->at.begin);
  out->height = heights.height();
  return finish(cursor, std::move(out));
}

}  // namespace standpoint::query
