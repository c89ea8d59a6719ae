// SPDX-License-Identifier: Apache-2.0
// discourse DOSSIER STATEMENTS REPLIES: loads a dossier, writes the statements that its networks count and the replies
// among its claims as lines of bare numbers for the peer, and prints, as a line of JSON, the processor time of each
// analysis and what it comes to.

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/arguments.hpp"
#include "graph/analysis/brokers.hpp"
#include "graph/analysis/camps.hpp"
#include "graph/analysis/networks.hpp"
#include "graph/load/load.hpp"
#include "tests/bench/processor_time.hpp"

namespace standpoint {
namespace {

constexpr int kRepetitions = 3;               // of each step; the fastest counts
constexpr Second kWindowsFrom = 1514764800;   // 2018-01-01
constexpr Second kWindowsUntil = 1580515200;  // 2020-02-01: room for 24 windows of a month before and after
constexpr std::uint32_t kWindowMonths = 2;
constexpr std::size_t kMostForCamps = 100'000;  // claims

template <class F>
double fastest(F f) {
  return fastest_of(kRepetitions, f);
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
    out.push_back(
        {table.labels_of(actor, s)[0], table.labels_of(proposition, s)[0], sign.numbers[side] > 0, table.times[s]});
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

// The replies, one a line: who answers whom, both ways round where it is a rebuttal.
bool write_replies(const Argumentation& argumentation, const char* path) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return false;
  for (const ClaimReply& reply : argumentation.replies) fmt::print(file, "{} {}\n", reply.from.value, reply.to.value);
  return std::fclose(file) == 0;
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

Timed replies(const Dossier& d, Argumentation& found) {
  Timed out{"replies and their statuses"};
  out.seconds = fastest([&] { found = find_argumentation(d); });
  for (const ArguedClaim& claim : found.claims) out.sum += claim.status == ClaimStatus::standing ? 1 : 0;
  out.cells = found.replies.size();
  return out;
}

NetworkOptions camp_network(Aggregation aggregation) {
  NetworkOptions out = one_mode(aggregation, Normalization::average);
  out.duplicates = Duplicates::acrossrange;
  return out;
}

// What is asked of camps, once each, for it takes seconds: all of it, and what the peer does too.
struct CampTimes {
  double whole = 0;
  std::size_t camps = 0, sources = 0;
  Timed communities{"communities, from the statements"}, betweenness{"betweenness, estimated"};
};

CampTimes camps(const Dossier& d, const StatementTable& table) {
  CampTimes out;
  CampOptions options = default_camp_options();
  options.network.variable1 = "actor";
  double start = processor_seconds();
  const auto found = find_camps(table, options, &d);
  out.whole = processor_seconds() - start;
  if (!found) return out;
  out.camps = found->camps.size();
  const SignedGraph& graph = found->graph;
  start = processor_seconds();
  const auto congruence = find_network(table, camp_network(Aggregation::congruence));
  const auto conflict = find_network(table, camp_network(Aggregation::conflict));
  const SignedGraph again = make_signed_graph(graph.labels, graph.ties);
  const Communities communities = find_communities(again);
  out.communities.seconds = processor_seconds() - start;
  out.communities.sum = communities.modularity;
  out.communities.cells = communities.count;
  start = processor_seconds();
  out.betweenness.cells = betweenness_of(graph).size();
  out.betweenness.seconds = processor_seconds() - start;
  out.sources = betweenness_sources(graph);
  return out;
}

int run(const std::string& path, const char* statements_file, const char* replies_file) {
  std::optional<Result<LoadedDossier>> loaded;
  const double start = processor_seconds();
  loaded.emplace(load_dossier(std::span(&path, 1)));
  const double load = processor_seconds() - start;
  if (!*loaded || (*loaded)->diagnostics.has_errors()) {
    fmt::print(stderr, "discourse: this dossier cannot be used\n");
    return 3;
  }
  const Dossier& d = (*loaded)->dossier;
  StatementTable table;
  const double for_table = fastest([&] { table = statement_table(d); });
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
  Argumentation argumentation;
  std::vector<Timed> all = of.all();
  all.push_back(replies(d, argumentation));
  CampTimes of_camps;
  if (d.claims.size() <= kMostForCamps) {
    of_camps = camps(d, table);
    all.insert(all.end(), {of_camps.communities, of_camps.betweenness});
  }
  if (!write_statements(statements_of(table), statements_file) || !write_replies(argumentation, replies_file)) return 1;
  fmt::print(
      "{{\"claims\": {}, \"load\": {:.6f}, \"table\": {:.6f}, \"whole_camps\": {:.6f}, \"camps\": {}, \"sources\": {}, "
      "\"analyses\": {{",
      d.claims.size(), load, for_table, of_camps.whole, of_camps.camps, of_camps.sources);
  for (const Timed& timed : all)
    fmt::print("{}\"{}\": {{\"seconds\": {:.6f}, \"sum\": {:.17g}, \"cells\": {}}}", &timed == &all.front() ? "" : ", ",
               timed.name, timed.seconds, timed.sum, timed.cells);
  fmt::print("}}}}\n");
  return 0;
}

}  // namespace
}  // namespace standpoint

int main(int count, char** words) { return count == 4 ? standpoint::run(words[1], words[2], words[3]) : 2; }
