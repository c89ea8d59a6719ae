#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who is accused, and what they answered (MODEL 2.5).

#include <span>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// What the accused of each proposition said about it: claims of an accused, of one who speaks for an accused body, or
// made on its behalf. Built once: O(claims + relations).
class Replies {
 public:
  explicit Replies(const Dossier& dossier);

  // The replies to what a proposition charges someone with, in order of claim.
  std::span<const ClaimId> to(PropositionId proposition) const { return replies_[proposition.value]; }

  // The accused of a proposition who have not replied, in the order written.
  std::span<const EntityId> silent(PropositionId proposition) const { return silent_[proposition.value]; }

  // True for a claim about an accusing proposition that is no reply of an accused: it must be shown with the replies.
  bool needs_reply(const Dossier& dossier, ClaimId claim) const;

  // True where one of several claims is such.
  bool need_reply(const Dossier& dossier, std::span<const ClaimId> claims) const;

 private:
  std::vector<std::vector<ClaimId>> replies_;
  std::vector<std::vector<EntityId>> silent_;
};

}  // namespace standpoint
