// SPDX-License-Identifier: Apache-2.0
#include "graph/model/quotes.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "graph/text/utf8.hpp"

using namespace standpoint;

namespace {

// Looks for one quote in one text.
QuotePlace locate(std::string_view text, std::string_view quote, const Selector* selector = nullptr,
                  SourceText::State state = SourceText::State::found) {
  Dossier dossier;
  dossier.sources.emplace_back();
  Citation citation;
  citation.source = SourceId{0};
  citation.quote = quote;
  if (selector != nullptr) {
    dossier.selectors.push_back(*selector);
    citation.selector = 0;
  }
  dossier.citations.push_back(citation);
  return locate_quotes(dossier, {SourceText{state, std::string(text), {}}}).front();
}

// The stretch of the text that was found, by code points.
std::string found(std::string_view text, std::string_view quote) {
  const QuotePlace place = locate(text, quote);
  if (place.state != QuoteState::found && place.state != QuoteState::ambiguous)
    return std::string(to_string(place.state));
  std::string out;
  for (std::uint32_t index = 0; !text.empty(); ++index) {
    const std::size_t bytes = decode_utf8(text).bytes;
    if (index >= place.begin && index < place.end) out += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

Selector by_nth(std::int64_t nth) {
  Selector selector;
  selector.nth = nth;
  return selector;
}

}  // namespace

TEST_CASE("a quote is found with its offsets in code points") {
  const QuotePlace place = locate("Éé, le port doit grandir.", "port doit");
  CHECK(place.state == QuoteState::found);
  CHECK(place.begin == 7);
  CHECK(place.end == 16);
  CHECK(place.occurrences == 1);
}

TEST_CASE("typography and composition do not keep a quote from being found") {
  CHECK(found("Il dit : « L’E\u0301tat\u00A0doit agir »", "\"L'État doit agir\"") ==
        "missing");  // the mark and its space
  CHECK(found("Il dit : « L’E\u0301tat\u00A0doit  agir »", "L'État doit agir") == "L’E\u0301tat\u00A0doit  agir");
  CHECK(found("une e\u0301tape", "une é") == "une e\u0301");
  CHECK(found("line one\r\n line two", "one line two") == "one\r\n line two");
}

TEST_CASE("case and accents count") {
  CHECK(found("Le port", "le port") == "missing");
  CHECK(found("été", "ete") == "missing");
}

TEST_CASE("a gap stands for at most three hundred characters") {
  const auto text = [](std::size_t gap) { return "begin" + std::string(gap, 'x') + "end"; };
  CHECK(locate(text(300), "begin […] end").state == QuoteState::found);
  CHECK(locate(text(301), "begin […] end").state == QuoteState::missing);
  CHECK(locate(text(20), "begin [...] end").end == 28);
  CHECK(locate("end begin", "begin […] end").state == QuoteState::missing);
}

TEST_CASE("several gaps find a way even where the nearest word leads nowhere") {
  const std::string text = "start mid" + std::string(200, 'x') + "mid" + std::string(200, 'y') + "stop";
  CHECK(locate(text, "start […] mid […] stop").state == QuoteState::found);
  CHECK(locate(text, "start […] stop").state == QuoteState::missing);
}

TEST_CASE("a quote found more than once is ambiguous, and the first place is taken") {
  const QuotePlace place = locate("no. And no. And no.", "no");
  CHECK(place.state == QuoteState::ambiguous);
  CHECK(place.occurrences == 3);
  CHECK(place.begin == 0);
}

TEST_CASE("the place can be chosen by number, offset, prefix or suffix") {
  const std::string_view text = "first no, second no; third no!";
  Selector selector = by_nth(2);
  CHECK(locate(text, "no", &selector).begin == 17);
  CHECK(locate(text, "no", &selector).state == QuoteState::found);
  selector = Selector{};
  selector.offset = 27;
  CHECK(locate(text, "no", &selector).begin == 27);
  selector = Selector{};
  selector.prefix = "second";
  CHECK(locate(text, "no", &selector).begin == 17);
  selector = Selector{};
  selector.suffix = "!";
  CHECK(locate(text, "no", &selector).begin == 27);
  selector.prefix = "first";
  CHECK(locate(text, "no", &selector).state == QuoteState::missing);
}

TEST_CASE("a choice that no place meets is missing, and says how many there are") {
  const Selector selector = by_nth(4);
  const QuotePlace place = locate("no no no", "no", &selector);
  CHECK(place.state == QuoteState::missing);
  CHECK(place.occurrences == 3);
}

TEST_CASE("words between quotation marks are told from words outside") {
  const auto inside = [](std::string_view text, std::string_view quote) { return locate(text, quote).inside_marks; };
  CHECK(inside("Il dit : « le port doit grandir », puis part.", "port doit"));
  CHECK_FALSE(inside("Il dit : « le port doit grandir », puis part.", "puis part"));
  CHECK(inside("He said \"we must\" and left", "we must"));
  CHECK_FALSE(inside("He said \"we must\" and left", "and left"));
  CHECK_FALSE(inside("He said \"we must\" and left", "must\" and"));
  CHECK(inside("“one\ntwo” three", "two"));
  CHECK(inside("« un “deux” trois » quatre", "trois"));
  CHECK_FALSE(inside("« un “deux” trois » quatre", "quatre"));
  CHECK_FALSE(inside("a \" b\nc d", "c d"));
}

TEST_CASE("a text whose checksum differs has moved quotes, and missing ones") {
  CHECK(locate("the words", "words", nullptr, SourceText::State::differs).state == QuoteState::moved);
  CHECK(locate("the words", "deeds", nullptr, SourceText::State::differs).state == QuoteState::missing);
}

TEST_CASE("without a text a quote stays unchecked, and without a quote there is nothing to check") {
  CHECK(locate("", "words", nullptr, SourceText::State::none).state == QuoteState::unchecked);
  CHECK(locate("", "words", nullptr, SourceText::State::missing).state == QuoteState::unchecked);
  CHECK(locate("text", "").state == QuoteState::none);
}

TEST_CASE("a quote that is nothing but a gap is missing") {
  CHECK(locate("text", "[…]").state == QuoteState::missing);
  CHECK(locate("text", " ").state == QuoteState::missing);
}

TEST_CASE("quotes of several sources are each looked for in their own text") {
  Dossier dossier;
  dossier.sources.resize(3);
  for (const std::uint32_t source : {1U, 0U, 1U, 2U}) {
    Citation citation;
    citation.source = SourceId{source};
    citation.quote = source == 0 ? "zero" : "one";
    dossier.citations.push_back(citation);
  }
  const auto places = locate_quotes(
      dossier, {SourceText{SourceText::State::found, "x zero", {}}, SourceText{SourceText::State::found, "one", {}}});
  REQUIRE(places.size() == 4);
  CHECK(places[0].state == QuoteState::found);
  CHECK(places[1].begin == 2);
  CHECK(places[2].state == QuoteState::found);
  CHECK(places[3].state == QuoteState::unchecked);
}

TEST_CASE("a long text of one letter is searched in no time") {
  const std::string text(1 << 20, 'a');
  CHECK(locate(text, "a […] b").state == QuoteState::missing);
  CHECK(locate(text, "a").occurrences == 100'000);
}
