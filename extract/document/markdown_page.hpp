#pragma once
// SPDX-License-Identifier: Apache-2.0
// Markdown as a page of HTML: its blocks, with the words of each.

#include <string>
#include <string_view>

#include "extract/document/article_file.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// HTML of a text without its front matter: headings, paragraphs, items of lists, block quotes, tables, and code, which
// stays as it is with its fences. Definitions of links, comments, scripts and lines across are left out. Follows
// CommonMark and the tables of GFM, but what is nested in items of a list is not told apart from what follows them.
// Failure: block quotes nested deeper than the limit; the message does not name the file. O(bytes).
Result<std::string> markdown_page(std::string_view markdown, const ArticleLimits& limits);

}  // namespace standpoint
