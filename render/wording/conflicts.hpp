#pragma once
// SPDX-License-Identifier: Apache-2.0
// Conflicts as sentences that a reader of a newspaper understands.

#include <string>
#include <string_view>

#include "graph/analysis/conflicts.hpp"
#include "graph/analysis/keywords.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// `Guy Mamou-Mani affirms: “…”; Adrien Parrot disputes it.` One sentence, with every reservation, condition and
// "according to" of those it names; of more than six on a side, how many others there are.
std::string conflict_in_words(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict,
                              std::string_view language);

// `since 8 July 2020`, `until …`, and where it is so, that both did not certainly hold at one time. Empty without a
// date, and for a hostile tie, whose sentence tells.
std::string conflict_time_in_words(const Dossier& dossier, const Conflict& conflict, std::string_view language);

// The kind for a heading.
Phrase phrase_for(ConflictKind kind);

}  // namespace standpoint
