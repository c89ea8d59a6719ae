#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a line of Markdown begins: a heading, an item, a fence, a rule across, a table, a definition.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Takes the first line off a text, without its end (a line feed, with or without a carriage return).
std::string_view take_markdown_line(std::string_view& text);

bool is_blank_line(std::string_view line);

// The columns of white space at the start of a line; a tab goes on to the next multiple of four.
std::size_t line_indent(std::string_view line);

// A line without the white space at its start.
std::string_view unindented(std::string_view line);

// The level of `# Heading` (1 to 6), or 0; `words` becomes the heading.
int heading_level(std::string_view line, std::string_view& words);

// The level of a line that makes a heading of what stands over it: 1 for `===`, 2 for `---`, or 0.
int underline_level(std::string_view line);

// True for `***`, `- - -`, `___`.
bool is_rule_across(std::string_view line);

// How long the mark is that begins an item (`- `, `12. `), with its space; 0 where none does.
std::size_t item_mark(std::string_view line);

// A line of three or more backticks or tildes: how many of which.
struct CodeFence {
  char sign = '`';
  std::size_t count = 0;  // 0 where it is none
};
CodeFence code_fence(std::string_view line);

// True for the line under the head of a table: `| --- | :-: |`.
bool is_table_rule(std::string_view line);

// The cells of a line of a table. O(bytes).
std::vector<std::string> table_cells(std::string_view line);

// The label of `[label]: destination`, and of `[^label]: words`, whose words follow; nothing for another line.
struct Definition {
  std::string label;
  std::string_view words;  // of a footnote
};
std::optional<Definition> definition_of(std::string_view line);

}  // namespace standpoint
