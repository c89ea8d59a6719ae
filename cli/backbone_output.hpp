#pragma once
// SPDX-License-Identifier: Apache-2.0
// The backbone of a network as a report.

#include "cli/report.hpp"
#include "cli/statement_source.hpp"
#include "graph/analysis/backbone.hpp"

namespace standpoint {

// What was taken away, step by step, and with what loss; in the data also what is kept after each step. O(labels^2).
Report backbone_report(const StatementSource& source, const NetworkOptions& options, const Backbone& backbone);

}  // namespace standpoint
