// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "graph/analysis/network_products.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kMostCombined = 53;  // levels: a double holds each sum of powers of 2 below

// What one cell of the factor adds to its cell of the network.
double contribution(const FactorCell& cell, const StanceScale& scale, Aggregation aggregation) {
  if (scale.none || aggregation == Aggregation::ignore) return cell.mass;
  if (aggregation == Aggregation::combine)
    return cell.mass > 0 ? std::ldexp(1.0, static_cast<int>(scale.size() - 1 - cell.level)) : 0;
  if (scale.kind == VariableKind::text) return cell.mass;
  if (scale.kind == VariableKind::boolean) return scale.values[cell.level] > 0 ? cell.mass : -cell.mass;
  return scale.weights[cell.level] * cell.mass;
}

// Divides the cells by the totals of their rows or columns: of statements, or of cells where stances are combined.
void normalise(const StanceFactor& factor, const NetworkOptions& options, SparseMatrix& out) {
  const bool by_row = options.normalization == Normalization::activity;
  std::vector<double> totals(by_row ? factor.rows() : factor.seconds, 0);
  const bool cells_count = options.aggregation == Aggregation::combine;
  for (std::uint32_t i = 0; i < factor.rows(); ++i)
    if (cells_count)
      for (std::size_t c = out.starts[i]; c < out.starts[i + 1]; ++c) totals[by_row ? i : out.at[c]] += 1;
    else
      for (const FactorCell& cell : factor.row(i)) totals[by_row ? i : cell.second] += cell.mass;
  for (std::uint32_t i = 0; i < factor.rows(); ++i)
    for (std::size_t c = out.starts[i]; c < out.starts[i + 1]; ++c) out.values[c] /= totals[by_row ? i : out.at[c]];
}

}  // namespace

Result<SparseMatrix> two_mode_cells(const StanceFactor& factor, const StanceScale& scale,
                                    const NetworkOptions& options) {
  if (options.aggregation == Aggregation::combine && scale.size() > kMostCombined)
    return failure(
        fmt::format("the stance has {} values: no more than {} can be combined", scale.size(), kMostCombined),
        "use the aggregation ignore or subtract, or a stance with fewer values");
  SparseMatrix out;
  out.starts.assign(1, 0);
  for (std::uint32_t i = 0; i < factor.rows(); ++i) {
    const auto row = factor.row(i);
    for (std::size_t c = 0; c < row.size();) {
      const std::uint32_t second = row[c].second;
      double sum = 0;
      for (; c < row.size() && row[c].second == second; ++c) sum += contribution(row[c], scale, options.aggregation);
      if (sum == 0) continue;
      out.at.push_back(second);
      out.values.push_back(sum);
    }
    out.starts.push_back(out.at.size());
  }
  if (options.normalization == Normalization::activity || options.normalization == Normalization::prominence)
    normalise(factor, options, out);
  return out;
}

}  // namespace standpoint
