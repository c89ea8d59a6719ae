#pragma once
// SPDX-License-Identifier: Apache-2.0
// The articles that a command is given, as files or on standard input.

#include <string>

#include "cli/context.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// An article's text, and what it says of itself; empty where that is not known.
struct ArticleFile {
  std::string name;  // of the file, without folders and ending; empty on standard input
  std::string text;  // UTF-8
  std::string title, author, publisher, url;
  std::string published;  // EDTF
  std::string language;   // fr or en
  std::string sha256;     // of the text
};

// Reads the article at `path`, `-` for standard input, in a format of kArticleFormats. Warnings go to context.err.
// Failure: it cannot be read as that.
Result<ArticleFile> read_article_file(Context& context, const std::string& path, const std::string& format);

}  // namespace standpoint
