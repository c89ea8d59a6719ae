#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which claims a picture of arguments shows where it cannot show all.

#include <functional>
#include <string_view>
#include <vector>

#include "graph/analysis/arguments.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

// The claims shown, and what there was to choose from.
struct ChosenArguments {
  std::vector<ClaimId> claims;  // thread by thread
  std::size_t all_claims = 0;   // admitted, and what is tied to them
  std::size_t threads = 0, all_threads = 0;
  bool first_cut = false;  // not all of the first thread fits
};

// Threads with the claims of theirs that are admitted and, with `neighbours`, those tied to them, by id: those with
// replies first, then those with most claims, then by id. O(claims + links).
std::vector<std::vector<ClaimId>> choose_threads(const Dossier& dossier, const Argumentation& arguments,
                                                 const std::function<bool(const Claim&)>& admits, bool neighbours);

// The same claims, at most so many: threads are taken whole or not at all, but for the first one, of which the claims
// nearest to what is argued are taken. An empty `admits` admits all. O(claims + links).
ChosenArguments choose_arguments(const Dossier& dossier, const Argumentation& arguments,
                                 const std::function<bool(const Claim&)>& admits, bool neighbours, std::size_t most);

// The claims of a thread from what is argued to what supports or disputes it, step by step. O(all claims + links).
std::vector<ClaimId> from_the_roots(const Argumentation& arguments, std::uint32_t thread);

// Says it on the picture where claims or threads are left out.
void note_what_is_left_out(Picture& picture, const ChosenArguments& chosen, std::string_view language);

}  // namespace standpoint
