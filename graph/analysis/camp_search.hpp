#pragma once
// SPDX-License-Identifier: Apache-2.0
// The camps of each window of time, before they are compared.

#include <vector>

#include "graph/analysis/camps.hpp"

namespace standpoint {

// One for each network that find_network_slices() gives; without a window the only one.
Result<std::vector<Camps>> find_camps_in_windows(const StatementTable& table, const CampOptions& options,
                                                 const Dossier* dossier);

}  // namespace standpoint
