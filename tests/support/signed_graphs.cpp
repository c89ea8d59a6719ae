// SPDX-License-Identifier: Apache-2.0
#include "tests/support/signed_graphs.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "graph/analysis/seeded.hpp"

namespace standpoint::test {
namespace {

double weight_of(const SignedTie& tie, bool whole) { return whole ? 1 : std::abs(tie.net()); }

// Whether a path of ties joins every two vertices of a group's connected part: the number of each one's part.
std::vector<std::uint32_t> parts(const SignedGraph& graph) {
  std::vector<std::uint32_t> part(graph.size());
  std::iota(part.begin(), part.end(), 0U);
  for (bool changed = true; changed;) {
    changed = false;
    for (const SignedTie& tie : graph.ties) {
      const std::uint32_t least = std::min(part[tie.a], part[tie.b]);
      changed = changed || part[tie.a] != least || part[tie.b] != least;
      part[tie.a] = part[tie.b] = least;
    }
  }
  return part;
}

}  // namespace

SignedGraph graph_of(const std::vector<std::string>& ties) {
  std::vector<std::string> labels;
  std::vector<SignedTie> out;
  const auto number = [&](char letter) {
    const std::string label(1, letter);
    const auto place = std::find(labels.begin(), labels.end(), label);
    if (place != labels.end()) return static_cast<std::uint32_t>(place - labels.begin());
    labels.push_back(label);
    return static_cast<std::uint32_t>(labels.size() - 1);
  };
  for (const std::string& tie : ties) {
    const std::uint32_t a = number(tie[0]), b = number(tie[1]);
    const double weight = tie.size() > 3 ? std::stod(tie.substr(3)) : 1;
    out.push_back(tie[2] == '+' ? SignedTie{a, b, weight, 0} : SignedTie{a, b, 0, weight});
  }
  return make_signed_graph(std::move(labels), std::move(out));
}

SignedGraph random_graph(const RandomGraph& wanted) {
  Seeded seeded{wanted.seed * 7919};
  std::vector<std::string> labels;
  std::vector<SignedTie> ties;
  for (std::uint32_t i = 0; i < wanted.vertices; ++i) labels.push_back("v" + std::to_string(100 + i));
  for (std::uint32_t a = 0; a < wanted.vertices; ++a)
    for (std::uint32_t b = a + 1; b < wanted.vertices; ++b) {
      if (seeded.share() >= wanted.density) continue;
      const bool negative = seeded.share() < wanted.conflict;
      const double weight = wanted.whole ? 1 : 0.1 + seeded.share();
      SignedTie tie{a, b, negative ? 0 : weight, negative ? weight : 0};
      if (!wanted.whole && seeded.share() < 0.3) (negative ? tie.positive : tie.negative) = seeded.share();
      ties.push_back(tie);
    }
  return make_signed_graph(std::move(labels), std::move(ties));
}

SignedGraph shuffled(const SignedGraph& graph, std::uint64_t seed) {
  Seeded seeded{seed};
  std::vector<std::uint32_t> place(graph.size());
  std::iota(place.begin(), place.end(), 0U);
  seeded.shuffle(place);
  std::vector<std::string> labels(graph.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i) labels[place[i]] = graph.labels[i];
  std::vector<SignedTie> ties;
  for (const SignedTie& tie : graph.ties) ties.push_back({place[tie.b], place[tie.a], tie.positive, tie.negative});
  seeded.shuffle(ties);
  return make_signed_graph(std::move(labels), std::move(ties));
}

double slow_frustration(const SignedGraph& graph, bool whole) {
  double least = std::numeric_limits<double>::infinity();
  for (std::uint64_t sides = 0; sides < (std::uint64_t{1} << (graph.size() - 1U)); ++sides) {
    double sum = 0;
    for (const SignedTie& tie : graph.ties) {
      const bool across = ((sides >> tie.a) & 1U) != ((sides >> tie.b) & 1U);
      if (tie.net() != 0 && across == (tie.net() > 0)) sum += weight_of(tie, whole);
    }
    least = std::min(least, sum);
  }
  return least;
}

double slow_partition(const SignedGraph& graph, const PairScore& score) {
  const std::vector<std::uint32_t> part = parts(graph);
  std::vector<std::uint32_t> of(graph.size(), 0);
  double best = -std::numeric_limits<double>::infinity();
  const std::function<void(std::uint32_t, std::uint32_t)> place = [&](std::uint32_t v, std::uint32_t groups) {
    if (v == graph.size()) {
      best = std::max(best, score_of(graph, score, of));
      return;
    }
    for (std::uint32_t g = 0; g <= groups; ++g) {
      bool allowed = true;
      for (std::uint32_t w = 0; w < v; ++w) allowed = allowed && (of[w] != g || part[w] == part[v]);
      if (!allowed) continue;
      of[v] = g;
      place(v + 1, std::max(groups, g + 1));
    }
  };
  place(0, 0);
  return best;
}

double slow_split(const SignedGraph& graph, const PairScore& score, bool halves) {
  const std::vector<std::uint32_t> tied = tied_vertices(graph);
  std::vector<std::uint32_t> of(graph.size(), 0);
  double best = -std::numeric_limits<double>::infinity();
  for (std::uint64_t sides = 1; sides + 1 < (std::uint64_t{1} << tied.size()); ++sides) {
    std::size_t ones = 0;
    for (std::size_t i = 0; i < tied.size(); ++i) {
      of[tied[i]] = static_cast<std::uint32_t>((sides >> i) & 1U);
      ones += of[tied[i]];
    }
    if (halves && ones != tied.size() / 2 && ones != tied.size() - tied.size() / 2) continue;
    best = std::max(best, score_of(graph, score, of));
  }
  return best;
}

}  // namespace standpoint::test
