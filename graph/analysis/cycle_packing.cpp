// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cycle_packing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <span>
#include <utility>

#include "graph/analysis/packing_program.hpp"

namespace standpoint {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kShorter = 1e-7;  // a cycle must be this much shorter than 1 to improve a packing
constexpr double kPerEdge = 1e-9;  // of cycles of one length, those with fewer edges
constexpr double kNewness = 0.2;   // share of the latest prices in those that cycles are sought under (Wentges 1997)
constexpr double kRoundingOfSums = 1e-11;
constexpr std::uint64_t kSearchStep = 4;  // what looking along an edge takes beside a step of arithmetic
constexpr std::uint64_t kQueueStep = 32;
constexpr std::uint32_t kNone = UINT32_MAX;

// Shortest closed walks with an odd number of negative edges, in the double cover: two nodes a vertex, by how many
// negative edges led there.
class NegativeCycles {
 public:
  explicit NegativeCycles(const SignGraph& graph)
      : g_(graph), distance_(2UL * graph.size, kInfinite), by_(2UL * graph.size), settled_(2UL * graph.size, 0) {}

  // The edges of a shortest one through the vertex, ascending, each that it passes an odd number of times; empty where
  // there is none shorter than `limit`.
  std::vector<std::uint32_t> shortest(std::uint32_t vertex, const std::vector<double>& lengths, double limit) {
    search(vertex, lengths, limit);
    std::vector<std::uint32_t> cycle;
    if (best_ < limit) {
      cycle.push_back(meeting_edge_);
      walk_back(meeting_[0], cycle);
      walk_back(meeting_[1], cycle);
      keep_odd(cycle);
    }
    for (const std::uint32_t node : reached_) {
      distance_[node] = kInfinite;
      settled_[node] = 0;
    }
    reached_.clear();
    return cycle;
  }

  std::uint64_t steps() const { return steps_; }

 private:
  struct By {
    std::uint32_t node, edge;
  };
  using Waiting = std::pair<double, std::uint32_t>;

  // Dijkstra's search up to half of the shortest walk known: two shortest paths to the two nodes of a vertex close one.
  void search(std::uint32_t vertex, const std::vector<double>& lengths, double limit) {
    best_ = limit;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> queue;
    reach(2 * vertex, 0, {kNone, kNone});
    queue.emplace(0.0, 2 * vertex);
    while (!queue.empty()) {
      const auto [distance, node] = queue.top();
      queue.pop();
      if (2 * distance >= best_) return;
      if (settled_[node] != 0) continue;
      settled_[node] = 1;
      for (const SignEnd& end : g_.around(node / 2)) {
        steps_ += kSearchStep;
        const std::uint32_t next = 2 * end.vertex + ((node & 1U) ^ (g_.edges[end.edge].weight < 0 ? 1U : 0U));
        const double longer = distance + std::max(lengths[end.edge], 0.0) + kPerEdge;
        if (const double closed = longer + distance_[next ^ 1U]; closed < best_) {
          best_ = closed;
          meeting_edge_ = end.edge;
          meeting_[0] = node;
          meeting_[1] = next ^ 1U;
        }
        if (longer >= distance_[next]) continue;
        reach(next, longer, {node, end.edge});
        queue.emplace(longer, next);
        steps_ += kQueueStep;
      }
    }
  }

  void reach(std::uint32_t node, double distance, By by) {
    if (distance_[node] == kInfinite) reached_.push_back(node);
    distance_[node] = distance;
    by_[node] = by;
  }

  void walk_back(std::uint32_t node, std::vector<std::uint32_t>& edges) const {
    for (; by_[node].edge != kNone; node = by_[node].node) edges.push_back(by_[node].edge);
  }

  static void keep_odd(std::vector<std::uint32_t>& edges) {
    std::sort(edges.begin(), edges.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges.size();) {
      std::size_t end = i;
      while (end < edges.size() && edges[end] == edges[i]) ++end;
      if ((end - i) % 2 == 1) edges[kept++] = edges[i];
      i = end;
    }
    edges.resize(kept);
  }

  const SignGraph& g_;
  std::vector<double> distance_;
  std::vector<By> by_;
  std::vector<std::uint8_t> settled_;
  std::vector<std::uint32_t> reached_;
  double best_ = 0;
  std::uint32_t meeting_edge_ = 0;
  std::uint32_t meeting_[2] = {0, 0};
  std::uint64_t steps_ = 0;
};

std::vector<double> sizes_of(const SignGraph& graph) {
  std::vector<double> out;
  out.reserve(graph.edges.size());
  for (const SignEdge& edge : graph.edges) out.push_back(std::abs(edge.weight));
  return out;
}

// Packs cycles one after the other into what is left of the edges.
class GreedyPacker {
 public:
  GreedyPacker(const SignGraph& graph, std::uint64_t most_steps)
      : g_(graph), most_steps_(most_steps), left_(sizes_of(graph)), edge_to_(graph.size, kNone) {}

