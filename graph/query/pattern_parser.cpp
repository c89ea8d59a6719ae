// SPDX-License-Identifier: Apache-2.0
#include "graph/query/pattern_parser.hpp"

#include <charconv>

#include "graph/query/expression_parser.hpp"

namespace standpoint::query {
namespace {

// Whether what stands between the parentheses can be a node.
bool is_node_inside(const Token* open) {
  const Token& first = open[1];
  switch (first.kind) {
    case TokenKind::close_paren:
    case TokenKind::colon:
    case TokenKind::open_brace: return true;
    case TokenKind::name:
    case TokenKind::quoted_name: break;
    default: return false;
  }
  const Token& second = open[2];
  return first.keyword == Keyword::where || second.kind == TokenKind::close_paren || second.kind == TokenKind::colon ||
         second.kind == TokenKind::open_brace || second.keyword == Keyword::where;
}

bool at_relationship(const TokenCursor& cursor) {
  return cursor.at(TokenKind::minus) || (cursor.at(TokenKind::less) && cursor.ahead(1).kind == TokenKind::minus);
}

bool at_node_properties(const TokenCursor& cursor) {
  return cursor.at(TokenKind::open_brace) || cursor.at(TokenKind::dollar);
}

ExpressionPtr parse_properties(TokenCursor& cursor) {
  if (!at_node_properties(cursor)) return nullptr;
  return cursor.at(TokenKind::dollar) ? parse_parameter(cursor) : parse_map(cursor);
}

// A name before what else may stand in a node or relationship.
Variable parse_element_variable(TokenCursor& cursor) {
  const bool given = cursor.at_word() && !cursor.at(Keyword::where);
  return given ? cursor.take_variable("a variable") : Variable{};
}

NodePattern parse_node(TokenCursor& cursor) {
  NodePattern node;
  const Token& open = cursor.here();
  if (!cursor.accept(TokenKind::open_paren))
    cursor.unexpected("a node such as '(n)'", mistake::kUnexpectedSyntax,
                      cursor.at_variable() ? "nodes stand in parentheses" : "");
  node.variable = parse_element_variable(cursor);
  node.labels = parse_labels(cursor, LabelUse::node);
  node.properties = parse_properties(cursor);
  node.where = parse_where(cursor);
  cursor.expect_close(TokenKind::close_paren, open);
  node.at = cursor.since(open);
  return node;
}

std::uint64_t parse_bound(TokenCursor& cursor) {
  const TextRange at = TokenCursor::range_of(cursor.here());
  std::string_view digits = cursor.text_of(at);
  const bool hexadecimal = digits.starts_with("0x") || digits.starts_with("0X");
  const bool octal = digits.starts_with("0o") || digits.starts_with("0O");
  if (hexadecimal || octal) digits.remove_prefix(2);
  std::uint64_t number = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number,
                                      hexadecimal ? 16
                                      : octal     ? 8
                                                  : 10);
  cursor.advance();
  if (result.ec != std::errc() || number > INT64_MAX)
    cursor.fail(at, mistake::kIntegerOverflow, "this number does not fit into 64 bits");
  return number;
}

// * least .. most, and what is often written instead.
void parse_length(TokenCursor& cursor, RelationshipPattern& relationship) {
  constexpr std::string_view kForm = "lengths are written *, *2, *1..3, *..3 or *2..";
  if (cursor.at(TokenKind::dot_dot) || cursor.at(TokenKind::integer))
    return cursor.unexpected("']'", mistake::kInvalidRelationshipPattern, std::string(kForm));
  if (!cursor.accept(TokenKind::star)) return;
  relationship.variable_length = true;
  const bool least_given = cursor.at(TokenKind::integer);
  if (least_given) relationship.least = parse_bound(cursor);
  if (cursor.accept(TokenKind::dot_dot)) {
    if (cursor.at(TokenKind::integer)) relationship.most = parse_bound(cursor);
  } else if (least_given) {
    relationship.most = relationship.least;
  }
  const TokenKind next = cursor.here().kind;
  const bool ends = next == TokenKind::close_bracket || next == TokenKind::open_brace || next == TokenKind::dollar;
  if (!ends && !cursor.at(Keyword::where))
    cursor.unexpected("a length or ']'", mistake::kInvalidRelationshipPattern, std::string(kForm));
}

void parse_relationship_detail(TokenCursor& cursor, RelationshipPattern& relationship) {
  const Token& open = cursor.advance();
  relationship.variable = parse_element_variable(cursor);
  relationship.types = parse_labels(cursor, LabelUse::relationship);
  parse_length(cursor, relationship);
  relationship.properties = parse_properties(cursor);
  relationship.where = parse_where(cursor);
  cursor.expect_close(TokenKind::close_bracket, open);
}

RelationshipPattern parse_relationship(TokenCursor& cursor) {
  RelationshipPattern relationship;
  const Token& first = cursor.here();
  const bool left = cursor.accept(TokenKind::less);
  cursor.expect(TokenKind::minus, "'-'");
  if (cursor.at(TokenKind::open_bracket)) parse_relationship_detail(cursor, relationship);
  if (!cursor.accept(TokenKind::minus))
    cursor.unexpected("'-' to end the relationship", mistake::kUnexpectedSyntax,
                      "relationships are drawn --, --> or -[:TYPE]->");
  const bool right = cursor.accept(TokenKind::greater);
  relationship.direction = left == right ? Direction::either : left ? Direction::left : Direction::right;
  relationship.at = cursor.since(first);
  return relationship;
}

// The function's parentheses around one relationship between two nodes.
void parse_shortest(TokenCursor& cursor, PatternPart& part) {
  const Token& function = cursor.advance();
  part.shortest = function.keyword == Keyword::shortestpath ? ShortestPath::one : ShortestPath::all;
  const Token& open = cursor.here();
  cursor.expect(TokenKind::open_paren, "'(' and a pattern");
  parse_pattern_element(cursor, part);
  cursor.expect_close(TokenKind::close_paren, open);
  if (part.relationships.size() != 1)
    cursor.fail(cursor.since(function), mistake::kUnexpectedSyntax,
                "a shortest path is looked for along one relationship between two nodes",
                "write it like shortestPath((a)-[:T*]->(b))");
}

bool at_shortest(const TokenCursor& cursor) {
  return (cursor.at(Keyword::shortestpath) || cursor.at(Keyword::allshortestpaths)) &&
         cursor.ahead(1).kind == TokenKind::open_paren;
}

}  // namespace

