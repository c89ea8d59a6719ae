#pragma once
// SPDX-License-Identifier: Apache-2.0
// Proposals as YAML: to be pasted, or in the folder of a dossier for review.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/article_reading.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// An id that a source may have: a slug that no other record of the dossier has.
Result<void> expect_source_id(const Dossier& dossier, std::string_view id);

// The records of all articles in one document, sections in their usual order, articles in the order given.
std::string records_to_paste(const std::vector<std::unique_ptr<ReadArticle>>& articles, const Dossier& dossier);

// Writes folder/_proposals/SOURCE.yaml, or leaves it as it is where nothing is new; says what was done. Failure: the
// file that is there cannot be read, or the new one not be written.
Result<std::string> write_proposals_into(const std::string& folder, const ReadArticle& article, const Dossier& dossier);

}  // namespace standpoint
