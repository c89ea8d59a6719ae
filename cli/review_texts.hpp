#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words of a proposal within the sentences of its article, where the article's text is at hand.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/review_session.hpp"
#include "graph/model/source_text.hpp"

namespace standpoint {

// A stretch of text that is the proposal's words, or lies around them. White space is single spaces; what could steer
// a terminal is not escaped.
struct PassagePart {
  std::string text;
  bool marked = false;
};

// Code points [begin, end) of a text.
using TextStretch = std::pair<std::size_t, std::size_t>;

// The stretches with the sentences that they stand in, at most `around` characters on each side; `…` where a sentence
// goes on. Stretches that are empty or not in the text are passed over. O(length of what is shown).
std::vector<PassagePart> passage_around(std::u32string_view text, std::vector<TextStretch> stretches,
                                        std::size_t around = 300);

// Where a quote stands, fragment by fragment, from the fragment's place at or nearest to `at` on; none where it is not
// in the text. Compared as MODEL 2.4 says. O(text).
std::vector<TextStretch> find_quote(std::string_view text, std::string_view quote, std::size_t at = 0);

// Texts of articles, each read once.
class ReviewTexts {
 public:
  // The proposal's words and what is around them; nothing where the text is not at hand or does not hold them.
  std::vector<PassagePart> passage(const ReviewSession& session, const ProposalKey& key);

  // The text of a source, of the dossier's or of a proposed one; its state where it is not at hand. Forgotten when the
  // dossier is read again.
  const SourceText& text_of(const ReviewSession& session, std::size_t article, const std::string& source);

 private:
  const LoadedDossier* read_with_ = nullptr;
  std::map<std::string, SourceText> texts_;
};

}  // namespace standpoint
