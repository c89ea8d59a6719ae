#pragma once
// SPDX-License-Identifier: Apache-2.0
// A text as code points that never move: as written, in lower case, and without accents, character by character.

#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

// Three views of one text, of equal length, so that a place in one is the same place in the others and in the text
// as kept. What is not UTF-8 counts as one U+FFFD a byte.
struct Letters {
  std::u32string text;
  std::u32string lower;  // lower case; apostrophes, hyphens and spaces of every kind made plain
  std::u32string bare;   // `lower` without accents

  std::uint32_t size() const { return static_cast<std::uint32_t>(text.size()); }
};

// O(bytes); 12 bytes a character.
Letters read_letters(std::string_view utf8);

std::string to_utf8(std::u32string_view text);
std::u32string from_utf8(std::string_view utf8);

// A letter without its accent: `é` gives `e`; others as they are.
char32_t without_accent(char32_t c);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace standpoint
