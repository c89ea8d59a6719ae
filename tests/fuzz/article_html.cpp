// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for saved pages: any bytes give a text without what no text may hold, or a failure; what is handed
// to the parser is nested no deeper than promised.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "extract/document/article_file.hpp"
#include "extract/document/bounded_html.hpp"
#include "extract/document/html_tree.hpp"
#include "extract/document/kept_characters.hpp"
#include "graph/model/date.hpp"
#include "graph/text/utf8.hpp"

namespace {

using namespace standpoint;

constexpr int kNesting = 24;        // so that the limit is met often
constexpr std::size_t kAround = 6;  // html, body, and the parts of tables that the parser adds

void check_nesting(const HtmlTree& tree) {
  std::vector<std::uint32_t> open;
  std::size_t deepest = 0;
  for (const HtmlNode& node : tree) {
    while (!open.empty() && open.back() <= static_cast<std::uint32_t>(&node - tree.data())) open.pop_back();
    open.push_back(node.end);
    deepest = std::max(deepest, open.size());
    if (node.end <= static_cast<std::uint32_t>(&node - tree.data()) || node.end > tree.size()) std::abort();
  }
  if (deepest > 4 * kNesting * 2 + kAround) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ArticleLimits limits{1U << 20U, kNesting};
  if (const auto bounded = bounded_html(bytes, limits)) {
    bool valid = true;
    for (std::size_t at = 0; valid && at < bytes.size();) {
      const Decoded c = decode_utf8(bytes.substr(at, 4));
      valid = c.bytes > 0 && c.code_point != 0;
      at += c.bytes;
    }
    if (valid) check_nesting(parse_html(*bounded));
  }
  const auto article = article_from_bytes(bytes, ArticleFormat::html, "fuzz.html", limits);
  if (!article) return article.error().message.empty() ? std::abort(), 0 : 0;
  for (std::size_t at = 0; at < article->text.size();) {
    const Decoded c = decode_utf8(std::string_view(article->text).substr(at, 4));
    if (c.bytes == 0 || is_left_out(c.code_point)) std::abort();
    at += c.bytes;
  }
  if (!article->published.empty() && !parse_date(article->published).date) std::abort();
  if (article->sha256.size() != 64) std::abort();
  return 0;
}
