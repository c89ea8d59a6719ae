// SPDX-License-Identifier: Apache-2.0
#include "cli/article_files.hpp"

#include <fmt/format.h>

#include <istream>
#include <ostream>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

Result<ArticleText> read_standard_input(Context& context, ArticleFormat format) {
  if (context.in == nullptr) return failure("there is no standard input here", "name a file");
  const std::size_t most = ArticleLimits{}.bytes;
  std::string bytes(most + 1, '\0');
  context.in->read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(context.in->gcount()));
  return article_from_bytes(bytes, format, "standard input");
}

}  // namespace

ArticleFormat article_format_named(std::string_view word) {
  return word == "text"       ? ArticleFormat::plain
         : word == "markdown" ? ArticleFormat::markdown
         : word == "html"     ? ArticleFormat::html
         : word == "pdf"      ? ArticleFormat::pdf
         : word == "docx"     ? ArticleFormat::docx
                              : ArticleFormat::automatic;
}

Result<ArticleText> read_article_from(Context& context, const std::string& path, ArticleFormat format) {
  auto article = path == "-" ? read_standard_input(context, format) : read_article(path, format);
  if (article)
    for (const std::string& warning : article->warnings)
      context.err << fmt::format("standpoint: warning: {}: {}\n", escape_for_terminal(path),
                                 escape_for_terminal(warning));
  return article;
}

}  // namespace standpoint
