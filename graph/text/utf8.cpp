// SPDX-License-Identifier: Apache-2.0
#include "graph/text/utf8.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <cstring>

namespace standpoint {
namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// True when the eight bytes are printable ASCII, tab or line feed: the fast path of find_fault.
bool is_plain_ascii_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  constexpr std::uint64_t kHigh = 0x8080808080808080ULL;
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  if ((word & kHigh) != 0) return false;
  const std::uint64_t below_space = (word - 0x20 * kOnes) & kHigh;
  const std::uint64_t is_delete = ((word ^ (0x7F * kOnes)) - kOnes) & ~(word ^ (0x7F * kOnes)) & kHigh;
  return below_space == 0 && is_delete == 0;
}

}  // namespace

Decoded decode_utf8(std::string_view text) {
  if (text.empty()) return {};
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {lead, 1};
  const std::uint8_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
  char32_t code_point = lead & (0x7FU >> length);
  for (std::uint8_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (!is_continuation(byte)) return {};
    code_point = (code_point << 6U) | (byte & 0x3FU);
  }
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < kLeast[length] || code_point > 0x10FFFF || surrogate) return {};
  return {code_point, length};
}

void append_utf8(std::string& out, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::uint8_t bytes = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : decode_utf8(text.substr(at, 4)).bytes;
    at += bytes == 0 ? 1 : bytes;
  }
  return count;
}

bool is_forbidden(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c < 0x7F) return false;
  if (c <= 0x9F) return true;
  if (c < 0x061C) return false;
  const bool bidirectional =
      c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool separator = c == 0x2028 || c == 0x2029 || c == 0xFEFF;
  const bool non_character = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFEU;
  return bidirectional || separator || non_character;
}

bool is_combining(char32_t code_point) {
  if (code_point < 0x300) return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

bool is_name_start(char32_t code_point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC: return true;
    default: return false;
  }
}

bool is_name_part(char32_t code_point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  const bool follows =
      category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ND;
  return follows || is_name_start(code_point);
}

bool is_unicode_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
  const bool separates =
      category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
  return separates || code_point == 0x85 || code_point == 0xFEFF;
}

std::optional<TextFault> find_fault(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at < text.size()) {
    if (at + 8 <= text.size() && is_plain_ascii_word(text.data() + at)) {
      at += 8;
      continue;
    }
    const Decoded decoded = decode_utf8(text.substr(at, 4));
    if (decoded.bytes == 0) return TextFault{TextFault::Kind::not_utf8, at, 1, 0};
    if (decoded.code_point == '\r') {
      if (at + 1 >= text.size() || text[at + 1] != '\n')
        return TextFault{TextFault::Kind::lone_carriage_return, at, 1, '\r'};
    } else if (is_forbidden(decoded.code_point)) {
      return TextFault{TextFault::Kind::forbidden_character, at, decoded.bytes, decoded.code_point};
    }
    at += decoded.bytes;
  }
  return std::nullopt;
}

std::string code_point_name(char32_t code_point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(code_point));
}

std::string escape_for_terminal(std::string_view text, std::size_t limit) {
  std::string out;
  std::size_t count = 0;
  while (!text.empty()) {
    if (count++ == limit) return out + "…";
    const Decoded decoded = decode_utf8(text);
    if (decoded.bytes == 0) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[0]));
      text.remove_prefix(1);
      continue;
    }
    if (is_forbidden(decoded.code_point) || decoded.code_point == '\n')
      out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(decoded.code_point));
    else if (decoded.code_point == '\t')
      out += ' ';
    else
      out += text.substr(0, decoded.bytes);
    text.remove_prefix(decoded.bytes);
  }
  return out;
}

}  // namespace standpoint
