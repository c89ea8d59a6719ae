// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/sign_graph.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace standpoint {
namespace {

// A sum of two weights of opposite sign below this share of them is rounding.
constexpr double kRounding = 1e-12;

// Vertices with more edges are not looked at again with each that goes: hardly one of them is decided by one edge.
constexpr std::size_t kMostExamined = 64;

// Finds blocks by depth-first search without recursion (Hopcroft and Tarjan 1973).
class BlockFinder {
 public:
  explicit BlockFinder(const SignGraph& graph)
      : g_(graph), depth_(graph.size, 0), low_(graph.size, 0), next_(graph.offsets.begin(), graph.offsets.end()) {}

  std::vector<std::vector<std::uint32_t>> find() {
    for (std::uint32_t v = 0; v < g_.size; ++v)
      if (depth_[v] == 0) search_from(v);
    return std::move(blocks_);
  }

 private:
  struct Step {
    std::uint32_t vertex;
    std::uint32_t by;  // the edge that led there; none at the root
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;

  void search_from(std::uint32_t root) {
    depth_[root] = low_[root] = 1;
    path_.push_back({root, kNone});
    while (!path_.empty()) {
      const Step step = path_.back();
      if (next_[step.vertex] == g_.offsets[step.vertex + 1]) {
        path_.pop_back();
        if (!path_.empty()) leave(step);
        continue;
      }
      const SignEnd end = g_.ends[next_[step.vertex]++];
      if (end.edge == step.by) continue;
      if (depth_[end.vertex] == 0) {
        depth_[end.vertex] = low_[end.vertex] = static_cast<std::uint32_t>(path_.size()) + 1;
        edges_.push_back(end.edge);
        path_.push_back({end.vertex, end.edge});
      } else if (depth_[end.vertex] < depth_[step.vertex]) {
        edges_.push_back(end.edge);
        low_[step.vertex] = std::min(low_[step.vertex], depth_[end.vertex]);
      }
    }
  }

  // Back from a vertex to the one before: nothing below it reached above that one, so a block ends here.
  void leave(const Step& step) {
    const std::uint32_t above = path_.back().vertex;
    low_[above] = std::min(low_[above], low_[step.vertex]);
    if (low_[step.vertex] < depth_[above]) return;
    std::vector<std::uint32_t> block;
    do {
      block.push_back(edges_.back());
      edges_.pop_back();
    } while (block.back() != step.by);
    std::sort(block.begin(), block.end());
    blocks_.push_back(std::move(block));
  }

