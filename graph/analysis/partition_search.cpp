// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/partition_search.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace standpoint {
namespace {

constexpr double kRounding = 1e-12;  // better by less is no better: scores lie in [-1, 1]
constexpr std::uint32_t kNone = UINT32_MAX;

class PartitionSearch {
 public:
  PartitionSearch(std::size_t n, const std::vector<double>& pairs, std::uint64_t most_steps, const GoesOn& goes_on)
      : n_(n),
        most_steps_(most_steps),
        goes_on_(goes_on),
        best_of_rest_(n + 1, 0.0),
        group_(n, kNone),
        best_(n, kNone),
        gain_(n * n, 0.0) {
    choose_order(pairs);
    pairs_.resize(n * n);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) pairs_[i * n + j] = pairs[order_[i] * n + order_[j]];
  }

  // True where every part was searched to its end; best() is then the optimum, if it is better than `known`.
  bool search(double known) {
    for (first_ = n_; first_-- > 0;) {
      const double inserted = insertion();
      found_ = first_ > 0 || inserted > known + kRounding;
      least_ = found_ ? inserted : known;
      if (found_) keep_insertion();
      place(first_, 0, 0);
      if (steps_ >= most_steps_) return false;
      best_of_rest_[first_] = least_;
    }
    return true;
  }

  bool found_better() const { return found_; }
  std::uint64_t steps() const { return steps_; }

  // In the order of the vertices as they were given.
  std::vector<std::uint32_t> best() const {
    std::vector<std::uint32_t> out(n_);
    for (std::size_t i = 0; i < n_; ++i) out[order_[i]] = best_[i];
    return out;
  }

 private:
  // Vertices with the weakest pairs come last, so that the parts solved first are the easy ones.
  void choose_order(const std::vector<double>& pairs) {
    std::vector<double> weight(n_, 0.0);
    for (std::size_t i = 0; i < n_; ++i)
      for (std::size_t j = 0; j < n_; ++j) weight[i] += std::abs(pairs[i * n_ + j]);
    order_.resize(n_);
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](auto a, auto b) { return weight[a] > weight[b]; });
  }

  // The best of the vertices behind `first_`, with it put where it scores most.
  double insertion() {
    std::vector<double> sums(n_ + 1, 0.0);
    for (std::size_t j = first_ + 1; j < n_; ++j) sums[best_[j]] += pairs_[first_ * n_ + j];
    insertion_group_ = static_cast<std::uint32_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    return best_of_rest_[first_ + 1] + sums[insertion_group_];
  }

  void keep_insertion() {
    if (insertion_group_ == n_ || std::find(best_.begin() + static_cast<std::ptrdiff_t>(first_) + 1, best_.end(),
                                            insertion_group_) == best_.end()) {
      insertion_group_ = 0;
      for (std::size_t j = first_ + 1; j < n_; ++j) insertion_group_ = std::max(insertion_group_, best_[j] + 1);
    }
    best_[first_] = insertion_group_;
  }

  // Puts vertex `v` into each group that there is, and into one of its own.
  void place(std::size_t v, std::uint32_t groups, double score) {
    if (v == n_) {
      if (score <= least_ + kRounding) return;
      least_ = score;
      found_ = true;
      std::copy(group_.begin() + static_cast<std::ptrdiff_t>(first_), group_.end(),
                best_.begin() + static_cast<std::ptrdiff_t>(first_));
      return;
    }
    if (steps_ >= next_question_) ask();
    if (steps_ >= most_steps_) return;
    if (v > first_ && score + most_to_come(v, groups) <= least_ + kRounding) return;
    std::vector<std::pair<double, std::uint32_t>> choices;
    for (std::uint32_t g = 0; g <= groups; ++g) choices.emplace_back(g < groups ? -gain_[g * n_ + v] : 0.0, g);
    std::sort(choices.begin(), choices.end());
    for (const auto& [loss, g] : choices) {
      group_[v] = g;
      shift(v, g, 1);
      place(v + 1, std::max(groups, g + 1), score - loss);
      shift(v, g, -1);
    }
  }

  void ask() {
    constexpr std::uint64_t kStepsBetween = 1'000'000;  // two questions
    next_question_ = steps_ + kStepsBetween;
    if (!may_go_on(goes_on_)) most_steps_ = 0;
  }

  // What vertices from `v` on can add: with those that are placed each the best group, among themselves their optimum.
  double most_to_come(std::size_t v, std::uint32_t groups) {
    double sum = best_of_rest_[v];
    for (std::size_t w = v; w < n_; ++w) {
      double most = 0;
      for (std::uint32_t g = 0; g < groups; ++g) most = std::max(most, gain_[g * n_ + w]);
      sum += most;
    }
    steps_ += (n_ - v) * (groups + 1);
    return sum;
  }

  void shift(std::size_t v, std::uint32_t g, double sign) {
    double* gains = &gain_[g * n_];
    for (std::size_t w = v + 1; w < n_; ++w) gains[w] += sign * pairs_[v * n_ + w];
    steps_ += n_ - v;
  }

  std::size_t n_;
  std::uint64_t most_steps_, steps_ = 0, next_question_ = 0;
  const GoesOn& goes_on_;
  std::vector<std::size_t> order_;
  std::vector<double> pairs_;
  std::vector<double> best_of_rest_;  // of the vertices from each on, alone
  std::vector<std::uint32_t> group_, best_;
  std::vector<double> gain_;  // of each group and vertex: its pairs with the members
  std::size_t first_ = 0;
  std::uint32_t insertion_group_ = 0;
  double least_ = 0;
  bool found_ = false;
};

double score_of(std::size_t n, const std::vector<double>& pairs, const std::vector<std::uint32_t>& group) {
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j)
      if (group[i] == group[j]) sum += pairs[i * n + j];
  return sum;
}

std::vector<std::uint32_t> numbered_by_first(std::vector<std::uint32_t> group) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> seen;
  for (std::uint32_t& g : group) {
    auto known = std::find_if(seen.begin(), seen.end(), [&](const auto& s) { return s.first == g; });
    if (known == seen.end()) known = seen.insert(seen.end(), {g, static_cast<std::uint32_t>(seen.size())});
    g = known->second;
  }
  return group;
}

}  // namespace

BestPartition search_partitions(std::size_t n, const std::vector<double>& pairs, std::vector<std::uint32_t> known,
                                std::uint64_t most_steps, const GoesOn& goes_on) {
  BestPartition out;
  out.proven = true;
  if (n > 0) {
    PartitionSearch search(n, pairs, most_steps, goes_on);
    out.proven = search.search(score_of(n, pairs, known));
    out.steps = search.steps();
    if (out.proven && search.found_better()) known = search.best();
  }
  out.group = numbered_by_first(std::move(known));
  return out;
}

}  // namespace standpoint
