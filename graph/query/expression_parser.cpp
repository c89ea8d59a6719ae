// SPDX-License-Identifier: Apache-2.0
#include "graph/query/expression_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "graph/query/parser.hpp"
#include "graph/query/pattern_parser.hpp"

namespace standpoint::query {
namespace {

// How tightly operators bind, loosest first. Those of one level are taken from the left (openCypher 9, `Expression`).
enum class Level : std::uint8_t {
  none,
  logical_or,
  logical_xor,
  logical_and,
  logical_not,
  comparison,
  predicate,
  add,
  multiply,
  power,
  unary
};

constexpr Level above(Level level) { return static_cast<Level>(static_cast<std::uint8_t>(level) + 1); }

struct Operator {
  Level level = Level::none;
  ExpressionKind kind = ExpressionKind::arithmetic;
  Arithmetic arithmetic{};
  std::uint8_t tokens = 1;
};

Operator word_operator(const TokenCursor& cursor) {
  const Keyword next = cursor.ahead(1).keyword;
  switch (cursor.here().keyword) {
    case Keyword::or_: return {Level::logical_or, ExpressionKind::logical_or};
    case Keyword::xor_: return {Level::logical_xor, ExpressionKind::logical_xor};
    case Keyword::and_: return {Level::logical_and, ExpressionKind::logical_and};
    case Keyword::in: return {Level::predicate, ExpressionKind::in_list};
    case Keyword::contains: return {Level::predicate, ExpressionKind::contains};
    case Keyword::starts:
      return next == Keyword::with ? Operator{Level::predicate, ExpressionKind::starts_with, {}, 2} : Operator{};
    case Keyword::ends:
      return next == Keyword::with ? Operator{Level::predicate, ExpressionKind::ends_with, {}, 2} : Operator{};
    case Keyword::is: return {Level::predicate, ExpressionKind::is_null};
    default: return {};
  }
}

Operator operator_at(const TokenCursor& cursor) {
  constexpr auto kArithmetic = ExpressionKind::arithmetic;
  switch (cursor.here().kind) {
    case TokenKind::name: return word_operator(cursor);
    case TokenKind::equal:
    case TokenKind::not_equal:
    case TokenKind::less:
    case TokenKind::less_equal:
    case TokenKind::greater:
    case TokenKind::greater_equal: return {Level::comparison, ExpressionKind::comparison};
    case TokenKind::matches: return {Level::predicate, ExpressionKind::matches};
    case TokenKind::plus: return {Level::add, kArithmetic, Arithmetic::add};
    case TokenKind::minus: return {Level::add, kArithmetic, Arithmetic::subtract};
    case TokenKind::star: return {Level::multiply, kArithmetic, Arithmetic::multiply};
    case TokenKind::slash: return {Level::multiply, kArithmetic, Arithmetic::divide};
    case TokenKind::percent: return {Level::multiply, kArithmetic, Arithmetic::modulo};
    case TokenKind::caret: return {Level::power, kArithmetic, Arithmetic::power};
    default: return {};
  }
}

Comparison comparison_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::not_equal: return Comparison::not_equal;
    case TokenKind::less: return Comparison::less;
    case TokenKind::less_equal: return Comparison::less_equal;
    case TokenKind::greater: return Comparison::greater;
    case TokenKind::greater_equal: return Comparison::greater_equal;
    default: return Comparison::equal;
  }
}

// A pattern that stands for whether it is there.
bool is_bare_pattern(const Expression& e) { return e.kind == ExpressionKind::pattern_predicate && e.name.empty(); }

void fail_for_pattern(TokenCursor& cursor, TextRange at) {
  cursor.fail(at, mistake::kUnexpectedSyntax, "a pattern stands for a condition here, and none is asked for",
              "patterns are found in WHERE, in EXISTS { … }, and as [pattern | expression]");
}

ExpressionPtr parse_operators(TokenCursor& cursor, Level least);

// a OR b OR c as one node.
ExpressionPtr parse_logical(TokenCursor& cursor, ExpressionPtr left, const Operator& op) {
  auto out = std::make_unique<Expression>();
  out->kind = op.kind;
  out->at = left->at;
  out->operands.push_back(std::move(left));
  while (operator_at(cursor).kind == op.kind && operator_at(cursor).level == op.level) {
    cursor.advance();
    out->operands.push_back(parse_operators(cursor, above(op.level)));
  }
  return finish(cursor, std::move(out));
}

