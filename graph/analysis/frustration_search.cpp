// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/frustration_search.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/analysis/cycle_packing.hpp"
#include "graph/analysis/switching.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kMostEnumerated = 18;  // vertices of which every division is tried
constexpr std::uint64_t kMostGreedySteps = 1'000'000'000;
constexpr double kWholeTolerance = 1e-6;  // a bound this little above a whole number is that number
constexpr double kTolerance = 1e-9;       // of other weights, as a share of their sum

double size_of(const SignGraph& graph) {
  double sum = 0;
  for (const SignEdge& edge : graph.edges) sum += std::abs(edge.weight);
  return sum;
}

// The best of all divisions, one switch from one to the next (Gray code); of equals the first.
Sides enumerate(const SignGraph& graph, std::uint64_t& steps) {
  Sides sides(graph.size, 0), best = sides;
  double now = frustration_of(graph, sides), least = now;
  const double slack = kTolerance * size_of(graph);
  for (std::uint64_t i = 1; i < (std::uint64_t{1} << (graph.size - 1U)); ++i) {
    const auto v = static_cast<std::uint32_t>(__builtin_ctzll(i));
    for (const SignEnd& end : graph.around(v)) {
      const SignEdge& edge = graph.edges[end.edge];
      now += is_frustrated(edge, sides) ? -std::abs(edge.weight) : std::abs(edge.weight);
    }
    sides[v] ^= 1U;
    steps += 4 + graph.around(v).size();
    if (now >= least - slack) continue;
    least = now;
    best = sides;
  }
  return best;
}

class FrustrationSearch {
 public:
  FrustrationSearch(bool whole, std::uint64_t most_steps) : whole_(whole), most_steps_(most_steps) {}

  // The least of any graph: what is decided is contracted, the blocks of the rest are searched one by one.
  Frustration solve(const SignGraph& graph) {
    ContractedGraph contracted(graph);
    contracted.reduce();
    std::vector<std::uint32_t> original;
    const SignGraph rest = contracted.rest(original);
    Frustration out;
    Sides sides;
    const auto blocks = blocks_of(rest);
    if (blocks.size() == 1) {
      out = solve_block(rest);
      sides = std::move(out.sides);
    } else {
      sides = solve_blocks(rest, blocks, out);
    }
    out.least += contracted.paid();
    out.bound += contracted.paid();
    out.sides = contracted.expand(original, sides);
    out.steps = steps_;
    return out;
  }

 private:
  // What a search below a limit came to.
  struct Outcome {
    double bound = 0;  // proven: the graph's least is not below, or it is not below the limit
    bool found = false;
    double value = 0;  // below the limit, where found
    Sides sides;
  };

  // Each block alone. Where blocks meet in a vertex, all sides of a block are turned so that they agree on it: a block
  // is told as edges from its first vertex, and these edges together are a forest.
  Sides solve_blocks(const SignGraph& graph, const std::vector<std::vector<std::uint32_t>>& blocks, Frustration& out) {
    std::vector<SignEdge> told;
    for (const auto& block : blocks) {
      std::vector<std::uint32_t> vertices;
      for (const std::uint32_t e : block)
        for (const std::uint32_t v : {graph.edges[e].a, graph.edges[e].b}) vertices.push_back(v);
      std::sort(vertices.begin(), vertices.end());
      vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
      const auto number = [&](std::uint32_t v) {
        return static_cast<std::uint32_t>(std::lower_bound(vertices.begin(), vertices.end(), v) - vertices.begin());
      };
      std::vector<SignEdge> edges;
      edges.reserve(block.size());
      for (const std::uint32_t e : block)
        edges.push_back({number(graph.edges[e].a), number(graph.edges[e].b), graph.edges[e].weight});
      const Frustration part = solve(make_sign_graph(static_cast<std::uint32_t>(vertices.size()), std::move(edges)));
      out.least += part.least;
      out.bound += part.bound;
      for (std::uint32_t i = 1; i < vertices.size(); ++i)
        told.push_back({vertices[0], vertices[i], part.sides[i] == part.sides[0] ? 1.0 : -1.0});
    }
    const SignGraph forest = make_sign_graph(graph.size, std::move(told));
    return along_tree(forest, std::vector<double>(forest.edges.size(), 0.0));
  }

