#pragma once
// SPDX-License-Identifier: Apache-2.0
// Proposals as a table and as data.

#include "cli/report.hpp"
#include "cli/review_session.hpp"

namespace standpoint {

// Those that are open, in the order of review; `all`: decided ones too. O(proposals).
Report review_report(ReviewSession& session, bool all);

}  // namespace standpoint
