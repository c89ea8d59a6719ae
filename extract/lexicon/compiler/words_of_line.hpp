#pragma once
// SPDX-License-Identifier: Apache-2.0
// Lines and words of the dictionary's files.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint::lexicon_compiler {

// Calls f(line, number from 1) for every line, without its line break. O(bytes).
template <class F>
void for_each_line(std::string_view text, F f) {
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    f(line, number);
    begin = end + 1;
  }
}

// The parts of a line between spaces and tabs. O(bytes).
std::vector<std::string_view> words_of(std::string_view line);

// UTF-8 as code points; a stray byte is U+FFFD. O(bytes).
std::u32string code_points(std::string_view text);

// Code points as UTF-8. O(characters).
std::string utf8(std::u32string_view text);

// The text in lower case, letter by letter. O(characters).
std::u32string lower_case(std::u32string_view text);

}  // namespace standpoint::lexicon_compiler
