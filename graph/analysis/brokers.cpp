// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/brokers.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <queue>
#include <span>
#include <utility>
#include <vector>

namespace standpoint {
namespace {

constexpr double kEqual = 1e-10;  // paths whose lengths differ by a smaller share are equally long
constexpr std::size_t kMostForBetweenness = 100'000'000;  // vertices x ties
constexpr double kInfinite = std::numeric_limits<double>::infinity();

// Counts shortest paths from one vertex after the other (Brandes 2001, algorithm 1 with weights).
class PathCounter {
 public:
  explicit PathCounter(const SignedGraph& graph)
      : length_(graph.size()), paths_(graph.size()), through_(graph.size()), before_(graph.size()) {
    starts_.reserve(graph.size() + 1);
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
      for (const SignedNeighbour& n : graph.around(v))
        if (const double weight = graph.ties[n.tie].positive; weight > 0) ways_.push_back({n.vertex, 1 / weight});
      starts_.push_back(ways_.size());
    }
  }

  void add_paths_from(std::uint32_t source, std::vector<double>& sum) {
    search(source);
    std::fill(through_.begin(), through_.end(), 0.0);
    for (std::size_t i = settled_.size(); i > 0; --i) {
      const std::uint32_t v = settled_[i - 1];
      for (const std::uint32_t u : before_[v]) through_[u] += paths_[u] / paths_[v] * (1 + through_[v]);
      if (v != source) sum[v] += through_[v];
    }
  }

 private:
  using Waiting = std::pair<double, std::uint32_t>;

  // A tie of congruence, from one of its ends.
  struct Way {
    std::uint32_t to = 0;
    double length = 0;
  };

  std::span<const Way> ways_from(std::uint32_t v) const {
    return std::span(ways_).subspan(starts_[v], starts_[v + 1] - starts_[v]);
  }

  void search(std::uint32_t source) {
    std::fill(length_.begin(), length_.end(), kInfinite);
    std::fill(paths_.begin(), paths_.end(), 0.0);
    std::vector<std::uint8_t> done(length_.size(), 0);
    settled_.clear();
    for (auto& all : before_) all.clear();
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> queue;
    length_[source] = 0;
    paths_[source] = 1;
    queue.emplace(0.0, source);
    while (!queue.empty()) {
      const std::uint32_t v = queue.top().second;
      queue.pop();
      if (done[v] != 0) continue;
      done[v] = 1;
      settled_.push_back(v);
      for (const Way& way : ways_from(v)) {
        const double length = length_[v] + way.length, known = length_[way.to];
        if (length > known * (1 + kEqual) || done[way.to] != 0) continue;
        if (length < known * (1 - kEqual)) {
          length_[way.to] = length;
          paths_[way.to] = 0;
          before_[way.to].clear();
          queue.emplace(length, way.to);
        }
        paths_[way.to] += paths_[v];
        before_[way.to].push_back(v);
      }
    }
  }

  std::vector<std::size_t> starts_ = {0};  // of each vertex in `ways_`, and the end
  std::vector<Way> ways_;
  std::vector<double> length_, paths_, through_;
  std::vector<std::vector<std::uint32_t>> before_;
  std::vector<std::uint32_t> settled_;
};

// Takes away the weakest member again and again; what it has then, or had the ones before it, is its s-core.
void peel(const SignedGraph& graph, std::span<const std::uint32_t> group_of, std::vector<double>& strength,
          std::vector<double>& core, const GoesOn& goes_on) {
  using Waiting = std::pair<double, std::uint32_t>;
  std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> queue;
  for (std::uint32_t v = 0; v < graph.size(); ++v) queue.emplace(strength[v], v);
  std::vector<std::uint8_t> gone(graph.size(), 0);
  std::map<std::uint32_t, double> level;
  while (!queue.empty()) {
    const auto [weight, v] = queue.top();
    queue.pop();
    if (gone[v] != 0 || weight != strength[v]) continue;
    if (!may_go_on(goes_on)) return;
    gone[v] = 1;
    double& least = level[group_of[v]];
    least = std::max(least, std::max(weight, 0.0));
    core[v] = least;
    for (const SignedNeighbour& n : graph.around(v)) {
      if (gone[n.vertex] != 0 || group_of[n.vertex] != group_of[v] || graph.ties[n.tie].positive <= 0) continue;
      strength[n.vertex] -= graph.ties[n.tie].positive;
      queue.emplace(strength[n.vertex], n.vertex);
    }
  }
}

}  // namespace

std::uint32_t betweenness_sources(const SignedGraph& graph) {
  const std::size_t most = kMostForBetweenness / std::max<std::size_t>(graph.ties.size(), 1);
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(most, std::min(16U, graph.size()), graph.size()));
}

std::vector<double> betweenness_of(const SignedGraph& graph, const GoesOn& goes_on) {
  std::vector<double> sum(graph.size(), 0.0);
  if (graph.size() < 3) return sum;
  PathCounter counter(graph);
  const std::uint64_t sources = betweenness_sources(graph);
  for (std::uint64_t i = 0; i < sources && may_go_on(goes_on); ++i)
    counter.add_paths_from(static_cast<std::uint32_t>(i * graph.size() / sources), sum);
  const double n = graph.size();
  const double scale = n / static_cast<double>(sources) / ((n - 1) * (n - 2));
  for (double& s : sum) s *= scale;
  return sum;
}

std::vector<double> participation_of(const SignedGraph& graph, std::span<const std::uint32_t> group_of, TieSign sign) {
  std::vector<double> out(graph.size(), 0.0);
  for (std::uint32_t v = 0; v < graph.size(); ++v) {
    std::map<std::uint32_t, double> to;
    double all = 0;
    for (const SignedNeighbour& n : graph.around(v)) {
      const double weight = sign == TieSign::positive ? graph.ties[n.tie].positive : graph.ties[n.tie].negative;
      if (weight <= 0) continue;
      to[group_of[n.vertex]] += weight;
      all += weight;
    }
    if (to.size() < 2) continue;
    out[v] = 1;
    for (const auto& [group, weight] : to) out[v] -= weight / all * (weight / all);
  }
  return out;
}

std::vector<double> cohesion_of(const SignedGraph& graph, std::span<const std::uint32_t> group_of,
                                const GoesOn& goes_on) {
  std::vector<double> strength(graph.size(), 0.0), core(graph.size(), 0.0);
  for (const SignedTie& tie : graph.ties) {
    if (group_of[tie.a] != group_of[tie.b]) continue;
    strength[tie.a] += tie.positive;
    strength[tie.b] += tie.positive;
  }
  peel(graph, group_of, strength, core, goes_on);
  std::map<std::uint32_t, std::pair<double, std::uint32_t>> greatest;  // and how many there are in the group
  for (std::uint32_t v = 0; v < graph.size(); ++v) {
    auto& [most, size] = greatest[group_of[v]];
    most = std::max(most, core[v]);
    ++size;
  }
  for (std::uint32_t v = 0; v < graph.size(); ++v) {
    const auto& [most, size] = greatest[group_of[v]];
    core[v] = size == 1 ? 1 : most > 0 ? std::min(1.0, core[v] / most) : 0;
  }
  return core;
}

}  // namespace standpoint
