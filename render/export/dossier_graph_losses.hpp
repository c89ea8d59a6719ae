#pragma once
// SPDX-License-Identifier: Apache-2.0
// What of a dossier has no place in its graph.

#include "render/export/dossier_graph.hpp"

namespace standpoint {

// In a fixed order, none that does not occur. O(records).
std::vector<ExportLoss> losses_of_graph(const Dossier& dossier, ClaimsAs claims);

}  // namespace standpoint
