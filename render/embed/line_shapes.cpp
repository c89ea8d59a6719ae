// SPDX-License-Identifier: Apache-2.0
#include "render/embed/line_shapes.hpp"

#include <algorithm>

namespace standpoint {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

Indent indent_of(std::string_view line, std::size_t from) {
  Indent out{0, from};
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    out.column += c == ' ' ? 1 : 4 - out.column % 4;
    ++out.bytes;
  }
  return out;
}

std::optional<FenceMark> fence_mark_of(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return std::nullopt;
  const std::size_t length = std::min(line.find_first_not_of(line[0]), line.size());
  const std::string_view info = trimmed(line.substr(length));
  if (length < 3 || (line[0] == '`' && info.find('`') != std::string_view::npos)) return std::nullopt;
  return FenceMark{line[0], length, info};
}

bool closes_fence(std::string_view line, const FenceMark& mark) {
  const std::size_t length = std::min(line.find_first_not_of(mark.character), line.size());
  return length >= mark.length && trimmed(line.substr(length)).empty();
}

std::size_t list_mark_bytes(std::string_view line) {
  std::size_t bytes = 0;
  if (!line.empty() && std::string_view("-+*").find(line[0]) != std::string_view::npos) {
    bytes = 1;
  } else {
    while (bytes < line.size() && is_digit(line[bytes])) ++bytes;
    if (bytes == 0 || bytes > 9 || bytes == line.size() || (line[bytes] != '.' && line[bytes] != ')')) return 0;
    ++bytes;
  }
  const std::size_t spaces = indent_of(line.substr(bytes)).bytes;
  if (spaces == 0) return 0;
  return bytes + (spaces > 4 ? 1 : spaces);
}

std::size_t quotation_mark_bytes(std::string_view line) {
  if (!line.starts_with('>')) return 0;
  return line.size() > 1 && line[1] == ' ' ? 2 : 1;
}

}  // namespace standpoint
