// SPDX-License-Identifier: Apache-2.0
// discourse DOSSIER STATEMENTS: loads a dossier, writes the statements that its networks count as lines of bare numbers
// for the peer, and prints, as a line of JSON, the processor time of each analysis and what it sums up to. For
// comparison, each one-mode network stands beside a plain sparse product of its operands.

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/arguments.hpp"
#include "graph/analysis/networks.hpp"
#include "graph/load/load.hpp"

namespace standpoint {
namespace {

constexpr int kRepetitions = 3;  // of each step; the fastest counts
constexpr Second kWindowsFrom = 1514764800;   // 2018-01-01
constexpr Second kWindowsUntil = 1580515200;  // 2020-02-01: room for 24 windows of a month before and after
constexpr std::uint32_t kWindowMonths = 2;

double now() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

// Seconds of processor time of the fastest of several calls.
template <class F>
double fastest(F f) {
  double best = 1e9;
  for (int i = 0; i < kRepetitions; ++i) {
    const double start = now();
    f();
    best = std::min(best, now() - start);
  }
  return best;
}

double sum_of(const Network& network) {
  double out = 0;
  for (const double value : network.values) out += value;
  return out;
}

NetworkOptions one_mode(Aggregation aggregation, Normalization normalization = Normalization::no) {
  NetworkOptions out;
  out.type = NetworkType::onemode;
  out.variable1 = "actor";
  out.aggregation = aggregation;
  out.normalization = normalization;
  return out;
}

NetworkOptions two_mode(Aggregation aggregation) {
  NetworkOptions out;
  out.variable1 = "actor";
  out.aggregation = aggregation;
  return out;
}

NetworkOptions with_months_apart(NetworkOptions options) {
  options.duplicates = Duplicates::month;
  return options;
}

// A matrix of counts in compressed rows: actors by propositions, those of support left of those of opposition.
struct Counts {
  std::uint32_t columns = 0;
  std::vector<std::size_t> starts = {0};
  std::vector<std::uint32_t> at;
  std::vector<double> values;
};

struct Entry {
  std::uint32_t row, column;
  auto operator<=>(const Entry&) const = default;
};

Counts compressed(std::vector<Entry> entries, std::uint32_t rows, std::uint32_t columns) {
  std::sort(entries.begin(), entries.end());
  Counts out;
  out.columns = columns;
  std::size_t e = 0;
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (; e < entries.size() && entries[e].row == row; ++e) {
      if (out.at.size() == out.starts.back() || out.at.back() != entries[e].column) {
        out.at.push_back(entries[e].column);
        out.values.push_back(0);
      }
      ++out.values.back();
    }
    out.starts.push_back(out.at.size());
  }
  return out;
}

// The product of two matrices by a dense accumulator a row (Gustavson 1978), columns of a row in no order: what a
// one-mode network cannot do without.
double plain_product(const Counts& a, const Counts& b, std::size_t& cells) {
  std::vector<double> sums(b.columns, 0), values;
  std::vector<std::uint32_t> touched, at;
  std::vector<bool> seen(b.columns, false);
  double all = 0;
  for (std::size_t row = 0; row + 1 < a.starts.size(); ++row) {
    for (std::size_t c = a.starts[row]; c < a.starts[row + 1]; ++c)
      for (std::size_t d = b.starts[a.at[c]]; d < b.starts[a.at[c] + 1]; ++d) {
        const std::uint32_t column = b.at[d];
        if (!seen[column]) {
          seen[column] = true;
          touched.push_back(column);
        }
        sums[column] += a.values[c] * b.values[d];
      }
    for (const std::uint32_t column : touched) {
      at.push_back(column);
      values.push_back(sums[column]);
      all += column == row ? 0 : sums[column];
      sums[column] = 0;
      seen[column] = false;
    }
    touched.clear();
  }
  cells = values.size();
  return all;
}

// The statements that count for the networks below: actor, proposition, side and second.
struct Statement {
  std::uint32_t actor, proposition;
  bool supports;
  Second time;
};

std::vector<Statement> statements_of(const StatementTable& table) {
  const Variable& actor = *table.find("actor");
  const Variable& proposition = *table.find("proposition");
  const Variable& sign = *table.find("sign");
  std::vector<Statement> out;
  for (std::uint32_t s = 0; s < table.size(); ++s) {
    const Label side = table.labels_of(sign, s)[0];
    if (side == kNoLabel) continue;
    out.push_back({table.labels_of(actor, s)[0], table.labels_of(proposition, s)[0], sign.numbers[side] > 0,
                   table.times[s]});
  }
  return out;
}

bool write_statements(const std::vector<Statement>& statements, const char* path) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return false;
  for (const Statement& s : statements)
    fmt::print(file, "{} {} {} {}\n", s.actor, s.proposition, s.supports ? 1 : 0, s.time);
  return std::fclose(file) == 0;
}

