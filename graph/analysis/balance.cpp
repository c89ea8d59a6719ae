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

// Every triangle once, from the one of its vertices that has fewest ties: no vertex then has many ties onward.
class TriangleCounter {
 public:
  TriangleCounter(const SignedGraph& graph, const std::vector<std::int8_t>& signs)
      : onward_(graph.size()), sign_to_(graph.size(), 0) {
    const auto place = [&](std::uint32_t v) { return std::pair(graph.around(v).size(), v); };
    for (std::uint32_t v = 0; v < graph.size(); ++v)
      for (const SignedNeighbour& n : graph.around(v))
        if (signs[n.tie] != 0 && place(v) < place(n.vertex)) onward_[v].push_back({n.vertex, signs[n.tie]});
  }

  void count(Balance& out) {
    for (const std::vector<Onward>& first : onward_) {
      for (const Onward& tie : first) sign_to_[tie.to] = tie.sign;
      for (const Onward& tie : first) close(tie, out);
      for (const Onward& tie : first) sign_to_[tie.to] = 0;
    }
  }

 private:
  struct Onward {
    std::uint32_t to = 0;
    std::int8_t sign = 0;
  };

  // The triangles of the first vertex, the other end of this tie, and a third to which both lead.
  void close(const Onward& second, Balance& out) const {
    for (const Onward& third : onward_[second.to]) {
      if (sign_to_[third.to] == 0) continue;
      ++out.triangles;
      out.balanced += second.sign * third.sign * sign_to_[third.to] > 0 ? 1 : 0;
    }
  }

  std::vector<std::vector<Onward>> onward_;
  std::vector<std::int8_t> sign_to_;  // of the ties onward of the first vertex
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
  if (options.triangles) TriangleCounter(graph, signs).count(out);
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
