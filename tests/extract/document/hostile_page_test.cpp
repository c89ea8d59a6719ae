// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <chrono>

#include "extract/document/article_file.hpp"
#include "extract/document/bounded_html.hpp"
#include "extract/document/html_tree.hpp"

using namespace standpoint;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() + piece.size() <= bytes) out += piece;
  return out;
}

// Processor time that reading takes, whatever comes of it.
double seconds(std::string_view text, ArticleFormat format) {
  const std::clock_t begin = std::clock();
  (void)article_from_bytes(text, format, "hostile");
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::size_t depth_of(const HtmlTree& tree) {
  std::vector<std::uint32_t> open;
  std::size_t deepest = 0;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    while (!open.empty() && open.back() <= i) open.pop_back();
    open.push_back(tree[i].end);
    deepest = std::max(deepest, open.size());
  }
  return deepest;
}

}  // namespace

TEST_CASE("A megabyte of anything is read in a moment, as a page and as Markdown") {
  constexpr std::size_t kMegabyte = 1U << 20U;
  for (const char* piece : {"<div>",
                            "<",
                            "&",
                            "<p>",
                            "<b>",
                            "<b><p>",
                            "<font color=1>x<p>",
                            "</div>",
                            "<a href=x>",
                            "<a b=c ",
                            "<a b=\"",
                            "<!--",
                            "<table>",
                            "<table><tr><td>",
                            "<li>",
                            "<dd><li>",
                            "<h1><h2>",
                            "<svg>",
                            "<script>",
                            "<title>",
                            "<q>a</q>",
                            "<blockquote>",
                            "&amp",
                            "é",
                            "\xE9",
                            "<span class=x>y",
                            "x<br>",
                            ">",
                            "> ",
                            "*a",
                            "**a ",
                            "[",
                            "](",
                            "[x](<",
                            "`",
                            "` `` ",
                            "<!-- ",
                            "- ",
                            "    a\n\n",
                            "|a|\n|-|\n",
                            "[a]: b\n",
                            "~~~\n",
                            "3 mai 2021 "}) {
    INFO(piece);
    const std::string text = repeated(piece, kMegabyte);
    CHECK(seconds(text, ArticleFormat::html) < 5);
    CHECK(seconds(text, ArticleFormat::markdown) < 5);
  }
}

TEST_CASE("An attribute of a megabyte costs a megabyte, and none of it reaches the parser") {
  const std::string page = "<p class='" + std::string(1U << 20U, 'x') + "' onclick='evil()'>Bonjour</p>";
  const auto bounded = bounded_html(page, {});
  REQUIRE(bounded);
  CHECK(bounded->markup.size() < 1'000);
  CHECK(bounded->markup.find("onclick") == std::string::npos);
  CHECK(article_from_bytes(page, ArticleFormat::html, "page")->text == "Bonjour");
}

TEST_CASE("Tags may be nested as deep as the limit says, and no deeper") {
  const ArticleLimits limits{1U << 20U, 20};
  const auto nested = [](int depth) { return repeated("<div>", static_cast<std::size_t>(depth) * 5) + "texte"; };
  CHECK(article_from_bytes(nested(20), ArticleFormat::html, "page", limits));
  const auto refused = article_from_bytes(nested(21), ArticleFormat::html, "page", limits);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "'page': its tags are nested more than 20 deep");
  CHECK_FALSE(article_from_bytes(std::string(21, '>'), ArticleFormat::markdown, "text", limits));
}

TEST_CASE("Paragraphs and cells that nobody closed do not count as nested") {
  CHECK(article_from_bytes(repeated("<p>a", 8'000), ArticleFormat::html, "page"));
  CHECK(article_from_bytes("<ul>" + repeated("<li><p>a", 8'000), ArticleFormat::html, "page"));
  CHECK(article_from_bytes("<table>" + repeated("<tr><td>a<td>b", 8'000), ArticleFormat::html, "page"));
}

TEST_CASE("However tags are crossed, the tree stays flat enough to search") {
  for (const char* piece : {"<div><table></div>", "<table><div></table>", "<li><div></li>", "<p><table><p>",
                            "<b><div></b>", "<td><div></td>", "<div><td></div>", "<ul><p></ul>", "<a><div><a>",
                            "<h1><div><h2>", "<table><td><li></table><li>"}) {
    INFO(piece);
    const auto bounded = bounded_html(repeated(piece, 50'000), {1U << 20U, 40});
    if (bounded) CHECK(depth_of(parse_html(*bounded)) <= 4 * 2 * 40);
  }
}

TEST_CASE("Scripts cannot hide text or make some up") {
  const auto text = [](std::string_view html) { return article_from_bytes(html, ArticleFormat::html, "page")->text; };
  CHECK(text("<p>a<script>if (1 < 2) document.write('<p>b');</script>c</p>") == "ac");
  CHECK(text("<p>a<style>p::after { content: '</p>' }</style>c</p>") == "ac");
  CHECK(text("a<textarea><p>b</textarea>c<iframe>d</iframe>e") == "ace");
  CHECK(text("<p>a < b & c > d <3 </3 e</p>") == "a < b & c > d <3");
  CHECK(text("<title>x</title><p>a<!-- b --!>c<!-->d<!--->e<? f ?>g<! h >i") == "acdegi");
}

TEST_CASE("No tag, comment or reference that is cut off at the end does harm") {
  const std::string page =
      "<!DOCTYPE html><html lang=fr><!-- x --><body class=\"a b\"><p id='c'>Un &eacute;t&#233; "
      "<q>oui</q><script>x</script>";
  for (std::size_t size = 0; size <= page.size(); ++size)
    CHECK(article_from_bytes(std::string_view(page).substr(0, size), ArticleFormat::html, "page"));
}

TEST_CASE("What is larger than the limit is refused before it is read") {
  const auto refused = article_from_bytes(std::string(101, 'a'), ArticleFormat::plain, "long\x1b.txt", {100, 512});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "'long\\u{1b}.txt' has more than 100 bytes");
}
