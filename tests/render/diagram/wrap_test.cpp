// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/wrap.hpp"

#include <catch2/catch.hpp>

namespace standpoint {
namespace {

constexpr TextStyle kStyle{10, FontWeight::regular, 12};

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "|") + line;
  return text;
}

}  // namespace

TEST_CASE("Widths are those of Liberation Sans") {
  CHECK(text_width("n", 1000) == Approx(556));
  CHECK(text_width("i", 1000) == Approx(222));
  CHECK(text_width("é", 1000) == Approx(556));
  CHECK(text_width("M", 1000, FontWeight::bold) == Approx(833));
  CHECK(text_width("’", 1000) == Approx(222));
  CHECK(text_width("Ж", 1000) > 700);
  CHECK(text_width("ạ", 1000) == Approx(556));
}

TEST_CASE("Widths in serif are those of Liberation Serif, and in mono everything has one width") {
  const TextStyle serif{1000, FontWeight::regular, 1000, FontFamily::serif};
  const TextStyle bold{1000, FontWeight::bold, 1000, FontFamily::serif};
  CHECK(text_width("n", serif) == Approx(500));
  CHECK(text_width("i", serif) == Approx(278));
  CHECK(text_width("M", serif) == Approx(889));
  CHECK(text_width("M", bold) == Approx(944));
  CHECK(text_width("é", serif) == Approx(444));
  CHECK(text_width("iMé’ñ", serif.in(FontFamily::mono)) == Approx(3000));
  CHECK(text_width("e\u0301\u200B", bold.in(FontFamily::mono)) == Approx(600));
  CHECK(text_width("漢", serif.in(FontFamily::mono)) == Approx(1000));
}

TEST_CASE("Characters outside the table have sensible widths") {
  CHECK(text_width("漢", 1000) == Approx(1000));
  CHECK(text_width("😀", 1000) == Approx(1300));
  CHECK(text_width("e\u0301", 1000) == Approx(text_width("e", 1000)));
  CHECK(text_width("\u200B", 1000) == Approx(0));
  CHECK(text_width("\xFF\xFE", 1000) == Approx(2000));
  CHECK(text_width("", 1000) == Approx(0));
}

TEST_CASE("A text is broken at spaces within the width") {
  const auto lines = wrap_text("Union des entreprises du logiciel libre", kStyle, {90, 6, 200});
  CHECK(joined(lines) == "Union des|entreprises du|logiciel libre");
  CHECK(widest(lines, kStyle) <= 90);
}

TEST_CASE("No line breaks at a space that must not break") {
  const std::string text = "coût de 3\u00A0200\u202F000\u00A0€ par an";
  for (int width = 75; width < 200; width += 7) {
    const std::string lines = joined(wrap_text(text, kStyle, {static_cast<double>(width), 6, 200}));
    CAPTURE(width, lines);
    CHECK(lines.find("3\u00A0200\u202F000\u00A0€") != std::string::npos);
  }
}

TEST_CASE("No line starts with closing punctuation or ends with an opening guillemet") {
  const std::string text = "« Qui paie ? » demande la presse : personne ; vraiment !";
  for (int width = 40; width < 300; width += 5) {
    for (const std::string& line : wrap_text(text, kStyle, {static_cast<double>(width), 9, 200})) {
      CAPTURE(width, line);
      for (const char* mark : {"?", ":", ";", "!", "»"}) CHECK_FALSE(line.starts_with(mark));
      CHECK_FALSE(line.ends_with("«"));
    }
  }
}

TEST_CASE("A word wider than a line is broken and nothing of it is lost") {
  const std::string word(60, 'w');
  const auto lines = wrap_text(word, kStyle, {100, 20, 200});
  std::string all;
  for (const std::string& line : lines) all += line;
  CHECK(all == word);
  CHECK(lines.size() > 1);
  CHECK(widest(lines, kStyle) <= 100);
}

TEST_CASE("A text past the limits ends in an ellipsis") {
  const auto lines = wrap_text("one two three four five six seven eight", kStyle, {40, 2, 200});
  REQUIRE(lines.size() == 2);
  CHECK(lines.back().ends_with("…"));
  CHECK(widest(lines, kStyle) <= 40);
  CHECK(is_shortened("one two three four five six seven eight", kStyle, {40, 2, 200}));
  CHECK_FALSE(is_shortened("one", kStyle, {40, 2, 200}));
  CHECK(is_shortened(std::string(300, 'x'), kStyle, {4000, 6, 200}));
}

TEST_CASE("Even lines are as many as the fewest, without a word alone at the end") {
  const WrapLimits limits{76, 3, 200};
  CHECK(joined(wrap_text("fournit des données à", kStyle, limits)) == "fournit des|données à");
  CHECK(joined(wrap_evenly("refuse des données à", {8.5, FontWeight::regular, 10}, limits)) == "refuse des|données à");
  for (const char* text : {"Système national des données de santé", "Catherine Morin-Desailly", "CNIL", ""}) {
    CHECK(wrap_evenly(text, kStyle, limits).size() == wrap_text(text, kStyle, limits).size());
  }
}

TEST_CASE("What cannot be printed is replaced") {
  CHECK(printable("a\x01"
                  "b") ==
        "a\uFFFD"
        "b");
  CHECK(printable("a\xFF"
                  "b") ==
        "a\uFFFD"
        "b");
  CHECK(printable("a\u202E"
                  "b") ==
        "a\uFFFD"
        "b");
  CHECK(printable("a\uFFFE"
                  "b") ==
        "a\uFFFD"
        "b");
  CHECK(printable("a\r\nb\tc") == "a  b c");
  CHECK(printable("a\u202Fb") == "a\u202Fb");
  CHECK(printable("abcdef", 3) == "abc…");
}

}  // namespace standpoint
