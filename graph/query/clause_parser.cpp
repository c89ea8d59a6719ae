// SPDX-License-Identifier: Apache-2.0
#include "graph/query/clause_parser.hpp"

#include <fmt/format.h>

#include "graph/query/expression_parser.hpp"
#include "graph/query/pattern_parser.hpp"

namespace standpoint::query {
namespace {

void parse_match(TokenCursor& cursor, MatchClause& match) {
  match.optional = cursor.accept(Keyword::optional);
  cursor.expect(Keyword::match);
  match.pattern = parse_pattern(cursor);
  match.where = parse_where(cursor);
}

void parse_unwind(TokenCursor& cursor, UnwindClause& unwind) {
  cursor.advance();
  unwind.list = parse_expression(cursor);
  cursor.expect(Keyword::as);
  unwind.variable = cursor.take_variable("a variable after AS");
}

ProjectionItem parse_projection_item(TokenCursor& cursor) {
  ProjectionItem item;
  const Token& first = cursor.here();
  item.expression = parse_expression(cursor);
  const TextRange written = cursor.since(first);
  item.alias_given = cursor.accept(Keyword::as);
  if (item.alias_given)
    item.variable = cursor.take_variable("a name after AS");
  else if (item.expression->kind == ExpressionKind::variable && !item.expression->parenthesized)
    item.variable = item.expression->variable;
  if (!cursor.failed()) item.column = item.variable.given() ? item.variable.name : cursor.text_of(written);
  return item;
}

void parse_order(TokenCursor& cursor, std::vector<SortItem>& order) {
  if (!cursor.accept(Keyword::order)) return;
  cursor.expect(Keyword::by);
  do {
    SortItem& item = order.emplace_back();
    item.expression = parse_expression(cursor);
    item.descending = cursor.accept(Keyword::desc) || cursor.accept(Keyword::descending);
    if (!item.descending && !cursor.accept(Keyword::asc)) cursor.accept(Keyword::ascending);
  } while (cursor.accept(TokenKind::comma));
}

// ProjectionBody of the grammar, and the WHERE of WITH.
void parse_projection(TokenCursor& cursor, ProjectionClause& projection) {
  const Token& first = cursor.here();
  projection.returns = first.keyword == Keyword::return_;
  cursor.advance();
  projection.distinct = cursor.accept(Keyword::distinct);
  projection.all = cursor.accept(TokenKind::star);
  if (!projection.all || cursor.accept(TokenKind::comma)) {
    do {
      projection.items.push_back(parse_projection_item(cursor));
    } while (cursor.accept(TokenKind::comma));
  }
  parse_order(cursor, projection.order);
  if (cursor.accept(Keyword::skip)) projection.skip = parse_expression(cursor);
  if (cursor.accept(Keyword::limit)) projection.limit = parse_expression(cursor);
  if (projection.limit != nullptr && cursor.at(Keyword::skip))
    cursor.fail(TokenCursor::range_of(cursor.here()), mistake::kUnexpectedSyntax, "SKIP stands in front of LIMIT");
  if (!projection.returns)
    projection.where = parse_where(cursor);
  else if (cursor.at(Keyword::where))
    cursor.fail(TokenCursor::range_of(cursor.here()), mistake::kUnexpectedSyntax, "RETURN has no WHERE",
                "filter before it: WITH … WHERE … RETURN …");
  projection.at = cursor.since(first);
}

std::string parse_procedure_name(TokenCursor& cursor, TextRange& at) {
  const Token& first = cursor.here();
  std::string name = cursor.take_name("the name of a procedure", at);
  while (cursor.accept(TokenKind::dot)) {
    name += '.';
    name += cursor.take_name("the name of a procedure", at);
  }
  at = cursor.since(first);
  return name;
}

void parse_arguments(TokenCursor& cursor, CallClause& call) {
  const Token& open = cursor.here();
  call.explicit_arguments = cursor.accept(TokenKind::open_paren);
  if (!call.explicit_arguments || cursor.accept(TokenKind::close_paren)) return;
  do {
    call.arguments.push_back(parse_expression(cursor));
  } while (cursor.accept(TokenKind::comma));
  cursor.expect_close(TokenKind::close_paren, open);
}

void parse_yield_items(TokenCursor& cursor, CallClause& call) {
  do {
    YieldItem& item = call.yields.emplace_back();
    item.field = cursor.take_name("the name of a field", item.at);
    item.variable.name = item.field;
    item.variable.at = item.at;
    if (cursor.accept(Keyword::as)) item.variable = cursor.take_variable("a variable after AS");
  } while (cursor.accept(TokenKind::comma));
  call.where = parse_where(cursor);
}

void parse_call(TokenCursor& cursor, CallClause& call, bool alone) {
  const Token& first = cursor.advance();
  if (cursor.at(TokenKind::open_brace))
    return cursor.fail(TokenCursor::range_of(cursor.here()), mistake::kUnexpectedSyntax,
                       "CALL takes the name of a procedure: there are no subqueries but those of EXISTS and COUNT");
  call.procedure = parse_procedure_name(cursor, call.at);
  parse_arguments(cursor, call);
  call.yield_given = cursor.accept(Keyword::yield);
  const Token& after_yield = cursor.here();
  if (call.yield_given) {
    call.yield_all = cursor.accept(TokenKind::star);
    if (!call.yield_all) parse_yield_items(cursor, call);
  }
  if (alone && (cursor.at_end() || cursor.at(TokenKind::semicolon))) {
    call.yield_all = call.yield_all || !call.yield_given;
  } else if (call.yield_all) {
    cursor.fail(TokenCursor::range_of(after_yield), mistake::kUnexpectedSyntax,
                "YIELD * is for a query that is a CALL and nothing else", "name the fields after YIELD");
  } else if (!call.explicit_arguments) {
    cursor.fail(cursor.since(first), mistake::kInvalidArgumentPassingMode,
                "only a query that is a CALL and nothing else may take its arguments from parameters",
                fmt::format("write {}(…)", call.procedure));
  }
}

}  // namespace

std::unique_ptr<Clause> parse_clause(TokenCursor& cursor, QueryPlace place, bool alone) {
  const Token& first = cursor.here();
  auto clause = std::make_unique<Clause>();
  switch (first.keyword) {
    case Keyword::optional:
    case Keyword::match:
      clause->kind = ClauseKind::match;
      parse_match(cursor, clause->match);
      break;
    case Keyword::unwind:
      clause->kind = ClauseKind::unwind;
      parse_unwind(cursor, clause->unwind);
      break;
    case Keyword::call:
      clause->kind = ClauseKind::call;
      parse_call(cursor, clause->call, alone);
      break;
    case Keyword::with:
    case Keyword::return_:
      clause->kind = ClauseKind::projection;
      parse_projection(cursor, clause->projection);
      break;
    default: fail_for_no_clause(cursor, place); return nullptr;
  }
  clause->at = cursor.since(first);
  return clause;
}

}  // namespace standpoint::query
