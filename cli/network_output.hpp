#pragma once
// SPDX-License-Identifier: Apache-2.0
// Networks as tables, JSON and CSV.

#include <string>
#include <vector>

#include "cli/report.hpp"
#include "cli/statement_source.hpp"
#include "graph/analysis/networks.hpp"

namespace standpoint {

// What is printed: one network, or one for each place of a time window.
struct NetworkResult {
  const StatementSource& source;
  const NetworkOptions& options;
  const std::vector<Network>& networks;
  bool with_evidence = false;

  bool slices() const { return options.window != TimeWindow::no; }
};

// A table of ties, the heaviest first, one for each network; below it, of propositions that accuse, the replies.
Report network_report(const NetworkResult& result);

// The networks as JSON: an object, with a time window a list of objects. O(cells), with evidence O(products).
std::string network_json(const NetworkResult& result);

// One line for each cell.
std::string network_jsonl(const NetworkResult& result);

// A matrix with labels; with a time window a table with a row for each slice and for each of its cells.
std::string network_csv(const NetworkResult& result);

}  // namespace standpoint
