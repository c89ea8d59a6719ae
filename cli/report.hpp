#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a command found, for people (sections and tables) and for programs (data), and how either is written.

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "cli/value.hpp"

namespace standpoint {

// Cells of text; every row has as many as there are columns.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<bool> right = {};  // columns of numbers
};

// A heading with lines or a table below it; each part may be empty.
struct ReportSection {
  std::string heading;
  std::vector<std::string> lines;
  Table table;
};

struct Report {
  std::vector<ReportSection> sections;
  ValueFields data;     // the JSON document
  std::string records;  // the field of `data` whose list is written by jsonl and csv
};

// How results are written.
struct OutputOptions {
  std::string format;  // table, json, jsonl, csv or md; empty: by the suffix of `file`, else table
  std::string file;    // empty: standard output
  std::string color = "auto";
};

// Writes the report; returns the exit code (a file that cannot be written is a failure). Texts are escaped for their
// format: control characters for a terminal, formulas in CSV cells. O(output).
int write_report(Context& context, const OutputOptions& options, const Report& report);

// The report in a format. O(output).
std::string report_text(const Report& report, std::string_view format, bool colour);

// The format asked for, else the one of the file's suffix, else `table`.
std::string format_of(const OutputOptions& options);

// Writes finished bytes to the file, `-` and none for standard output; returns the exit code.
int write_output(Context& context, const std::string& file, std::string_view bytes);

// True where what goes to the file (as write_output() takes it) is seen on a terminal.
bool is_on_terminal(const Context& context, const std::string& file);

// A text of several lines, each escaped as a terminal needs it, that is not cut. For what a dossier's authors wrote in
// forms that are to be kept byte by byte elsewhere. O(text).
std::string escape_lines(std::string_view text);

// True where output on standard output (or, `errors`, on standard error) is coloured.
bool wants_colour(const Context& context, const std::string& choice, bool errors);

// One value as JSON on one line.
std::string json_text(const Value& value);

// One value as a cell of a CSV file (RFC 4180); a text that a spreadsheet would run as a formula begins with an
// apostrophe.
std::string csv_text(const Value& value);

// The document as JSON, two spaces of indentation, UTF-8, with a line break at the end.
std::string to_json(const ValueFields& document);

}  // namespace standpoint
