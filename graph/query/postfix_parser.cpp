// SPDX-License-Identifier: Apache-2.0
// What stands behind an operand: a.b, a[0], a[1..2], a:Label, a {.key, …}.
#include "graph/query/expression_parser.hpp"
#include "graph/query/pattern_parser.hpp"

namespace standpoint::query {
namespace {

// .key, .*, key: expression or variable
void parse_projected(TokenCursor& cursor, Expression& into) {
  MapKey key;
  ExpressionPtr value;
  if (cursor.accept(TokenKind::dot)) {
    if (cursor.at(TokenKind::star)) {
      key = {"*", TokenCursor::range_of(cursor.advance())};
    } else {
      key.name = cursor.take_name("a key or '*'", key.at);
    }
  } else {
    const Token& first = cursor.here();
    key.name = cursor.take_name("'.key', '.*', 'key: expression' or a variable", key.at);
    if (cursor.accept(TokenKind::colon)) {
      value = parse_expression(cursor);
    } else {
      value = make_expression(ExpressionKind::variable, first);
      value->variable.name = key.name;
      value->variable.at = key.at;
    }
  }
  into.keys.push_back(std::move(key));
  into.operands.push_back(std::move(value));
}

ExpressionPtr parse_property(TokenCursor& cursor, ExpressionPtr of) {
  cursor.advance();
  auto out = std::make_unique<Expression>();
  out->kind = ExpressionKind::property;
  out->at = of->at;
  out->operands.push_back(std::move(of));
  out->name = cursor.take_name("a property key after '.'", out->name_at);
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_index_or_slice(TokenCursor& cursor, ExpressionPtr of) {
  const Token& open = cursor.advance();
  const Restored bars(cursor.separator, UINT32_MAX);
  auto out = std::make_unique<Expression>();
  out->kind = ExpressionKind::index;
  out->at = of->at;
  out->operands.push_back(std::move(of));
  out->operands.push_back(cursor.at(TokenKind::dot_dot) ? nullptr : parse_expression(cursor));
  if (cursor.accept(TokenKind::dot_dot)) {
    out->kind = ExpressionKind::slice;
    out->operands.push_back(cursor.at(TokenKind::close_bracket) ? nullptr : parse_expression(cursor));
  }
  cursor.expect_close(TokenKind::close_bracket, open);
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_label_predicate(TokenCursor& cursor, ExpressionPtr of) {
  auto out = std::make_unique<Expression>();
  out->kind = ExpressionKind::has_labels;
  out->at = of->at;
  out->operands.push_back(std::move(of));
  out->labels = parse_labels(cursor, LabelUse::node);
  return finish(cursor, std::move(out));
}

}  // namespace

ExpressionPtr parse_map_projection(TokenCursor& cursor, ExpressionPtr of) {
  auto out = std::make_unique<Expression>();
  out->kind = ExpressionKind::map_projection;
  out->at = of->at;
  out->operands.push_back(std::move(of));
  const Token& open = cursor.advance();
  const Restored bars(cursor.separator, UINT32_MAX);
  if (!cursor.accept(TokenKind::close_brace)) {
    do {
      parse_projected(cursor, *out);
    } while (cursor.accept(TokenKind::comma));
    cursor.expect_close(TokenKind::close_brace, open);
  }
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_postfix(TokenCursor& cursor) {
  ExpressionPtr out = parse_atom(cursor);
  while (true) {
    switch (cursor.here().kind) {
      case TokenKind::dot: out = parse_property(cursor, std::move(out)); break;
      case TokenKind::open_bracket: out = parse_index_or_slice(cursor, std::move(out)); break;
      case TokenKind::colon: return parse_label_predicate(cursor, std::move(out));
      default: return out;
    }
  }
}

}  // namespace standpoint::query
