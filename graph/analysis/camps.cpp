// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/camps.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "graph/analysis/brokers.hpp"
#include "graph/analysis/camp_search.hpp"
#include "graph/analysis/camp_stances.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

constexpr double kCore = 1 - 1e-9;  // cohesion of the innermost core, but for rounding
constexpr double kMiddle = 0.5;

constexpr std::size_t kBytesOfTie = 120;  // in the networks, in the signed graph, and in what is searched
constexpr const char* kStopped = "the search for camps was not finished";

// Works out the camps of one pair of networks, congruence and conflict of the same statements.
class CampFinder {
 public:
  CampFinder(const StatementTable& table, const CampOptions& options, const Dossier* dossier)
      : table_(table), options_(options), dossier_(dossier) {}

  Camps find(const Network& congruence, const Network& conflict) {
    out_.statements = static_cast<std::uint32_t>(congruence.statements.size());
    out_.since = congruence.since;
    out_.middle = congruence.middle;
    out_.until = congruence.until;
    add_actors(congruence);
    add_graph(congruence, conflict);
    measure();
    if (options_.depth == CampDepth::all) add_camp_stances(table_, congruence, options_, dossier_, out_);
    return std::move(out_);
  }

  // The same of ties alone.
  Camps find(SignedGraph graph) {
    for (const std::string& label : graph.labels) {
      CampActor actor;
      actor.id = actor.name = label;
      out_.actors.push_back(std::move(actor));
    }
    out_.graph = std::move(graph);
    measure();
    return std::move(out_);
  }

 private:
  void measure() {
    if (may_go_on(options_.network.goes_on)) divide();
    if (!may_go_on(options_.network.goes_on)) return;
    add_shares();
    add_places();
    if (options_.depth != CampDepth::all) return;
    out_.modularity_split = best_split(out_.graph, SplitQuality::modularity, false);
    out_.modularity_halves = best_split(out_.graph, SplitQuality::modularity, true);
    out_.ei_halves = best_split(out_.graph, SplitQuality::ei, true);
    BalanceOptions balance = options_.balance;
    balance.weight = TieWeight::one;
    out_.balance = find_balance(out_.graph, balance);
    balance.weight = TieWeight::net;
    balance.triangles = false;
    out_.weighted_balance = find_balance(out_.graph, balance);
    out_.weighted_balance.triangles = out_.balance.triangles;
    out_.weighted_balance.balanced = out_.balance.balanced;
  }

