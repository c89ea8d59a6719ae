// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/balance.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/analysis/frustration_search.hpp"

namespace standpoint {
namespace {

// -1, 0 or 1 of each tie.
std::vector<std::int8_t> signs_of(const SignedGraph& graph) {
  std::vector<std::int8_t> signs;
  signs.reserve(graph.ties.size());
  for (const SignedTie& tie : graph.ties)
    signs.push_back(static_cast<std::int8_t>(tie.net() > 0 ? 1 : tie.net() < 0 ? -1 : 0));
  return signs;
}

SignGraph sign_graph_of(const SignedGraph& graph, const std::vector<std::int8_t>& signs, TieWeight weight) {
  std::vector<SignEdge> edges;
  for (std::size_t i = 0; i < graph.ties.size(); ++i) {
    const SignedTie& tie = graph.ties[i];
    if (signs[i] != 0)
      edges.push_back({tie.a, tie.b, weight == TieWeight::one ? static_cast<double>(signs[i]) : tie.net()});
  }
  return make_sign_graph(graph.size(), std::move(edges));
}

// Every triangle once, from its first vertex.
class TriangleCounter {
 public:
  TriangleCounter(const SignedGraph& graph, const std::vector<std::int8_t>& signs)
      : g_(graph), signs_(signs), sign_to_(graph.size(), 0) {}

  void count(Balance& out) {
    for (std::uint32_t u = 0; u < g_.size(); ++u) {
      for (const SignedNeighbour& n : g_.around(u))
        if (n.vertex > u) sign_to_[n.vertex] = signs_[n.tie];
      for (const SignedNeighbour& n : g_.around(u))
        if (n.vertex > u && signs_[n.tie] != 0) close(n, out);
      for (const SignedNeighbour& n : g_.around(u)) sign_to_[n.vertex] = 0;
    }
  }

 private:
  // The triangles of the first vertex and this neighbour, with a later third.
  void close(const SignedNeighbour& second, Balance& out) const {
    for (const SignedNeighbour& third : g_.around(second.vertex)) {
      if (third.vertex < second.vertex || sign_to_[third.vertex] == 0 || signs_[third.tie] == 0) continue;
      ++out.triangles;
      out.balanced += signs_[second.tie] * signs_[third.tie] * sign_to_[third.vertex] > 0 ? 1 : 0;
    }
  }

  const SignedGraph& g_;
  const std::vector<std::int8_t>& signs_;
  std::vector<std::int8_t> sign_to_;  // of the ties of the first vertex
};

// Turns the sides of each connected part so that its first vertex is on side 0.
void turn_parts(const SignGraph& graph, Sides& sides) {
  std::vector<std::uint8_t> seen(graph.size, 0);
  std::vector<std::uint32_t> waiting;
  for (std::uint32_t first = 0; first < graph.size; ++first) {
    if (seen[first] != 0) continue;
    const std::uint8_t turn = sides[first];
    seen[first] = 1;
    waiting.push_back(first);
    while (!waiting.empty()) {
      const std::uint32_t v = waiting.back();
      waiting.pop_back();
      sides[v] ^= turn;
      for (const SignEnd& end : graph.around(v)) {
        if (seen[end.vertex] != 0) continue;
        seen[end.vertex] = 1;
        waiting.push_back(end.vertex);
      }
    }
  }
}

}  // namespace

Balance find_balance(const SignedGraph& graph, const BalanceOptions& options) {
  Balance out;
  const std::vector<std::int8_t> signs = signs_of(graph);
  const SignGraph signed_edges = sign_graph_of(graph, signs, options.weight);
  for (const SignEdge& edge : signed_edges.edges) {
    out.total += std::abs(edge.weight);
    ++(edge.weight > 0 ? out.positive : out.negative);
  }
  TriangleCounter(graph, signs).count(out);
  Frustration found = find_frustration(signed_edges, options.weight == TieWeight::one, options.most_steps);
  turn_parts(signed_edges, found.sides);
  out.frustration = frustration_of(signed_edges, found.sides);
  out.exact = found.bound >= found.least;
  out.bound = out.exact ? out.frustration : found.bound;
  out.steps = found.steps;
  out.side = std::move(found.sides);
  for (std::uint32_t i = 0; i < graph.ties.size(); ++i)
    if (signs[i] != 0 && (out.side[graph.ties[i].a] != out.side[graph.ties[i].b]) == (signs[i] > 0))
      out.frustrated.push_back(i);
  return out;
}

}  // namespace standpoint
