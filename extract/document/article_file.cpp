// SPDX-License-Identifier: Apache-2.0
#include "extract/document/article_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/document/document_programs.hpp"
#include "extract/document/front_lines.hpp"
#include "extract/document/front_matter.hpp"
#include "extract/document/html_article.hpp"
#include "extract/document/markdown_page.hpp"
#include "extract/document/text_encoding.hpp"
#include "graph/text/checksum.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

// By how the bytes begin: magic numbers, then the first tag of a page.
ArticleFormat format_of_bytes(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return ArticleFormat::pdf;
  if (bytes.starts_with("PK\x03\x04")) return ArticleFormat::docx;
  std::string head = lower(bytes.substr(0, 1'024));
  std::erase(head, '\0');  // of UTF-16
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  const std::size_t begin = std::min(head.find_first_of('<'), head.size());
  const bool tag_first = head.find_first_not_of(" \t\r\n\xFF\xFE") == begin;
  const bool page =
      tag_first && (head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos ||
                    head.find("<head") != std::string::npos || head.find("<body") != std::string::npos);
  return page ? ArticleFormat::html : ArticleFormat::plain;
}

ArticleFormat chosen_format(ArticleFormat format, std::string_view name, std::string_view bytes) {
  struct Ending {
    std::string_view end;
    ArticleFormat format;
  };
  constexpr Ending kEndings[] = {{".html", ArticleFormat::html},         {".htm", ArticleFormat::html},
                                 {".xhtml", ArticleFormat::html},        {".md", ArticleFormat::markdown},
                                 {".markdown", ArticleFormat::markdown}, {".qmd", ArticleFormat::markdown},
                                 {".pdf", ArticleFormat::pdf},           {".docx", ArticleFormat::docx}};
  if (format != ArticleFormat::automatic) return format;
  const std::string end = lower(name.substr(name.size() - std::min<std::size_t>(name.size(), 12)));
  for (const Ending& ending : kEndings)
    if (end.ends_with(ending.end)) return ending.format;
  return format_of_bytes(bytes);
}

template <class T>
void fill(T& to, T from) {
  if (to.empty()) to = std::move(from);
}

Result<ArticleText> read_markdown(std::string_view text, const ArticleLimits& limits) {
  ArticleFrontMatter front = read_front_matter(text);
  const auto page = markdown_page(text.substr(front.bytes), limits);
  if (!page) return tl::unexpected(page.error());
  auto out = text_of_document_page(*page, limits, front.language);
  if (!out) return out;
  if (!front.title.empty()) out->title = std::move(front.title);
  out->author = std::move(front.author);
  out->site = std::move(front.site);
  out->url = std::move(front.url);
  out->published = std::move(front.published);
  return out;
}

Result<ArticleText> read_decoded(std::string&& text, ArticleFormat format, const ArticleLimits& limits) {
  if (format == ArticleFormat::html) return article_of_page(text, limits);
  if (format == ArticleFormat::markdown) return read_markdown(text, limits);
  ArticleText out;
  out.text = std::move(text);
  return out;
}

// What every text is asked, whatever it was before.
Result<ArticleText> finished(ArticleText&& article, std::string_view name, const ArticleLimits& limits) {
  if (article.text.size() > limits.bytes)
    return failure(fmt::format("the text of '{}' has more than {} bytes", name, limits.bytes));
  FrontLines front = read_front_lines(article.text, article.language);
  fill(article.published, std::move(front.published));
  fill(article.author, std::move(front.author));
  if (std::string warning = mojibake_warning(article.text); !warning.empty())
    article.warnings.push_back(std::move(warning));
  if (article.text.find(kReplacement) != std::string::npos)
    article.warnings.emplace_back("it holds U+FFFD, which stands for characters that were lost before");
  if (article.text.find_first_not_of(" \t\r\n") == std::string::npos)
    article.warnings.emplace_back("there is no text in it");
  article.sha256 = sha256(article.text);
  return std::move(article);
}

tl::unexpected<Failure> about(std::string_view name, const Failure& failed) {
  return failure(fmt::format("'{}': {}", name, failed.message), failed.remedy);
}

}  // namespace

Result<ArticleText> article_from_bytes(std::string_view bytes, ArticleFormat format, std::string_view name,
                                       const ArticleLimits& limits) {
  const std::string shown = escape_for_terminal(name, 200);
  if (bytes.size() > limits.bytes)
    return failure(fmt::format("'{}' has more than {} bytes", shown, limits.bytes), "take the article out of it first");
  format = chosen_format(format, name, bytes);
  if (format == ArticleFormat::pdf || format == ArticleFormat::docx)
    return failure(
        fmt::format("'{}' is {}, which is only read from a file", shown, format == ArticleFormat::pdf ? "PDF" : "DOCX"),
        "save it, and name the file");
  auto decoded = decode_bytes(bytes, format == ArticleFormat::html ? declared_encoding(bytes) : std::string());
  if (!decoded) return about(shown, decoded.error());
  auto article = read_decoded(std::move(decoded->text), format, limits);
  if (!article) return about(shown, article.error());
  article->warnings.insert(article->warnings.begin(), decoded->warnings.begin(), decoded->warnings.end());
  return finished(std::move(*article), shown, limits);
}

Result<ArticleText> read_article(const std::string& path, ArticleFormat format, const ArticleLimits& limits) {
  const auto bytes = read_regular_file(path, limits.bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  format = chosen_format(format, path, *bytes);
  if (format != ArticleFormat::pdf && format != ArticleFormat::docx)
    return article_from_bytes(*bytes, format, path, limits);
  const std::string shown = escape_for_terminal(path, 200);
  auto article = format == ArticleFormat::pdf ? read_pdf(*bytes, shown, limits) : read_docx(*bytes, shown, limits);
  if (!article) return article;
  return finished(std::move(*article), shown, limits);
}

}  // namespace standpoint
