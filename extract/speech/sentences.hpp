#pragma once
// SPDX-License-Identifier: Apache-2.0
// Sentences of an article, counted outside of quotations: what is quoted does not end the sentence that quotes it.

#include <cstdint>
#include <vector>

#include "extract/speech/quotations.hpp"

namespace standpoint {

// Tokens [begin, end) of one block. A quotation that ends its own sentence and is followed by a new one ends both.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// In order; every token of a block that is no aside lies in one. O(tokens).
std::vector<Sentence> find_sentences(const Letters& letters, const std::vector<Block>& blocks,
                                     const std::vector<Token>& tokens, const std::vector<Quotation>& quotations);

// True where token `i` is a full stop that ends a sentence, not an abbreviation's.
bool ends_sentence(const Letters& letters, const std::vector<Token>& tokens, std::uint32_t i);

}  // namespace standpoint
