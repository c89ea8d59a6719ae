// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "graph/query/expression_parser.hpp"
#include "graph/query/pattern_parser.hpp"
#include "graph/query/string_literal.hpp"

namespace standpoint::query {
namespace {

std::string wanted_expression(const TokenCursor& cursor) {
  if (cursor.index() == 0) return "an expression";
  const Token& before = cursor.stream().tokens[cursor.index() - 1];
  return fmt::format("an expression after '{}'", cursor.text_of(TokenCursor::range_of(before)));
}

// What stands in the tree where an expression is missing, which is noted as a mistake.
ExpressionPtr fail_for_missing(TokenCursor& cursor) {
  const Token& first = cursor.here();
  std::string fix;
  if (first.keyword == Keyword::not_) fix = "put NOT and its operand in parentheses";
  cursor.unexpected(wanted_expression(cursor), mistake::kUnexpectedSyntax, std::move(fix));
  return make_expression(ExpressionKind::literal, first);
}

ExpressionPtr parse_literal(TokenCursor& cursor, Value value) {
  ExpressionPtr out = make_expression(ExpressionKind::literal, cursor.advance());
  out->value = std::move(value);
  return out;
}

ExpressionPtr parse_string(TokenCursor& cursor) {
  return parse_literal(cursor, Value::string(cursor.heap(), string_text(cursor.here(), cursor.text())));
}

ExpressionPtr parse_parenthesis(TokenCursor& cursor) {
  const Token& open = cursor.advance();
  const Restored bars(cursor.separator, UINT32_MAX);
  ExpressionPtr out = parse_expression(cursor, PatternUse::condition);
  cursor.expect_close(TokenKind::close_paren, open);
  out->parenthesized = true;
  out->at = cursor.since(open);
  return out;
}

// Expressions with commas between them, up to the closing bracket.
void parse_expressions(TokenCursor& cursor, Expression& into, TokenKind close, const Token& open) {
  const Restored bars(cursor.separator, UINT32_MAX);
  if (cursor.accept(close)) return;
  do {
    into.operands.push_back(parse_expression(cursor));
  } while (cursor.accept(TokenKind::comma));
  cursor.expect_close(close, open);
}

ExpressionPtr parse_list(TokenCursor& cursor) {
  if (at_list_comprehension(cursor)) return parse_list_comprehension(cursor);
  if (at_pattern_comprehension(cursor)) return parse_pattern_comprehension(cursor);
  const Token& open = cursor.advance();
  ExpressionPtr out = make_expression(ExpressionKind::list, open);
  parse_expressions(cursor, *out, TokenKind::close_bracket, open);
  return finish(cursor, std::move(out));
}

// How many tokens the dotted name of a function takes that is called here; 0 where none is.
std::size_t function_name_length(const TokenCursor& cursor) {
  const auto& tokens = cursor.stream().tokens;
  std::size_t index = cursor.index();
  while (tokens[index + 1].kind == TokenKind::dot && TokenCursor::is_word(tokens[index + 2])) index += 2;
  return tokens[index + 1].kind == TokenKind::open_paren ? index + 1 - cursor.index() : 0;
}

ExpressionPtr parse_call(TokenCursor& cursor, std::size_t name_tokens) {
  const Token& first = cursor.here();
  ExpressionPtr out = make_expression(ExpressionKind::function, first);
  for (std::size_t i = 0; i < name_tokens; ++i) {
    const Token& part = cursor.advance();
    out->name += part.kind == TokenKind::dot ? std::string(".") : name_text(part, cursor.text());
  }
  out->name_at = cursor.since(first);
  const Token& open = cursor.advance();
  if (first.keyword == Keyword::count && cursor.at(TokenKind::star) && cursor.ahead(1).kind == TokenKind::close_paren) {
    cursor.advance();
    cursor.advance();
    out->kind = ExpressionKind::count_all;
    return finish(cursor, std::move(out));
  }
  out->distinct = cursor.accept(Keyword::distinct);
  parse_expressions(cursor, *out, TokenKind::close_paren, open);
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_variable(TokenCursor& cursor) {
  ExpressionPtr out = make_expression(ExpressionKind::variable, cursor.here());
  out->variable = cursor.take_variable("a variable");
  return cursor.at(TokenKind::open_brace) ? parse_map_projection(cursor, std::move(out)) : std::move(out);
}

ExpressionPtr fail_for_shortest_path(TokenCursor& cursor) {
  const Token& function = cursor.here();
  cursor.fail(
      TokenCursor::range_of(function), mistake::kUnexpectedSyntax,
      fmt::format("{}() is no function: paths are found by MATCH", cursor.text_of(TokenCursor::range_of(function))),
      "write MATCH p = shortestPath((a)-[*]->(b)), and use p");
  return make_expression(ExpressionKind::literal, function);
}

// What begins with a keyword and a parenthesis or brace; null where it is nothing special.
ExpressionPtr parse_special_call(TokenCursor& cursor) {
  const bool brace = cursor.ahead(1).kind == TokenKind::open_brace;
  if (!brace && cursor.ahead(1).kind != TokenKind::open_paren) return nullptr;
  switch (cursor.here().keyword) {
    case Keyword::exists:
      if (brace) return parse_subquery(cursor, ExpressionKind::exists);
      return is_pattern_at(cursor, cursor.index() + 2) ? parse_exists_call(cursor) : nullptr;
    case Keyword::count: return brace ? parse_subquery(cursor, ExpressionKind::count_subquery) : nullptr;
    case Keyword::all: return brace ? nullptr : parse_quantifier(cursor, Quantifier::all);
    case Keyword::any: return brace ? nullptr : parse_quantifier(cursor, Quantifier::any);
    case Keyword::none_of: return brace ? nullptr : parse_quantifier(cursor, Quantifier::none);
    case Keyword::single: return brace ? nullptr : parse_quantifier(cursor, Quantifier::single);
    case Keyword::reduce: return brace ? nullptr : parse_reduce(cursor);
    case Keyword::shortestpath:
    case Keyword::allshortestpaths: return brace ? nullptr : fail_for_shortest_path(cursor);
    default: return nullptr;
  }
}

ExpressionPtr parse_word(TokenCursor& cursor) {
  switch (cursor.here().keyword) {
    case Keyword::none: break;
    case Keyword::true_: return parse_literal(cursor, Value::boolean(true));
    case Keyword::false_: return parse_literal(cursor, Value::boolean(false));
    case Keyword::null: return parse_literal(cursor, Value());
    case Keyword::case_: return parse_case(cursor);
    case Keyword::order:
      if (cursor.ahead(1).keyword == Keyword::by) return fail_for_missing(cursor);
      break;
    default:
      if (ExpressionPtr special = parse_special_call(cursor)) return special;
      if (is_reserved(cursor.here().keyword)) return fail_for_missing(cursor);
  }
  const std::size_t name_tokens = function_name_length(cursor);
  return name_tokens > 0 ? parse_call(cursor, name_tokens) : parse_variable(cursor);
}

}  // namespace

ExpressionPtr parse_parameter(TokenCursor& cursor) {
  const Token& dollar = cursor.advance();
  ExpressionPtr out = make_expression(ExpressionKind::parameter, dollar);
  const Token& name = cursor.here();
  if (TokenCursor::is_word(name) || name.kind == TokenKind::integer)
    out->name = name_text(cursor.advance(), cursor.text());
  else
    cursor.unexpected("the name of a parameter after '$'");
  out->name_at = TokenCursor::range_of(name);
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_map(TokenCursor& cursor) {
  const Token& open = cursor.advance();
  ExpressionPtr out = make_expression(ExpressionKind::map, open);
  const Restored bars(cursor.separator, UINT32_MAX);
  if (!cursor.accept(TokenKind::close_brace)) {
    do {
      MapKey key;
      if (!cursor.at_word())
        cursor.fail(TokenCursor::range_of(cursor.here()), mistake::kUnexpectedSyntax,
                    "expected a key and ':' in this map", "maps are written {key: value, …}");
      key.name = cursor.take_name("a key", key.at);
      if (!cursor.accept(TokenKind::colon))
        cursor.unexpected("':' after the key", mistake::kUnexpectedSyntax, "maps are written {key: value, …}");
      out->keys.push_back(std::move(key));
      out->operands.push_back(parse_expression(cursor));
    } while (cursor.accept(TokenKind::comma));
    cursor.expect_close(TokenKind::close_brace, open);
  }
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_atom(TokenCursor& cursor) {
  switch (cursor.here().kind) {
    case TokenKind::name:
    case TokenKind::quoted_name: return parse_word(cursor);
    case TokenKind::integer:
    case TokenKind::real: return parse_number(cursor, false);
    case TokenKind::string: return parse_string(cursor);
    case TokenKind::dollar: return parse_parameter(cursor);
    case TokenKind::open_paren: return parse_parenthesis(cursor);
    case TokenKind::open_bracket: return parse_list(cursor);
    case TokenKind::open_brace: return parse_map(cursor);
    default: return fail_for_missing(cursor);
  }
}

}  // namespace standpoint::query
