#pragma once
// SPDX-License-Identifier: Apache-2.0
// UTF-8 as bytes: decoding, counting, and the characters that a dossier may not hold.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// One decoded character: its code point and how many bytes it took; bytes is 0 where the text is not UTF-8.
struct Decoded {
  char32_t code_point = 0;
  std::uint8_t bytes = 0;
};

// Decodes the character at the start of `text`: strict UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
Decoded decode_utf8(std::string_view text);

// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

// Number of code points; stray bytes count as one each. O(bytes).
std::size_t count_code_points(std::string_view text);

// True for characters that no text of a dossier may hold, written or by escape: control characters (but tab and line
// feed), delete, C1, a byte order mark, line and paragraph separators, bidirectional overrides and isolates, and
// non-characters.
bool is_forbidden(char32_t code_point);

// True for U+0300 and the other marks that stack on the character before them.
bool is_combining(char32_t code_point);

// True for what a name in a language may begin with: letters of any script, letter-like numbers, connectors such as `_`
// (Unicode categories L, Nl, Pc).
bool is_name_start(char32_t code_point);

// True for what may follow: those, marks and digits (Mn, Mc, Nd).
bool is_name_part(char32_t code_point);

// True for spaces and separators of lines of any script, and the byte order mark.
bool is_unicode_space(char32_t code_point);

// What is wrong with a text, and where.
struct TextFault {
  enum class Kind { not_utf8, forbidden_character, lone_carriage_return };
  Kind kind = Kind::not_utf8;
  std::size_t offset = 0;
  std::size_t bytes = 1;
  char32_t code_point = 0;
};

// The first fault at or after `from`; nothing when the rest is clean. O(bytes), a word at a time over plain ASCII.
std::optional<TextFault> find_fault(std::string_view text, std::size_t from = 0);

// `U+202E`, as the Unicode standard writes code points.
std::string code_point_name(char32_t code_point);

// The text with everything that could steer a terminal or hide shown as \u{…} or \x…, cut after `limit` code points.
std::string escape_for_terminal(std::string_view text, std::size_t limit = 2000);

}  // namespace standpoint
