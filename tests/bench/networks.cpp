// SPDX-License-Identifier: Apache-2.0
// networks DOSSIER, or networks STATEMENTS [ACTORS PROPOSITIONS]: the processor time, as a line of JSON, of networks
// over a dossier, or over a made table of so many statements: each kind of network, duplicates, 24 monthly windows;
// and, for comparison, of plain sparse products of the same factors.

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "graph/analysis/networks.hpp"
#include "graph/load/load.hpp"
#include "tests/bench/processor_time.hpp"

namespace standpoint {
namespace {

constexpr int kRepetitions = 3;  // of each step; the fastest counts

template <class F>
double fastest(F f) {
  return fastest_of(kRepetitions, f);
}

// A generator of numbers that gives the same ones everywhere.
class Numbers {
 public:
  std::uint64_t below(std::uint64_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state_ >> 33) % limit;
  }
  // Small numbers more often than large ones, as speakers and propositions have it.
  std::uint64_t skewed(std::uint64_t limit) { return std::min(below(limit), below(limit)); }

 private:
  std::uint64_t state_ = 20240617;
};

Variable labelled(std::string name, std::uint32_t count, VariableKind kind = VariableKind::text) {
  Variable out;
  out.name = std::move(name);
  out.kind = kind;
  for (std::uint32_t i = 0; i < count; ++i) {
    out.labels.push_back(fmt::format("{:07}", i));
    if (kind != VariableKind::text) out.numbers.push_back(i);
  }
  return out;
}

// Statements over two years, in order of time, five a document.
StatementTable made_table(std::uint32_t statements, std::uint32_t actors, std::uint32_t propositions) {
  constexpr Second kStart = 1577836800;  // 2020-01-01
  constexpr Second kSpan = 2 * 365 * kSecondsOfDay;
  StatementTable out;
  Numbers numbers;
  Variable actor = labelled("actor", actors), proposition = labelled("proposition", propositions);
  Variable sign = labelled("sign", 2, VariableKind::boolean), score = labelled("score", 5, VariableKind::integer);
  for (std::uint32_t i = 0; i < statements; ++i) {
    out.times.push_back(kStart + kSpan / statements * i);
    out.documents.push_back(i / 5);
    out.begins.push_back(i % 5 * 100);
    out.ends.push_back(i % 5 * 100 + 50);
    out.ids.push_back(i);
    out.types.push_back(0);
    actor.cells.push_back(static_cast<Label>(numbers.skewed(actors)));
    proposition.cells.push_back(static_cast<Label>(numbers.skewed(propositions)));
    sign.cells.push_back(static_cast<Label>((actor.cells.back() + numbers.below(4) / 3) % 2));
    score.cells.push_back(static_cast<Label>(numbers.below(5)));
  }
  out.type_names = {"made"};
  out.variables = {std::move(actor), std::move(proposition), std::move(sign), std::move(score)};
  return out;
}

// A plain sparse matrix, and its product with its own transpose as sparse libraries compute it: row by row, with a
// dense accumulator, first the pattern and then the numbers, columns in the order in which they are met.
struct Csr {
  std::vector<std::size_t> starts = {0};
  std::vector<std::uint32_t> at;
  std::vector<double> values;
};

Csr counts_of(const StatementTable& t, bool by_stance) {
  const std::uint32_t levels = by_stance ? 2 : 1;
  std::vector<std::vector<std::uint32_t>> rows(t.variables[0].labels.size());
  for (std::uint32_t i = 0; i < t.size(); ++i)
    rows[t.variables[0].cells[i]].push_back(t.variables[1].cells[i] * levels +
                                            (by_stance ? t.variables[2].cells[i] : 0));
  Csr out;
  for (auto& row : rows) {
    std::sort(row.begin(), row.end());
    for (std::size_t i = 0; i < row.size(); ++i)
      if (i > 0 && row[i] == row[i - 1])
        out.values.back() += 1;
      else {
        out.at.push_back(row[i]);
        out.values.push_back(1);
      }
    out.starts.push_back(out.at.size());
  }
  return out;
}

Csr transposed(const Csr& a, std::size_t columns) {
  Csr out;
  out.starts.assign(columns + 1, 0);
  for (const std::uint32_t column : a.at) ++out.starts[column + 1];
  for (std::size_t i = 0; i < columns; ++i) out.starts[i + 1] += out.starts[i];
  out.at.resize(a.at.size());
  out.values.resize(a.at.size());
  std::vector<std::size_t> next(out.starts.begin(), out.starts.end() - 1);
  for (std::uint32_t i = 0; i + 1 < a.starts.size(); ++i)
    for (std::size_t c = a.starts[i]; c < a.starts[i + 1]; ++c) {
      out.at[next[a.at[c]]] = i;
      out.values[next[a.at[c]]++] = a.values[c];
    }
  return out;
}

std::size_t plain_product(const Csr& a, const Csr& b) {
  const std::size_t rows = a.starts.size() - 1;
  Csr out;
  out.starts.assign(rows + 1, 0);
  std::vector<std::size_t> seen(rows, SIZE_MAX);
  std::size_t cells = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t c = a.starts[i]; c < a.starts[i + 1]; ++c)
      for (std::size_t e = b.starts[a.at[c]]; e < b.starts[a.at[c] + 1]; ++e)
        if (seen[b.at[e]] != i) {
          seen[b.at[e]] = i;
          ++cells;
        }
    out.starts[i + 1] = cells;
  }
  out.at.resize(cells);
  out.values.resize(cells);
  std::vector<double> sums(rows, 0);
  std::vector<std::uint32_t> met;
  for (std::size_t i = 0; i < rows; ++i) {
    met.clear();
    for (std::size_t c = a.starts[i]; c < a.starts[i + 1]; ++c)
      for (std::size_t e = b.starts[a.at[c]]; e < b.starts[a.at[c] + 1]; ++e) {
        if (sums[b.at[e]] == 0) met.push_back(b.at[e]);
        sums[b.at[e]] += a.values[c] * b.values[e];
      }
    std::size_t to = out.starts[i];
    for (const std::uint32_t column : met) {
      out.at[to] = column;
      out.values[to++] = sums[column];
      sums[column] = 0;
    }
  }
  return out.at.size();
}

