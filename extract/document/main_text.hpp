#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where the article stands in a page: the part that is dense with sentences and poor in links.

#include "extract/document/block_text.hpp"
#include "extract/document/html_tree.hpp"

namespace standpoint {

struct MainText {
  PagePart part;
  bool stands_out = true;  // false where nothing did, and the part is the whole body without its furniture
};

// The article of a page, from its heading on, without what page_furniture.hpp finds around and within it, blocks that
// are mostly links, and headings of lists that were left out. The densest of elements that say they are an article;
// else the innermost element that holds seven tenths of all prose, where prose is the text of blocks that are long
// enough for a sentence, less its links. O(nodes + bytes).
MainText find_main_text(const HtmlTree& tree);

}  // namespace standpoint
