#pragma once
// SPDX-License-Identifier: Apache-2.0
// How often each label of variable 1 takes each stance on each label of variable 2: the sparse factor of a network.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/statement_selection.hpp"

namespace standpoint {

// One count that is not 0.
struct FactorCell {
  std::uint32_t second = 0;  // label of variable 2
  std::uint32_t level = 0;
  std::uint32_t count = 0;  // statements, of any weight
  double mass = 0;          // sum of their weights
  double root = 0;          // sum of the square roots of their weights
};

// The counts in rows; those of a row by label of variable 2, then level.
struct StanceFactor {
  std::vector<std::size_t> starts;  // of each row in `cells`, and the end
  std::vector<FactorCell> cells;
  std::uint32_t seconds = 0;  // labels of variable 2
  std::uint32_t levels = 0;

  std::uint32_t rows() const { return static_cast<std::uint32_t>(starts.size() - 1); }
  std::span<const FactorCell> row(std::uint32_t i) const {
    return std::span(cells).subspan(starts[i], starts[i + 1] - starts[i]);
  }
};

// What to count: entries with their weights (empty: each 1), whose labels lie below `rows` and `seconds`.
struct Counted {
  std::span<const CountedEntry> entries;
  std::span<const double> weights;
  std::uint32_t rows = 0, seconds = 0, levels = 1;
};

// The factor. O(entries + rows + seconds x levels): two counting sorts.
StanceFactor make_factor(const Counted& counted);

// The factor with all levels taken together as one. O(cells).
StanceFactor without_levels(const StanceFactor& factor);

}  // namespace standpoint
