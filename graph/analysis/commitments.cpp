// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/commitments.hpp"

#include <algorithm>

namespace standpoint {

Commitments::Commitments(const Dossier& dossier)
    : implications_(dossier), implying_(dossier.propositions.size()), contradictions_(dossier.propositions.size()) {
  const auto count = static_cast<std::uint32_t>(dossier.propositions.size());
  for (std::uint32_t p = 0; p < count; ++p)
    for (const PropositionId q : implications_.implied_by({p})) implying_[q.value].push_back({p});
  std::vector<std::uint32_t> denied_for(count, PropositionId::kInvalid);
  std::vector<std::uint32_t> found_for(count, PropositionId::kInvalid);
  for (std::uint32_t p = 0; p < count; ++p) {
    for (const PropositionId commitment : implications_.implied_by({p}))
      for (const PropositionId denied : implications_.stated_contradictions(commitment)) {
        if (denied_for[denied.value] == p) continue;
        denied_for[denied.value] = p;
        for (const PropositionId q : implying_[denied.value]) {
          if (found_for[q.value] == p) continue;
          found_for[q.value] = p;
          contradictions_[p].push_back(q);
        }
      }
    std::sort(contradictions_[p].begin(), contradictions_[p].end());
  }
}

}  // namespace standpoint
