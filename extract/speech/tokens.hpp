#pragma once
// SPDX-License-Identifier: Apache-2.0
// Words and marks of an article, with what the lexicon knows of each word.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/speech/blocks.hpp"
#include "extract/speech/letters.hpp"

namespace standpoint {

enum class TokenKind : std::uint8_t {
  word,    // also `l'`, `-t-il`: elided words and inverted pronouns are tokens of their own
  number,  // begins with a digit
  mark,    // a quotation mark; which way it points is settled later
  stop,    // . ! ? …
  punctuation,
};

struct Token {
  static constexpr std::uint32_t kOutside = UINT32_MAX;

  std::uint32_t begin = 0;  // code points
  std::uint32_t end = 0;
  std::uint32_t block = 0;
  std::uint32_t quotation = kOutside;  // the innermost one that it stands in, its marks included
  TokenKind kind = TokenKind::word;
  bool capital = false;      // begins with a capital
  bool capitals = false;     // two letters or more, all of them capitals
  bool after_space = false;  // white space or the start of a block before it
  bool suffix = false;       // an inverted pronoun, as `-il`
  WordEntry entry;

  bool is(std::uint64_t traits) const { return (entry.traits & traits) != 0; }
};

// The tokens of all blocks in order; asides too. O(length).
std::vector<Token> find_tokens(const Letters& letters, const std::vector<Block>& blocks, const Lexicon& lexicon,
                               TextLanguage language);

// The token as written in lower case, with accents; an inverted pronoun without its hyphens (`il`).
std::u32string_view word_of(const Letters& letters, const Token& token);

}  // namespace standpoint
