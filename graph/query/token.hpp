#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words of a query: what the lexer makes of the text, with its brackets matched.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/keyword.hpp"
#include "graph/query/query_error.hpp"

namespace standpoint::query {

enum class TokenKind : std::uint8_t {
  end,
  name,         // a word; may be a keyword
  quoted_name,  // in backticks
  integer,      // decimal, 0x…, 0o…: well formed, of any size
  real,
  string,
  fault,  // what no word of the language begins with, or a word that is malformed; `link` is its LexicalFault
  open_paren,
  close_paren,
  open_bracket,
  close_bracket,
  open_brace,
  close_brace,
  comma,
  dot,
  dot_dot,
  colon,
  semicolon,
  bar,
  ampersand,
  bang,
  percent,
  dollar,
  plus,
  minus,
  star,
  slash,
  caret,
  equal,
  not_equal,  // <>
  less,
  less_equal,
  greater,
  greater_equal,
  matches  // =~
};

// 16 bytes. Its text is bytes [begin, end) of the query.
struct Token {
  TokenKind kind = TokenKind::end;
  Keyword keyword = Keyword::none;  // of names
  bool escaped = false;             // a string with a backslash in it, a quoted name with a doubled backtick
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t link = UINT32_MAX;  // of an opening bracket its Bracket, of a fault its LexicalFault
};

// An opening bracket, by numbers of tokens.
struct Bracket {
  std::uint32_t open = 0;
  std::uint32_t close = UINT32_MAX;     // none: it is never closed
  std::uint32_t last_bar = UINT32_MAX;  // the last `|` directly within it
  bool comma = false;                   // whether a comma stands directly within it
  bool closed() const { return close != UINT32_MAX; }
};

// What is wrong with one token. It counts only when the parser comes to it.
struct LexicalFault {
  std::string_view detail;
  TextRange at;
  std::string message;
  std::string fix;
};

// The tokens of a text, which must outlive them.
struct TokenStream {
  static constexpr std::size_t kEnds = 8;  // of the kind `end` behind the last one, so that looking ahead is safe

  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Bracket> brackets;  // in order of place
  std::vector<LexicalFault> faults;
  bool balanced = true;  // each bracket has its partner

  std::size_t size() const { return tokens.size() - kEnds; }
};

}  // namespace standpoint::query