  Frustration solve_block(const SignGraph& graph) {
    Frustration out;
    if (graph.size <= kMostEnumerated && left() >= (std::uint64_t{1} << graph.size)) {
      out.sides = enumerate(graph, steps_);
      out.least = out.bound = frustration_of(graph, out.sides);
      return out;
    }
    const auto starts = static_cast<std::uint32_t>(std::clamp<std::size_t>(200'000 / graph.edges.size(), 1, 200));
    out.sides = best_by_switching(graph, starts, steps_);
    out.least = frustration_of(graph, out.sides);
    tolerance_ = kTolerance * size_of(graph);
    if (graph.edges.size() > kMostSearchedEdges) {
      const CyclePacking packing = pack_cycles_greedily(graph, std::min(left(), kMostGreedySteps));
      steps_ += packing.steps;
      out.bound = std::min(out.least, rounded_up(packing.bound));
    } else {
      Outcome outcome = search(graph, out.least);
      if (outcome.found) {
        out.least = outcome.value;
        out.sides = std::move(outcome.sides);
      }
      out.bound = std::min(out.least, outcome.bound);
    }
    if (reaches(out.bound, out.least)) out.bound = out.least;
    return out;
  }

  // Looks for a division that contradicts less than `limit`.
  Outcome search(const SignGraph& graph, double limit) {
    Outcome out;
    if (graph.size <= kMostEnumerated) return search_small(graph, limit);
    const double enough = whole_ ? limit - 1 + kWholeTolerance : limit - tolerance_;
    const CyclePacking packing = pack_cycles(graph, left(), enough);
    steps_ += packing.steps;
    out.bound = rounded_up(packing.bound);
    if (reaches(out.bound, limit)) return out;
    Sides sides = along_tree(graph, packing.price);
    improve(graph, sides, steps_);
    keep(graph, std::move(sides), limit, out);
    if (reaches(out.bound, limit) || left() == 0) return out;
    branch(graph, packing.price, limit, out);
    return out;
  }

  Outcome search_small(const SignGraph& graph, double limit) {
    Outcome out;
    if (graph.size > 0) {
      Sides sides = enumerate(graph, steps_);
      out.bound = frustration_of(graph, sides);
      keep(graph, std::move(sides), limit, out);
    } else {
      keep(graph, {}, limit, out);
    }
    return out;
  }

  void keep(const SignGraph& graph, Sides sides, double& limit, Outcome& out) const {
    const double value = frustration_of(graph, sides);
    if (reaches(value, limit)) return;
    limit = value;
    out.found = true;
    out.value = value;
    out.sides = std::move(sides);
  }

  // Both ways for the edge that the packing is least sure of: satisfied, or contradicted.
  void branch(const SignGraph& graph, const std::vector<double>& price, double limit, Outcome& out) {
    std::uint32_t at = 0;
    const auto doubt = [&](std::uint32_t e) {
      return std::pair(std::abs(price[e] - 0.5), -std::abs(graph.edges[e].weight));
    };
    for (std::uint32_t e = 1; e < graph.edges.size(); ++e)
      if (doubt(e) < doubt(at)) at = e;
    double bound = limit;
    const bool likely = price[at] < 0.5;
    for (const bool satisfied : {likely, !likely}) {
      ContractedGraph contracted(graph);
      contracted.tie(graph.edges[at].a, graph.edges[at].b, (graph.edges[at].weight > 0) == satisfied);
      contracted.reduce();
      std::vector<std::uint32_t> original;
      const SignGraph rest = contracted.rest(original);
      Outcome below = search(rest, limit - contracted.paid());
      bound = std::min(bound, below.bound + contracted.paid());
      if (below.found) keep(graph, contracted.expand(original, below.sides), limit, out);
    }
    out.bound = std::max(out.bound, std::min(bound, limit));
  }

  double rounded_up(double bound) const { return whole_ ? std::ceil(bound - kWholeTolerance) : bound; }
  bool reaches(double bound, double limit) const {
    return whole_ ? bound > limit - 1 + kWholeTolerance : bound >= limit - tolerance_;
  }
  std::uint64_t left() const { return most_steps_ - std::min(most_steps_, steps_); }

  bool whole_;
  std::uint64_t most_steps_;
  std::uint64_t steps_ = 0;
  double tolerance_ = 0;
};

}  // namespace

Frustration find_frustration(const SignGraph& graph, bool whole, std::uint64_t most_steps) {
  return FrustrationSearch(whole, most_steps).solve(graph);
}

}  // namespace standpoint
