// SPDX-License-Identifier: Apache-2.0
#include "cli/query_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/accusations.hpp"
#include "cli/query_data.hpp"
#include "cli/shown_propositions.hpp"

namespace standpoint {
namespace {

// True for columns that hold numbers, and nothing else but nulls.
std::vector<bool> numeric_columns(const query::QueryResult& result) {
  std::vector<bool> numbers(result.columns.size(), false), others = numbers;
  for (const auto& row : result.rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].is_number())
        numbers[i] = true;
      else if (!row[i].is_null())
        others[i] = true;
    }
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = numbers[i] && !others[i];
  return numbers;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

ValueFields document(const QueriedGraph& asked, const query::QueryResult& result,
                     const std::vector<PropositionId>& accusations) {
  ValueList columns, rows;
  for (const std::string& column : result.columns) columns.emplace_back(column);
  for (const auto& row : result.rows) {
    ValueList cells;
    for (const query::Value& value : row) cells.push_back(query_data(asked, value));
    rows.emplace_back(std::move(cells));
  }
  ValueFields out{{"columns", std::move(columns)}, {"rows", std::move(rows)}};
  out.emplace_back("accusations", accusations_data(asked.graph.dossier(), accusations));
  if (!result.plan.empty()) out.emplace_back("plan", result.plan);
  return out;
}

std::string json_lines(const QueriedGraph& asked, const query::QueryResult& result) {
  std::string out;
  for (const auto& row : result.rows) {
    ValueFields fields;
    for (std::size_t i = 0; i < row.size(); ++i) fields.emplace_back(result.columns[i], query_data(asked, row[i]));
    out += json_text(fields) + "\n";
  }
  return out;
}

std::string separated(const QueriedGraph& asked, const query::QueryResult& result) {
  std::string out;
  for (std::size_t i = 0; i < result.columns.size(); ++i) out += (i == 0 ? "" : ",") + csv_text(result.columns[i]);
  out += "\r\n";
  for (const auto& row : result.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + csv_text(query_field(asked, row[i]));
    out += "\r\n";
  }
  return out;
}

// In Markdown, with a fence that its lines cannot end.
std::string code_block(std::string_view text) {
  std::string fence = "```";
  while (text.find(fence) != std::string_view::npos) fence += '`';
  return fmt::format("{}\n{}{}\n", fence, text, fence);
}

Table table_of(const query::DossierPropertyGraph& graph, const query::QueryResult& result) {
  const QueriedGraph asked{graph, *result.heap};
  Table table{result.columns, {}, numeric_columns(result)};
  for (const auto& row : result.rows) {
    std::vector<std::string> cells;
    for (const query::Value& value : row) cells.push_back(query_cell(asked, value));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Report report_of(const query::DossierPropertyGraph& graph, const query::QueryResult& result,
                 const std::vector<PropositionId>& accusations) {
  Report report;
  ReportSection section;
  if (result.plan.empty())
    section.table = table_of(graph, result);
  else
    section.lines = lines_of(result.plan);
  report.sections.push_back(std::move(section));
  if (result.plan.empty())
    add_replies(graph.dossier(), accusations, graph.values().language() == "fr" ? "fr" : "en", report);
  return report;
}

}  // namespace

Result<std::string> query_output(const query::DossierPropertyGraph& graph, const query::QueryResult& result,
                                 const query::Parameters& parameters, std::string_view text, std::string_view format,
                                 bool colour) {
  const QueriedGraph asked{graph, *result.heap};
  if ((format == "jsonl" || format == "csv") && !result.plan.empty())
    return failure(fmt::format("a plan has no rows for {}", format == "csv" ? "CSV" : "JSONL"),
                   "leave out EXPLAIN or PROFILE, or say --format table, md or json");
  if (format == "jsonl") return json_lines(asked, result);
  if (format == "csv") return separated(asked, result);
  if (format == "md" && !result.plan.empty()) return code_block(result.plan);
  const auto accusations = accusing(graph.dossier(), shown_propositions(graph, result, parameters, text));
  if (format == "json") return to_json(document(asked, result, accusations));
  return report_text(report_of(graph, result, accusations), format, colour);
}

}  // namespace standpoint
