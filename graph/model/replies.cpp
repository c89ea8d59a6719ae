// SPDX-License-Identifier: Apache-2.0
#include "graph/model/replies.hpp"

#include <algorithm>
#include <set>

namespace standpoint {

Replies::Replies(const Dossier& d) : replies_(d.propositions.size()), silent_(d.propositions.size()) {
  std::set<std::pair<EntityId, EntityId>> voices;  // who speaks for whom
  for (const Relation& relation : d.relations)
    if (relation.type.valid() && d[relation.type].speaks_for && relation.from.valid() && relation.to.valid())
      voices.insert({relation.from, relation.to});
  for (std::uint32_t p = 0; p < d.propositions.size(); ++p)
    for (const EntityId accused : d.entities_of(d.propositions[p].accuses))
      if (accused.valid()) silent_[p].push_back(accused);
  for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
    const Claim& claim = d.claims[i];
    if (!claim.about.valid() || d[claim.about].accuses.empty()) continue;
    const auto by = d.entities_of(claim.by);
    const EntityId on_behalf_of = d.extra_of(claim).on_behalf_of;
    bool replies = false;
    for (const EntityId accused : d.entities_of(d[claim.about].accuses)) {
      const bool speaks =
          accused.valid() && (on_behalf_of == accused || std::any_of(by.begin(), by.end(), [&](EntityId speaker) {
                                return speaker == accused || voices.contains({speaker, accused});
                              }));
      if (!speaks) continue;
      replies = true;
      std::erase(silent_[claim.about.value], accused);
    }
    if (replies) replies_[claim.about.value].push_back({i});
  }
}

bool Replies::needs_reply(const Dossier& dossier, ClaimId claim) const {
  const PropositionId about = dossier[claim].about;
  const auto replies = to(about);
  return !dossier[about].accuses.empty() && std::find(replies.begin(), replies.end(), claim) == replies.end();
}

bool Replies::need_reply(const Dossier& dossier, std::span<const ClaimId> claims) const {
  return std::any_of(claims.begin(), claims.end(), [&](ClaimId claim) { return needs_reply(dossier, claim); });
}

}  // namespace standpoint
