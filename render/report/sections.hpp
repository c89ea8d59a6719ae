#pragma once
// SPDX-License-Identifier: Apache-2.0
// The parts of a report that tell of each entity, each proposition and each source.

#include <vector>

#include "graph/analysis/coverage.hpp"
#include "render/report/items.hpp"

namespace standpoint {

// A chapter for each type of entity, in the order of types; in it the entities by name. O(entities x statements).
std::vector<PageChapter> entity_chapters(const ItemWriter& items);

// A chapter for each issue, as written, and one for propositions without; in it the propositions as written. Every
// claim is shown here under its own anchor.
std::vector<PageChapter> proposition_chapters(const ItemWriter& items);

// A row for each source, as written, with how many claims and ties rest on it.
PageTable bibliography(const ItemWriter& items, const Coverage& coverage);

// Every conflict as a sentence, the most severe first.
PageGroup all_conflicts(const ItemWriter& items);

// Every tie as a sentence under its own anchor, as written.
PageGroup all_ties(const ItemWriter& items);

}  // namespace standpoint
