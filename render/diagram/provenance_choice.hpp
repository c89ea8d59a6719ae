#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which claims a picture of provenance shows where it cannot show all.

#include <functional>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// The claims shown, and what there was to choose from.
struct ChosenClaims {
  std::vector<ClaimId> claims;              // in the order of the dossier
  std::vector<PropositionId> propositions;  // those the claims are about, the most disputed first, then by id
  bool first_cut = false;                   // not all claims on the first proposition fit
  std::size_t all_claims = 0;               // admitted
  std::size_t all_propositions = 0;         // that admitted claims are about
};

// At most so many of the admitted claims (an empty `admits` admits all): those on the most disputed propositions, that
// is with both sides taken first, then with most speakers, then by id. The claims on a proposition are taken whole or
// not at all, but for the first one, of which those that come first in the dossier are taken. O(claims log claims).
ChosenClaims choose_claims(const Dossier& dossier, const std::function<bool(const Claim&)>& admits, std::size_t most);

}  // namespace standpoint
