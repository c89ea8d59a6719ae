// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/switching.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>
#include <tuple>
#include <utility>

#include "graph/analysis/seeded.hpp"

namespace standpoint {
namespace {

constexpr double kLeastGain = 1e-12;
constexpr std::size_t kMostInVain = 200'000;  // edges seen in a chain after its best place

// Chains of switches with the gain of every vertex at hand.
class Switcher {
 public:
  Switcher(const SignGraph& graph, Sides& sides) : g_(graph), sides_(sides), gain_(graph.size, 0), fixed_(graph.size) {
    for (const SignEdge& edge : g_.edges) {
      total_ += std::abs(edge.weight);
      const double gain = is_frustrated(edge, sides_) ? std::abs(edge.weight) : -std::abs(edge.weight);
      gain_[edge.a] += gain;
      gain_[edge.b] += gain;
    }
  }

  // One chain; true where it helped.
  bool chain(std::uint64_t& steps) {
    std::fill(fixed_.begin(), fixed_.end(), std::uint8_t{0});
    queue_ = {};
    for (std::uint32_t v = 0; v < g_.size; ++v) queue_.emplace(gain_[v], g_.size - v);
    std::vector<std::uint32_t> switched;
    double sum = 0, best = kLeastGain * (1 + total_);
    std::size_t kept = 0;
    while (const auto v = switched.size() > kept + patience() ? Found{UINT32_MAX} : next()) {
      sum += gain_[*v];
      fixed_[*v] = 1;
      turn(*v, steps);
      switched.push_back(*v);
      if (sum > best) {
        best = sum;
        kept = switched.size();
      }
    }
    for (std::size_t i = switched.size(); i > kept; --i) turn(switched[i - 1], steps);
    return kept > 0;
  }

 private:
  struct Found {
    std::uint32_t vertex;
    explicit operator bool() const { return vertex != UINT32_MAX; }
    std::uint32_t operator*() const { return vertex; }
  };

  // How far a chain goes on without a new best: in large graphs not to its end.
  std::size_t patience() const { return kMostInVain * g_.size / (g_.edges.size() + 1) + 1; }

  // The best vertex that was not yet switched.
  Found next() {
    while (!queue_.empty()) {
      const auto [gain, place] = queue_.top();
      queue_.pop();
      const std::uint32_t v = g_.size - place;
      if (fixed_[v] == 0 && gain == gain_[v]) return {v};
    }
    return {UINT32_MAX};
  }

  void turn(std::uint32_t v, std::uint64_t& steps) {
    sides_[v] ^= 1U;
    gain_[v] = -gain_[v];
    for (const SignEnd& end : g_.around(v)) {
      const SignEdge& edge = g_.edges[end.edge];
      gain_[end.vertex] += is_frustrated(edge, sides_) ? 2 * std::abs(edge.weight) : -2 * std::abs(edge.weight);
      if (fixed_[end.vertex] == 0) queue_.emplace(gain_[end.vertex], g_.size - end.vertex);
    }
    steps += 16 + 16 * g_.around(v).size();
  }

  const SignGraph& g_;
  Sides& sides_;
  std::vector<double> gain_;
  std::vector<std::uint8_t> fixed_;
  std::priority_queue<std::pair<double, std::uint32_t>> queue_;
  double total_ = 0;
};

}  // namespace

void improve(const SignGraph& graph, Sides& sides, std::uint64_t& steps) {
  Switcher switcher(graph, sides);
  while (switcher.chain(steps)) {
  }
}

Sides along_tree(const SignGraph& graph, const std::vector<double>& price) {
  std::vector<std::uint32_t> order(graph.edges.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t e) { return std::tuple(price[e], -std::abs(graph.edges[e].weight), e); };
  std::sort(order.begin(), order.end(), [&](auto x, auto y) { return key(x) < key(y); });
  std::vector<std::uint32_t> root(graph.size);
  std::iota(root.begin(), root.end(), 0U);
  std::vector<std::vector<std::uint32_t>> members(graph.size);
  for (std::uint32_t v = 0; v < graph.size; ++v) members[v] = {v};
  Sides sides(graph.size, 0);
  for (const std::uint32_t e : order) {
    const SignEdge& edge = graph.edges[e];
    std::uint32_t large = root[edge.a], small = root[edge.b];
    if (large == small) continue;
    if (members[large].size() < members[small].size()) std::swap(large, small);
    const bool turn = is_frustrated(edge, sides);
    for (const std::uint32_t v : members[small]) {
      root[v] = large;
      sides[v] ^= turn ? 1U : 0U;
      members[large].push_back(v);
    }
    members[small].clear();
  }
  return sides;
}

Sides best_by_switching(const SignGraph& graph, std::uint32_t starts, std::uint64_t& steps) {
  Sides best = along_tree(graph, std::vector<double>(graph.edges.size(), 0.0));
  improve(graph, best, steps);
  double least = frustration_of(graph, best);
  Seeded seeded{0x5A17};
  for (std::uint32_t i = 0; i < starts && least > 0; ++i) {
    Sides sides(graph.size);
    for (std::uint8_t& side : sides) side = static_cast<std::uint8_t>(seeded.next() >> 63U);
    improve(graph, sides, steps);
    const double found = frustration_of(graph, sides);
    if (found >= least - kLeastGain * (1 + least)) continue;
    least = found;
    best = std::move(sides);
  }
  return best;
}

}  // namespace standpoint
