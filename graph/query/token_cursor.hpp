#pragma once
// SPDX-License-Identifier: Apache-2.0
// A place in the tokens of a query, from which the parser reads on, and the mistakes found so far.

#include <string>
#include <string_view>
#include <utility>

#include "graph/query/parse_error.hpp"
#include "graph/query/syntax.hpp"
#include "graph/query/token.hpp"

namespace standpoint::query {

// A mistake moves the cursor to the end of the tokens, where nothing that the grammar may ask for is found: the parser
// returns from wherever it is without asking whether something failed, and only the first mistake is kept. recover()
// then goes on at the next clause. What was parsed in between is of no use, but is a tree: no pointer that the grammar
// requires is null.
class TokenCursor {
 public:
  TokenCursor(const TokenStream& stream, ValueHeap& heap) : stream_(stream), heap_(heap) {}

  // Reading
  const Token& here() const { return stream_.tokens[at_]; }
  const Token& ahead(std::size_t tokens) const { return stream_.tokens[at_ + tokens]; }  // fewer than kEnds
  bool at(TokenKind kind) const { return here().kind == kind; }
  bool at(Keyword keyword) const { return here().keyword == keyword; }  // also as a name
  bool at_end() const { return at(TokenKind::end); }
  bool at_word() const { return is_word(here()); }
  const Token& advance() { return stream_.tokens[at_end() ? at_ : at_++]; }
  bool accept(TokenKind kind) { return at(kind) && (++at_, true); }
  bool accept(Keyword keyword) { return at(keyword) && (++at_, true); }
  std::size_t index() const { return at_; }

  // The token must come now; else it is a mistake.
  void expect(TokenKind kind, std::string_view what);
  void expect(Keyword keyword);
  void expect_close(TokenKind kind, const Token& open);  // names the bracket that is to be closed

  // Names. A word is any of them, keywords too; what has none of them here gives an empty name and a mistake.
  static bool is_word(const Token& t) { return t.kind == TokenKind::name || t.kind == TokenKind::quoted_name; }
  static bool is_variable(const Token& t) { return is_word(t) && !is_reserved(t.keyword); }
  static bool is_reserved_clause(Keyword keyword);  // MATCH, WITH, … but for UNION, which joins queries
  bool at_variable() const { return is_variable(here()); }
  std::string take_name(std::string_view what, TextRange& at);
  Variable take_variable(std::string_view what);

  // The text
  std::string_view text() const { return stream_.text; }
  std::string_view text_of(TextRange range) const { return stream_.text.substr(range.begin, range.end - range.begin); }
  static TextRange range_of(const Token& token) { return {token.begin, token.end}; }
  TextRange since(const Token& first) const { return since(first.begin); }  // to the end of the last token read
  TextRange since(std::uint32_t begin) const { return {begin, at_ == 0 ? 0 : stream_.tokens[at_ - 1].end}; }
  ValueHeap& heap() { return heap_; }
  const TokenStream& stream() const { return stream_; }

  // The Bracket of an opening one.
  const Bracket& bracket_of(const Token& open) const { return stream_.brackets[open.link]; }

  // Mistakes
  void fail(TextRange at, std::string_view detail, std::string message, std::string fix = {});
  void fail_limit(TextRange at, std::string_view detail, std::string message, std::string fix = {});
  void unexpected(std::string_view wanted, std::string_view detail = mistake::kUnexpectedSyntax, std::string fix = {});
  bool failed() const { return failed_; }
  bool recover(std::size_t clause_begin);  // true: now at the next clause behind the mistake, of the outermost query
  const QueryErrors& errors() const { return errors_; }
  QueryErrors take_errors() { return std::move(errors_); }

  // How deep things stand within each other; see Nesting.
  std::uint32_t depth = 0;
  // The tallest expression since it was set to 0; see HeightScope.
  std::uint16_t tallest = 0;
  // The `|` that ends the list of a comprehension, by number of token, so that a label expression does not take it.
  std::uint32_t separator = UINT32_MAX;

 private:
  bool starts_clause(std::size_t index) const;

  const TokenStream& stream_;
  ValueHeap& heap_;
  std::size_t at_ = 0;
  std::size_t failed_at_ = 0;
  bool failed_ = false;
  QueryErrors errors_;
};

// Lives while something nested is parsed; a mistake where that is too deep.
class Nesting {
 public:
  explicit Nesting(TokenCursor& cursor);
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;
  ~Nesting() { --cursor_.depth; }

 private:
  TokenCursor& cursor_;
};

// Sets a member of the cursor for as long as it lives.
template <class T>
class Restored {
 public:
  Restored(T& place, T value) : place_(place), before_(std::exchange(place, value)) {}
  Restored(const Restored&) = delete;
  Restored& operator=(const Restored&) = delete;
  ~Restored() { place_ = before_; }

 private:
  T& place_;
  T before_;
};

}  // namespace standpoint::query
