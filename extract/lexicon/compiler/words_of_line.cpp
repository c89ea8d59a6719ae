// SPDX-License-Identifier: Apache-2.0
// Splitting and recoding text.
#include "extract/lexicon/compiler/words_of_line.hpp"

#include <utf8proc.h>

#include "graph/text/utf8.hpp"

namespace standpoint::lexicon_compiler {

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t begin = line.find_first_not_of(" \t");
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = line.find_first_not_of(" \t", end);
  }
  return words;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const Decoded decoded = decode_utf8(text);
    result.push_back(decoded.bytes == 0 ? U'\uFFFD' : decoded.code_point);
    text.remove_prefix(decoded.bytes == 0 ? 1 : decoded.bytes);
  }
  return result;
}

std::string utf8(std::u32string_view text) {
  std::string result;
  result.reserve(text.size() + 4);
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

std::u32string lower_case(std::u32string_view text) {
  std::u32string result(text);
  for (char32_t& c : result) c = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  return result;
}

}  // namespace standpoint::lexicon_compiler