bool is_pattern_at(const TokenCursor& cursor, std::size_t index) {
  const auto& tokens = cursor.stream().tokens;
  const Token& open = tokens[index];
  if (open.kind != TokenKind::open_paren || !is_node_inside(&open) || !cursor.bracket_of(open).closed()) return false;
  const Token* next = &tokens[cursor.bracket_of(open).close + 1U];
  if (next->kind == TokenKind::less) ++next;
  if (next->kind != TokenKind::minus) return false;
  ++next;
  if (next->kind == TokenKind::open_bracket) {
    if (!cursor.bracket_of(*next).closed()) return false;
    next = &tokens[cursor.bracket_of(*next).close + 1U];
  }
  if (next->kind != TokenKind::minus) return false;
  ++next;
  if (next->kind == TokenKind::greater) ++next;
  return next->kind == TokenKind::open_paren;
}

bool at_pattern(const TokenCursor& cursor) {
  return cursor.at(TokenKind::open_paren) && is_pattern_at(cursor, cursor.index());
}

void parse_pattern_element(TokenCursor& cursor, PatternPart& part) {
  const Nesting nesting(cursor);
  const Token& open = cursor.here();
  if (open.kind == TokenKind::open_paren && cursor.ahead(1).kind == TokenKind::open_paren) {
    cursor.advance();
    parse_pattern_element(cursor, part);
    return cursor.expect_close(TokenKind::close_paren, open);
  }
  part.nodes.push_back(parse_node(cursor));
  while (at_relationship(cursor)) {
    part.relationships.push_back(parse_relationship(cursor));
    part.nodes.push_back(parse_node(cursor));
  }
}

PatternPart parse_pattern_part(TokenCursor& cursor) {
  PatternPart part;
  const Token& first = cursor.here();
  if (cursor.at_word() && cursor.ahead(1).kind == TokenKind::equal) {
    part.variable = cursor.take_variable("a name for the path");
    cursor.advance();
  }
  if (at_shortest(cursor))
    parse_shortest(cursor, part);
  else
    parse_pattern_element(cursor, part);
  part.at = cursor.since(first);
  return part;
}

Pattern parse_pattern(TokenCursor& cursor) {
  Pattern pattern;
  do {
    pattern.parts.push_back(parse_pattern_part(cursor));
  } while (cursor.accept(TokenKind::comma));
  return pattern;
}

}  // namespace standpoint::query
