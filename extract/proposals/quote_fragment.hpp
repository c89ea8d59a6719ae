#pragma once
// SPDX-License-Identifier: Apache-2.0
// The few words of a text that stand for a longer stretch of it in a dossier (MODEL 2.4).

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "extract/speech/attributions.hpp"

namespace standpoint {

// Words of a text, with `[…]` where some are left out, and where they begin.
struct QuoteFragment {
  std::string quote;     // UTF-8; empty where there are no words
  std::uint32_t at = 0;  // code point
};

// At most `most_words` words of `parts`, which follow each other in the text: all of them where they are no more, else
// the first and the last, with some between where these lie further apart than a gap may be; the first alone where that
// does not reach. Words of two parts always have a gap between them. locate_quotes() finds the quote at `at`. O(length
// of the parts).
QuoteFragment quote_fragment(std::u32string_view text, std::span<const TextSpan> parts, std::size_t most_words = 15);

}  // namespace standpoint
