// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/laplacian_spectrum.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>

namespace standpoint {

std::vector<double> laplacian_eigenvalues(const SparseMatrix& network) {
  const auto rows = static_cast<Eigen::Index>(network.starts.size() - 1);
  if (rows == 0) return {};
  Eigen::MatrixXd laplacian = Eigen::MatrixXd::Zero(rows, rows);
  for (Eigen::Index i = 0; i < rows; ++i)
    for (std::size_t c = network.starts[static_cast<std::size_t>(i)];
         c < network.starts[static_cast<std::size_t>(i) + 1]; ++c) {
      const auto j = static_cast<Eigen::Index>(network.at[c]);
      if (i == j || network.values[c] <= 0) continue;
      laplacian(i, j) -= network.values[c];
      laplacian(i, i) += network.values[c];
    }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(laplacian, Eigen::EigenvaluesOnly);
  std::vector<double> out(solver.eigenvalues().begin(), solver.eigenvalues().end());
  for (double& value : out) value = std::max(value, 0.0);  // the smallest ones are 0 but for rounding
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace standpoint
