#pragma once
// SPDX-License-Identifier: Apache-2.0
// A stranger's page made safe to parse: without scripts, drawings and forms, with few attributes, and nested so far
// only.

#include <string>
#include <string_view>
#include <vector>

#include "extract/document/article_file.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// A page reduced to what an article can be read from.
struct BoundedHtml {
  std::string markup;                     // HTML of the elements of html_elements.hpp only
  std::vector<std::string_view> json_ld;  // what the page's scripts of linked data hold, as written, in its bytes
  std::string saved_from;                 // the address that a browser wrote into the page when it saved it, or empty
};

// Parsers of HTML that build trees search the elements that are open at nearly every tag, and copy what is left open of
// formatting into each new paragraph: with a page of a stranger both grow as the square of its size. In what comes out
// of here at most 4 times limits.nesting elements are open at any place, none is one of formatting, and there are at
// most 400,000; an end tag stands where one is open that it may end. Links are spans with `href`. Failure: nested
// deeper, or more elements; the message does not name the file. O(bytes).
Result<BoundedHtml> bounded_html(std::string_view html, const ArticleLimits& limits);

}  // namespace standpoint
