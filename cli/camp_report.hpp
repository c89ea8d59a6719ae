#pragma once
// SPDX-License-Identifier: Apache-2.0
// Camps for readers and as data, of one network or of the windows of a time.

#include "cli/report.hpp"
#include "graph/analysis/camps.hpp"
#include "render/wording/camps.hpp"

namespace standpoint {

// How much is shown in tables; data has all.
struct CampReportOptions {
  std::size_t propositions = 5;  // of what holds a camp together, and of what sets it apart
  bool all_evidence = false;     // every statement behind them, else two of the camp and two of the others
};

// What the camps are, each in words, and all actors.
Report camps_report(const CampWords& words, const CampReportOptions& options);

// The camps of each window, and what became of them. `words` gives the statements and the language.
Report camp_history_report(const CampHistory& history, const CampWords& words);

}  // namespace standpoint
