#pragma once
// SPDX-License-Identifier: Apache-2.0
// A regular expression as a tree.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace standpoint::query {

// Code points: those of the ranges, or all others.
struct CharacterSet {
  std::vector<std::pair<char32_t, char32_t>> ranges;  // both ends belong to it
  bool negated = false;
  bool holds(char32_t c) const;
};

struct PatternNode {
  enum class Kind : std::uint8_t {
    set,          // one character of `set`
    sequence,     // of the parts
    alternative,  // one of the parts
    repeat,       // of parts[0], `least` to `most` times
    text_start,
    text_end,
    word_boundary,
    no_word_boundary
  };
  Kind kind = Kind::sequence;
  CharacterSet set;
  std::vector<PatternNode> parts;
  std::uint32_t least = 0;
  std::uint32_t most = 0;  // UINT32_MAX for any number
};

struct ParsedPattern {
  PatternNode root;
  bool ignore_case = false;
};

// The tree of an expression, or what is wrong with it. Groups stand at most 100 deep. O(length).
tl::expected<ParsedPattern, std::string> parse_text_pattern(std::string_view expression);

// Letters, digits and `_` of ASCII: what `\w` means, and what has a boundary.
bool is_word_character(char32_t c);

}  // namespace standpoint::query
