// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/quote_fragment.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>

#include "extract/speech/letters.hpp"
#include "graph/model/quotes.hpp"

using namespace standpoint;

namespace {

std::string fragment(std::u32string_view text, std::vector<TextSpan> parts = {}) {
  if (parts.empty()) parts = {{0, static_cast<std::uint32_t>(text.size())}};
  return quote_fragment(text, parts).quote;
}

QuotePlace located(std::u32string_view text, const QuoteFragment& fragment) {
  Dossier dossier;
  Selector selector;
  selector.offset = fragment.at;
  dossier.selectors.push_back(selector);
  dossier.citations.push_back({SourceId{0}, 0, std::string_view(fragment.quote), {}});
  return locate_quotes(dossier, {{SourceText::State::found, to_utf8(text), {}}})[0];
}

std::size_t words_in(std::string_view quote) {
  std::size_t count = 0;
  bool counted = false;
  for (const char32_t c : from_utf8(quote)) {
    if (c == U' ' || c == U'\u00A0') counted = false;
    if (!counted && (is_letter(c) || is_digit(c))) ++count;
    counted = counted || is_letter(c) || is_digit(c);
  }
  return count;
}

}  // namespace

TEST_CASE("a quote of few words is all of them") {
  CHECK(fragment(U"  It is\n time  now. ") == "It is time now.");
  CHECK(fragment(U"c’est\u00A0vrai\u202F!") == "c’est\u00A0vrai\u202F!");
  CHECK(fragment(U"one two three", {{0, 3}, {8, 13}}) == "one […] three");
  CHECK(fragment(U"so […] it is") == "so […] it is");
  CHECK(fragment(U"so bad\u0007 it is") == "so […] it is");
  CHECK(fragment(U"a b c d e f « g h i j » k l m n o !") == "a b c d e f « g h i j » k l m n o !");
  CHECK(fragment(U" \n ").empty());
  CHECK(quote_fragment(U"ab  cd", std::vector<TextSpan>{{2, 6}}).at == 4);
}

TEST_CASE("a quote of many words is its first and its last ones") {
  CHECK(fragment(U"a b c d e f g h i j k l m n o p q r") == "a b c d e f g h […] l m n o p q r");
  CHECK(fragment(U"a b c d e f g h i j k l m n o p q r", {{0, 5}, {8, 35}}) == "a b c […] l m n o p q r");
}

TEST_CASE("a quote whose ends lie far apart has words between them, as far as these reach") {
  std::u32string text;
  for (int i = 0; i < 90; ++i) text += from_utf8(fmt::format("w{} ", i + 100));
  CHECK(fragment(text) == "w100 w101 w102 w103 w104 […] w143 w144 w145 w146 w147 […] w185 w186 w187 w188 w189");
  for (int i = 0; i < 2000; ++i) text += from_utf8(fmt::format("w{} ", i + 200));
  CHECK(fragment(text).starts_with("w100 w101 w102 w103"));
  CHECK(fragment(text).ends_with(" w114"));
}

TEST_CASE("a quote is found where it says, in any text") {
  std::mt19937 random(7);
  constexpr std::u32string_view kLetters = U"ab é’«»\"\n\u00A0.[…]-";
  for (int round = 0; round < 400; ++round) {
    std::u32string text;
    const std::size_t length = 1 + random() % 1500;
    while (text.size() < length) text += random() % 3 == 0 ? U' ' : kLetters[random() % kLetters.size()];
    std::vector<TextSpan> parts;
    for (std::uint32_t at = 0; at < length;) {
      const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(length, at + 1 + random() % length));
      parts.push_back({at, end});
      at = end + static_cast<std::uint32_t>(random() % 50);
    }
    const QuoteFragment found = quote_fragment(text, parts);
    if (found.quote.empty()) continue;
    const QuotePlace place = located(text, found);
    CAPTURE(to_utf8(text), found.quote, found.at);
    CHECK((place.state == QuoteState::found || place.state == QuoteState::ambiguous));
    CHECK(place.begin == found.at);
    CHECK(words_in(found.quote) <= 15);
  }
}
