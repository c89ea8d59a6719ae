#pragma once
// SPDX-License-Identifier: Apache-2.0
// A conversation that walks through the proposals for a dossier, one by one.

#include "cli/context.hpp"
#include "cli/line_reader.hpp"
#include "cli/review_session.hpp"
#include "cli/review_view.hpp"

namespace standpoint {

// Asks and decides until the lines end, `quit`, or nothing is left; each decision is written before the next is asked
// for. Returns the exit code of success.
int run_review_shell(Context& context, LineReader& lines, ReviewSession& session, const ReviewStyle& style);

}  // namespace standpoint
