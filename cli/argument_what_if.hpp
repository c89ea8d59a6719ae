#pragma once
// SPDX-License-Identifier: Apache-2.0
// What if claims had these base scores? Gradual strength, always labelled as the user's own supposition.

#include <string>
#include <vector>

#include "cli/argument_report.hpp"

namespace standpoint {

// --what-if and --base.
struct WhatIf {
  std::string semantics;           // one of what_if_names(); empty: not asked for
  std::vector<std::string> bases;  // CLAIM=SCORE, or SCORE for all other claims
};

// The words of --what-if.
std::vector<std::string> what_if_names();

// The strengths of the chosen claims in the threads that hold a claim with a score (all threads where only a score for
// all is given), each with the base scores on which it depends most. Failure: no score, or one that is none.
Result<Report> what_if_report(const ArgumentView& view, const WhatIf& what_if);

}  // namespace standpoint
