#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is missing in an argument: replies, support, sources, and the other side (MODEL 3.5).

#include <vector>

#include "graph/analysis/arguments.hpp"

namespace standpoint {

// Claims among those admitted, and sources among all, by index. Propositions of one side are measure_coverage()'s.
struct ArgumentGaps {
  std::vector<ClaimId> unanswered;     // nothing disputes them, whatever sides others take
  std::vector<ClaimId> unsupported;    // nothing supports them
  std::vector<ClaimId> unsourced;      // they cite nothing
  std::vector<SourceId> idle_sources;  // nothing rests on them: no claim, tie, benefit or link cites them
};

// O(claims + citations).
ArgumentGaps find_argument_gaps(const Dossier& dossier, const Argumentation& arguments);

}  // namespace standpoint