  const SignGraph& g_;
  std::vector<std::uint32_t> depth_, low_, next_;
  std::vector<Step> path_;
  std::vector<std::uint32_t> edges_;
  std::vector<std::vector<std::uint32_t>> blocks_;
};

}  // namespace

SignGraph make_sign_graph(std::uint32_t size, std::vector<SignEdge> edges) {
  SignGraph g;
  g.size = size;
  for (SignEdge& edge : edges)
    if (edge.a > edge.b) std::swap(edge.a, edge.b);
  std::sort(edges.begin(), edges.end(),
            [](const auto& x, const auto& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
  g.edges = std::move(edges);
  g.offsets.assign(size + 1U, 0);
  for (const SignEdge& edge : g.edges) {
    ++g.offsets[edge.a + 1];
    ++g.offsets[edge.b + 1];
  }
  std::partial_sum(g.offsets.begin(), g.offsets.end(), g.offsets.begin());
  g.ends.resize(2 * g.edges.size());
  std::vector<std::uint32_t> next(g.offsets.begin(), g.offsets.end());
  for (std::uint32_t e = 0; e < g.edges.size(); ++e) {
    g.ends[next[g.edges[e].a]++] = {g.edges[e].b, e};
    g.ends[next[g.edges[e].b]++] = {g.edges[e].a, e};
  }
  return g;
}

double frustration_of(const SignGraph& graph, const Sides& sides) {
  double sum = 0;
  for (const SignEdge& edge : graph.edges)
    if (is_frustrated(edge, sides)) sum += std::abs(edge.weight);
  return sum;
}

ContractedGraph::ContractedGraph(const SignGraph& graph) : around_(graph.size) {
  for (const SignEdge& edge : graph.edges) {
    around_[edge.a].emplace(edge.b, edge.weight);
    around_[edge.b].emplace(edge.a, edge.weight);
  }
}

void ContractedGraph::add_edge(std::uint32_t a, std::uint32_t b, double weight) {
  const auto [place, fresh] = around_[a].try_emplace(b, weight);
  if (fresh) {
    around_[b].emplace(a, weight);
    return;
  }
  const double old = place->second;
  if ((old > 0) != (weight > 0)) paid_ += std::min(std::abs(old), std::abs(weight));
  const double sum = old + weight;
  if (std::abs(sum) <= kRounding * std::abs(old)) {
    around_[a].erase(place);
    around_[b].erase(a);
  } else {
    place->second = sum;
    around_[b][a] = sum;
  }
}

void ContractedGraph::tie(std::uint32_t gone, std::uint32_t kept, bool same_side) {
  const std::map<std::uint32_t, double> edges = std::move(around_[gone]);
  around_[gone].clear();
  for (const auto& [other, weight] : edges) {
    around_[other].erase(gone);
    if (other == kept)
      paid_ += (weight > 0) != same_side ? std::abs(weight) : 0;
    else
      add_edge(kept, other, same_side ? weight : -weight);
  }
  tied_.push_back({gone, kept, same_side});
}

bool ContractedGraph::tie_if_decided(std::uint32_t vertex, std::vector<std::uint32_t>& touched) {
  const auto& edges = around_[vertex];
  if (edges.size() > kMostExamined) return false;
  double sum = 0, heaviest = 0;
  std::uint32_t at = 0;
  bool same_side = true;
  for (const auto& [other, weight] : edges) {
    sum += std::abs(weight);
    if (std::abs(weight) <= heaviest) continue;
    heaviest = std::abs(weight);
    at = other;
    same_side = weight > 0;
  }
  if (heaviest == 0 || 2 * heaviest < sum) return false;
  for (const auto& edge : edges) touched.push_back(edge.first);
  tie(vertex, at, same_side);
  return true;
}

void ContractedGraph::reduce() {
  std::vector<std::uint32_t> waiting(around_.size());
  std::iota(waiting.rbegin(), waiting.rend(), 0U);
  while (!waiting.empty()) {
    const std::uint32_t vertex = waiting.back();
    waiting.pop_back();
    tie_if_decided(vertex, waiting);
  }
}

SignGraph ContractedGraph::rest(std::vector<std::uint32_t>& original) const {
  original.clear();
  std::vector<std::uint32_t> number(around_.size(), 0);
  for (std::uint32_t v = 0; v < around_.size(); ++v) {
    if (around_[v].empty()) continue;
    number[v] = static_cast<std::uint32_t>(original.size());
    original.push_back(v);
  }
  std::vector<SignEdge> edges;
  for (const std::uint32_t v : original)
    for (const auto& [other, weight] : around_[v])
      if (v < other) edges.push_back({number[v], number[other], weight});
  return make_sign_graph(static_cast<std::uint32_t>(original.size()), std::move(edges));
}

Sides ContractedGraph::expand(const std::vector<std::uint32_t>& original, const Sides& sides) const {
  Sides all(around_.size(), 0);
  for (std::size_t i = 0; i < original.size(); ++i) all[original[i]] = sides[i];
  for (std::size_t i = tied_.size(); i > 0; --i) {
    const Tied& tied = tied_[i - 1];
    all[tied.gone] = static_cast<std::uint8_t>(all[tied.kept] ^ (tied.same_side ? 0U : 1U));
  }
  return all;
}

std::vector<std::vector<std::uint32_t>> blocks_of(const SignGraph& graph) { return BlockFinder(graph).find(); }

}  // namespace standpoint
