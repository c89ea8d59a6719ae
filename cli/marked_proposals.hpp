#pragma once
// SPDX-License-Identifier: Apache-2.0
// Proposals as marks on the article's text, for the page that shows them.

#include <string>

#include "cli/article_reading.hpp"
#include "render/report/marked_text.hpp"

namespace standpoint {

// The article with all that is proposed of it, and every name of it; `language` is the page's. O(proposals x names).
MarkedText marked_proposals(const ReadArticle& article, const Dossier& dossier, const std::string& language);

}  // namespace standpoint
