// SPDX-License-Identifier: Apache-2.0
#include "cli/network_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "cli/accusations.hpp"
#include "cli/network_labels.hpp"
#include "render/wording/networks.hpp"

namespace standpoint {
namespace {

// Shortest digits that read back the same; whole numbers without a fraction.
std::string number(double value) { return fmt::format("{}", value); }

// The statements by the claims that they were taken from, else by their numbers in the file.
ValueList statement_ids(const StatementSource& source, const std::vector<std::uint32_t>& statements) {
  ValueList out;
  for (const std::uint32_t i : statements)
    out.push_back(source.dossier() != nullptr ? Value(source.dossier()->id_of(source.table.claims[i]))
                                              : Value(source.table.ids[i]));
  return out;
}

// The propositions among the labels of a network.
std::vector<PropositionId> named_propositions(const NetworkResult& result, const Network& network) {
  std::vector<PropositionId> out;
  for (const NetworkSide* side : {&network.rows, &network.columns})
    for (std::uint32_t i = 0; i < side->size(); ++i)
      if (const RecordRef record = side->record(result.source.table, i); record.kind == RecordKind::proposition)
        out.push_back({record.index});
  return out;
}

// What one network is printed with.
class NetworkPrinter {
 public:
  NetworkPrinter(const NetworkResult& result, const Network& network)
      : result_(result),
        network_(network),
        rows_(side_labels(result.source.table, result.source.dossier(), network.rows)),
        columns_(side_labels(result.source.table, result.source.dossier(), network.columns)) {
    if (result.with_evidence) evidence_.emplace(result.source.table, network, result.options);
  }

  const std::vector<std::string>& rows() const { return rows_; }
  const std::vector<std::string>& columns() const { return columns_; }

  // Everything but the cells.
  ValueFields fields() const {
    const NetworkOptions& o = result_.options;
    ValueFields out{{"kind", o.type == NetworkType::onemode ? "onemode" : "twomode"},
                    {"variable1", o.variable1},
                    {"variable2", o.variable2},
                    {"stance", text_or_null(o.qualifier)}};
    if (result_.slices()) {
      out.emplace_back("since", text_or_null(edtf_moment(network_.since)));
      out.emplace_back("middle", text_or_null(edtf_moment(network_.middle)));
      out.emplace_back("until", text_or_null(edtf_moment(network_.until)));
    }
    out.emplace_back("statements", network_.statements.size());
    ValueFields left_out{{"time", network_.left_out.time},
                         {"excluded", network_.left_out.excluded},
                         {"empty", network_.left_out.empty},
                         {"repeated", network_.left_out.repeated}};
    if (result_.source.dossier() != nullptr) {
      const StatementTable::NotOwn& not_own = result_.source.table.not_own;
      left_out.insert(left_out.end(),
                      {{"ascribed", not_own.ascribed}, {"reported", not_own.reported}, {"media", not_own.media}});
    }
    out.emplace_back("left_out", std::move(left_out));
    out.emplace_back("rows", ValueList(rows_.begin(), rows_.end()));
    out.emplace_back("columns", ValueList(columns_.begin(), columns_.end()));
    if (const Dossier* d = result_.source.dossier()) {
      out.emplace_back("row_ids", side_ids(result_.source.table, *d, network_.rows));
      out.emplace_back("column_ids", side_ids(result_.source.table, *d, network_.columns));
      out.emplace_back("accusations", accusations_data(*d, accusing(*d, named_propositions(result_, network_))));
    }
    return out;
  }

  // Calls `print` with the row, the column, the value and the evidence (null without it) of each cell, in order.
  template <class Print>
  void each_cell(Print print) const {
    for (std::uint32_t i = 0; i < network_.rows.size(); ++i)
      for (std::size_t c = network_.starts[i]; c < network_.starts[i + 1]; ++c)
        print(i, network_.at[c], network_.values[c]);
  }

