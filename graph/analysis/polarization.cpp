// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/polarization.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/analysis/pair_score.hpp"
#include "graph/analysis/seeded.hpp"

namespace standpoint {
namespace {

constexpr double kRounding = 1e-12;  // gains below are none: scores lie in [-1, 1]

// Two camps of vertices numbered from 0, with what each vertex would gain by changing sides.
class TwoCamps {
 public:
  TwoCamps(std::size_t n, const std::vector<double>& pairs) : n_(n), pairs_(pairs), gain_(n, 0.0) {}

  // Starts from sides given; the score is counted from 0.
  void start(std::vector<std::uint8_t> side) {
    side_ = std::move(side);
    score_ = 0;
    for (std::size_t i = 0; i < n_; ++i) {
      gain_[i] = 0;
      for (std::size_t j = 0; j < n_; ++j) {
        const bool same = side_[i] == side_[j];
        gain_[i] += same ? -pairs_[i * n_ + j] : pairs_[i * n_ + j];
        if (same && i < j) score_ += pairs_[i * n_ + j];
      }
    }
  }

  void turn(std::size_t v) {
    score_ += gain_[v];
    gain_[v] = -gain_[v];
    for (std::size_t j = 0; j < n_; ++j) {
      if (j == v) continue;
      const double twice = 2 * pairs_[v * n_ + j];
      gain_[j] += side_[j] == side_[v] ? twice : -twice;
    }
    side_[v] ^= 1U;
  }

  std::size_t size() const { return n_; }
  double score() const { return score_; }
  double gain(std::size_t v) const { return gain_[v]; }
  const std::vector<std::uint8_t>& side() const { return side_; }

 private:
  std::size_t n_;
  const std::vector<double>& pairs_;
  std::vector<double> gain_;
  std::vector<std::uint8_t> side_;
  double score_ = 0;
};

// Every split, each once: the first vertex stays on side 0.
std::vector<std::uint8_t> try_every_split(TwoCamps& camps, bool halves) {
  const std::size_t n = camps.size();
  camps.start(std::vector<std::uint8_t>(n, 0));
  std::vector<std::uint8_t> best;
  double most = 0;
  std::size_t ones = 0;
  for (std::uint64_t i = 1; i < (std::uint64_t{1} << (n - 1)); ++i) {
    const std::size_t v = n - 1 - static_cast<std::size_t>(__builtin_ctzll(i));
    camps.turn(v);
    ones += camps.side()[v] != 0 ? 1 : std::size_t(-1);
    if (halves && ones != n / 2 && ones != n - n / 2) continue;
    if (!best.empty() && camps.score() <= most + kRounding) continue;
    most = camps.score();
    best = camps.side();
  }
  return best;
}

// Chains of changes: the best vertex not yet moved, in turn from either side where the camps must be halves, and back
// to the best place of the chain.
class ChainMover {
 public:
  ChainMover(TwoCamps& camps, bool halves) : camps_(camps), halves_(halves) {}

  // Chains until none helps.
  void move() {
    while (chain()) {
    }
  }

 private:
  bool chain() {
    moved_.assign(camps_.size(), 0);
    chain_.clear();
    ones_ = static_cast<std::size_t>(std::count(camps_.side().begin(), camps_.side().end(), 1));
    double most = camps_.score() + kRounding;
    std::size_t kept = 0;
    for (std::size_t v = next(); v < camps_.size(); v = next()) {
      moved_[v] = 1;
      camps_.turn(v);
      ones_ += camps_.side()[v] != 0 ? 1 : std::size_t(-1);
      chain_.push_back(v);
      if (!allowed() || camps_.score() <= most) continue;
      most = camps_.score();
      kept = chain_.size();
    }
    for (std::size_t i = chain_.size(); i > kept; --i) camps_.turn(chain_[i - 1]);
    return kept > 0;
  }

  // Halves differ by one at most; else no camp is empty.
  bool allowed() const {
    const std::size_t n = camps_.size();
    return halves_ ? ones_ == n / 2 || ones_ == n - n / 2 : ones_ > 0 && ones_ < n;
  }

  // The vertex that gains most; none is the number of vertices.
  std::size_t next() const {
    const std::size_t n = camps_.size();
    const bool from_one = 2 * ones_ > n || (2 * ones_ == n && chain_.size() % 2 == 1);
    std::size_t at = n;
    for (std::size_t v = 0; v < n; ++v) {
      if (moved_[v] != 0 || (halves_ && (camps_.side()[v] != 0) != from_one)) continue;
      if (at == n || camps_.gain(v) > camps_.gain(at)) at = v;
    }
    return at;
  }

  TwoCamps& camps_;
  bool halves_;
  std::size_t ones_ = 0;  // vertices on side 1
  std::vector<std::uint8_t> moved_;
  std::vector<std::size_t> chain_;
};

std::vector<std::uint8_t> best_by_moves(TwoCamps& camps, bool halves) {
  const std::size_t n = camps.size();
  const std::size_t starts = std::clamp<std::size_t>(4'000'000 / (n * n), 2, 64);
  Seeded seeded{0x5911};
  std::vector<std::uint8_t> best;
  double most = 0;
  for (std::size_t i = 0; i < starts; ++i) {
    std::vector<std::uint8_t> side(n, 0);
    for (std::size_t v = 0; v < n; ++v) side[v] = v < n / 2 ? 1 : 0;
    if (i > 0) seeded.shuffle(side);
    camps.start(std::move(side));
    ChainMover(camps, halves).move();
    if (!best.empty() && camps.score() <= most + kRounding) continue;
    most = camps.score();
    best = camps.side();
  }
  return best;
}

}  // namespace

EiIndex ei_index(const SignedGraph& graph, std::span<const std::uint32_t> camp_of) {
  double positive[2] = {0, 0}, negative[2] = {0, 0};  // within, between
  for (const SignedTie& tie : graph.ties) {
    const std::size_t between = camp_of[tie.a] != camp_of[tie.b] ? 1 : 0;
    positive[between] += tie.positive;
    negative[between] += tie.negative;
  }
  const auto index = [](const double* w) { return w[0] + w[1] > 0 ? (w[1] - w[0]) / (w[0] + w[1]) : 0.0; };
  return {index(positive), index(negative)};
}

Split best_split(const SignedGraph& graph, SplitQuality quality, bool halves) {
  Split out;
  out.side.assign(graph.size(), 0);
  const std::vector<std::uint32_t> vertices = tied_vertices(graph);
  if (vertices.size() < 2 || vertices.size() > kMostForSplits) return out;
  const PairScore score = quality == SplitQuality::ei ? ei_difference_score(graph) : modularity_difference_score(graph);
  const std::vector<double> pairs = pair_matrix(graph, score, vertices);
  TwoCamps camps(vertices.size(), pairs);
  out.exact = vertices.size() <= kMostForEverySplit;
  const auto side = out.exact ? try_every_split(camps, halves) : best_by_moves(camps, halves);
  for (std::size_t i = 0; i < vertices.size(); ++i) out.side[vertices[i]] = side[i] ^ side[0];
  out.found = true;
  std::vector<std::uint32_t> camp_of(out.side.begin(), out.side.end());
  out.quality = score_of(graph, score, camp_of);
  return out;
}

}  // namespace standpoint
