// SPDX-License-Identifier: Apache-2.0
#include "graph/query/expression_parser.hpp"
#include "graph/query/pattern_parser.hpp"

namespace standpoint::query {
namespace {

using Kind = LabelExpression::Kind;

LabelExpression parse_disjunction(TokenCursor& cursor, LabelUse use);

LabelExpression of_kind(Kind kind) {
  LabelExpression out;
  out.kind = kind;
  return out;
}

LabelExpression parse_primary(TokenCursor& cursor, LabelUse use) {
  LabelExpression out;
  const Token& first = cursor.here();
  if (cursor.accept(TokenKind::percent)) {
    out.kind = Kind::any;
  } else if (cursor.accept(TokenKind::open_paren)) {
    const Nesting nesting(cursor);
    const Restored bars(cursor.separator, UINT32_MAX);
    out = parse_disjunction(cursor, use);
    cursor.expect_close(TokenKind::close_paren, first);
  } else {
    out.name = cursor.take_name(use == LabelUse::node ? "a label" : "a relationship type", out.at);
    if (out.name.empty()) cursor.fail(out.at, mistake::kUnexpectedSyntax, "the empty name is no label");
    return out;
  }
  out.at = cursor.since(first);
  return out;
}

LabelExpression parse_negation(TokenCursor& cursor, LabelUse use) {
  const Token& first = cursor.here();
  if (!cursor.accept(TokenKind::bang)) return parse_primary(cursor, use);
  const Nesting nesting(cursor);
  LabelExpression out = of_kind(Kind::negation);
  if (!cursor.failed()) out.parts.push_back(parse_negation(cursor, use));
  out.at = cursor.since(first);
  return out;
}

// The parts that `next` finds, one after another; alone, the first is the result itself.
template <class ParsePart, class AcceptMore>
LabelExpression parse_several(TokenCursor& cursor, Kind kind, ParsePart parse_part, AcceptMore accept_more) {
  LabelExpression first = parse_part();
  if (!accept_more()) return first;
  LabelExpression out = of_kind(kind);
  const std::uint32_t begin = first.at.begin;
  out.parts.push_back(std::move(first));
  do {
    out.parts.push_back(parse_part());
  } while (accept_more());
  out.at = cursor.since(begin);
  return out;
}

LabelExpression parse_conjunction(TokenCursor& cursor, LabelUse use) {
  return parse_several(
      cursor, Kind::conjunction, [&] { return parse_negation(cursor, use); },
      [&] {
        return cursor.accept(TokenKind::ampersand) || (use == LabelUse::node && cursor.accept(TokenKind::colon));
      });
}

LabelExpression parse_disjunction(TokenCursor& cursor, LabelUse use) {
  return parse_several(
      cursor, Kind::disjunction, [&] { return parse_conjunction(cursor, use); },
      [&] {
        if (cursor.index() == cursor.separator || !cursor.accept(TokenKind::bar)) return false;
        cursor.accept(TokenKind::colon);
        return true;
      });
}

}  // namespace

std::optional<LabelExpression> parse_labels(TokenCursor& cursor, LabelUse use) {
  if (!cursor.accept(TokenKind::colon)) return std::nullopt;
  return parse_disjunction(cursor, use);
}

}  // namespace standpoint::query
