#pragma once
// SPDX-License-Identifier: Apache-2.0
// Proposals as lines of JSON, for programs that measure or use them.

#include <string>
#include <string_view>

#include "extract/proposals/proposal_records.hpp"

namespace standpoint {

// One object a line, kinds in this order, each in the order of the text: `entity` (new ones), `quote`, `mention` (of
// what the dossier knows), `relation`. Offsets are code points, ends exclusive; absent values are left out.
// O(proposals).
std::string proposal_lines(const ProposedArticle& article, const Dossier& dossier, std::string_view document);

}  // namespace standpoint
