#pragma once
// SPDX-License-Identifier: Apache-2.0
// The eigenvalues of a network's Laplacian: the one place that needs a library for linear algebra (Eigen).

#include <vector>

#include "graph/analysis/network_products.hpp"

namespace standpoint {

// The eigenvalues of D - W, the largest first: W the weights of a symmetric network that are above 0, D the diagonal of
// their sums by row. All are 0 or above; their sum is that of the weights. Dense: O(n^3), memory O(n^2).
std::vector<double> laplacian_eigenvalues(const SparseMatrix& network);

}  // namespace standpoint