  // Negative triangles, each from its first vertex.
  void pack_triangles() {
    for (std::uint32_t u = 0; u < g_.size && may_go_on(); ++u) {
      for (const SignEnd& end : g_.around(u)) edge_to_[end.vertex] = end.vertex > u ? end.edge : kNone;
      for (const SignEnd& second : g_.around(u))
        if (second.vertex > u) close_triangles(second);
      for (const SignEnd& end : g_.around(u)) edge_to_[end.vertex] = kNone;
    }
  }

  // Longer ones, those with fewer edges first.
  void pack_cycles() {
    std::vector<double> lengths(left_.size(), 1.0);  // by edges; infinite once used up
    for (std::size_t e = 0; e < left_.size(); ++e)
      if (left_[e] <= 0) lengths[e] = kInfinite;
    NegativeCycles cycles(g_);
    for (double longest = 4; longest <= g_.size && may_go_on(); longest = longest < 6 ? longest + 1 : 2 * longest)
      for (std::uint32_t v = 0; v < g_.size && may_go_on();) {
        const std::uint64_t before = cycles.steps();
        const auto cycle = cycles.shortest(v, lengths, longest + 0.5);
        steps_ += cycles.steps() - before + 1;
        if (cycle.empty()) {
          ++v;
          continue;
        }
        take(cycle);
        for (const std::uint32_t e : cycle)
          if (left_[e] <= 0) lengths[e] = kInfinite;
      }
  }

  double total() const { return total_; }
  std::uint64_t steps() const { return steps_; }

 private:
  bool may_go_on() const { return steps_ < most_steps_; }

  void take(std::span<const std::uint32_t> cycle) {
    double most = kInfinite;
    for (const std::uint32_t e : cycle) most = std::min(most, left_[e]);
    total_ += most;
    for (const std::uint32_t e : cycle) left_[e] -= most;
  }

  // Those of the first vertex and this neighbour, with a later third.
  void close_triangles(const SignEnd& second) {
    steps_ += g_.around(second.vertex).size();
    for (const SignEnd& third : g_.around(second.vertex)) {
      if (left_[second.edge] <= 0) return;
      const std::uint32_t closing = edge_to_[third.vertex];
      if (third.vertex < second.vertex || closing == kNone || left_[third.edge] <= 0 || left_[closing] <= 0) continue;
      const double product = g_.edges[second.edge].weight * g_.edges[third.edge].weight;
      if ((product > 0) == (g_.edges[closing].weight > 0)) continue;
      take(std::array{second.edge, third.edge, closing});
    }
  }

  const SignGraph& g_;
  std::uint64_t most_steps_, steps_ = 0;
  double total_ = 0;
  std::vector<double> left_;
  std::vector<std::uint32_t> edge_to_;  // from the first vertex of a triangle to its neighbours
};

}  // namespace

CyclePacking pack_cycles(const SignGraph& graph, std::uint64_t most_steps, double enough) {
  CyclePacking out;
  PackingProgram program(sizes_of(graph));
  NegativeCycles cycles(graph);
  std::vector<double> smooth(graph.edges.size(), 0.0);
  const auto steps = [&] { return program.steps() + cycles.steps(); };
  const auto add_below = [&](const std::vector<double>& lengths) {
    bool added = false;
    for (std::uint32_t v = 0; v < graph.size; ++v)
      if (auto cycle = cycles.shortest(v, lengths, 1 - kShorter); !cycle.empty())
        added = program.add(std::move(cycle)) || added;
    return added;
  };
  while (steps() < most_steps) {
    for (std::size_t e = 0; e < smooth.size(); ++e) smooth[e] += kNewness * (program.prices()[e] - smooth[e]);
    if (!add_below(smooth) && !add_below(program.prices())) {
      out.optimal = true;
      break;
    }
    program.solve(most_steps - std::min(most_steps, steps()));
    if (program.objective() > enough * (1 + 1e-5) && program.proven() >= enough) break;
  }
  out.bound = program.proven();
  out.price = program.prices();
  for (double& price : out.price) price = std::clamp(price, 0.0, 1.0);
  out.steps = steps();
  return out;
}

CyclePacking pack_cycles_greedily(const SignGraph& graph, std::uint64_t most_steps) {
  GreedyPacker packer(graph, most_steps);
  packer.pack_triangles();
  packer.pack_cycles();
  return {packer.total() * (1 - kRoundingOfSums), std::vector<double>(graph.edges.size(), 0.0), false, packer.steps()};
}

}  // namespace standpoint
