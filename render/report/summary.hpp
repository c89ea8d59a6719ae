#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier in a few sentences: who takes part, over what they part, who moved, what has no reply, what rests on
// little.

#include <vector>

#include "graph/analysis/coverage.hpp"
#include "render/report/items.hpp"

namespace standpoint {

// The summary in words, a group for each question. No group names anyone charged with something without what they
// answered, or that there is no reply (MODEL 2.5). O(claims + conflicts).
std::vector<PageGroup> summarize(const ItemWriter& items, const Coverage& coverage);

}  // namespace standpoint