struct Step {
  std::string name;
  NetworkOptions options;
};

std::vector<Step> steps() {
  std::vector<Step> out;
  NetworkOptions base;
  base.variable1 = "actor";
  const auto add = [&](const std::string& name, auto change) {
    NetworkOptions options = base;
    change(options);
    out.push_back({name, options});
  };
  using O = NetworkOptions;
  add("twomode_ignore", [](O&) {});
  add("twomode_subtract", [](O& o) { o.aggregation = Aggregation::subtract; });
  add("twomode_combine_prominence", [](O& o) {
    o.aggregation = Aggregation::combine;
    o.normalization = Normalization::prominence;
  });
  base.type = NetworkType::onemode;
  add("onemode_ignore", [](O&) {});
  add("onemode_congruence", [](O& o) { o.aggregation = Aggregation::congruence; });
  add("onemode_conflict", [](O& o) { o.aggregation = Aggregation::conflict; });
  base.aggregation = Aggregation::subtract;
  add("onemode_subtract", [](O&) {});
  add("onemode_subtract_average", [](O& o) { o.normalization = Normalization::average; });
  add("onemode_subtract_jaccard", [](O& o) { o.normalization = Normalization::jaccard; });
  add("onemode_subtract_cosine", [](O& o) { o.normalization = Normalization::cosine; });
  add("onemode_subtract_score", [](O& o) { o.qualifier = "score"; });
  add("onemode_subtract_document", [](O& o) { o.duplicates = Duplicates::document; });
  add("onemode_subtract_acrossrange", [](O& o) { o.duplicates = Duplicates::acrossrange; });
  add("months_24", [](O& o) {
    o.window = TimeWindow::months;
    o.window_size = 2;
  });
  return out;
}

// The plain products need the actors, propositions and signs of statements that all have one.
StatementTable with_all_cells(const StatementTable& t) {
  StatementTable out;
  for (const std::string_view name : {"actor", "proposition", "sign"}) out.variables.push_back(*t.find(name));
  for (Variable& v : out.variables) v.cells.clear();
  for (std::uint32_t i = 0; i < t.size(); ++i) {
    if (t.labels_of(*t.find("sign"), i).front() == kNoLabel) continue;
    for (Variable& v : out.variables) v.cells.push_back(t.labels_of(*t.find(v.name), i).front());
    out.times.push_back(t.times[i]);
  }
  return out;
}

int run(const StatementTable& table) {
  const auto propositions = static_cast<std::uint32_t>(table.find("proposition")->labels.size());
  fmt::print("\"statements\": {}, \"actors\": {}, \"propositions\": {}", table.size(),
             table.find("actor")->labels.size(), propositions);
  const StatementTable plain = with_all_cells(table);
  for (const bool by_stance : {false, true}) {
    const Csr a = counts_of(plain, by_stance);
    std::size_t cells = 0;
    const double time =
        fastest([&] { cells = plain_product(a, transposed(a, std::size_t{propositions} * (by_stance ? 2 : 1))); });
    fmt::print(", \"{}\": {{\"seconds\": {:.6f}, \"cells\": {}}}", by_stance ? "plain_congruence" : "plain_ignore",
               time, cells);
  }
  for (const Step& step : steps()) {
    if (table.find(step.options.qualifier) == nullptr) continue;
    std::size_t cells = 0, networks = 0;
    const double time = fastest([&] {
      const auto made = find_network_slices(table, step.options);
      cells = networks = 0;
      if (!made) return;
      networks = made->size();
      for (const Network& network : *made) cells += network.cells();
    });
    fmt::print(", \"{}\": {{\"seconds\": {:.6f}, \"networks\": {}, \"cells\": {}}}", step.name, time, networks, cells);
  }
  fmt::print("}}\n");
  return 0;
}

}  // namespace
}  // namespace standpoint

int main(int count, char** words) {
  using namespace standpoint;
  const auto number = [&](int i, unsigned long otherwise) {
    return static_cast<std::uint32_t>(count > i ? std::strtoul(words[i], nullptr, 10) : otherwise);
  };
  if (count < 2) return 2;
  fmt::print("{{");
  if (const std::uint32_t statements = number(1, 0); statements > 0)
    return run(made_table(statements, number(2, std::max(10UL, statements / 50UL)),
                          number(3, std::max(10UL, statements / 200UL))));
  const std::string path = words[1];
  const double start = processor_seconds();
  const auto loaded = load_dossier(std::span(&path, 1));
  if (!loaded || loaded->diagnostics.has_errors()) return 3;
  fmt::print("\"load\": {:.6f}, ", processor_seconds() - start);
  StatementTable table;
  const double filling = fastest([&] { table = statement_table(loaded->dossier); });
  fmt::print("\"table\": {:.6f}, ", filling);
  return run(table);
}
