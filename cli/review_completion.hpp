#pragma once
// SPDX-License-Identifier: Apache-2.0
// What may be written at a place of a line of a review.

#include <span>
#include <string_view>

#include "cli/line_reader.hpp"
#include "cli/review_session.hpp"

namespace standpoint {

// Behind what was written so far: commands and the keys of the proposal, then what its key takes: ids and names of the
// dossier and of what is proposed beside it, words, types. Compared without regard to case and accents; in order of
// bytes. `key` may be null. O(names).
LineCompletion complete_review(const ReviewSession& session, const ProposalKey* key,
                               std::span<const std::string_view> commands, std::string_view before);

}  // namespace standpoint
