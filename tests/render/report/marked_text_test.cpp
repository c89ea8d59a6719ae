// SPDX-License-Identifier: Apache-2.0
#include "render/report/marked_text.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "graph/text/html_text.hpp"
#include "render/report/marked_rows.hpp"

using namespace standpoint;

namespace {

MarkedText text_of(std::u32string text, std::vector<TextMark> marks = {}, std::vector<MarkedName> names = {}) {
  MarkedText out;
  out.language = out.text_language = "en";
  out.title = "A talk";
  out.rows = {{MarkedRow::Kind::body, {0, static_cast<std::uint32_t>(text.size())}}};
  out.text = std::move(text);
  out.marks = std::move(marks);
  out.names = std::move(names);
  return out;
}

TextMark mark(std::vector<MarkedPlace> parts, MarkKind kind = MarkKind::direct) {
  return {kind, std::move(parts), "Ana", "direct", {{"Rule", {{"verb", ""}}}}};
}

// Reads HTML as the parser of an XML document would: every element is closed in turn. Gives the words of the rows of
// text back, without those that are told of marks, in `[` and `]` where marks or names begin and end.
class Reader {
 public:
  explicit Reader(const std::string& html) {
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t tag = std::min(html.find('<', at), html.size());
      if (in_text_ && hidden_ == 0) words += html.substr(at, tag - at);
      if (tag == html.size()) break;
      const std::size_t end = html.find('>', tag);
      element(html.substr(tag + 1, end - tag - 1));
      at = end + 1;
    }
    REQUIRE(open_.empty());
  }

  std::string words;

 private:
  void element(const std::string& tag) {
    if (tag.starts_with('/')) {
      REQUIRE_FALSE(open_.empty());
      const std::string& opened = open_.back();
      REQUIRE(opened.substr(0, opened.find(' ')) == tag.substr(1));
      if (is_hidden(opened)) --hidden_;
      if (is_mark(opened)) words += ']';
      if (opened.starts_with("p class=\"text\"")) in_text_ = false;
      return open_.pop_back();
    }
    if (is_hidden(tag)) ++hidden_;
    if (is_mark(tag)) words += '[';
    if (tag.starts_with("p class=\"text\"")) in_text_ = true;
    open_.push_back(tag);
  }
  static bool is_hidden(const std::string& tag) {
    return tag.starts_with("span class=\"tip\"") || tag.starts_with("a class=\"b\"");
  }
  static bool is_mark(const std::string& tag) { return tag.starts_with("mark ") || tag.starts_with("a class=\"m "); }

  std::vector<std::string> open_;
  int hidden_ = 0;
  bool in_text_ = false;
};

std::string words_of(const MarkedText& text) { return Reader(marked_rows(text)).words; }

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("marks are nested where one lies in the other, and cut where they lie over each other") {
  CHECK(words_of(text_of(U"abcdefgh", {mark({{1, 7}}), mark({{2, 4}})})) == "a[b[cd]efg]h");
  CHECK(words_of(text_of(U"abcdefgh", {mark({{1, 5}}), mark({{3, 7}})})) == "a[bc[de]][fg]h");
  CHECK(words_of(text_of(U"abcdefgh", {mark({{1, 5}}), mark({{1, 7}})})) == "a[[bcde]fg]h");
  CHECK(words_of(text_of(U"abcdefgh", {mark({{1, 5}}), mark({{1, 5}})})) == "a[[bcde]]fgh");
  CHECK(words_of(text_of(U"abcdefgh", {mark({{0, 3}, {5, 8}})}, {{true, {{2, 6}}, "Ana", {}}})) ==
        "[ab[c]][de][[f]gh]");
  CHECK(words_of(text_of(U"abc", {mark({{1, 9}}), mark({{2, 2}})})) == "abc");
}

TEST_CASE("marks go on over rows, and what lies between rows is not shown") {
  MarkedText text = text_of(U"abcd--efgh--ij", {mark({{2, 9}}), mark({{4, 6}})});
  text.rows = {{MarkedRow::Kind::body, {0, 4}}, {MarkedRow::Kind::body, {6, 10}}, {MarkedRow::Kind::body, {12, 14}}};
  CHECK(words_of(text) == "ab[cd][efg]hij");
}

