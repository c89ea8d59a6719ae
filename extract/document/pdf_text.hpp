#pragma once
// SPDX-License-Identifier: Apache-2.0
// The lines of a PDF's pages as paragraphs again.

#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

struct PdfText {
  std::string text;            // paragraphs with blank lines between them
  std::size_t page_lines = 0;  // lines left out: page numbers, and what stands at the top or foot of most pages
};

// Joins the lines of each paragraph, and of one that goes on over a page. A hyphen at the end of a line goes where the
// text has the word without it elsewhere or nothing speaks for it, and stays where the text has it within a line.
// `pages` is what pdftotext writes: UTF-8, blank lines between blocks, a form feed behind each page. O(bytes).
PdfText join_pdf_lines(std::string_view pages);

}  // namespace standpoint