  // Everyone who has a statement, by id.
  void add_actors(const Network& network) {
    for (std::uint32_t i = 0; i < network.rows.size(); ++i) {
      CampActor actor;
      actor.label = network.rows.labels[i];
      actor.name = network.rows.text(table_, i);
      actor.record = network.rows.record(table_, i);
      const bool named = dossier_ != nullptr && actor.record.kind != RecordKind::none;
      actor.id = named ? std::string(dossier_->id_of(actor.record)) : actor.name;
      out_.actors.push_back(std::move(actor));
    }
    count_statements(network);
    order_.resize(out_.actors.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](auto a, auto b) { return out_.actors[a].id < out_.actors[b].id; });
    std::vector<CampActor> sorted;
    for (const std::uint32_t i : order_) sorted.push_back(std::move(out_.actors[i]));
    out_.actors = std::move(sorted);
  }

  void count_statements(const Network& network) {
    const Variable& variable = table_.variables[network.rows.variable];
    std::map<Label, std::uint32_t> row_of;
    for (std::uint32_t i = 0; i < out_.actors.size(); ++i) row_of.emplace(out_.actors[i].label, i);
    for (const std::uint32_t statement : network.statements)
      for (const Label label : table_.labels_of(variable, statement))
        if (const auto row = row_of.find(label); row != row_of.end()) ++out_.actors[row->second].statements;
  }

  // The ties of those who have said enough.
  void add_graph(const Network& congruence, const Network& conflict) {
    std::vector<std::uint32_t> place(order_.size());
    for (std::uint32_t i = 0; i < order_.size(); ++i) place[order_[i]] = i;
    std::vector<SignedTie> ties;
    const auto add = [&](const Network& network, double SignedTie::*weight) {
      for (std::uint32_t row = 0; row < network.rows.size(); ++row) {
        const auto columns = network.columns_of(row);
        const auto values = network.values_of(row);
        for (std::size_t k = 0; k < columns.size(); ++k) {
          if (columns[k] <= row || !says_enough(place[row]) || !says_enough(place[columns[k]])) continue;
          SignedTie tie{place[row], place[columns[k]]};
          tie.*weight = values[k];
          ties.push_back(tie);
        }
      }
    };
    add(congruence, &SignedTie::positive);
    add(conflict, &SignedTie::negative);
    std::vector<std::string> labels;
    for (const CampActor& actor : out_.actors) labels.push_back(actor.id);
    out_.graph = make_signed_graph(std::move(labels), std::move(ties));
  }

  bool says_enough(std::uint32_t actor) const { return out_.actors[actor].statements >= options_.least_statements; }

  void divide() {
    CommunityOptions options;
    options.resolution = options_.resolution;
    options.goes_on = options_.network.goes_on;
    const Communities found = find_communities(out_.graph, options);
    out_.exact = found.exact;
    out_.method = found.method;
    out_.modularity = found.modularity;
    out_.resolution = options.resolution;
    std::vector<Camp> camps(found.count);
    for (std::uint32_t v = 0; v < out_.graph.size(); ++v)
      if (found.of[v] != kNoCamp) camps[found.of[v]].members.push_back(v);
    for (Camp& camp : camps) name(camp);
    std::sort(camps.begin(), camps.end(), [](const Camp& a, const Camp& b) {
      return std::tuple(b.members.size(), std::cref(a.id).get(), a.head) <
             std::tuple(a.members.size(), std::cref(b.id).get(), b.head);
    });
    std::set<std::string> taken;
    for (Camp& camp : camps) {  // two labels may have one slug
      const std::string id = camp.id;
      for (int n = 2; !taken.insert(camp.id).second; ++n) camp.id = id + "-" + std::to_string(n);
    }
    out_.camps = std::move(camps);
    for (std::uint32_t c = 0; c < out_.camps.size(); ++c)
      for (const std::uint32_t member : out_.camps[c].members) out_.actors[member].camp = c;
  }

  // By the member with the most statements; of equals the first id.
  void name(Camp& camp) const {
    camp.head = camp.members.front();
    for (const std::uint32_t member : camp.members)
      if (out_.actors[member].statements > out_.actors[camp.head].statements) camp.head = member;
    const CampActor& head = out_.actors[camp.head];
    const std::string id = head.record.kind != RecordKind::none ? head.id : slug(head.id);
    camp.id = "camp-of-" + (id.empty() ? std::to_string(camp.head + 1) : id);
  }

  // A group for every actor: those in no camp are each in one of their own.
  std::vector<std::uint32_t> groups() const {
    std::vector<std::uint32_t> out;
    auto next = static_cast<std::uint32_t>(out_.camps.size());
    for (const CampActor& actor : out_.actors) out.push_back(actor.camp == kNoCamp ? next++ : actor.camp);
    return out;
  }

  void add_shares() {
    const std::vector<std::uint32_t> group = groups();
    out_.ei = ei_index(out_.graph, group);
    double positive = 0, negative = 0, positive_within = 0, negative_between = 0;
    for (const SignedTie& tie : out_.graph.ties) {
      const bool within = group[tie.a] == group[tie.b];
      positive += tie.positive;
      negative += tie.negative;
      (within ? positive_within : negative_between) += within ? tie.positive : tie.negative;
      for (const std::uint32_t v : {tie.a, tie.b}) {
        CampActor& actor = out_.actors[v];
        (within ? actor.positive_within : actor.positive_between) += tie.positive;
        (within ? actor.negative_within : actor.negative_between) += tie.negative;
      }
      add_to_camps(tie, within);
    }
    out_.congruence_within = positive > 0 ? positive_within / positive : 0;
    out_.conflict_between = negative > 0 ? negative_between / negative : 0;
  }

  void add_to_camps(const SignedTie& tie, bool within) {
    const auto add = [&](std::uint32_t camp) {
      (within ? out_.camps[camp].positive_within : out_.camps[camp].positive_between) += tie.positive;
      (within ? out_.camps[camp].negative_within : out_.camps[camp].negative_between) += tie.negative;
    };
    add(out_.actors[tie.a].camp);
    if (!within) add(out_.actors[tie.b].camp);
  }

  void add_places() {
    const std::vector<std::uint32_t> group = groups();
    const GoesOn& goes_on = options_.network.goes_on;
    const auto betweenness = betweenness_of(out_.graph, goes_on);
    out_.betweenness_sources = betweenness_sources(out_.graph);
    const auto positive = participation_of(out_.graph, group, TieSign::positive);
    const auto negative = participation_of(out_.graph, group, TieSign::negative);
    const auto cohesion = cohesion_of(out_.graph, group, goes_on);
    double mean = 0;
    std::size_t counted = 0;
    for (std::uint32_t v = 0; v < out_.actors.size(); ++v) {
      if (out_.actors[v].camp == kNoCamp) continue;
      mean += betweenness[v];
      ++counted;
    }
    if (counted > 0) mean /= static_cast<double>(counted);
    for (std::uint32_t v = 0; v < out_.actors.size(); ++v) {
      CampActor& actor = out_.actors[v];
      if (actor.camp == kNoCamp) continue;
      actor.betweenness = betweenness[v];
      actor.participation_positive = positive[v];
      actor.participation_negative = negative[v];
      actor.cohesion = cohesion[v];
      actor.place = cohesion[v] >= kCore     ? CampPlace::core
                    : cohesion[v] >= kMiddle ? CampPlace::middle
                                             : CampPlace::fringe;
      actor.broker = actor.positive_between > 0 && betweenness[v] > mean * (1 + 1e-9);
    }
  }

  const StatementTable& table_;
  const CampOptions& options_;
  const Dossier* dossier_;
  std::vector<std::uint32_t> order_;  // rows of the network by id
  Camps out_;
};