TEST_CASE("each mark has one card beside the row where it begins, and new names have one at their first place") {
  MarkedText text = text_of(U"abcd\nefgh", {mark({{0, 2}, {5, 7}}), mark({{6, 8}}, MarkKind::relation)},
                            {{false, {{1, 2}, {8, 9}}, "Bo", {}}, {true, {{2, 3}}, "Co", {}}});
  text.rows = {{MarkedRow::Kind::body, {0, 4}}, {MarkedRow::Kind::heading, {5, 9}}};
  const std::string html = marked_rows(text);
  CHECK(count(html, "<li class=\"card") == 3);
  CHECK(html.find("<li class=\"card direct\">") < html.find("<li class=\"card fresh\">"));
  CHECK(html.find("<li class=\"card fresh\">") < html.find("<h2 class=\"text\""));
  CHECK(html.find("<li class=\"card relation\">") > html.find("<h2 class=\"text\""));
  for (const std::string number : {"1", "2", "3"}) {
    CHECK(count(html, "id=\"p_t" + number + "\"") == 1);
    CHECK(count(html, "id=\"p_c" + number + "\"") == 1);
  }
  CHECK(count(html, "href=\"#p_n1\"") == 2);
}

TEST_CASE("any marks on any text give elements that are closed in turn, and all of the words") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::u32string text;
    for (std::size_t i = 0; i < 40; ++i) text += U"ab <&\">é"[random() % 8];
    const auto place = [&] {
      const auto begin = static_cast<std::uint32_t>(random() % 40);
      return MarkedPlace{begin, begin + 1 + static_cast<std::uint32_t>(random() % (40 - begin))};
    };
    std::vector<TextMark> marks;
    for (std::size_t i = random() % 6; i > 0; --i)
      marks.push_back(mark({place()}, static_cast<MarkKind>(random() % 2 == 0 ? random() % 3 : 5)));
    std::vector<MarkedName> names;
    for (std::size_t i = random() % 4; i > 0; --i) names.push_back({random() % 2 == 0, {place(), place()}, "B", {}});
    const MarkedText marked = text_of(text, marks, names);
    std::string words = words_of(marked);
    std::erase_if(words, [](char c) { return c == '[' || c == ']'; });
    std::string plain;
    for (const char32_t c : text) plain += c == U'é' ? "é" : html_text(std::string(1, static_cast<char>(c)));
    CHECK(words == plain);
  }
}

TEST_CASE("a page of a hostile text holds nothing but text of it") {
  const std::string evil = "\"><script>alert(1)</script>\u202E{{{style}}}{{> x}}<!--";
  MarkedText text =
      text_of(U"\"><script>alert(1)</script>{{{style}}}<!--\u202E", {mark({{0, 20}})}, {{false, {{3, 9}}, evil, {}}});
  text.title = text.text_language = evil;
  text.marks[0].heading = text.marks[0].brief = evil;
  text.marks[0].fields = {{evil, {{evil, "javascript:alert(1)"}, {"a", "https://example.org/a"}}}};
  text.names[0].fields = text.facts = text.marks[0].fields;
  const std::string html = write_marked_text(text);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("javascript:") == std::string::npos);
  CHECK(html.find("<!--") == std::string::npos);
  CHECK(html.find("\u202E") == std::string::npos);
  CHECK(count(html, "{{{style}}}") > 5);
  CHECK(html.find("default-src 'none'; style-src 'sha256-") != std::string::npos);
  CHECK(html.find("href=\"https://example.org/a\" rel=\"noopener noreferrer nofollow\"") != std::string::npos);
}

TEST_CASE("a page is the same each time, in the colours and the language asked for") {
  const MarkedText text = text_of(U"abc", {mark({{0, 2}})});
  const std::string html = write_marked_text(text);
  CHECK(html == write_marked_text(text));
  CHECK(html.find("prefers-color-scheme:dark") != std::string::npos);
  PageLook look;
  look.theme = Theme::dark;
  CHECK(write_marked_text(text, look).find("prefers-color-scheme:dark") == std::string::npos);
  MarkedText french = text;
  french.language = "fr";
  CHECK(write_marked_text(french).find("discours direct") != std::string::npos);
}
