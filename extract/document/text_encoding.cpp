// SPDX-License-Identifier: Apache-2.0
#include "extract/document/text_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

enum class Encoding { utf_8, windows_1252, iso_8859_15, other };

std::string lower(std::string_view label) {
  std::string out;
  for (const char c : label)
    if (c != ' ' && c != '"' && c != '\'') out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

// What a label means on the web: Latin-1 and ASCII are read as Windows-1252, which holds both; a page that could be
// read far enough to find `utf-16` in it is not UTF-16.
Encoding encoding_named(std::string_view label) {
  const std::string name = lower(label);
  if (name.empty() || name == "utf-8" || name == "utf8" || name.starts_with("utf-16")) return Encoding::utf_8;
  for (const char* known : {"windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
                            "latin-1", "l1", "ascii", "us-ascii"})
    if (name == known) return Encoding::windows_1252;
  for (const char* known : {"iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9", "l9"})
    if (name == known) return Encoding::iso_8859_15;
  return Encoding::other;
}

char32_t iso_8859_15(unsigned char byte) {
  switch (byte) {
    case 0xA4: return U'€';
    case 0xA6: return U'Š';
    case 0xA8: return U'š';
    case 0xB4: return U'Ž';
    case 0xB8: return U'ž';
    case 0xBC: return U'Œ';
    case 0xBD: return U'œ';
    case 0xBE: return U'Ÿ';
    default: return byte;
  }
}

std::string by_bytes(std::string_view bytes, Encoding encoding) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += c;
    else
      append_utf8(out, encoding == Encoding::iso_8859_15 ? iso_8859_15(byte) : windows_1252(byte));
  }
  return out;
}

// How far bytes are UTF-8.
struct Utf8Count {
  std::size_t characters = 0;  // of more than one byte
  std::size_t stray = 0;       // bytes that belong to no character
  std::size_t first_stray = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count out;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const Decoded decoded = decode_utf8(bytes.substr(at, 4));
    if (decoded.bytes == 0 && out.stray++ == 0) out.first_stray = at;
    if (decoded.bytes > 0) ++out.characters;
    at += std::max<std::size_t>(decoded.bytes, 1);
  }
  return out;
}

std::string with_strays_as_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = decode_utf8(bytes.substr(at, 4));
    if (decoded.bytes == 0)
      append_utf8(out, windows_1252(static_cast<unsigned char>(bytes[at])));
    else
      out += bytes.substr(at, decoded.bytes);
    at += std::max<std::size_t>(decoded.bytes, 1);
  }
  return out;
}

DecodedBytes from_utf16(std::string_view bytes, bool big_endian) {
  DecodedBytes out;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  std::size_t lost = bytes.size() % 2;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = kReplacement;
      ++lost;
    }
    append_utf8(out.text, c);
  }
  if (lost > 0) out.warnings.push_back(fmt::format("halves of characters in this UTF-16: {}", lost));
  return out;
}

Result<DecodedBytes> without_mark(std::string_view bytes, std::string_view declared) {
  if (bytes.find('\0') != std::string_view::npos)
    return failure("it holds NUL bytes: it is no text, or UTF-16 without a byte order mark",
                   "if it is UTF-16: iconv -f UTF-16LE -t UTF-8");
  const Utf8Count count = count_utf8(bytes);
  const Encoding encoding = encoding_named(declared);
  const std::string label = escape_for_terminal(declared, 40);
  if (count.stray == 0) {
    DecodedBytes out{std::string(bytes), {}};
    if (count.characters > 0 && encoding != Encoding::utf_8)
      out.warnings.push_back(fmt::format("it says that it is {}, but it is UTF-8 and is read so", label));
    return out;
  }
  if (encoding == Encoding::other)
    return failure(fmt::format("its encoding, '{}', is not read here", label),
                   fmt::format("convert it: iconv -f {} -t UTF-8", label));
  if (encoding != Encoding::utf_8) return DecodedBytes{by_bytes(bytes, encoding), {}};
  if (count.characters > count.stray)
    return DecodedBytes{with_strays_as_windows_1252(bytes),
                        {fmt::format("bytes that are not UTF-8 are read as Windows-1252: {}, the first at byte {}",
                                     count.stray, count.first_stray)}};
  return DecodedBytes{by_bytes(bytes, Encoding::windows_1252),
                      {fmt::format("it is not UTF-8 (byte {}) and does not say what it is: it is read as Windows-1252",
                                   count.first_stray)}};
}

