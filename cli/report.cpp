// SPDX-License-Identifier: Apache-2.0
#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <ostream>

#include "cli/program.hpp"
#include "graph/text/csv_cell.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/utf8.hpp"
#include "render/embed/figure.hpp"

namespace standpoint {
namespace {

using Json = nlohmann::ordered_json;

Json to_library(const Value& value) {
  struct Visitor {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool b) const { return b; }
    Json operator()(std::int64_t n) const { return n; }
    Json operator()(double d) const {  // whole numbers without a fraction
      if (const auto whole = static_cast<std::int64_t>(d); std::abs(d) < 1e15 && static_cast<double>(whole) == d)
        return whole;
      return d;
    }
    Json operator()(const std::string& s) const { return s; }
    Json operator()(const ValueList& list) const {
      Json out = Json::array();
      for (const Value& item : list) out.push_back(to_library(item));
      return out;
    }
    Json operator()(const ValueFields& fields) const {
      Json out = Json::object();
      for (const auto& [key, item] : fields) out[key] = to_library(item);
      return out;
    }
  };
  return std::visit(Visitor{}, value.data());
}

std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

// A value of the document's first or second level. No JSON string holds a line break, so that each is one of layout.
void append_indented(std::string& out, const Value& value, std::string_view indent) {
  for (const char c : dump(to_library(value), 2)) {
    out += c;
    if (c == '\n') out += indent;
  }
}

const ValueList& records_of(const Report& report) {
  static const ValueList none;
  for (const auto& [key, value] : report.data)
    if (key == report.records)
      if (const auto* list = std::get_if<ValueList>(&value.data())) return *list;
  return none;
}

// One line of text for a cell: lists joined by "; ", the values of an object by spaces.
std::string plain_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.data())) return *text;
  if (value.is_null()) return {};
  if (const auto* fields = std::get_if<ValueFields>(&value.data())) {
    std::string out;
    for (const auto& [key, item] : *fields)
      if (!item.is_null()) out += (out.empty() ? "" : " ") + plain_text(item);
    return out;
  }
  if (const auto* list = std::get_if<ValueList>(&value.data())) {
    std::string out;
    for (const Value& item : *list) out += (out.empty() ? "" : "; ") + plain_text(item);
    return out;
  }
  return dump(to_library(value), -1);
}

// A text that a spreadsheet would run as a formula begins with an apostrophe.
std::string csv_cell(const Value& value) {
  const bool number =
      std::holds_alternative<std::int64_t>(value.data()) || std::holds_alternative<double>(value.data());
  const std::string text = plain_text(value);
  std::string out;
  append_csv_field(out, number ? text : guarded_text(text));
  return out;
}

std::string to_csv(const Report& report) {
  std::string out;
  bool header = true;
  for (const Value& record : records_of(report)) {
    const auto* fields = std::get_if<ValueFields>(&record.data());
    if (fields == nullptr) continue;
    if (header)
      for (const auto& [key, value] : *fields) out += (&key == &fields->front().first ? "" : ",") + csv_cell(key);
    if (header) out += kCsvLineEnd;
    header = false;
    for (const auto& [key, value] : *fields) out += (&key == &fields->front().first ? "" : ",") + csv_cell(value);
    out += kCsvLineEnd;
  }
  return out;
}

std::string to_jsonl(const Report& report) {
  std::string out;
  for (const Value& record : records_of(report)) out += dump(to_library(record), -1) + "\n";
  return out;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::size_t length = count_code_points(text);
  const std::string fill(width > length ? width - length : 0, ' ');
  return right ? fill + text : text + fill;
}

void append_table(std::string& out, const Table& table, bool colour) {
  std::vector<std::size_t> widths;
  for (const auto& column : table.columns) widths.push_back(count_code_points(column));
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], count_code_points(escape_for_terminal(row[i])));
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += "  ";
      const bool right = i < table.right.size() && table.right[i];
      text += padded(escape_for_terminal(cells[i]), widths[i], right);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  };
  out += colour ? "\x1b[1m" + line(table.columns) + "\x1b[0m\n" : line(table.columns) + "\n";
  for (const auto& row : table.rows) out += line(row) + "\n";
}

std::string to_text(const Report& report, bool colour) {
  std::string out;
  for (const ReportSection& section : report.sections) {
    if (!out.empty()) out += '\n';
    if (!section.heading.empty())
      out += colour ? fmt::format("\x1b[1m{}\x1b[0m\n", escape_for_terminal(section.heading))
                    : escape_for_terminal(section.heading) + "\n";
    for (const std::string& text : section.lines) out += escape_for_terminal(text) + "\n";
    if (!section.table.columns.empty()) append_table(out, section.table, colour);
  }
  return out;
}

constexpr std::size_t kPageColumns = 80;    // characters of a line on paper
constexpr std::size_t kColumnMargin = 4;    // what a cell's margins take of them
constexpr std::size_t kLongestKept = 24;    // a longer word may be broken
constexpr std::size_t kLongestWanted = 80;  // a longer cell has several lines anyway

