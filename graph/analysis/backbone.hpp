#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which labels of the second variable a one-mode network owes its shape to: its backbone (Leifeld, DNA 3.1, nested).

#include <string>
#include <vector>

#include "graph/analysis/networks.hpp"

namespace standpoint {

// One label that was taken away, and what is left without it and all before it.
struct BackboneStep {
  Label removed = kNoLabel;      // of variable 2
  double backbone_loss = 0;      // distance of the network of the labels that are left from the whole, [0, 2]
  double redundant_loss = 0;     // distance of the network of those that were taken away, [0, 2]
  std::uint32_t statements = 0;  // that are left
};

// Takes the labels of variable 2 away, one by one, each time the one without which the network stays nearest to the
// whole one. The last ones are its backbone: cut at any step, the labels removed from there on are kept, those before
// are redundant.
struct Backbone {
  std::uint32_t variable = 0;       // of the labels
  std::vector<BackboneStep> steps;  // one for each label, in order of removal
};

// The nested backbone of the one-mode network that the options describe. The distance of two networks is the sum of the
// differences of their spectra: the eigenvalues of D - W (see laplacian_eigenvalues()), the largest first, divided by
// their sum; of a network without ties, all 0. Among equal losses (to 1e-12) the label that comes first is taken.
//
// With Quirk::degrees_for_spectra, as DNA 3.1: the sums by row stand for the eigenvalues, labels of exactly equal loss
// are taken away together, the last one first, and the loss and statements of each are those without it alone.
//
// O(labels^2 / 2) networks, each with O(n^3) for the spectrum of n rows. Failure: as find_network(); a two-mode
// network; more work than kMostBackboneWork.
Result<Backbone> find_nested_backbone(const StatementTable& table, const NetworkOptions& options);

// Networks x cubes of their rows: beyond, it would take more than some minutes.
inline constexpr double kMostBackboneWork = 3e11;

}  // namespace standpoint
