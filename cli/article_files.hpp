#pragma once
// SPDX-License-Identifier: Apache-2.0
// The articles that a command is given, as files or on standard input.

#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "extract/document/article_file.hpp"

namespace standpoint {

// How an article is written, by the word that options have for it: `text`, `markdown`, `html`, `pdf`, `docx`; automatic
// for any other.
ArticleFormat article_format_named(std::string_view word);

// Reads the article at `path`, `-` for standard input. What had to be guessed or left out of it is told on context.err.
// Failure: as of read_article().
Result<ArticleText> read_article_from(Context& context, const std::string& path, ArticleFormat format);

}  // namespace standpoint
