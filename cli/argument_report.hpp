#pragma once
// SPDX-License-Identifier: Apache-2.0
// The reports of `arguments`: threads of replies, single claims, gaps, and acceptance under several semantics.

#include <functional>
#include <string>
#include <vector>

#include "cli/report.hpp"
#include "graph/analysis/arguments.hpp"
#include "graph/model/replies.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// What the reports are made of.
struct ArgumentView {
  const Dossier& dossier;
  const Argumentation& arguments;
  const Replies& replies;
  std::string language;
  std::function<bool(ClaimId)> shows;  // which claims were chosen

  // The claims that are admitted and chosen, by id.
  std::vector<ClaimId> chosen() const;
};

// The threads that hold a chosen claim, most replies first; as data the chosen claims that have links.
Report thread_report(const ArgumentView& view);

// Each claim with the reasons for its status, and what would have to fall for it to have no unanswered reply.
Report claim_report(const ArgumentView& view, const std::vector<ClaimId>& claims);

// Which lists of what is missing are wanted.
struct WantedGaps {
  bool unanswered = false, unsupported = false, unsourced = false, one_sided = false, idle_sources = false;
  bool any() const { return unanswered || unsupported || unsourced || one_sided || idle_sources; }
};
Report gap_report(const ArgumentView& view, const WantedGaps& wanted,
                  const std::function<bool(PropositionId)>& shows_proposition);

// Of each chosen claim with links, whether every extension, some or none holds it. Failure: the solver gave up.
Result<Report> acceptance_report(const ArgumentView& view);

}  // namespace standpoint
