#pragma once
// SPDX-License-Identifier: Apache-2.0
// What must stand beside propositions that accuse someone, wherever they are listed (MODEL 2.5).

#include <string_view>
#include <vector>

#include "cli/report.hpp"
#include "graph/model/dossier.hpp"

namespace standpoint {

// The propositions of a list that accuse someone, each once, in order of reading.
std::vector<PropositionId> accusing(const Dossier& dossier, std::vector<PropositionId> shown);

// Adds a section with each proposition and what its accused answered; nothing where there are none.
void add_replies(const Dossier& dossier, const std::vector<PropositionId>& accusing, std::string_view language,
                 Report& report);

// [{"proposition", "accuses", "replies"}]
ValueList accusations_data(const Dossier& dossier, const std::vector<PropositionId>& accusing);

}  // namespace standpoint
