#pragma once
// SPDX-License-Identifier: Apache-2.0
// What stands between quotation marks: pairs of every style, repaired where writers and typesetters slip.

#include <cstdint>
#include <vector>

#include "extract/speech/tokens.hpp"

namespace standpoint {

// A stretch between marks, by tokens. One that is reopened at the start of each paragraph, as custom has it, is one
// quotation of several parts.
struct Quotation {
  struct Part {
    std::uint32_t begin = 0;  // first token after the opening mark
    std::uint32_t end = 0;    // the closing mark, or past the last token where it was forgotten
  };
  std::vector<Part> parts;
  std::uint32_t first = 0;                // the opening mark
  std::uint32_t last = 0;                 // past the closing mark, or past the last token
  std::uint32_t outer = Token::kOutside;  // the quotation that it stands in
  bool closed = true;                     // false where the closing mark was forgotten
};

// The quotations in the order of their opening marks, those inside others too; sets Token::quotation. A mark that has
// no partner ends with its paragraph, unless the next paragraphs close it. O(tokens).
std::vector<Quotation> find_quotations(const Letters& letters, const std::vector<Block>& blocks,
                                       std::vector<Token>& tokens);

}  // namespace standpoint