  // Two-mode: the statements. One-mode: for each label that both address, the statements of either.
  Value evidence_of(std::uint32_t row, std::uint32_t column) const {
    ValueList out;
    const bool onemode = network_.type == NetworkType::onemode;
    const Variable* shared = result_.source.table.find(result_.options.variable2);
    for (const CellEvidence& cell : evidence_->of(row, column)) {
      if (!onemode) return statement_ids(result_.source, cell.row);
      out.push_back(ValueFields{{"shared", shared->labels[cell.shared]},
                                {"row", statement_ids(result_.source, cell.row)},
                                {"column", statement_ids(result_.source, cell.column)}});
    }
    return out;
  }

 private:
  const NetworkResult& result_;
  const Network& network_;
  std::vector<std::string> rows_, columns_;
  std::optional<NetworkEvidence> evidence_;
};

// The labels as JSON texts, each made once.
std::vector<std::string> as_json(const std::vector<std::string>& labels) {
  std::vector<std::string> out;
  out.reserve(labels.size());
  for (const std::string& label : labels) out.push_back(json_text(label));
  return out;
}

void append_json(std::string& out, const NetworkResult& result, const Network& network) {
  const NetworkPrinter printer(result, network);
  const std::vector<std::string> rows = as_json(printer.rows()), columns = as_json(printer.columns());
  out += to_json(printer.fields());
  out.erase(out.rfind("\n}"));
  out += ",\n  \"cells\": [";
  bool first = true;
  printer.each_cell([&](std::uint32_t row, std::uint32_t column, double value) {
    out += fmt::format("{}\n    [{}, {}, {}", first ? "" : ",", rows[row], columns[column], number(value));
    if (result.with_evidence) out += ", " + json_text(printer.evidence_of(row, column));
    out += ']';
    first = false;
  });
  out += first ? "]\n}" : "\n  ]\n}";
}

// The ties of a table: of a one-mode network each once, the heaviest first, then in order.
std::vector<std::pair<std::uint32_t, std::size_t>> ties_by_weight(const Network& network) {
  std::vector<std::pair<std::uint32_t, std::size_t>> out;  // row, and cell
  for (std::uint32_t i = 0; i < network.rows.size(); ++i)
    for (std::size_t c = network.starts[i]; c < network.starts[i + 1]; ++c)
      if (network.type == NetworkType::twomode || network.at[c] >= i) out.emplace_back(i, c);
  std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) {
    return std::abs(network.values[a.second]) > std::abs(network.values[b.second]);
  });
  return out;
}

// How many statements stand behind a tie.
std::size_t statements_behind(const std::vector<CellEvidence>& evidence) {
  return std::accumulate(evidence.begin(), evidence.end(), std::size_t{0},
                         [](std::size_t sum, const CellEvidence& e) { return sum + e.row.size() + e.column.size(); });
}

Table ties_table(const NetworkResult& result, const Network& network) {
  const std::string& language = result.source.language;
  const bool fr = language == "fr";
  const NetworkPrinter printer(result, network);
  const NetworkEvidence evidence(result.source.table, network, result.options);
  Table out;
  const bool onemode = network.type == NetworkType::onemode;
  out.columns = {variable_in_words(result.options.variable1, language),
                 onemode ? (fr ? "avec" : "with") : variable_in_words(result.options.variable2, language),
                 fr ? "poids" : "weight", fr ? "énoncés" : "statements"};
  if (onemode) out.columns.emplace_back(fr ? "en commun" : "shared");
  out.right = {false, false, true, true, true};
  for (const auto& [row, cell] : ties_by_weight(network)) {
    const auto behind = evidence.of(row, network.at[cell]);
    out.rows.push_back({printer.rows()[row], printer.columns()[network.at[cell]],
                        weight_in_words(network.values[cell], language), std::to_string(statements_behind(behind))});
    if (onemode) out.rows.back().push_back(std::to_string(behind.size()));
  }
  return out;
}

