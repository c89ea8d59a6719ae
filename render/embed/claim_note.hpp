#pragma once
// SPDX-License-Identifier: Apache-2.0
// A claim as a note below a text: who said what, when, in which words, and where that can be read.

#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"
#include "graph/model/replies.hpp"

namespace standpoint {

// One paragraph of Markdown: the date, the claim as a sentence with its reservations (and, of an accusation, the reply
// or that there is none), then for each source the quote with whose words it is, the source's title as a link to its
// address, its publisher and its date. O(citations).
std::string claim_note(const Dossier& dossier, const Replies& replies, ClaimId claim, std::string_view language);

}  // namespace standpoint
