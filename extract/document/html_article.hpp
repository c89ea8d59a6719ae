#pragma once
// SPDX-License-Identifier: Apache-2.0
// Articles from pages: of a page as a browser saves it the article, of a page made of a document all of it.

#include <string>
#include <string_view>

#include "extract/document/article_file.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The encoding that the beginning of a page says it is in: of its meta elements, or an XML declaration; empty where it
// says none. Looks at 8,192 bytes: O(1).
std::string declared_encoding(std::string_view page);

// The article of a page in UTF-8, with what the page says of it; without a checksum. Failure as of bounded_html().
// O(bytes).
Result<ArticleText> article_of_page(std::string_view page, const ArticleLimits& limits);

// The whole text of a page that was made of a document, with what its head says; without a checksum. Quotations get
// the marks of `language` where the page does not say its own. Failure as of bounded_html(). O(bytes).
Result<ArticleText> text_of_document_page(std::string_view page, const ArticleLimits& limits,
                                          std::string_view language = {});

}  // namespace standpoint
