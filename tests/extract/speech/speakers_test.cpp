// SPDX-License-Identifier: Apache-2.0
// Who speaks where a phrase does not name anybody: candidates with the rule that found each.

#include <catch2/catch.hpp>

#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// The likeliest candidate of the last stretch of speech.
std::string last_speaker(std::string_view text, TextLanguage language = TextLanguage::french) {
  const Lines all = speakers(text, language);
  return all.empty() ? "nothing said" : all.back().substr(0, all.back().find(','));
}

}  // namespace

TEST_CASE("a pronoun means the last one who agrees in gender and number") {
  CHECK(last_speaker("Paul Garnier a vu Anne Morel. Elle affirme que tout va.") == "anne-morel (agreement)");
  CHECK(last_speaker("Paul Garnier a vu Anne Morel. Il affirme que tout va.") == "paul-garnier (agreement)");
  CHECK(last_speaker("Le Collectif du Saulx a vu Anne Morel. Ils affirment que tout va.") == "collectif (agreement)");
  CHECK(last_speaker("Anne Morel met in town. “It is ready,” she said.", TextLanguage::english) ==
        "anne-morel (agreement)");
  CHECK(last_speaker("Anne Morel sourit. « Tout va bien », dit-on.") == "");
}

TEST_CASE("a function means whom the article or the dossier gave it to") {
  CHECK(
      last_speaker("Anne Morel, ministre de l'Énergie, sourit. Paul Garnier aussi. La ministre affirme que tout va.") ==
      "anne-morel (function)");
  CHECK(last_speaker("Le préfet Paul Garnier a vu Anne Morel. Le préfet affirme que tout va.") ==
        "paul-garnier (function)");
  const std::string tied = std::string(dam_dossier()) +
                           "sources: {s: {title: Un titre, date: 2024-01-01}}\n"
                           "relations: [{from: paul-garnier, type: leads, to: hydra, source: s}]\n";
  CHECK(ReadArticle("Le directeur d'Hydra affirme que tout va.", TextLanguage::french, tied).speakers() ==
        Lines{"paul-garnier (function)"});
}

TEST_CASE("a spokesperson or a communiqué without a name speaks for the body") {
  CHECK(last_speaker("Le porte-parole d'Hydra affirme que tout va.") == "hydra (speaks for)");
  CHECK(last_speaker("Un communiqué d'Hydra affirme que tout va.") == "hydra (speaks for)");
  CHECK(last_speaker("La direction d'Hydra affirme que tout va.") == "hydra (speaks for)");
}

TEST_CASE("a kind of body means the last one of that kind") {
  CHECK(last_speaker("Rivières libres a vu Hydra. L'association affirme que tout va.") == "rivieres (kind of body)");
  CHECK(last_speaker("Hydra a vu Rivières libres. L'entreprise affirme que tout va.") == "hydra (type of body)");
  CHECK(last_speaker("Le Collectif du Saulx a vu Hydra et Rivières libres. Le collectif affirme que tout va.") ==
        "collectif (kind of body)");
}

TEST_CASE("cette dernière and la même source point back") {
  CHECK(last_speaker("Paul Garnier a vu Anne Morel. Cette dernière affirme que tout va.") ==
        "anne-morel (points back)");
  CHECK(last_speaker("Selon La Gazette du Saulx, tout va. D'après la même source, Hydra part.").starts_with("gazette"));
}

TEST_CASE("whoever spoke goes on where nobody is named, but not out of a heading") {
  CHECK(last_speaker("Anne Morel affirme que tout va. « Nous ouvrirons en mai et tout ira. »") ==
        "anne-morel (goes on)");
  CHECK(last_speaker("« Nous ouvrirons en mai et tout ira très bien », lit-on.") == "");
}

TEST_CASE("the speaker of a heading is whom the article names first that fits") {
  CHECK(
      speakers("Le barrage « tiendra », assure la ministre\n\nLa ville doute encore de son barrage. Anne Morel sourit.")
          [0] == "anne-morel (named later)");
  CHECK(
      speakers("Le barrage « tiendra », assure la ministre\n\nAnne Morel, ministre de l'Énergie, est venue au barrage.")
          [0] == "anne-morel (function)");
}

TEST_CASE("candidates are at most three, each once, the likeliest first, with scores above 0 and up to 1") {
  const ReadArticle article(
      "Anne Morel, Paul Garnier, Lucie Farge, Karim Salhi et Omar Diallo ont parlé d'Hydra. Selon elle, tout va. Selon "
      "lui, rien ne va. L'association affirme que tout va. Le ministre estime que tout va.");
  REQUIRE(article.extraction().speakers.size() == 4);
  for (const auto& candidates : article.extraction().speakers) {
    CHECK(candidates.size() <= 3);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      CHECK(candidates[i].score > 0);
      CHECK(candidates[i].score <= 1);
      CHECK_FALSE(candidates[i].because.empty());
      if (i > 0) CHECK(candidates[i].score <= candidates[i - 1].score);
      for (std::size_t k = 0; k < i; ++k) CHECK(candidates[k].referent != candidates[i].referent);
    }
  }
}

TEST_CASE("those without a name who spoke last are meant by the pronoun behind them, not a body named before") {
  CHECK(last_speaker("La Gazette du Saulx enquête. Les riverains estiment que tout va. Ils affirment que rien ne presse.") ==
        "");
  CHECK(last_speaker("Le Collectif du Saulx a défilé. Les habitants affirment que tout va.") == "");
}

TEST_CASE("a name that is in no dictionary stands for itself, never for whoever was spoken of before") {
  CHECK(last_speaker("Paul Garnier a parlé. La Cnova affirme que tout va.").find("paul-garnier") == std::string::npos);
  CHECK(last_speaker("Paul Garnier a parlé. La Cnil affirme que tout va.").find("paul-garnier") == std::string::npos);
}

TEST_CASE("who is named with the function further on is meant by it before") {
  CHECK(last_speaker("Le procureur affirme que tout va. Anne Morel sourit. Paul Garnier, procureur de Vaubray, est venu.")
            .starts_with("paul-garnier (function)"));
}
