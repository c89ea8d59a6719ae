// SPDX-License-Identifier: Apache-2.0
#include "graph/query/string_literal.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "graph/text/utf8.hpp"

namespace standpoint::query {
namespace {

constexpr bool is_high_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
constexpr bool is_low_surrogate(char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

// The number that exactly `count` hexadecimal digits at the start of `text` make.
std::optional<char32_t> read_hex(std::string_view text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  std::uint32_t number = 0;
  const char* end = text.data() + count;
  const auto [rest, error] = std::from_chars(text.data(), end, number, 16);
  if (error != std::errc() || rest != end) return std::nullopt;
  return number;
}

Escape read_unicode_escape(std::string_view text) {
  const std::size_t digits = text[1] == 'u' ? 4 : 8;
  const auto first = read_hex(text.substr(2), digits);
  const std::size_t bytes = 2 + digits;
  if (!first || *first > 0x10FFFF || is_low_surrogate(*first)) return {0, 0, true};
  if (!is_high_surrogate(*first)) return {*first, bytes, true};
  const std::string_view after = text.substr(bytes);
  const auto second = after.starts_with("\\u") ? read_hex(after.substr(2), 4) : std::nullopt;
  if (digits != 4 || !second || !is_low_surrogate(*second)) return {0, 0, true};
  return {0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), 2 * bytes, true};
}

}  // namespace

Escape read_escape(std::string_view text) {
  if (text.size() < 2) return {};
  switch (text[1]) {
    case '\\':
    case '\'':
    case '"':
    case '`': return {static_cast<char32_t>(text[1]), 2};
    case 'b': return {'\b', 2};
    case 'f': return {'\f', 2};
    case 'n': return {'\n', 2};
    case 'r': return {'\r', 2};
    case 't': return {'\t', 2};
    case 'u':
    case 'U': return read_unicode_escape(text);
    default: return {};
  }
}

std::string replace_escapes(std::string_view content) {
  std::string out;
  out.reserve(content.size());
  while (!content.empty()) {
    const std::size_t plain = std::min(content.find('\\'), content.size());
    out.append(content.substr(0, plain));
    content.remove_prefix(plain);
    const Escape escape = read_escape(content);
    if (escape.bytes == 0) break;
    append_utf8(out, escape.code_point);
    content.remove_prefix(escape.bytes);
  }
  return out;
}

std::string name_text(const Token& token, std::string_view text) {
  const std::string_view written = text.substr(token.begin, token.end - token.begin);
  if (token.kind != TokenKind::quoted_name) return std::string(written);
  std::string name(written.substr(1, written.size() - 2));
  if (!token.escaped) return name;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    name[kept++] = name[i];
    if (name[i] == '`') ++i;
  }
  name.resize(kept);
  return name;
}

std::string string_text(const Token& token, std::string_view text) {
  const std::string_view content = text.substr(token.begin + 1U, token.end - token.begin - 2U);
  return token.escaped ? replace_escapes(content) : std::string(content);
}

}  // namespace standpoint::query
