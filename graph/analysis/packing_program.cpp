// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/packing_program.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "graph/analysis/seeded.hpp"

namespace standpoint {
namespace {

constexpr double kWidening = 1e-6;    // share of a capacity that is added at most, against degeneracy
constexpr double kLeastGain = 1e-9;   // reduced costs below are none
constexpr double kLeastPivot = 1e-7;  // elements below are no pivots
constexpr double kNothing = 1e-12;    // elements below are rounding
constexpr std::size_t kCandidates = 32;
constexpr double kRoundingOfSums = 1e-11;

}  // namespace

PackingProgram::PackingProgram(std::vector<double> capacities)
    : rows_(capacities.size()),
      capacities_(std::move(capacities)),
      widened_(capacities_),
      inverse_(rows_ * rows_, 0.0),
      prices_(rows_, 0.0),
      direction_(rows_, 0.0),
      trial_(rows_, 0.0),
      basis_(rows_),
      is_basic_(rows_, 1) {
  Seeded seeded{0xDE6E};
  for (std::size_t r = 0; r < rows_; ++r) {
    widened_[r] *= 1 + kWidening * seeded.share();
    inverse_[r * rows_ + r] = 1;
    basis_[r] = static_cast<std::uint32_t>(r);
  }
  values_ = widened_;
}

bool PackingProgram::add(std::vector<std::uint32_t> rows) {
  if (!known_.insert(rows).second) return false;
  columns_.push_back(std::move(rows));
  return true;
}

double PackingProgram::reduced_cost(std::uint32_t column) const {
  double cost = 1;
  for (const std::uint32_t r : columns_[column]) cost -= prices_[r];
  return cost;
}

// The variables that improve most by the unit, by their gain and then their number: slacks, and columns from rows_.
void PackingProgram::collect_candidates() {
  candidates_.clear();
  for (std::uint32_t r = 0; r < rows_; ++r)
    if (is_basic_[r] == 0 && -prices_[r] > kLeastGain) candidates_.push_back({-prices_[r], r});
  for (std::uint32_t c = 0; c < columns_.size(); ++c) {
    const double gain = reduced_cost(c);
    steps_ += columns_[c].size();
    if (gain > kLeastGain) candidates_.push_back({gain, static_cast<std::uint32_t>(rows_) + c});
  }
  const std::size_t kept = std::min(kCandidates, candidates_.size());
  std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(kept), candidates_.end(),
                    [](const Candidate& x, const Candidate& y) {
                      return x.gain != y.gain ? x.gain > y.gain : x.variable < y.variable;
                    });
  candidates_.resize(kept);
  steps_ += rows_;
}

// How the basic variables change with a variable that enters.
void PackingProgram::find_direction(std::uint32_t variable, std::vector<double>& direction) const {
  std::fill(direction.begin(), direction.end(), 0.0);
  const auto add = [&](std::uint32_t row) {
    const double* column = &inverse_[row * rows_];
    for (std::size_t r = 0; r < rows_; ++r) direction[r] += column[r];
  };
  if (variable < rows_) return add(variable);
  for (const std::uint32_t row : columns_[variable - rows_]) add(row);
}

// Of the candidates the one along whose edge the packing grows most steeply (Goldfarb and Reid 1977).
PackingProgram::Candidate PackingProgram::steepest() {
  Candidate best;
  double steepest = 0;
  for (const Candidate& candidate : candidates_) {
    find_direction(candidate.variable, trial_);
    double length = 1;
    for (const double d : trial_) length += d * d;
    steps_ += 6 * rows_;
    if (candidate.gain * candidate.gain <= steepest * length) continue;
    steepest = candidate.gain * candidate.gain / length;
    best = candidate;
    direction_.swap(trial_);
  }
  return best;
}

// Where a variable leaves: the first to become 0; of equals the greatest pivot.
std::uint32_t PackingProgram::leaving_row() const {
  std::uint32_t row = kNone;
  double least = 0;
  for (std::uint32_t r = 0; r < rows_; ++r) {
    if (direction_[r] <= kLeastPivot) continue;
    const double ratio = std::max(values_[r], 0.0) / direction_[r];
    if (row == kNone || ratio < least || (ratio == least && direction_[r] > direction_[row])) {
      least = ratio;
      row = r;
    }
  }
  return row;
}

void PackingProgram::bring_in(const Candidate& entering) {
  const std::uint32_t out = leaving_row();
  if (out == kNone) return;  // cannot be: every column is bounded by the capacity of its rows
  const double pivot = direction_[out];
  const double step = std::max(values_[out], 0.0) / pivot;
  std::vector<std::uint32_t> touched;
  for (std::uint32_t r = 0; r < rows_; ++r)
    if (direction_[r] != 0 && r != out) touched.push_back(r);
  for (const std::uint32_t r : touched) values_[r] -= step * direction_[r];
  values_[out] = step;
  objective_ += step * entering.gain;
  for (std::size_t c = 0; c < rows_; ++c) {
    double* column = &inverse_[c * rows_];
    if (column[out] == 0) continue;
    const double scaled = column[out] / pivot;
    for (const std::uint32_t r : touched) column[r] -= scaled * direction_[r];
    column[out] = scaled;
    prices_[c] += entering.gain * scaled;
    steps_ += touched.size();
  }
  steps_ += 2 * rows_;
  if (basis_[out] < rows_) is_basic_[basis_[out]] = 0;
  if (entering.variable < rows_) is_basic_[entering.variable] = 1;
  basis_[out] = entering.variable;
}

void PackingProgram::solve(std::uint64_t most_steps) {
  const std::uint64_t end = steps_ + most_steps;
  while (steps_ < end) {
    collect_candidates();
    if (candidates_.empty()) return;
    const Candidate entering = steepest();
    for (double& d : direction_)
      if (std::abs(d) < kNothing) d = 0;
    bring_in(entering);
  }
}

double PackingProgram::proven() const {
  std::vector<double> load(rows_, 0.0);
  double total = 0;
  std::vector<double> exact(rows_, 0.0);  // the basic variables under the capacities as they are
  for (std::size_t c = 0; c < rows_; ++c)
    for (std::size_t r = 0; r < rows_; ++r) exact[r] += inverse_[c * rows_ + r] * capacities_[c];
  for (std::size_t r = 0; r < rows_; ++r) {
    if (basis_[r] < rows_ || exact[r] <= 0) continue;
    total += exact[r];
    for (const std::uint32_t row : columns_[basis_[r] - rows_]) load[row] += exact[r];
  }
  double excess = 1;
  for (std::size_t r = 0; r < rows_; ++r) excess = std::max(excess, load[r] / capacities_[r]);
  return total / excess * (1 - kRoundingOfSums);
}

}  // namespace standpoint
