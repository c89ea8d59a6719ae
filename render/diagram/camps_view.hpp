#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which camps are there, what holds each together, and what parts them?

#include <string>

#include "graph/analysis/camps.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct CampsViewOptions {
  std::string language = "en";
  std::size_t most_propositions = 12;
  std::size_t most_camps = 8;  // the largest are kept
  std::string link;            // where a thing leads; `{id}` stands for the id; empty: no links
};

// Camps on the left, each with its members; propositions on the right, those on which camps differ most first, then
// those that hold one together. A line from a camp to the cell of a stance is as wide as it has members who take it,
// who are counted in the cell; between camps, how much they agree and conflict. Below, in words, how far apart they
// are, and of each camp what holds it together and sets it apart, with who takes which side; of what accuses someone,
// with the reply. O(statements behind what is shown + ties).
Picture camps_picture(const Dossier& dossier, const StatementTable& table, const Camps& camps,
                      const CampsViewOptions& options);

}  // namespace standpoint
