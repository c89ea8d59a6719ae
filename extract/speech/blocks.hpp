#pragma once
// SPDX-License-Identifier: Apache-2.0
// The layout of an article: paragraphs, headings, and what belongs to the page rather than to the article.

#include <cstdint>
#include <vector>

#include "extract/speech/letters.hpp"

namespace standpoint {

enum class BlockKind : std::uint8_t {
  body,     // a paragraph
  heading,  // a title or intertitle
  aside,    // menus, captions, bylines, dates, repeated titles, adverts, readers' comments, links to other articles
};

// A stretch of text without the white space around it; lines that were only wrapped are one block.
struct Block {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  BlockKind kind = BlockKind::body;
};

// The blocks in the order of the text. O(length).
std::vector<Block> find_blocks(const Letters& letters);

}  // namespace standpoint
