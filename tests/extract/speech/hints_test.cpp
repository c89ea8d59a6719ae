// SPDX-License-Identifier: Apache-2.0
// What stands beside a stretch of speech: relations that are stated, when it was said, which side it hints at, which
// propositions it may be about; and the language of a text.

#include <catch2/catch.hpp>

#include "extract/proposals/proposition_links.hpp"
#include "extract/speech/stance_hints.hpp"
#include "extract/speech/when_said.hpp"
#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Lines ties(std::string_view text, TextLanguage language = TextLanguage::french) {
  return ReadArticle(text, language).ties();
}

// The date of the first stretch of speech and the words that tell it, published on a Thursday.
std::string said(std::string_view text, TextLanguage language = TextLanguage::french,
                 const std::string& published = "2024-03-07") {
  const ReadArticle article(text, language);
  const auto dates = find_dates(article.reading(), article.extraction().speech, published);
  if (dates.empty() || dates[0].date.empty()) return "unknown";
  return dates[0].date + " " + article.words(dates[0].place);
}

std::string hint(std::string_view text, TextLanguage language = TextLanguage::french) {
  const ReadArticle article(text, language);
  const auto hints = find_stances(article.reading(), article.extraction().speech);
  if (hints.empty() || hints[0].stance == Hint::none) return "none";
  return (hints[0].stance == Hint::support ? "support: " : "oppose: ") + article.words(hints[0].place);
}

Lines links(std::string_view text, TextLanguage language = TextLanguage::french) {
  const LoadedDossier loaded = load_dossier_text("test.yaml", std::string(dam_dossier()));
  Lines out;
  for (const LikelyProposition& likely : PropositionLinks(loaded.dossier, language).find(text))
    out.emplace_back(loaded.dossier.id_of(likely.proposition));
  return out;
}

}  // namespace

TEST_CASE("a function states what its holder is to a body, or that he holds it") {
  CHECK(ties("Anne Morel, directrice générale d'Hydra, sourit.") ==
        Lines{"anne-morel leads hydra: Anne Morel, directrice générale d'Hydra"});
  CHECK(ties("Paul Garnier, porte-parole de Rivières libres, sourit.") ==
        Lines{"paul-garnier spokesperson_of rivieres: Paul Garnier, porte-parole de Rivières libres"});
  CHECK(ties("Anne Morel, ministre de l'Énergie, sourit.") ==
        Lines{"anne-morel holds_office ministere: Anne Morel, ministre de l'Énergie"});
  CHECK(ties("Paul Garnier, secrétaire d'État aux rivières, sourit.") ==
        Lines{"paul-garnier holds_office lit:secrétaire d'État aux rivières: Paul Garnier, secrétaire d'État aux "
              "rivières"});
}

TEST_CASE("verbs and nouns state relations, in the order that their type asks for") {
  CHECK(ties("Anne Morel dirige Hydra.") == Lines{"anne-morel leads hydra: dirige Hydra"});
  CHECK(ties("Hydra est une filiale de La Gazette du Saulx.") ==
        Lines{"gazette owns hydra: une filiale de La Gazette du Saulx"});
  CHECK(ties("Le barrage de Saulx est exploité par Hydra.") == Lines{"hydra operates barrage: exploité"});
  CHECK(ties("Rivières libres a saisi le Conseil d'État.") ==
        Lines{"rivieres files_complaint_with conseil: a saisi le Conseil d'État"});
  CHECK(ties("Hydra is suing the Ministry of Energy.", TextLanguage::english) ==
        Lines{"hydra sues ministere: suing the Ministry of Energy"});
}

TEST_CASE("a verb of blame or of asking states a tie to whom it is turned on") {
  CHECK(ties("Anne Morel accuse Hydra de mentir.") == Lines{"anne-morel criticises hydra: accuse Hydra"});
  CHECK(ties("Anne Morel demande à Hydra de publier les plans.") ==
        Lines{"anne-morel requests hydra: demande à Hydra"});
  CHECK(ties("Anne Morel n'accuse pas Hydra.").empty());
}

