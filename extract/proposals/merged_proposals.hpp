#pragma once
// SPDX-License-Identifier: Apache-2.0
// Proposals put beside what a dossier and an earlier file of proposals have already, so that extraction can be
// repeated.

#include <cstddef>
#include <string_view>

#include "extract/proposals/proposal_records.hpp"

namespace standpoint {

// The file as it should be now, and how many claims and relations were treated how.
struct MergedProposals {
  ProposalsFile file;
  std::size_t added = 0;
  std::size_t kept = 0;        // of the earlier file
  std::size_t in_file = 0;     // not added: the earlier file has something at their place
  std::size_t in_dossier = 0;  // not added: the dossier quotes their place
};

// The earlier file's records as they stand there, and in between, in the order of the text, the proposals of the
// article whose place overlaps none of theirs and no quote that the dossier has from the source. A relation is not
// added where file or dossier have one of that type with these ends; nor is an entity that the file has, by id or name.
// Ids that the earlier file has for something else get a number. O(text x quotes of the source and file).
MergedProposals merge_proposals(const ProposedArticle& article, const Dossier& dossier, ProposalsFile earlier);

}  // namespace standpoint
