#pragma once
// SPDX-License-Identifier: Apache-2.0
// From counts of stances to the cells of a network: a sparse product for one-mode, a sum for two-mode networks.

#include "graph/analysis/stance_factor.hpp"

namespace standpoint {

// The cells of a network in compressed sparse rows, without zeros.
struct SparseMatrix {
  std::vector<std::size_t> starts;
  std::vector<std::uint32_t> at;
  std::vector<double> values;
};

// A network never has more cells: it would not fit in the memory of most machines.
inline constexpr std::size_t kMostNetworkCells = std::size_t{1} << 28;

// The one-mode network of a factor, both halves. Row by row, each with one dense accumulator, over the columns of the
// factor; each pair is multiplied once. O(products of equal columns + cells), memory O(factor + cells). With a text as
// stance, conflict and subtract join any two rows, and the cost is at least their square. Failure: more than
// kMostNetworkCells.
Result<SparseMatrix> one_mode_cells(const StanceFactor& factor, const StanceScale& scale,
                                    const NetworkOptions& options);

// The two-mode network of a factor. O(cells of the factor). Failure: a stance with too many values to combine.
Result<SparseMatrix> two_mode_cells(const StanceFactor& factor, const StanceScale& scale,
                                    const NetworkOptions& options);

}  // namespace standpoint
