#pragma once
// SPDX-License-Identifier: Apache-2.0
// How outputs name the rows and columns of a network.

#include <string>
#include <vector>

#include "cli/value.hpp"
#include "graph/analysis/networks.hpp"

namespace standpoint {

// The labels of a side; where two are the same text, both have their record's id behind them in brackets.
std::vector<std::string> side_labels(const StatementTable& table, const Dossier* dossier, const NetworkSide& side);

// The ids of the records that the labels name, null for those that name none.
ValueList side_ids(const StatementTable& table, const Dossier& dossier, const NetworkSide& side);

}  // namespace standpoint
