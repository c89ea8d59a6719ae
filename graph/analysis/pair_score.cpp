// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/pair_score.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint {
namespace {

// Positive and negative strength of each vertex, and the total weights.
struct Strengths {
  std::vector<double> positive, negative;
  double all_positive = 0, all_negative = 0;
};

// `net`: of net weights, else of congruence and conflict as they are.
Strengths strengths_of(const SignedGraph& graph, bool net) {
  Strengths out{std::vector<double>(graph.size(), 0.0), std::vector<double>(graph.size(), 0.0)};
  for (const SignedTie& tie : graph.ties) {
    const double positive = net ? std::max(tie.net(), 0.0) : tie.positive;
    const double negative = net ? std::max(-tie.net(), 0.0) : tie.negative;
    for (const std::uint32_t v : {tie.a, tie.b}) {
      out.positive[v] += positive;
      out.negative[v] += negative;
    }
    out.all_positive += positive;
    out.all_negative += negative;
  }
  return out;
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

// Sets u and v to the strengths times a factor, and takes the pairs of each vertex with itself into the constant.
void add_chance(PairScore& score, const Strengths& strengths, double positive_factor, double negative_factor) {
  score.u.reserve(strengths.positive.size());
  score.v.reserve(strengths.positive.size());
  for (std::size_t i = 0; i < strengths.positive.size(); ++i) {
    score.u.push_back(strengths.positive[i] * positive_factor);
    score.v.push_back(strengths.negative[i] * negative_factor);
    score.constant += (score.v[i] * score.v[i] - score.u[i] * score.u[i]) / 2;
  }
}

}  // namespace

PairScore signed_modularity_score(const SignedGraph& graph, double resolution) {
  PairScore out;
  const Strengths strengths = strengths_of(graph, true);
  const double all = strengths.all_positive + strengths.all_negative;
  for (const SignedTie& tie : graph.ties) out.tie.push_back(share(tie.net(), all));
  const auto factor = [&](double total, double times) {
    return total > 0 ? std::sqrt(times * (all / total) / 2) / all : 0;
  };
  add_chance(out, strengths, factor(strengths.all_positive, resolution), factor(strengths.all_negative, 1));
  return out;
}

PairScore modularity_difference_score(const SignedGraph& graph) {
  PairScore out;
  const Strengths strengths = strengths_of(graph, false);
  for (const SignedTie& tie : graph.ties)
    out.tie.push_back((share(tie.positive, strengths.all_positive) - share(tie.negative, strengths.all_negative)) / 2);
  add_chance(out, strengths, share(0.5, strengths.all_positive), share(0.5, strengths.all_negative));
  return out;
}

PairScore ei_difference_score(const SignedGraph& graph) {
  PairScore out;
  const Strengths strengths = strengths_of(graph, false);
  for (const SignedTie& tie : graph.ties)
    out.tie.push_back(share(tie.positive, strengths.all_positive) - share(tie.negative, strengths.all_negative));
  add_chance(out, strengths, 0, 0);
  if (strengths.all_positive <= 0 && strengths.all_negative > 0) out.constant = 0.5;
  if (strengths.all_negative <= 0 && strengths.all_positive > 0) out.constant = -0.5;
  return out;
}

double score_of(const SignedGraph& graph, const PairScore& score, std::span<const std::uint32_t> group_of) {
  double sum = score.constant;
  for (std::size_t i = 0; i < graph.ties.size(); ++i)
    if (group_of[graph.ties[i].a] == group_of[graph.ties[i].b]) sum += score.tie[i];
  const std::uint32_t groups = group_of.empty() ? 0 : *std::max_element(group_of.begin(), group_of.end()) + 1;
  std::vector<double> u(groups, 0.0), v(groups, 0.0), own(groups, 0.0);
  for (std::size_t i = 0; i < group_of.size(); ++i) {
    u[group_of[i]] += score.u[i];
    v[group_of[i]] += score.v[i];
    own[group_of[i]] += score.v[i] * score.v[i] - score.u[i] * score.u[i];
  }
  for (std::size_t g = 0; g < groups; ++g) sum += (v[g] * v[g] - u[g] * u[g] - own[g]) / 2;
  return sum;
}

std::vector<std::uint32_t> tied_vertices(const SignedGraph& graph) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t v = 0; v < graph.size(); ++v)
    if (!graph.around(v).empty()) out.push_back(v);
  return out;
}

std::vector<double> pair_matrix(const SignedGraph& graph, const PairScore& score,
                                std::span<const std::uint32_t> vertices) {
  const std::size_t n = vertices.size();
  std::vector<double> out(n * n, 0.0);
  std::vector<std::size_t> place(graph.size(), 0);
  for (std::size_t i = 0; i < n; ++i) place[vertices[i]] = i;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      if (i != j)
        out[i * n + j] = score.v[vertices[i]] * score.v[vertices[j]] - score.u[vertices[i]] * score.u[vertices[j]];
  for (std::size_t t = 0; t < graph.ties.size(); ++t) {
    const std::size_t a = place[graph.ties[t].a], b = place[graph.ties[t].b];
    out[a * n + b] += score.tie[t];
    out[b * n + a] += score.tie[t];
  }
  return out;
}

}  // namespace standpoint
