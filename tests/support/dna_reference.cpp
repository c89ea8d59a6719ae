// SPDX-License-Identifier: Apache-2.0
#include "tests/support/dna_reference.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace standpoint::test {
namespace {

constexpr double kTolerance = 1e-9;

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out(1);
  int depth = 0;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (c == '}') --depth;
    if (c == at && depth == 0)
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::map<std::string, std::string> parse_options(const std::string& text) {
  std::map<std::string, std::string> out;
  for (const std::string& part : split(text.substr(0, text.find(" => ")), ';')) {
    const std::string pair = trimmed(part);
    const auto sign = pair.find('=');
    if (sign != std::string::npos) out[pair.substr(0, sign)] = pair.substr(sign + 1);
  }
  return out;
}

template <class T>
T chosen(const std::map<std::string, T>& words, const std::string& word, T otherwise) {
  if (word.empty()) return otherwise;
  const auto found = words.find(word);
  if (found == words.end()) throw std::runtime_error("unknown word in a manifest: " + word);
  return found->second;
}

// `02.01.2020` and `09:30:01`.
Second moment(const std::string& date, const std::string& time) {
  using namespace std::chrono;
  const sys_days day = year{std::stoi(date.substr(6, 4))} / std::stoi(date.substr(3, 2)) / std::stoi(date.substr(0, 2));
  return static_cast<Second>(day.time_since_epoch().count()) * kSecondsOfDay +
         Second{std::stoi(time.substr(0, 2))} * 3600 + Second{std::stoi(time.substr(3, 2))} * 60 +
         std::stoi(time.substr(6, 2));
}

// `{stance:[-2|2];organization:[Beta Union|Alpha Corp]}`
void add_exclusions(const std::string& text, bool invert, NetworkOptions& options) {
  if (text.empty()) return;
  std::size_t at = 1;
  while (at < text.size() - 1) {
    const auto open = text.find(":[", at), close = text.find(']', open);
    options.exclusions.push_back(
        {text.substr(at, open - at), split(text.substr(open + 2, close - open - 2), '|'), invert});
    at = close + 2;
  }
}

std::string spelled(Second moment) {
  using namespace std::chrono;
  if (moment == kNoTime) return "";
  const sys_seconds time{seconds{moment}};
  const sys_days day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

std::string difference_of(const ReferenceSlice& ours, const ReferenceSlice& theirs) {
  const auto facts = [](const ReferenceSlice& s) {
    return fmt::format("{} / {} / {}, {} x {}", s.start, s.middle, s.stop, s.rows, s.columns);
  };
  if (facts(ours) != facts(theirs)) return facts(ours) + " instead of " + facts(theirs);
  if (theirs.statements > 0 && ours.statements != theirs.statements)
    return fmt::format("{} statements instead of {}", ours.statements, theirs.statements);
  const auto value = [](const ReferenceSlice& s, const std::pair<std::string, std::string>& at) {
    const auto found = s.cells.find(at);
    return found == s.cells.end() ? 0.0 : found->second;
  };
  for (const auto* side : {&ours, &theirs})
    for (const auto& [at, ignored] : side->cells)
      if (!(std::abs(value(ours, at) - value(theirs, at)) <= kTolerance))
        return fmt::format("{}: {} / {} is {} instead of {}", ours.middle, at.first, at.second, value(ours, at),
                           value(theirs, at));
  return {};
}

}  // namespace

Cells read_cells(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  Cells out;
  bool quoted = false, begun = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!begun) {
      out.emplace_back(1);
      begun = true;
    }
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
      out.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      out.back().emplace_back();
    else if (!quoted && c == '\n')
      begun = false;
    else if (quoted || c != '\r')
      out.back().back() += c;
  }
  return out;
}

