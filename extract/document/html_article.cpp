// SPDX-License-Identifier: Apache-2.0
#include "extract/document/html_article.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/document/bounded_html.hpp"
#include "extract/document/html_attributes.hpp"
#include "extract/document/html_tokens.hpp"
#include "extract/document/html_tree.hpp"
#include "extract/document/main_text.hpp"
#include "extract/document/page_facts.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kHead = 8'192;  // bytes in which a page says its encoding

std::string value_behind(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + key.size());
  const std::size_t begin = std::min(text.find_first_not_of(" =\"'"), text.size());
  const std::size_t end = std::min(text.find_first_of(" ;\"'>?", begin), text.size());
  return std::string(text.substr(begin, end - begin));
}

ArticleText with_text(PageFacts&& facts, BlockText&& text) {
  ArticleText out;
  out.text = std::move(text.text);
  out.title = std::move(facts.title);
  out.author = std::move(facts.author);
  out.site = std::move(facts.site);
  out.url = std::move(facts.url);
  out.published = std::move(facts.published);
  out.language = std::move(facts.language);
  if (text.invisible > 0)
    out.warnings.push_back(
        fmt::format("characters that nobody sees (soft hyphens, zero-width spaces) are left out: {}", text.invisible));
  return out;
}

}  // namespace

std::string declared_encoding(std::string_view page) {
  const std::string_view head = page.substr(0, kHead);
  if (head.starts_with("<?xml")) {
    std::string encoding = value_behind(head.substr(0, head.find('>')), "encoding");
    if (!encoding.empty()) return encoding;
  }
  HtmlTokens tokens(head);
  HtmlToken token;
  while (tokens.next(token)) {
    if (token.kind != HtmlToken::Kind::start_tag || token.name != "meta") continue;
    const std::string_view charset = written_attribute(token.written, "charset");
    if (!charset.empty()) return std::string(charset);
    const std::string_view content = written_attribute(token.written, "content");
    if (!written_attribute(token.written, "http-equiv").empty())
      if (std::string named = value_behind(content, "charset"); !named.empty()) return named;
  }
  return {};
}

Result<ArticleText> article_of_page(std::string_view page, const ArticleLimits& limits) {
  const auto bounded = bounded_html(page, limits);
  if (!bounded) return tl::unexpected(bounded.error());
  const HtmlTree tree = parse_html(*bounded);
  const MainText main = find_main_text(tree);
  PageFacts facts = read_page_facts(tree, *bounded, main.part);
  BlockText text = block_text(tree, main.part, facts.language);
  ArticleText out = with_text(std::move(facts), std::move(text));
  if (!main.stands_out && !out.text.empty())
    out.warnings.emplace_back("no article stands out from the page: all of it but menus and the like is kept");
  return out;
}

Result<ArticleText> text_of_document_page(std::string_view page, const ArticleLimits& limits,
                                          std::string_view language) {
  const auto bounded = bounded_html(page, limits);
  if (!bounded) return tl::unexpected(bounded.error());
  const HtmlTree tree = parse_html(*bounded);
  PagePart whole{0, static_cast<std::uint32_t>(tree.size()), std::vector<bool>(tree.size(), false)};
  for (std::uint32_t i = 0; i < whole.end; ++i)
    if (tree[i].name == "head" || tree[i].name == "title") whole.left_out[i] = true;
  PageFacts facts = read_page_facts(tree, *bounded, whole);
  if (facts.language.empty()) facts.language = language;
  BlockText text = block_text(tree, whole, facts.language);
  return with_text(std::move(facts), std::move(text));
}

}  // namespace standpoint