// The byte that Windows-1252 has for a character, where that byte is one of those that follow in UTF-8.
std::optional<unsigned char> following_byte(char32_t c) {
  if (c >= 0xA0 && c <= 0xBF) return static_cast<unsigned char>(c);
  for (unsigned char byte = 0x80; byte < 0xA0; ++byte)
    if (windows_1252(byte) == c && c != kReplacement) return byte;
  return c >= 0x80 && c < 0xA0 ? std::optional(static_cast<unsigned char>(c)) : std::nullopt;
}

// True where a garbled character may begin with `lead` and the byte behind it: letters (Ã©, Å“), punctuation (â€™, â‚¬,
// â„¢), and signs with an Â before them.
bool may_begin_garbled(char32_t lead, unsigned char byte) {
  switch (lead) {
    case U'Ã':
    case U'Â': return true;
    case U'Å': return byte == 0x92 || byte == 0x93;
    case U'â': return byte == 0x80 || byte == 0x82 || byte == 0x84;
    default: return false;
  }
}

// What the characters at the start of `text` were before, and how many bytes they take; 0 bytes where nothing speaks
// for it.
Decoded garbled_character(std::string_view text) {
  const Decoded lead = decode_utf8(text.substr(0, 4));
  std::string bytes(1, static_cast<char>(lead.code_point));
  std::size_t at = lead.bytes;
  for (const std::size_t length = lead.code_point == U'â' ? 3 : 2; bytes.size() < length;) {
    const Decoded next = decode_utf8(text.substr(std::min(at, text.size()), 4));
    const auto byte = next.bytes == 0 ? std::nullopt : following_byte(next.code_point);
    if (!byte || (bytes.size() == 1 && !may_begin_garbled(lead.code_point, *byte))) return {};
    bytes += static_cast<char>(*byte);
    at += next.bytes;
  }
  return {decode_utf8(bytes).code_point, static_cast<std::uint8_t>(at)};
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
  constexpr std::array<char16_t, 32> kUpper = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                               0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kUpper[byte - 0x80U] : byte;
}

std::string mojibake_warning(std::string_view text) {
  std::size_t count = 0, line = 1, first_line = 0;
  std::string first, meant;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') ++line;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != 0xC3) continue;  // all of them begin with it
    const Decoded garbled = garbled_character(text.substr(at, 12));
    if (garbled.bytes == 0) continue;
    if (count++ == 0) {
      first_line = line;
      first = text.substr(at, garbled.bytes);
      append_utf8(meant, garbled.code_point);
    }
    at += garbled.bytes - 1U;
  }
  if (count == 0) return {};
  return fmt::format(
      "{} look like UTF-8 that was read as Windows-1252 once, such as '{}' for '{}' in line {}: kept as "
      "written, so quotes from here may not be found elsewhere",
      count == 1 ? std::string("a character seems to") : fmt::format("{} characters", count),
      escape_for_terminal(first), escape_for_terminal(meant), first_line);
}

Result<DecodedBytes> decode_bytes(std::string_view bytes, std::string_view declared) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return without_mark(bytes.substr(3), "utf-8");
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
    return failure("it is UTF-32, which is not read here", "convert it: iconv -f UTF-32 -t UTF-8");
  const bool big_endian = bytes.starts_with("\xFE\xFF"sv);
  if (big_endian || bytes.starts_with("\xFF\xFE"sv)) {
    DecodedBytes out = from_utf16(bytes.substr(2), big_endian);
    if (out.text.find('\0') != std::string::npos) return failure("it holds NUL characters: it is no text");
    return out;
  }
  return without_mark(bytes, declared);
}

}  // namespace standpoint
