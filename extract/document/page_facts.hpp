#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a page says of its article: title, authors, site, address, day of publication and language.

#include <string>

#include "extract/document/block_text.hpp"
#include "extract/document/bounded_html.hpp"
#include "extract/document/html_tree.hpp"

namespace standpoint {

struct PageFacts {
  std::string title, author, site, url, published, language;  // as in ArticleText
};

// What linked data says, else meta and link elements, else microdata, bylines and `time`, else the heading. Names are
// one line each, without character references; an author that is an address is none. Of bylines and times, only those
// count that stand where the article does. O(nodes + bytes).
PageFacts read_page_facts(const HtmlTree& tree, const BoundedHtml& page, const PagePart& article);

// `fr` or `en` of a tag such as `fr-FR` or `en_GB`, or empty.
std::string known_language(std::string_view tag);

// The address, where it is http or https and holds no space and nothing that needs to be hidden; else empty.
std::string web_address(std::string_view text);

}  // namespace standpoint