NetworkOptions network_options(const CampOptions& options, Aggregation aggregation) {
  NetworkOptions out = options.network;
  out.type = NetworkType::onemode;
  out.aggregation = aggregation;
  out.isolates = false;
  return out;
}

}  // namespace

CampOptions default_camp_options() {
  CampOptions out;
  out.network.variable1 = "actor";
  out.network.variable2 = "proposition";
  out.network.qualifier = "sign";
  out.network.normalization = Normalization::average;
  out.network.duplicates = Duplicates::acrossrange;
  return out;
}

Result<std::vector<Camps>> find_camps_in_windows(const StatementTable& table, const CampOptions& options,
                                                 const Dossier* dossier) {
  const auto congruence = find_network_slices(table, network_options(options, Aggregation::congruence));
  if (!congruence) return tl::unexpected(congruence.error());
  const auto conflict = find_network_slices(table, network_options(options, Aggregation::conflict));
  if (!conflict) return tl::unexpected(conflict.error());
  std::vector<Camps> out;
  for (std::size_t i = 0; i < congruence->size(); ++i) {
    const Network &agreed = (*congruence)[i], &opposed = (*conflict)[i];
    const std::size_t ties = (agreed.cells() + opposed.cells()) / 2;
    if (!may_go_on(options.network.goes_on, ties * kBytesOfTie)) return failure(kStopped);
    out.push_back(CampFinder(table, options, dossier).find(agreed, opposed));
  }
  if (!may_go_on(options.network.goes_on)) return failure(kStopped);
  return out;
}

Result<Camps> find_camps(const StatementTable& table, const CampOptions& options, const Dossier* dossier) {
  CampOptions whole = options;
  whole.network.window = TimeWindow::no;
  auto found = find_camps_in_windows(table, whole, dossier);
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return Camps{};
  return std::move(found->front());
}

Camps find_camps(SignedGraph graph, const CampOptions& options) {
  const StatementTable nothing;
  return CampFinder(nothing, options, nullptr).find(std::move(graph));
}

Result<Camps> find_camps(const Dossier& dossier, const CampOptions& options) {
  return find_camps(statement_table(dossier), options, &dossier);
}

}  // namespace standpoint
