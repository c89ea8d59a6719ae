// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/entry_words.hpp"

#include <algorithm>
#include <array>

#include "extract/speech/letters.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {

using Text = std::u32string_view;

std::string_view EntryWords::next() {
  std::size_t end = 0;
  while (end < rest_.size() && rest_[end] != ' ') {
    ++end;
    if (french_ && rest_[end - 1] == '\'' && end < rest_.size() && rest_[end] != ' ') break;  // an elided word
  }
  const std::string_view word = rest_.substr(0, end);
  rest_.remove_prefix(end < rest_.size() && rest_[end] == ' ' ? end + 1 : end);
  return word;
}

bool same_text(Text token, std::string_view word) {
  for (const char32_t c : token) {
    const Decoded next = decode_utf8(word);
    if (next.bytes == 0 || next.code_point != c) return false;
    word.remove_prefix(next.bytes);
  }
  return word.empty();
}

bool same_inflected(Text token, std::string_view word) {
  constexpr std::array<Text, 7> kEndings{U"", U"s", U"e", U"es", U"le", U"les", U"ux"};
  while (!word.empty()) {
    const Decoded next = decode_utf8(word);
    if (next.bytes == 0) return false;
    if (token.empty() || without_accent(token[0]) != without_accent(next.code_point))
      return word == "l" && token == U"ux";  // général, généraux
    token.remove_prefix(1);
    word.remove_prefix(next.bytes);
  }
  return std::find(kEndings.begin(), kEndings.end(), token) != kEndings.end();
}

WordMatch match_word(Text token, std::string_view word) {
  if (same_text(token, word)) return WordMatch::same;
  if (word == "de") {
    if (token == U"d'") return WordMatch::elided;
    if (token == U"du" || token == U"des") return WordMatch::contracted;
  }
  if (word == "à" && (token == U"au" || token == U"aux")) return WordMatch::contracted;
  return WordMatch::no;
}

}  // namespace standpoint
