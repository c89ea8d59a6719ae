// SPDX-License-Identifier: Apache-2.0
#include "render/embed/html_page.hpp"

#include <catch2/catch.hpp>

#include "render/embed/figure.hpp"

using namespace standpoint;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string page_of(std::string_view markdown, const HtmlPage& page = {"en", "", {}, {}}) {
  return write_html_page(markdown, page).value();
}

}  // namespace

TEST_CASE("A page is whole, names its language and title, and forbids scripts and the network") {
  const std::string page = page_of("# A *title*\n\ntext[^a]\n\n[^a]: note\n", {"fr", "", {}, {}});
  CHECK(page.starts_with("<!DOCTYPE html>"));
  CHECK(has(page, "<html lang=\"fr\">"));
  CHECK(has(page, "<title>A title</title>"));
  CHECK(has(page, "default-src 'none'"));
  CHECK(has(page, "<span id=\"a-title\"></span>"));
  CHECK(has(page, "aria-label=\"Retour au texte\""));
  CHECK(has(page_of("text", {"en", "Title <b>", {}, {}}), "<h1>Title &lt;b&gt;</h1>"));
}

TEST_CASE("Nothing of a stranger's HTML passes") {
  const std::string page = page_of(
      "<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b [c](javascript:alert(1)) "
      "![d](data:text/html,x)\n");
  CHECK_FALSE(has(page, "<script"));
  CHECK_FALSE(has(page, "onerror"));
  CHECK_FALSE(has(page, "javascript:"));
  CHECK_FALSE(has(page, "data:text"));
}

TEST_CASE("Figures stand where their words stand, and only there") {
  const HtmlPage page{"en", "", {{"word-0", "<figure>one</figure>"}}, {}};
  CHECK(
      has(page_of("a\n\n```word-0\n```\n\n- b\n\n  ```word-0\n  ```\n", page), "<li>\n<p>b</p>\n<figure>one</figure>"));
  CHECK_FALSE(has(page_of("```word-0 x\n```\n\n    word-0\n\nword-0\n", page), "<figure>"));
}

TEST_CASE("A picture in a cell of a table is told in words") {
  const std::string page =
      page_of("| ![the *map*](a.svg) |\n| --- |\n| x |\n", {"en", "", {}, [](std::string_view) { return "data:x"; }});
  CHECK(has(page, "<th>the map</th>"));
}

TEST_CASE("Text becomes Markdown that shows it as it is") {
  CHECK(markdown_text("a*b_[c]<d>|`#&~$@^\\e\nf") == "a\\*b\\_\\[c\\]\\<d\\>\\|\\`\\#\\&\\~\\$\\@\\^\\\\e f");
  const Figure figure{"x", "fig-x", "T", "A \"title\"", "alt \"text\"", "", "a b/(c).svg"};
  CHECK(figure_in_markdown(figure, MarkdownFlavour::pandoc) ==
        "![A \"title\"](a%20b/%28c%29.svg){#fig-x alt=\"alt \\\"text\\\"\"}");
  CHECK(figure_in_markdown(figure, MarkdownFlavour::github) == "![alt \"text\"](a%20b/%28c%29.svg)\n\n*A \"title\"*");
  CHECK(figure_in_html(figure, "<svg/>") ==
        "<figure id=\"fig-x\">\n<svg/>\n<figcaption>A &quot;title&quot;</figcaption>\n</figure>\n");
}

TEST_CASE("The words of a drawing are read back as they were meant") {
  const SvgWords words =
      words_of_svg("<svg><title>A &amp; B &lt;c&gt;</title><desc>d &quot;e&quot; &#39;f&#39;</desc></svg>");
  CHECK(words.title == "A & B <c>");
  CHECK(words.description == "d \"e\" 'f'");
  CHECK(words_of_svg("<svg/>").title.empty());
}

TEST_CASE("Bytes become a data URI") { CHECK(data_uri("image/png", "abc") == "data:image/png;base64,YWJj"); }
