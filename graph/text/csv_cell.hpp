#pragma once
// SPDX-License-Identifier: Apache-2.0
// One field of a table of text (CSV, RFC 4180), written so that no spreadsheet takes words for a formula.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// The text with an apostrophe before it where a spreadsheet would calculate it: behind any apostrophes and spaces it
// begins with one of = + - @, their full-width forms, a tab, a line break or NUL. Every other text is as it was.
std::string guarded_text(std::string_view text);

// The text that guarded_text() has made this of; any other text as it is.
std::string_view unguarded_text(std::string_view cell);

// Appends the cell, between quotation marks where it holds the delimiter, one of these, a line break, or a space or tab
// at an end. O(length).
void append_csv_field(std::string& out, std::string_view cell, char delimiter = ',');

// Several texts in one cell, as in `CNIL | the watchdog`: a bar that belongs to a text is written `\|`, a backslash
// `\\`. No text may be empty or have spaces at its ends. O(bytes).
std::string list_cell(std::span<const std::string_view> items);

// The texts of such a cell, without spaces at their ends; those that are empty are passed over. A backslash before
// anything else is one. O(bytes).
std::vector<std::string> items_of_cell(std::string_view cell);

// Line ends of our tables.
inline constexpr std::string_view kCsvLineEnd = "\r\n";

}  // namespace standpoint
