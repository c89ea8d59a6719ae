// SPDX-License-Identifier: Apache-2.0
#include "graph/text/fold.hpp"

#include <utf8proc.h>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

// One character for all quotation marks, one for all apostrophes, one for hyphens; other characters as they are.
char32_t fold_typography(char32_t c) {
  switch (c) {
    case U'«':
    case U'»':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'″':
    case U'〝':
    case U'〞': return U'"';
    case U'’':
    case U'‘':
    case U'‚':
    case U'‛':
    case U'′':
    case U'ʼ':
    case U'`':
    case U'´':
    case U'‹':
    case U'›': return U'\'';
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'−': return U'-';
    default: return c;
  }
}

// Calls f(code point, index of the cluster's first code point) for the NFC form of each base and its marks.
template <class F>
void for_each_composed(std::string_view text, F f) {
  std::uint32_t index = 0;
  while (!text.empty()) {
    std::size_t bytes = 0;
    std::uint32_t count = 0;
    bool plain = true;
    while (bytes < text.size()) {
      const Decoded next = decode_utf8(text.substr(bytes, 4));
      const bool joins = next.bytes != 0 && next.code_point >= 0x300 &&
                         utf8proc_get_property(static_cast<utf8proc_int32_t>(next.code_point))->combining_class != 0;
      if (count > 0 && !joins) break;
      plain = plain && next.bytes != 0 && next.code_point < 0x300;
      bytes += next.bytes == 0 ? 1 : next.bytes;
      ++count;
    }
    const Decoded first = decode_utf8(text);
    if (plain || first.bytes == 0) {
      f(first.bytes == 0 ? U'\uFFFD' : first.code_point, index);
    } else {
      utf8proc_uint8_t* composed = nullptr;
      const auto length =
          utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(bytes),
                       &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
      std::string_view rest(reinterpret_cast<const char*>(composed), length < 0 ? 0 : static_cast<std::size_t>(length));
      while (!rest.empty()) {
        const Decoded decoded = decode_utf8(rest);
        f(decoded.code_point, index);
        rest.remove_prefix(decoded.bytes);
      }
      std::free(composed);  // NOLINT(cppcoreguidelines-no-malloc): utf8proc hands out malloc'ed memory
    }
    text.remove_prefix(bytes);
    index += count;
  }
}

enum class Script : std::uint8_t { none, latin, greek, cyrillic };

Script script_of(char32_t c) {
  const bool latin =
      (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
  if (latin) return Script::latin;
  if (c >= 0x370 && c <= 0x3FF) return Script::greek;
  if (c >= 0x400 && c <= 0x52F) return Script::cyrillic;
  return Script::none;
}

}  // namespace

std::string fold_name(std::string_view name) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD | UTF8PROC_COMPAT;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()), static_cast<utf8proc_ssize_t>(name.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  if (length < 0) return std::string(name);
  std::string out;
  std::string_view rest(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  while (!rest.empty()) {
    const Decoded decoded = decode_utf8(rest);
    rest.remove_prefix(decoded.bytes);
    const char32_t folded = fold_typography(decoded.code_point);
    if (!is_space(folded))
      append_utf8(out, folded);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  std::free(mapped);  // NOLINT(cppcoreguidelines-no-malloc): utf8proc hands out malloc'ed memory
  return out;
}

FoldedText fold_quotation(std::string_view text) {
  FoldedText out;
  out.characters.reserve(text.size());
  out.offsets.reserve(text.size() + 1);
  for_each_composed(text, [&](char32_t c, std::uint32_t index) {
    const char32_t folded = is_space(c) ? U' ' : fold_typography(c);
    if (folded == U' ' && !out.characters.empty() && out.characters.back() == U' ') return;
    out.characters.push_back(folded);
    out.offsets.push_back(index);
  });
  out.offsets.push_back(static_cast<std::uint32_t>(count_code_points(text)));
  return out;
}

bool mixes_scripts(std::string_view text) {
  Script seen = Script::none;
  while (!text.empty()) {
    const Decoded decoded = decode_utf8(text);
    text.remove_prefix(decoded.bytes == 0 ? 1 : decoded.bytes);
    const Script script = script_of(decoded.code_point);
    const bool between_words = is_space(decoded.code_point) || decoded.code_point == '-' || decoded.code_point == '/';
    if (between_words) seen = Script::none;
    if (script == Script::none) continue;
    if (seen != Script::none && seen != script) return true;
    seen = script;
  }
  return false;
}

std::string slug(std::string_view name) {
  std::string out;
  for (const char c : fold_name(name)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep)
      out += c;
    else if (c != '\'' && !out.empty() && out.back() != '-')
      out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace standpoint