std::string slices_csv(const NetworkResult& result) {
  std::string out = "slice,start,middle,stop,statements,nrow,ncol,row,col,value\r\n";
  for (std::size_t s = 0; s < result.networks.size(); ++s) {
    const Network& network = result.networks[s];
    const NetworkPrinter printer(result, network);
    const std::string head =
        fmt::format("{},{},{},{},{},{},{}", s + 1, iso_moment(network.since), iso_moment(network.middle),
                    iso_moment(network.until), network.statements.size(), network.rows.size(), network.columns.size());
    out += head + ",,,\r\n";
    printer.each_cell([&](std::uint32_t row, std::uint32_t column, double value) {
      out += fmt::format("{},{},{},{}\r\n", head, csv_text(printer.rows()[row]), csv_text(printer.columns()[column]),
                         number(value));
    });
  }
  return out;
}

}  // namespace

Report network_report(const NetworkResult& result) {
  Report report;
  const std::string& language = result.source.language;
  for (const Network& network : result.networks) {
    ReportSection& section = report.sections.emplace_back();
    section.heading = network_in_words(network, result.options, language);
    if (result.slices())
      section.heading = window_in_words(network.since, network.until, language) + " — " + section.heading;
    if (&network == &result.networks.front())
      if (std::string line = left_out_in_words(network.left_out, result.source.table.not_own, language); !line.empty())
        section.lines.push_back(std::move(line));
    if (network.cells() > 0) section.table = ties_table(result, network);
  }
  if (result.networks.empty())
    report.sections.push_back({"", {no_window_in_words(result.options.window_size, language)}, {}});
  if (const Dossier* d = result.source.dossier()) {
    std::vector<PropositionId> shown;
    for (const Network& network : result.networks) {
      const std::vector<PropositionId> named = named_propositions(result, network);
      shown.insert(shown.end(), named.begin(), named.end());
    }
    add_replies(*d, accusing(*d, std::move(shown)), language, report);
  }
  return report;
}

std::string network_json(const NetworkResult& result) {
  std::string out;
  if (!result.slices()) {
    append_json(out, result, result.networks.front());
    return out + "\n";
  }
  for (const Network& network : result.networks) {
    out += &network == &result.networks.front() ? "[\n" : ",\n";
    append_json(out, result, network);
  }
  return out + (result.networks.empty() ? "[]\n" : "\n]\n");
}

std::string network_jsonl(const NetworkResult& result) {
  std::string out;
  for (std::size_t s = 0; s < result.networks.size(); ++s) {
    const NetworkPrinter printer(result, result.networks[s]);
    const std::vector<std::string> rows = as_json(printer.rows()), columns = as_json(printer.columns());
    printer.each_cell([&](std::uint32_t row, std::uint32_t column, double value) {
      out += '{';
      if (result.slices()) out += fmt::format("\"slice\":{},", s + 1);
      out += fmt::format("\"row\":{},\"column\":{},\"value\":{}", rows[row], columns[column], number(value));
      if (result.with_evidence) out += ",\"evidence\":" + json_text(printer.evidence_of(row, column));
      out += "}\n";
    });
  }
  return out;
}

std::string network_csv(const NetworkResult& result) {
  if (result.slices()) return slices_csv(result);
  const Network& network = result.networks.front();
  const NetworkPrinter printer(result, network);
  std::string out = "\"\"";
  for (const std::string& column : printer.columns()) out += ',' + csv_text(column);
  out += "\r\n";
  for (std::uint32_t i = 0; i < network.rows.size(); ++i) {
    out += csv_text(printer.rows()[i]);
    std::size_t c = network.starts[i];
    for (std::uint32_t j = 0; j < network.columns.size(); ++j) {
      const bool here = c < network.starts[i + 1] && network.at[c] == j;
      out += ',';
      out += here ? number(network.values[c++]) : "0";
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace standpoint
