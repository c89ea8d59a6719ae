#pragma once
// SPDX-License-Identifier: Apache-2.0
// Lines of words and numbers, as the programs that draw for us are spoken to; the same on any locale.

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// Takes the first line off `text`, without its line feed; a last line without one is not complete and not taken.
inline std::optional<std::string_view> take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

// Takes the first word off a line; empty at its end.
inline std::string_view take_word(std::string_view& line) {
  const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t end = std::min(line.find(' ', start), line.size());
  const std::string_view word = line.substr(start, end - start);
  line.remove_prefix(end);
  return word;
}

// Takes a number off a line; nothing where there is none.
template <class Number>
std::optional<Number> take_number(std::string_view& line) {
  const std::string_view word = take_word(line);
  Number value{};
  const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || rest != word.data() + word.size() || word.empty()) return std::nullopt;
  return value;
}

// Appends a space and the number, in the shortest form that reads back the same.
template <class Number>
void append_number(std::string& out, Number value) {
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
  out += ' ';
  if (error == std::errc()) out.append(buffer, end);
}

}  // namespace standpoint
