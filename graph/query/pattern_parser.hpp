#pragma once
// SPDX-License-Identifier: Apache-2.0
// Patterns: nodes and relationships as they are drawn, (a)-[:T]->(b).

#include "graph/query/syntax.hpp"
#include "graph/query/token_cursor.hpp"

namespace standpoint::query {

// Pattern of the grammar from here on: parts, with commas between them. To read one from a text of its own:
//
//   const TokenStream tokens = tokenize(text);
//   TokenCursor cursor(tokens, heap);
//   if (cursor.accept(Keyword::create)) pattern = parse_pattern(cursor);
//   if (cursor.failed()) …cursor.errors()…
//
// and further clauses by parse_clause() of clause_parser.hpp; the cursor stands behind what was read.
Pattern parse_pattern(TokenCursor& cursor);

// PatternPart: name = shortestPath(…) or nodes and relationships.
PatternPart parse_pattern_part(TokenCursor& cursor);

// Nodes and relationships without a name, appended to the part.
void parse_pattern_element(TokenCursor& cursor, PatternPart& part);

// Whether `(` here begins a node that a relationship follows, rather than an expression in parentheses. Where both
// would be right, as in (a)--(b), it is the pattern. O(1), by the matching bracket.
bool at_pattern(const TokenCursor& cursor);
bool is_pattern_at(const TokenCursor& cursor, std::size_t index);

// What may follow a colon at a label and at a type.
enum class LabelUse : std::uint8_t {
  node,         // A:B is A&B
  relationship  // A|:B is A|B
};

// `:` and a label expression if that comes next.
std::optional<LabelExpression> parse_labels(TokenCursor& cursor, LabelUse use);

// The tallest expression within something that is not an operand itself, for the height of what holds it.
class HeightScope {
 public:
  explicit HeightScope(TokenCursor& cursor)
      : cursor_(cursor), before_(std::exchange(cursor.tallest, std::uint16_t{0})) {}
  HeightScope(const HeightScope&) = delete;
  HeightScope& operator=(const HeightScope&) = delete;
  ~HeightScope() { cursor_.tallest = std::max(cursor_.tallest, before_); }

  // Of an expression that holds all that was parsed since.
  std::uint16_t height() const { return static_cast<std::uint16_t>(cursor_.tallest + 1); }

 private:
  TokenCursor& cursor_;
  std::uint16_t before_;
};

}  // namespace standpoint::query
