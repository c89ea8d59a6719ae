// SPDX-License-Identifier: Apache-2.0
#include "extract/document/markdown_lines.hpp"

#include <algorithm>

#include "extract/document/markdown_inline.hpp"
#include "extract/document/markdown_spans.hpp"

namespace standpoint {
namespace {

std::size_t run_of(std::string_view line, char sign) { return std::min(line.find_first_not_of(sign), line.size()); }

}  // namespace

std::string_view take_markdown_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::size_t line_indent(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    columns += c == ' ' ? 1 : 4 - columns % 4;
  }
  return columns;
}

std::string_view unindented(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

int heading_level(std::string_view line, std::string_view& words) {
  const std::size_t level = run_of(line, '#');
  if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ' && line[level] != '\t')) return 0;
  words = unindented(line.substr(level));
  words = words.substr(0, words.find_last_not_of(" \t") + 1);
  const std::size_t hashes = words.find_last_not_of('#');
  if (hashes == std::string_view::npos)
    words = {};
  else if (hashes + 1 < words.size() && (words[hashes] == ' ' || words[hashes] == '\t'))
    words = words.substr(0, words.find_last_not_of(" \t#") + 1);
  return static_cast<int>(level);
}

int underline_level(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  if (line.empty() || run_of(line, line[0]) != line.size()) return 0;
  return line[0] == '=' ? 1 : line[0] == '-' ? 2 : 0;
}

bool is_rule_across(std::string_view line) {
  const char sign = line.empty() ? ' ' : line[0];
  if (sign != '*' && sign != '-' && sign != '_') return false;
  std::size_t count = 0;
  for (const char c : line) {
    if (c != sign && c != ' ' && c != '\t') return false;
    count += c == sign ? 1 : 0;
  }
  return count >= 3;
}

std::size_t item_mark(std::string_view line) {
  std::size_t mark = 0;
  if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
    mark = 1;
  } else {
    while (mark < line.size() && line[mark] >= '0' && line[mark] <= '9') ++mark;
    if (mark == 0 || mark > 9 || mark == line.size() || (line[mark] != '.' && line[mark] != ')')) return 0;
    ++mark;
  }
  return mark == line.size() || line[mark] == ' ' || line[mark] == '\t' ? std::min(mark + 1, line.size()) : 0;
}

CodeFence code_fence(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return {};
  const std::size_t count = run_of(line, line[0]);
  if (count < 3 || (line[0] == '`' && line.find('`', count) != std::string_view::npos)) return {};
  return {line[0], count};
}

bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

std::vector<std::string> table_cells(std::string_view line) {
  line = unindented(line);
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|')
      out.back() += line[++at];
    else if (line[at] == '|' && at + 1 < line.size())
      out.emplace_back();
    else if (line[at] != '|')
      out.back() += line[at];
  }
  return out;
}

std::optional<Definition> definition_of(std::string_view line) {
  if (const std::size_t note = footnote_mark(line); note > 0 && line.substr(note).starts_with(':'))
    return Definition{std::string(line.substr(0, note)), unindented(line.substr(note + 1))};
  if (!line.starts_with('[')) return std::nullopt;
  const std::size_t end = line.substr(0, 202).find_first_of("[]", 1);
  if (end == std::string_view::npos || line[end] != ']' || end < 2 || !line.substr(end).starts_with("]:"))
    return std::nullopt;
  const std::string_view destination = unindented(line.substr(end + 2));
  const bool one_word = destination.substr(0, destination.find_first_of("\"'(")).find_last_not_of(" \t") + 1 >=
                        std::min(destination.find_first_of(" \t"), destination.size());
  if (destination.empty() || !one_word) return std::nullopt;
  return Definition{link_label(line.substr(1, end - 1)), {}};
}

}  // namespace standpoint