TEST_CASE("a list in parentheses states members, and no pair is stated twice") {
  CHECK(
      ties("Le Collectif du Saulx (Rivières libres et Hydra) vient. Hydra est membre du Collectif du Saulx.").size() ==
      2);
  CHECK(ties("Le barrage de Saulx dirige Hydra.").empty());  // of types that may not stand there
}

TEST_CASE("a date is told by the reporter's words, against the day of publication") {
  CHECK(said("Mardi, Anne Morel a affirmé que tout allait.") == "2024-03-05 Mardi");
  CHECK(said("Anne Morel a affirmé jeudi 8 février que tout allait.") == "2024-02-08 jeudi 8 février");
  CHECK(said("Anne Morel a affirmé le 8 octobre que tout allait.") == "2023-10-08 8 octobre");
  CHECK(said("Anne Morel a affirmé, le 8 octobre 2020, que tout allait.") == "2020-10-08 8 octobre 2020");
  CHECK(said("Hier, Anne Morel a affirmé que tout allait.") == "2024-03-06 Hier");
  CHECK(said("Fin mars, Anne Morel a affirmé que tout allait.").starts_with("2024-03"));
  CHECK(said("À l'été 2019, Anne Morel a affirmé que tout allait.") == "2019-22 été 2019");
  CHECK(said("On Tuesday, Anne Morel said the dam was ready.", TextLanguage::english) == "2024-03-05 Tuesday");
  CHECK(said("Anne Morel said on March 3 that the dam was ready.", TextLanguage::english) == "2024-03-03 March 3");
}

TEST_CASE("a date inside of what is said, or of a day that is none, tells nothing") {
  CHECK(said("Anne Morel a affirmé que tout irait bien le 3 mai.") == "unknown");
  CHECK(said("« Tout ira le 3 mai », affirme Anne Morel.") == "unknown");
  CHECK(said("Le 31 février, Anne Morel a affirmé que tout allait.") == "unknown");
}

TEST_CASE("without a day of publication only whole dates are told") {
  CHECK(said("Mardi, Anne Morel a affirmé que tout allait.", TextLanguage::french, "") == "unknown");
  CHECK(said("Mardi, Anne Morel a affirmé que tout allait.", TextLanguage::french, "2024-03") == "unknown");
  CHECK(said("Le 8 octobre, Anne Morel a affirmé que tout allait.", TextLanguage::french, "") == "unknown");
  CHECK(said("Le 8 octobre 2020, Anne Morel a affirmé que tout allait.", TextLanguage::french, "") ==
        "2020-10-08 8 octobre 2020");
}

TEST_CASE("the cue hints at a side before the words do, and a negation turns these round") {
  CHECK(hint("Anne Morel dénonce un recours nécessaire.") == "oppose: dénonce");
  CHECK(hint("Anne Morel affirme que le barrage est illégal.") == "oppose: illégal");
  CHECK(hint("Anne Morel affirme que le barrage n'est pas illégal.") == "support: illégal");
  CHECK(hint("Anne Morel affirme que le barrage est nécessaire.") == "support: nécessaire");
  CHECK(hint("Anne Morel affirme que le barrage mesure dix mètres.") == "none");
  CHECK(hint("Anne Morel said the dam was unlawful.", TextLanguage::english) == "oppose: unlawful");
}

TEST_CASE("what is said is linked to propositions by rare stems that they share, never forced") {
  CHECK(links("Il faut arrêter ce chantier de barrage") == Lines{"arret"});
  CHECK(links("Les truites ne remontent plus") == Lines{"poissons"});
  CHECK(links("Trout swim", TextLanguage::english) == Lines{"poissons"});
  CHECK(links("La fanfare jouera dimanche").empty());
  CHECK(links("").empty());
}

TEST_CASE("the language of a text is that of its commonest words") {
  CHECK(guess_language("Le maire a dit que la ville est prête pour les travaux.") == TextLanguage::french);
  CHECK(guess_language("The mayor said that the town is ready for the works.") == TextLanguage::english);
  CHECK(guess_language("") == TextLanguage::french);
}