// The sparse product of what agrees: the counts with sides apart, times their transpose.
double time_of_plain_product(const std::vector<Statement>& statements, std::size_t& cells, double& sum) {
  std::uint32_t actors = 0, propositions = 0;
  for (const Statement& s : statements) {
    actors = std::max(actors, s.actor + 1);
    propositions = std::max(propositions, s.proposition + 1);
  }
  std::vector<Entry> entries, turned;
  for (const Statement& s : statements) {
    const std::uint32_t column = s.proposition + (s.supports ? 0 : propositions);
    entries.push_back({s.actor, column});
    turned.push_back({column, s.actor});
  }
  const Counts counts = compressed(std::move(entries), actors, 2 * propositions);
  const Counts transposed = compressed(std::move(turned), 2 * propositions, actors);
  return fastest([&] { sum = plain_product(counts, transposed, cells); });
}

// One analysis, timed; what it comes to, for the peer to agree with.
struct Timed {
  std::string name;
  double seconds = 0, sum = 0;
  std::size_t cells = 0;
};

class Run {
 public:
  explicit Run(const StatementTable& table) : table_(table) {}

  void network(std::string name, const NetworkOptions& options) {
    Timed timed{std::move(name)};
    timed.seconds = fastest([&] {
      const auto made = find_network(table_, options);
      timed.sum = made ? sum_of(*made) : -1;
      timed.cells = made ? made->cells() : 0;
    });
    all_.push_back(std::move(timed));
  }

  void windows(std::string name, NetworkOptions options) {
    options.window = TimeWindow::months;
    options.window_size = kWindowMonths;
    options.since = kWindowsFrom;
    options.until = kWindowsUntil;
    Timed timed{std::move(name)};
    timed.seconds = fastest([&] {
      const auto made = find_network_slices(table_, options);
      timed.sum = made ? 0 : -1;
      timed.cells = made ? made->size() : 0;
      if (made)
        for (const Network& network : *made) timed.sum += sum_of(network);
    });
    all_.push_back(std::move(timed));
  }

  const std::vector<Timed>& all() const { return all_; }

 private:
  const StatementTable& table_;
  std::vector<Timed> all_;
};

int run(const std::string& path, const char* file) {
  std::optional<Result<LoadedDossier>> loaded;
  const double start = now();
  loaded.emplace(load_dossier(std::span(&path, 1)));
  const double load = now() - start;
  if (!*loaded || (*loaded)->diagnostics.has_errors()) {
    fmt::print(stderr, "discourse: this dossier cannot be used\n");
    return 3;
  }
  const Dossier& d = (*loaded)->dossier;
  StatementTable table;
  const double for_table = fastest([&] { table = statement_table(d); });
  const std::vector<Statement> statements = statements_of(table);
  if (!write_statements(statements, file)) return 1;
  Run of(table);
  of.network("two-mode, subtract", two_mode(Aggregation::subtract));
  of.network("congruence", one_mode(Aggregation::congruence));
  of.network("conflict", one_mode(Aggregation::conflict));
  of.network("subtract", one_mode(Aggregation::subtract));
  of.network("subtract, average", one_mode(Aggregation::subtract, Normalization::average));
  of.network("congruence, Jaccard", one_mode(Aggregation::congruence, Normalization::jaccard));
  of.network("congruence, cosine", one_mode(Aggregation::congruence, Normalization::cosine));
  of.network("congruence, once a month", with_months_apart(one_mode(Aggregation::congruence)));
  of.windows("24 monthly windows, subtract", one_mode(Aggregation::subtract));
  std::size_t product_cells = 0, standing = 0;
  double product_sum = 0;
  const double for_product = time_of_plain_product(statements, product_cells, product_sum);
  const double for_replies = fastest([&] {
    const Argumentation found = find_argumentation(d);
    standing = static_cast<std::size_t>(std::count_if(found.claims.begin(), found.claims.end(), [](const ArguedClaim& c) {
      return c.status == ClaimStatus::standing;
    }));
  });
  fmt::print("{{\"claims\": {}, \"statements\": {}, \"load\": {:.6f}, \"table\": {:.6f}, \"product\": {:.6f}, "
             "\"product_sum\": {}, \"product_cells\": {}, \"replies\": {:.6f}, \"standing\": {}, \"analyses\": {{",
             d.claims.size(), statements.size(), load, for_table, for_product, product_sum, product_cells, for_replies,
             standing);
  for (const Timed& timed : of.all())
    fmt::print("{}\"{}\": {{\"seconds\": {:.6f}, \"sum\": {:.17g}, \"cells\": {}}}", &timed == &of.all().front() ? "" : ", ",
               timed.name, timed.seconds, timed.sum, timed.cells);
  fmt::print("}}}}\n");
  return 0;
}

}  // namespace
}  // namespace standpoint

int main(int count, char** words) { return count == 3 ? standpoint::run(words[1], words[2]) : 2; }
