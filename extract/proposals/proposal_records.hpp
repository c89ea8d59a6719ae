#pragma once
// SPDX-License-Identifier: Apache-2.0
// Proposals as records of a dossier, with what is missing to make them claims.

#include <optional>
#include <string_view>

#include "extract/proposals/article_source.hpp"
#include "extract/proposals/proposals.hpp"
#include "extract/proposals/proposals_file.hpp"

namespace standpoint {

// For whom the records are written.
enum class RecordForm {
  paste,   // to be put into a dossier: what is missing and who else may be meant stands in comments
  review,  // for a file of proposals: the same, and keys that `review` reads (candidates, cue, hint, parts, trigger)
};

// An article that was read, and what was proposed of it.
struct ProposedArticle {
  ArticleSource source;
  std::optional<SourceId> known;  // the dossier's, where it has the source; its id stands in `source` too
  std::u32string_view text;
  Proposals proposals;
};

// The links to a proposition that are sure enough to be written as `about`: with that score, and so far ahead of the
// next one. Others are candidates only.
inline constexpr float kSureLink = 0.5F;
inline constexpr float kLinkLead = 0.15F;

// Sections `sources` (of a new source), `entities` (new ones), `claims` and `relations`, in the order of the text. Each
// record loads with the dossier once `by`, `about` and `stance` stand in it: a speaker that cannot speak, an end of a
// relation that its type does not allow is left out. O(proposals + length of what they hold).
ProposalsFile proposal_records(const ProposedArticle& article, const Dossier& dossier, RecordForm form);

}  // namespace standpoint
