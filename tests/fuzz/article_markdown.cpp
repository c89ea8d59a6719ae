// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for articles in Markdown and plain text: any bytes give valid UTF-8 or a failure, a plain text that
// is UTF-8 stays as it is, and what is said of it has its form.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "extract/document/article_file.hpp"
#include "extract/document/kept_characters.hpp"
#include "extract/document/pdf_text.hpp"
#include "graph/model/date.hpp"
#include "graph/text/utf8.hpp"

namespace {

using namespace standpoint;

// True for UTF-8 without what is left out of pages, where that is asked for too.
bool is_clean(std::string_view text, bool of_page) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text.substr(at, 4));
    if (c.bytes == 0 || (of_page && is_left_out(c.code_point))) return false;
    at += c.bytes;
  }
  return true;
}

void check(const Result<ArticleText>& article, bool of_page) {
  if (!article && article.error().message.empty()) std::abort();
  if (!article) return;
  if (!is_clean(article->text, of_page) || !is_clean(article->title, true) || !is_clean(article->author, true))
    std::abort();
  if (!article->published.empty() && !parse_date(article->published).date) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ArticleLimits limits{1U << 20U, 24};
  check(article_from_bytes(bytes, ArticleFormat::markdown, "fuzz.md", limits), true);
  const auto plain = article_from_bytes(bytes, ArticleFormat::plain, "fuzz.txt", limits);
  check(plain, false);
  const bool marked =
      bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (plain && !marked && is_clean(bytes, false) && plain->text != bytes) std::abort();
  if (is_clean(bytes, false) && !is_clean(join_pdf_lines(bytes).text, false)) std::abort();
  return 0;
}