std::vector<DnaCase> read_dna_cases(const std::filesystem::path& folder) {
  std::map<std::pair<std::string, std::string>, std::pair<std::string, std::string>> corrected;
  const Cells listed = read_cells(folder / "MANIFEST_corrected.csv");  // file, db, id, fix, rows, cols, sum, statements
  for (std::size_t i = 1; i < listed.size(); ++i)
    corrected[{listed[i][1], listed[i][2]}] = {listed[i][0], listed[i][7]};
  std::vector<DnaCase> out;
  for (const std::string database : {"sample", "edge"}) {
    const Cells rows = read_cells(folder / ("MANIFEST_" + database + ".csv"));
    for (std::size_t i = 1; i < rows.size(); ++i) {  // id, file, kind, rows, cols, sum, statements, seconds, options
      DnaCase& one = out.emplace_back();
      one.database = database;
      one.id = rows[i][0];
      one.file = rows[i][1];
      one.kind = rows[i][2];
      one.statements = rows[i][6];
      one.options = parse_options(rows[i][8]);
      if (const auto found = corrected.find({database, one.id}); found != corrected.end()) {
        one.corrected = found->second.first;
        one.corrected_statements = found->second.second;
      }
    }
  }
  return out;
}

NetworkOptions options_of(const DnaCase& wanted) {
  NetworkOptions out;
  const auto variable = [&](const std::string& name, const std::string& otherwise) {
    const std::string given = wanted.option(name).empty() ? otherwise : wanted.option(name);
    return wanted.option(name + "Document") == "TRUE" ? "document." + given : given;
  };
  out.type = wanted.option("networkType") == "onemode" ? NetworkType::onemode : NetworkType::twomode;
  out.variable1 = variable("variable1", "organization");
  out.variable2 = variable("variable2", "concept");
  out.qualifier = variable("qualifier", "agreement");
  if (out.qualifier == "NULL") out.qualifier.clear();
  out.aggregation = chosen<Aggregation>({{"ignore", Aggregation::ignore},
                                         {"combine", Aggregation::combine},
                                         {"subtract", Aggregation::subtract},
                                         {"congruence", Aggregation::congruence},
                                         {"conflict", Aggregation::conflict}},
                                        wanted.option("qualifierAggregation"), Aggregation::ignore);
  out.normalization = chosen<Normalization>({{"no", Normalization::no},
                                             {"activity", Normalization::activity},
                                             {"prominence", Normalization::prominence},
                                             {"average", Normalization::average},
                                             {"jaccard", Normalization::jaccard},
                                             {"cosine", Normalization::cosine}},
                                            wanted.option("normalization"), Normalization::no);
  out.duplicates = chosen<Duplicates>({{"include", Duplicates::include},
                                       {"document", Duplicates::document},
                                       {"week", Duplicates::week},
                                       {"month", Duplicates::month},
                                       {"year", Duplicates::year},
                                       {"acrossrange", Duplicates::acrossrange}},
                                      wanted.option("duplicates"), Duplicates::include);
  out.window = chosen<TimeWindow>({{"events", TimeWindow::events},
                                   {"hours", TimeWindow::hours},
                                   {"days", TimeWindow::days},
                                   {"weeks", TimeWindow::weeks},
                                   {"months", TimeWindow::months},
                                   {"years", TimeWindow::years}},
                                  wanted.option("timeWindow"), TimeWindow::no);
  out.kernel = chosen<Kernel>({{"uniform", Kernel::uniform},
                               {"triangular", Kernel::triangular},
                               {"epanechnikov", Kernel::epanechnikov},
                               {"gaussian", Kernel::gaussian}},
                              wanted.option("kernel"), Kernel::no);
  if (out.window != TimeWindow::no)
    out.window_size = static_cast<std::uint32_t>(std::stoul(wanted.option("windowSize")));
  out.isolates = wanted.option("isolates") == "TRUE";
  const auto time_or = [&](const std::string& name, const std::string& otherwise) {
    return wanted.option(name).empty() ? otherwise : wanted.option(name);
  };
  if (const std::string date = wanted.option("start.date"); !date.empty())
    out.since = moment(date, time_or("start.time", "00:00:00"));
  if (const std::string date = wanted.option("stop.date"); !date.empty())
    out.until = moment(date, time_or("stop.time", "23:59:59"));
  add_exclusions(wanted.option("excludeValues"), wanted.option("invertValues") == "TRUE", out);
  for (const auto& [name, document_variable] : std::map<std::string, std::string>{{"Authors", "document.author"},
                                                                                  {"Sources", "document.source"},
                                                                                  {"Sections", "document.section"},
                                                                                  {"Types", "document.type"}})
    if (const std::string values = wanted.option("exclude" + name); !values.empty())
      out.exclusions.push_back({document_variable, split(values, '|'), wanted.option("invert" + name) == "TRUE"});
  return out;
}

