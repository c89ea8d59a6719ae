#pragma once
// SPDX-License-Identifier: Apache-2.0
// An article as it comes from outside (text, Markdown, a saved page, PDF, DOCX) as the text that quotes are looked up
// in.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// A text, and what its document says of itself: empty where it says nothing.
struct ArticleText {
  std::string text;  // UTF-8; of plain text exactly the characters of the file but a byte order mark, line ends too
  std::string title, author, site, url;
  std::string published;              // EDTF, as parse_date() reads it
  std::string language;               // `fr` or `en`
  std::vector<std::string> warnings;  // sentences: an encoding that was guessed, characters that were left out
  std::string sha256;                 // of `text`, 64 hexadecimal digits
};

// How an article is written; `automatic` goes by the end of its name, then by how it begins.
enum class ArticleFormat : std::uint8_t { automatic, plain, markdown, html, pdf, docx };

// What a stranger's article may cost.
struct ArticleLimits {
  std::size_t bytes = std::size_t{16} << 20U;  // of the file, and of the text made of it
  int nesting = 512;                           // tags, block quotes and lists that are open at once
};

// The article in a regular file. PDF is read by pdftotext and DOCX by pandoc, each in a child process with limits on
// its time, memory and output; the others by article_from_bytes(). Failure: the file cannot be read or is larger than
// the limit, the program that it takes is not installed or fails, or as below.
Result<ArticleText> read_article(const std::string& path, ArticleFormat format, const ArticleLimits& limits = {});

// The article in `bytes`; `name` is what messages call it, and its end tells the format where that is automatic. Starts
// no program. Failure: it is no text (binary, UTF-16 without a byte order mark, an encoding that is not read here), is
// nested deeper or is larger than the limits, or is PDF or DOCX. O(bytes).
Result<ArticleText> article_from_bytes(std::string_view bytes, ArticleFormat format, std::string_view name,
                                       const ArticleLimits& limits = {});

}  // namespace standpoint
