#pragma once
// SPDX-License-Identifier: Apache-2.0
// PDF and DOCX, which programs of others read for us: pdftotext and pandoc, without a shell, a file name or a network.

#include <string>

#include "extract/document/article_file.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The text of a PDF by pdftotext, with the title and author that it says; without a checksum. `name` is what messages
// call it. Failure: pdftotext is not installed, takes longer than 30 s, needs more than 1 GiB, writes more than the
// limit of bytes, or cannot read it; there is no text in it (pictures of pages).
Result<ArticleText> read_pdf(const std::string& bytes, const std::string& name, const ArticleLimits& limits);

// The text of a DOCX by pandoc, likewise.
Result<ArticleText> read_docx(const std::string& bytes, const std::string& name, const ArticleLimits& limits);

}  // namespace standpoint
