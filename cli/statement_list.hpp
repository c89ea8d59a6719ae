#pragma once
// SPDX-License-Identifier: Apache-2.0
// The statements that a network counts, one a line.

#include <cstdint>
#include <vector>

#include "cli/report.hpp"
#include "cli/statement_source.hpp"
#include "graph/analysis/networks.hpp"

namespace standpoint {

// Each statement with its number or claim, its time, all variables, its place and its document, in the order given; the
// table shows the variables of the network alone. Below, of propositions that accuse, the replies.
// O(statements x variables).
Report statement_list(const StatementSource& source, const NetworkOptions& options,
                      const std::vector<std::uint32_t>& statements);

}  // namespace standpoint
