// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/provenance_choice.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace standpoint {
namespace {

// What has been said of a proposition.
struct Debate {
  std::vector<ClaimId> claims;
  std::set<EntityId> speakers;
  bool supported = false, opposed = false;
};

std::map<PropositionId, Debate> debates_of(const Dossier& d, const std::function<bool(const Claim&)>& admits) {
  std::map<PropositionId, Debate> debates;
  for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
    const Claim& claim = d.claims[i];
    if (!claim.about.valid() || (admits && !admits(claim))) continue;
    Debate& debate = debates[claim.about];
    debate.claims.push_back({i});
    for (const EntityId speaker : d.entities_of(claim.by)) debate.speakers.insert(speaker);
    debate.supported = debate.supported || sign_of(claim.stance) > 0;
    debate.opposed = debate.opposed || sign_of(claim.stance) < 0;
  }
  return debates;
}

}  // namespace

ChosenClaims choose_claims(const Dossier& d, const std::function<bool(const Claim&)>& admits, std::size_t most) {
  const std::map<PropositionId, Debate> debates = debates_of(d, admits);
  ChosenClaims out;
  out.all_propositions = debates.size();
  std::vector<PropositionId> order;
  for (const auto& [p, debate] : debates) {
    order.push_back(p);
    out.all_claims += debate.claims.size();
  }
  const auto rank = [&](PropositionId p) {
    const Debate& debate = debates.at(p);
    return std::tuple(!(debate.supported && debate.opposed), -static_cast<std::ptrdiff_t>(debate.speakers.size()),
                      d.id_of(p));
  };
  std::sort(order.begin(), order.end(), [&](PropositionId a, PropositionId b) { return rank(a) < rank(b); });
  for (const PropositionId p : order) {
    const std::vector<ClaimId>& claims = debates.at(p).claims;
    if (!out.claims.empty() && out.claims.size() + claims.size() > most) break;
    const auto count = static_cast<std::ptrdiff_t>(std::min(claims.size(), most));
    out.claims.insert(out.claims.end(), claims.begin(), claims.begin() + count);
    out.propositions.push_back(p);
    out.first_cut = out.first_cut || claims.size() > most;
  }
  std::sort(out.claims.begin(), out.claims.end());
  return out;
}

}  // namespace standpoint
