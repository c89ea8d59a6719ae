// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/letters.hpp"

#include <utf8proc.h>

#include <array>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr char32_t kTable = 0x250;  // Latin, its supplement and its first two extensions

char32_t plain_typography(char32_t c) {
  switch (c) {
    case U'’':
    case U'ʼ':
    case U'′': return U'\'';
    case U'‐':
    case U'‑': return U'-';
    case 0xA0:
    case 0x2007:
    case 0x2009:
    case 0x202F:
    case U'\t': return U' ';
    default: return c;
  }
}

char32_t find_lower(char32_t c) {
  return plain_typography(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
}

char32_t find_bare(char32_t c) {
  if (c < 0x80) return c;
  std::array<utf8proc_int32_t, 8> parts{};
  int last_class = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
                                             UTF8PROC_DECOMPOSE, &last_class);
  if (count < 2 || count > 4) return c;
  for (std::size_t i = 1; i < static_cast<std::size_t>(count); ++i)
    if (utf8proc_get_property(parts[i])->combining_class == 0) return c;
  return static_cast<char32_t>(parts[0]);
}

struct LatinTables {
  std::array<char32_t, kTable> lower{}, bare{};
  LatinTables() {
    for (char32_t c = 0; c < kTable; ++c) {
      lower[c] = find_lower(c);
      bare[c] = find_bare(lower[c]);
    }
  }
};

const LatinTables& latin() {
  static const LatinTables tables;
  return tables;
}

}  // namespace

char32_t without_accent(char32_t c) { return find_bare(c); }

Letters read_letters(std::string_view utf8) {
  Letters out;
  out.text.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      out.text.push_back(byte);
      ++i;
      continue;
    }
    const Decoded decoded = decode_utf8(utf8.substr(i, 4));
    out.text.push_back(decoded.bytes == 0 ? U'\uFFFD' : decoded.code_point);
    i += decoded.bytes == 0 ? 1 : decoded.bytes;
  }
  out.lower.resize(out.text.size());
  out.bare.resize(out.text.size());
  const LatinTables& tables = latin();
  for (std::size_t i = 0; i < out.text.size(); ++i) {
    const char32_t c = out.text[i];
    out.lower[i] = c < kTable ? tables.lower[c] : find_lower(c);
    out.bare[i] = c < kTable ? tables.bare[c] : find_bare(out.lower[i]);
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

std::u32string from_utf8(std::string_view utf8) { return read_letters(utf8).text; }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c < kTable) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
  return is_name_start(c);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return is_letter(c) && (c < kTable ? latin().lower[c] : find_lower(c)) != c;
}

}  // namespace standpoint
