#pragma once
// SPDX-License-Identifier: Apache-2.0
// A part of a page as plain text: paragraphs with blank lines between them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/html_tree.hpp"

namespace standpoint {

// The nodes from `begin` up to `end`, without those that are left out and all that is within them.
struct PagePart {
  std::uint32_t begin = 0, end = 0;
  std::vector<bool> left_out;  // one for each node of the tree; none where nothing is left out
};

struct BlockText {
  std::string text;           // ends without a line feed
  std::size_t invisible = 0;  // characters that are_left_out() of it
};

// The text of a part of a page. Each block is a paragraph, one of several `br` ends one; a table whose cells hold no
// blocks is a paragraph with a line for each row. White space is one space but in `pre`; no-break spaces stay. What
// blockquote and q hold gets quotation marks where it has none: those of the language (`fr`: « », `en`: “ ”), or of the
// one that the text seems to be in where none is said; lines that say after a blockquote whom it is from stay outside
// them. O(nodes + bytes).
BlockText block_text(const HtmlTree& tree, const PagePart& part, std::string_view language);

}  // namespace standpoint
