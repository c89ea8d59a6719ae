#pragma once
// SPDX-License-Identifier: Apache-2.0
// Documents that other programs make of our Markdown or our page: docx, odt, epub, LaTeX and PDF.

#include <string>
#include <string_view>

#include "cli/embedded_text.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// Which kind of pictures a document takes: pdf for LaTeX, svg for epub and, where rsvg-convert is there to give old
// readers a picture too, for docx and odt; png otherwise.
std::string picture_format_for(std::string_view document);

// What makes PDF here, the best first: lualatex, xelatex and pdflatex where pandoc is, chromium, weasyprint. One that
// is there may still lack fonts or packages, and the next one be able to do it.
std::vector<std::string> pdf_makers();

// True for those that make PDF of a page of HTML.
bool prints_pages(std::string_view maker);

// The bytes of the document that pandoc makes of the text and its pictures: docx, odt, epub, latex, or pdf by `maker`.
// `folder` is where the text's own pictures are looked for. Raw HTML and LaTeX in the text are left out. Failure:
// pandoc is not there or could not do it.
Result<std::string> document_by_pandoc(const EmbeddedText& text, std::string_view document, const std::string& maker,
                                       std::string_view language, const std::string& folder);

// The PDF that `maker` prints of a page.
Result<std::string> pdf_of_page(std::string_view html, const std::string& maker);

}  // namespace standpoint
