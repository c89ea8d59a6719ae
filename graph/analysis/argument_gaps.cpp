// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/argument_gaps.hpp"

namespace standpoint {

ArgumentGaps find_argument_gaps(const Dossier& dossier, const Argumentation& arguments) {
  ArgumentGaps out;
  for (std::uint32_t i = 0; i < dossier.claims.size(); ++i) {
    const ClaimId claim{i};
    if (!arguments[claim].admitted) continue;
    if (arguments.replies_to(claim).empty()) out.unanswered.push_back(claim);
    if (arguments.supports_of(claim).empty()) out.unsupported.push_back(claim);
    if (dossier[claim].statement.citations.empty()) out.unsourced.push_back(claim);
  }
  std::vector<bool> cited(dossier.sources.size(), false);
  for (const Citation& citation : dossier.citations)
    if (citation.source.valid()) cited[citation.source.value] = true;
  for (std::uint32_t i = 0; i < cited.size(); ++i)
    if (!cited[i]) out.idle_sources.push_back({i});
  return out;
}

}  // namespace standpoint
