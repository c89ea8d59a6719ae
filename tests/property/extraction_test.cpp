// SPDX-License-Identifier: Apache-2.0
// Whatever the text: extraction ends, every place lies in the text and in order, the same text gives the same
// proposals, and these are a file that can be read.

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "extract/proposals/proposal_records.hpp"
#include "graph/text/utf8.hpp"
#include "tests/support/read_article.hpp"
#include "tests/support/sound_extraction.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// Reads and proposes twice, and holds everything against the text.
void inspect(std::string_view text) {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", std::string(dam_dossier()));
  static const Extractor french(loaded.dossier, TextLanguage::french), english(loaded.dossier, TextLanguage::english);
  for (const Extractor* extractor : {&french, &english}) {
    const Extraction extraction = extractor->read(text);
    RC_ASSERT(broken_promise(extraction) == std::string_view());
    std::string written;
    for (int time = 0; time < 2; ++time) {
      ProposedArticle article;
      article.source.id = "article";
      article.text = extraction.reading.letters.text;
      article.proposals = propose(*extractor, loaded.dossier, text, {"article", "2024-03-07"});
      const std::string bytes = write_proposals_file(proposal_records(article, loaded.dossier, RecordForm::review));
      RC_ASSERT((time == 0 || bytes == written));
      written = bytes;
    }
    if (find_fault(text)) continue;  // no dossier keeps such a text
    const auto again = read_proposals_file("article.yaml", written);
    RC_ASSERT(again.has_value());
    RC_ASSERT(write_proposals_file(*again) == written);
  }
}

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all{"«",
                                            "»",
                                            "“",
                                            "”",
                                            "\"",
                                            "‘",
                                            "’",
                                            "'",
                                            "<<",
                                            ">>",
                                            "(",
                                            ")",
                                            "[",
                                            "]",
                                            ",",
                                            ".",
                                            "...",
                                            "…",
                                            ":",
                                            ";",
                                            "–",
                                            "\n",
                                            "\n\n",
                                            "\r\n",
                                            " ",
                                            "\u00A0",
                                            "\u202F",
                                            "-",
                                            "-t-il",
                                            "dit-on",
                                            "l'",
                                            "M. ",
                                            "Mme ",
                                            " que ",
                                            " selon ",
                                            " pour ",
                                            " dit ",
                                            " said",
                                            " that ",
                                            " de ",
                                            " la ",
                                            " le ",
                                            "il ",
                                            "Elle ",
                                            "affirme",
                                            "accusé par ",
                                            "le ministre de ",
                                            " en affirmant que ",
                                            "Anne Morel",
                                            "Hydra",
                                            "Rivières libres",
                                            "mardi",
                                            "2019",
                                            "\xFF",
                                            "\xC3",
                                            "\u0301",
                                            "\U0001F600",
                                            "Ж",
                                            "\t",
                                            std::string(1, '\0')};
  return all;
}

// A stretch of a sample article with bytes taken out, put in, doubled or changed.
std::string mutated(const std::string& article) {
  const auto from = *rc::gen::inRange<std::size_t>(0, article.size());
  std::string text = article.substr(from, *rc::gen::inRange<std::size_t>(1, 3000));
  for (int steps = *rc::gen::inRange(0, 12); steps > 0 && !text.empty(); --steps) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto length = std::min(*rc::gen::element<std::size_t>(1, 1, 2, 5, 20, 100), text.size() - at);
    switch (*rc::gen::inRange(0, 5)) {
      case 0: text.erase(at, length); break;
      case 1: text.insert(at, text.substr(at, length)); break;
      case 2: text[at] = static_cast<char>(*rc::gen::inRange(0, 256)); break;
      default: text.insert(at, *rc::gen::elementOf(pieces())); break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("sample articles give proposals whose places lie in the text, the same each time") {
  const auto articles = sample_articles();
  REQUIRE(articles.size() >= 16);
  for (const std::string& article : articles) CHECK_NOTHROW(inspect(article));
}

TEST_CASE("damaged articles give proposals whose places lie in the text, the same each time") {
  const auto articles = sample_articles();
  CHECK(rc::check([&] { inspect(mutated(*rc::gen::elementOf(articles))); }));
}

TEST_CASE("any bytes at all give proposals whose places lie in the text, the same each time") {
  CHECK(rc::check([] { inspect(*rc::gen::arbitrary<std::string>()); }));
  CHECK(rc::check([] {
    std::string text;
    for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces())))
      text += piece;
    inspect(text);
  }));
}

TEST_CASE("places count code points, whatever the bytes of the characters") {
  const ReadArticle article("🐟🐟 é\xCC\x81. « L’eau monte », dit Anne Morel.");
  REQUIRE(article.extraction().speech.size() == 1);
  const TextSpan said = article.extraction().speech[0].parts.at(0);
  CHECK(said.begin == 9);
  CHECK(said.end == 20);
}