LabelledMatrix read_matrix(const std::filesystem::path& file) {
  LabelledMatrix out;
  const Cells cells = read_cells(file);
  out.columns.assign(cells[0].begin() + 1, cells[0].end());
  for (std::size_t i = 1; i < cells.size(); ++i) {
    out.rows.push_back(cells[i][0]);
    for (std::size_t j = 1; j < cells[i].size(); ++j) out.values.push_back(std::stod(cells[i][j]));
  }
  return out;
}

LabelledMatrix matrix_of(const StatementTable& table, const Network& network) {
  LabelledMatrix out;
  for (std::uint32_t i = 0; i < network.rows.size(); ++i) out.rows.push_back(network.rows.text(table, i));
  for (std::uint32_t j = 0; j < network.columns.size(); ++j) out.columns.push_back(network.columns.text(table, j));
  for (std::uint32_t i = 0; i < network.rows.size(); ++i)
    for (std::uint32_t j = 0; j < network.columns.size(); ++j) out.values.push_back(network.value(i, j));
  return out;
}

std::vector<ReferenceSlice> read_slices(const std::filesystem::path& file) {
  std::vector<ReferenceSlice> out;
  const Cells rows = read_cells(file);  // slice, start, middle, stop, statements, nrow, ncol, row, col, value
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (row[7].empty())
      out.push_back({row[1], row[2], row[3], std::stoul(row[4]), std::stoul(row[5]), std::stoul(row[6]), {}});
    else
      out.back().cells[{row[7], row[8]}] = std::stod(row[9]);
  }
  return out;
}

ReferenceSlice slice_of(const StatementTable& table, const Network& network) {
  ReferenceSlice out{spelled(network.since),
                     spelled(network.middle),
                     spelled(network.until),
                     network.statements.size(),
                     network.rows.size(),
                     network.columns.size(),
                     {}};
  for (std::uint32_t i = 0; i < network.rows.size(); ++i)
    for (std::size_t c = network.starts[i]; c < network.starts[i + 1]; ++c)
      out.cells[{network.rows.text(table, i), network.columns.text(table, network.at[c])}] = network.values[c];
  return out;
}

std::string difference(const LabelledMatrix& ours, const LabelledMatrix& theirs) {
  if (ours.rows != theirs.rows) return fmt::format("{} rows instead of {}", ours.rows.size(), theirs.rows.size());
  if (ours.columns != theirs.columns)
    return fmt::format("{} columns instead of {}", ours.columns.size(), theirs.columns.size());
  for (std::size_t i = 0; i < ours.values.size(); ++i)
    if (!(std::abs(ours.values[i] - theirs.values[i]) <= kTolerance))
      return fmt::format("{} / {} is {} instead of {}", ours.rows[i / ours.columns.size()],
                         ours.columns[i % ours.columns.size()], ours.values[i], theirs.values[i]);
  return {};
}

std::string difference(const std::vector<ReferenceSlice>& ours, const std::vector<ReferenceSlice>& theirs) {
  if (ours.size() != theirs.size()) return fmt::format("{} windows instead of {}", ours.size(), theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i)
    if (std::string differs = difference_of(ours[i], theirs[i]); !differs.empty())
      return fmt::format("window {}: {}", i + 1, differs);
  return {};
}

}  // namespace standpoint::test
