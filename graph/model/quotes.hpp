#pragma once
// SPDX-License-Identifier: Apache-2.0
// Are the words there? Quotes looked for in the texts of their sources (MODEL 2.4).

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/model/source_text.hpp"

namespace standpoint {

// What became of a quote.
enum class QuoteState : std::uint8_t {
  none,       // the citation has no quote
  unchecked,  // the source's text is not at hand
  found,      // once, or chosen by `at`
  moved,      // found, but the text's checksum differs from the one coded
  ambiguous,  // more than once: the first is taken
  missing,    // not in the text
};
std::string_view to_string(QuoteState state);

// Where a quote stands in its source's text, in code points.
struct QuotePlace {
  QuoteState state = QuoteState::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t occurrences = 0;
  bool inside_marks = false;  // between quotation marks
};

// The place of each citation's quote, by index in Dossier::citations. `texts` is by SourceId; fewer texts than sources
// leave the others unchecked. O(texts + quotes x text) with a substring search for each quote.
std::vector<QuotePlace> locate_quotes(const Dossier& dossier, const std::vector<SourceText>& texts);

}  // namespace standpoint