// a < b <= c as one node.
ExpressionPtr parse_comparison(TokenCursor& cursor, ExpressionPtr left) {
  auto out = std::make_unique<Expression>();
  out->kind = ExpressionKind::comparison;
  out->at = left->at;
  out->operands.push_back(std::move(left));
  while (operator_at(cursor).level == Level::comparison) {
    out->comparisons.push_back(comparison_of(cursor.advance().kind));
    if (out->comparisons.back() == Comparison::equal && cursor.at(TokenKind::equal))
      cursor.unexpected("an expression after '='", mistake::kUnexpectedSyntax, "equality is written '='");
    out->operands.push_back(parse_operators(cursor, above(Level::comparison)));
  }
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_null_predicate(TokenCursor& cursor, ExpressionPtr left) {
  cursor.advance();
  auto out = std::make_unique<Expression>();
  out->kind = cursor.accept(Keyword::not_) ? ExpressionKind::is_not_null : ExpressionKind::is_null;
  cursor.expect(Keyword::null);
  out->at = left->at;
  out->operands.push_back(std::move(left));
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_binary(TokenCursor& cursor, ExpressionPtr left, const Operator& op) {
  auto out = std::make_unique<Expression>();
  out->kind = op.kind;
  out->arithmetic = op.arithmetic;
  out->at = left->at;
  for (std::uint8_t i = 0; i < op.tokens; ++i) cursor.advance();
  out->operands.reserve(2);
  out->operands.push_back(std::move(left));
  out->operands.push_back(parse_operators(cursor, above(op.level)));
  return finish(cursor, std::move(out));
}

ExpressionPtr parse_further(TokenCursor& cursor, ExpressionPtr left, const Operator& op) {
  if (op.level >= Level::comparison && is_bare_pattern(*left)) fail_for_pattern(cursor, left->at);
  if (op.level <= Level::logical_and) return parse_logical(cursor, std::move(left), op);
  if (op.level == Level::comparison) return parse_comparison(cursor, std::move(left));
  if (op.kind == ExpressionKind::is_null) return parse_null_predicate(cursor, std::move(left));
  return parse_binary(cursor, std::move(left), op);
}

// The expression within `count` prefixes of one kind.
ExpressionPtr wrap(TokenCursor& cursor, ExpressionPtr inner, ExpressionKind kind, std::size_t first,
                   std::size_t count) {
  for (std::size_t i = count; i > 0 && !cursor.failed(); --i) {
    ExpressionPtr out = make_expression(kind, cursor.stream().tokens[first + i - 1]);
    out->operands.push_back(std::move(inner));
    inner = finish(cursor, std::move(out));
  }
  return inner;
}

ExpressionPtr parse_not(TokenCursor& cursor) {
  const std::size_t first = cursor.index();
  std::size_t count = 0;
  while (cursor.accept(Keyword::not_)) ++count;
  return wrap(cursor, parse_operators(cursor, Level::comparison), ExpressionKind::logical_not, first, count);
}

bool is_number(TokenKind kind) { return kind == TokenKind::integer || kind == TokenKind::real; }

bool is_sign(TokenKind kind) { return kind == TokenKind::plus || kind == TokenKind::minus; }

// Of -5 a literal, so that the least integer can be written, but not of -5[0].
bool at_negative_literal(const TokenCursor& cursor) {
  const TokenKind behind = cursor.ahead(2).kind;
  return cursor.at(TokenKind::minus) && is_number(cursor.ahead(1).kind) && behind != TokenKind::dot &&
         behind != TokenKind::open_bracket && behind != TokenKind::colon;
}

ExpressionPtr parse_unary(TokenCursor& cursor) {
  const std::size_t first = cursor.index();
  while (is_sign(cursor.here().kind) && !at_negative_literal(cursor)) cursor.advance();
  const std::size_t behind = cursor.index();
  ExpressionPtr inner;
  if (cursor.accept(TokenKind::minus))
    inner = parse_number(cursor, true);
  else
    inner = parse_postfix(cursor);
  for (std::size_t i = behind; i > first && !cursor.failed(); --i) {
    const bool minus = cursor.stream().tokens[i - 1].kind == TokenKind::minus;
    inner = wrap(cursor, std::move(inner), minus ? ExpressionKind::negate : ExpressionKind::plus, i - 1, 1);
  }
  return inner;
}

ExpressionPtr parse_operand(TokenCursor& cursor, Level least) {
  if (least > Level::comparison) {
    if (at_pattern(cursor)) fail_for_pattern(cursor, TokenCursor::range_of(cursor.here()));
    return parse_unary(cursor);
  }
  if (least <= Level::logical_not && cursor.at(Keyword::not_)) return parse_not(cursor);
  return at_pattern(cursor) ? parse_pattern_predicate(cursor) : parse_unary(cursor);
}

ExpressionPtr parse_operators(TokenCursor& cursor, Level least) {
  ExpressionPtr left = parse_operand(cursor, least);
  while (true) {
    const Operator op = operator_at(cursor);
    if (op.level == Level::none || op.level < least) return left;
    left = parse_further(cursor, std::move(left), op);
  }
}

}  // namespace

ExpressionPtr make_expression(ExpressionKind kind, const Token& first) {
  auto out = std::make_unique<Expression>();
  out->kind = kind;
  out->at = TokenCursor::range_of(first);
  return out;
}

ExpressionPtr finish(TokenCursor& cursor, ExpressionPtr expression) {
  Expression& e = *expression;
  std::uint16_t height = e.height;
  for (const ExpressionPtr& operand : e.operands)
    if (operand != nullptr) height = std::max(height, static_cast<std::uint16_t>(operand->height + 1));
  e.height = height;
  e.at = cursor.since(e.at.begin);
  cursor.tallest = std::max(cursor.tallest, height);
  if (height >= kTallestExpression)
    cursor.fail_limit(e.at, mistake::kNestedTooDeep,
                      fmt::format("this expression stacks more than {} operators", kTallestExpression),
                      "break it with brackets, or write a list");
  return expression;
}

ExpressionPtr parse_expression(TokenCursor& cursor, PatternUse use) {
  const Nesting nesting(cursor);
  ExpressionPtr out = parse_operators(cursor, Level::logical_or);
  if (use == PatternUse::none && is_bare_pattern(*out)) fail_for_pattern(cursor, out->at);
  return out;
}

ExpressionPtr parse_where(TokenCursor& cursor) {
  return cursor.accept(Keyword::where) ? parse_expression(cursor, PatternUse::condition) : nullptr;
}

}  // namespace standpoint::query