// The longest piece of a text that no line break divides, in code points.
std::size_t longest_word(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -", at), text.size());
    out = std::max(out, count_code_points(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

// How many hyphens stand for each column, by which pandoc divides the width of a page: room for its longest word first,
// then of what is left a share by its longest cell.
std::vector<std::size_t> shares_of_columns(const Table& table) {
  std::vector<std::size_t> needed, wanted;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    // One more, for headings are bold.
    std::size_t word = longest_word(table.columns[i]) + 1, cell = count_code_points(table.columns[i]);
    for (const auto& row : table.rows) {
      word = std::max(word, longest_word(row[i]));
      cell = std::max(cell, count_code_points(row[i]));
    }
    needed.push_back(std::min(word, kLongestKept) + kColumnMargin);
    wanted.push_back(std::max(needed.back(), std::min(cell, kLongestWanted) + kColumnMargin));
  }
  const std::size_t all_needed = std::accumulate(needed.begin(), needed.end(), std::size_t{0});
  const std::size_t all_wanted = std::accumulate(wanted.begin(), wanted.end(), std::size_t{0});
  if (all_wanted <= kPageColumns) return wanted;
  const std::size_t left = kPageColumns - std::min(kPageColumns, all_needed);
  for (std::size_t i = 0; i < needed.size(); ++i)
    needed[i] += left * (wanted[i] - needed[i]) / std::max<std::size_t>(all_wanted - all_needed, 1);
  return needed;
}

// Lines as a list: what is indented below something is an item of its list.
void append_items(std::string& out, const std::vector<std::string>& lines) {
  std::size_t level = 0;
  for (const std::string& text : lines) {
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    // An item lies at most one level below the one before it; the first two spaces are no level.
    const std::size_t deepest = &text == &lines.front() ? 0 : level + 1;
    level = indent > 2 ? std::min((indent - 1) / 2, deepest) : 0;
    out += std::string(2 * level, ' ') + "- " + markdown_text(std::string_view(text).substr(indent)) + "\n";
  }
}

std::string to_markdown(const Report& report) {
  std::string out;
  for (const ReportSection& section : report.sections) {
    if (!out.empty()) out += '\n';
    if (!section.heading.empty()) out += "## " + markdown_text(section.heading) + "\n\n";
    append_items(out, section.lines);
    const auto row = [&](const std::vector<std::string>& cells) {
      out += '|';
      for (const auto& cell : cells) out += ' ' + markdown_text(cell) + " |";
      out += '\n';
    };
    if (section.table.columns.empty()) continue;
    if (!section.lines.empty()) out += '\n';
    row(section.table.columns);
    out += '|';
    const std::vector<std::size_t> shares = shares_of_columns(section.table);
    for (std::size_t i = 0; i < shares.size(); ++i)
      out += fmt::format(" {}{} |", std::string(shares[i], '-'),
                         i < section.table.right.size() && section.table.right[i] ? ":" : "");
    out += '\n';
    for (const auto& cells : section.table.rows) row(cells);
  }
  return out;
}

}  // namespace

std::string json_text(const Value& value) { return dump(to_library(value), -1); }

std::string csv_text(const Value& value) { return csv_cell(value); }

std::string format_of(const OutputOptions& options) {
  if (!options.format.empty()) return options.format;
  for (const std::string_view format : {"json", "jsonl", "csv", "md"})
    if (options.file.ends_with("." + std::string(format))) return std::string(format);
  return "table";
}

// One record after the other, so that the library never holds the whole document.
std::string to_json(const ValueFields& document) {
  std::string out = "{";
  for (const auto& [key, value] : document) {
    out += fmt::format("{}\n  {}: ", out.size() == 1 ? "" : ",", dump(Json(key), -1));
    const auto* list = std::get_if<ValueList>(&value.data());
    if (list == nullptr || list->empty()) {
      append_indented(out, value, "  ");
      continue;
    }
    for (const Value& item : *list) {
      out += &item == &list->front() ? "[\n    " : ",\n    ";
      append_indented(out, item, "    ");
    }
    out += "\n  ]";
  }
  out += document.empty() ? "}\n" : "\n}\n";
  return out;
}

bool wants_colour(const Context& context, const std::string& choice, bool errors) {
  if (choice != "auto") return choice == "always";
  return !context.no_color && (errors ? context.err_is_terminal : context.out_is_terminal);
}

bool is_on_terminal(const Context& context, const std::string& file) {
  return context.out_is_terminal && (file.empty() || file == "-");
}

std::string escape_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (end < text.size() && line.ends_with('\r')) line.remove_suffix(1);  // of CSV
    out += escape_for_terminal(line, SIZE_MAX);
    if (end < text.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

int write_output(Context& context, const std::string& file, std::string_view bytes) {
  if (file.empty() || file == "-") {
    context.out << bytes;
    return kFine;
  }
  if (const auto written = write_file_atomically(file, bytes); !written)
    return print_failure(context, written.error().message, written.error().remedy, kFindings);
  return kFine;
}

std::string report_text(const Report& report, std::string_view format, bool colour) {
  return format == "json"    ? to_json(report.data)
         : format == "jsonl" ? to_jsonl(report)
         : format == "csv"   ? to_csv(report)
         : format == "md"    ? to_markdown(report)
                             : to_text(report, colour);
}

int write_report(Context& context, const OutputOptions& options, const Report& report) {
  const bool colour = options.file.empty() && wants_colour(context, options.color, false);
  const std::string format = format_of(options), text = report_text(report, format, colour);
  const bool raw = format != "table" && is_on_terminal(context, options.file);
  return write_output(context, options.file, raw ? escape_lines(text) : text);
}

}  // namespace standpoint
