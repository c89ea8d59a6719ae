#pragma once
// SPDX-License-Identifier: Apache-2.0
// A proposal as it is shown on a terminal: its words in their sentences, who and what may be meant, what is missing.

#include <string>
#include <string_view>
#include <vector>

#include "cli/review_session.hpp"
#include "cli/review_texts.hpp"

namespace standpoint {

struct ReviewStyle {
  bool colour = false;
  std::string language;     // of names and texts
  std::size_t width = 100;  // columns that lines keep to where words allow it
};

// How a record that an id stands for is called, with the id: of the dossier, of one proposed beside it, or unknown.
// Escaped, as everything here.
std::string label_of(const ReviewSession& session, std::size_t article, std::string_view id, const ReviewStyle& style);

// The article's source: its title and date, or its id.
std::string source_label(const ReviewSession& session, const ProposalKey& key, const ReviewStyle& style);

// A whole proposal, several lines. `open` of `all` are undecided. O(text of the source).
std::string proposal_text(ReviewSession& session, ReviewTexts& texts, const ProposalKey& key, const ReviewStyle& style,
                          std::size_t open, std::size_t all);

// One key of a proposal with its candidates, as in proposal_text().
std::string field_text(ReviewSession& session, const ProposalKey& key, std::string_view field,
                       const ReviewStyle& style);

// One line for a list: the id, what was decided, who, about what, which words.
std::string proposal_line(ReviewSession& session, const ProposalKey& key, const ReviewStyle& style);

// A warning where the claim is about a proposition that accuses somebody (MODEL 2.5), else empty.
std::string accusation_text(const ReviewSession& session, const ProposalKey& key, const ReviewStyle& style);

// A value on one line: `a, b`; of a mapping its keys too.
std::string value_text(const YamlValue& value);

}  // namespace standpoint
