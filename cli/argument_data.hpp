#pragma once
// SPDX-License-Identifier: Apache-2.0
// Claims among their replies as data: the JSON shapes of `arguments`.

#include "cli/value.hpp"
#include "graph/analysis/acceptance.hpp"
#include "graph/analysis/argument_obstacles.hpp"
#include "graph/analysis/arguments.hpp"
#include "graph/model/replies.hpp"

namespace standpoint {

// A claim, its status, what answers and supports it, and what makes the status so; with what its proposition accuses
// someone of, and the replies.
ValueFields argument_data(const Dossier& dossier, const Argumentation& arguments, const Replies& replies, ClaimId id);

// The sets of claims that would have to fall: smaller ones first, then by id, as are the claims of each.
std::vector<std::vector<ClaimId>> sets_by_id(const Dossier& dossier, const Obstacles& obstacles);

// {"sets": [[id]], "all": bool}.
ValueFields obstacle_data(const Dossier& dossier, const Obstacles& obstacles);

}  // namespace standpoint
