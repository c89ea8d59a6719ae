// SPDX-License-Identifier: Apache-2.0
// Each rule that finds reported speech in French: `rule | type | speaker | what is said`.

#include <catch2/catch.hpp>

#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

TEST_CASE("an incise behind the marks names the speaker") {
  CHECK(speech("« Le barrage est prêt », affirme Anne Morel.") ==
        Lines{"incise after the marks | direct | anne-morel | Le barrage est prêt"});
  CHECK(speech("« Le barrage est prêt », a déclaré Anne Morel à l'AFP, « et nous l'ouvrirons en mai ».") ==
        Lines{"incise after the marks | direct | anne-morel | Le barrage est prêt / et nous l'ouvrirons en mai"});
  CHECK(speech("Le barrage « coûte trop cher », estime Paul Garnier.") ==
        Lines{"incise after the marks | mixed | paul-garnier | Le barrage « coûte trop cher »"});
  CHECK(speech("« Le barrage est prêt », assure-t-on sur place.") ==
        Lines{"incise after the marks | direct | nobody | Le barrage est prêt"});
}

TEST_CASE("an incise inside the marks is left out of what is said") {
  CHECK(speech("« Le barrage est prêt, a déclaré Anne Morel. Nous l'ouvrirons en mai. »") ==
        Lines{"incise inside the marks | direct | anne-morel | Le barrage est prêt / Nous l'ouvrirons en mai."});
  CHECK(speech("Anne Morel sourit. « Le barrage est prêt, dit-elle. Nous l'ouvrirons. »") ==
        Lines{"incise inside the marks | direct | anne-morel | Le barrage est prêt / Nous l'ouvrirons."});
}

TEST_CASE("a verb, an infinitive or a bare colon brings in what follows between marks") {
  CHECK(speech("Anne Morel affirme : « Le barrage est prêt. »") ==
        Lines{"verb and colon | direct | anne-morel | Le barrage est prêt."});
  CHECK(speech("Et Paul Garnier de conclure : « Rien n'est joué. »") ==
        Lines{"verb and colon | direct | paul-garnier | Rien n'est joué."});
  CHECK(speech("Devant la foule, Paul Garnier : « Rien n'est joué. »") ==
        Lines{"colon | direct | paul-garnier | Rien n'est joué."});
}

TEST_CASE("a clause behind que is what is said, mixed where it has marks inside") {
  CHECK(speech("Anne Morel a affirmé, dans un communiqué, que le barrage était prêt.") ==
        Lines{"verb and clause | indirect | anne-morel | le barrage était prêt"});
  CHECK(speech("Anne Morel affirme que le barrage « sera prêt en mai ».") ==
        Lines{"verb and clause | mixed | anne-morel | le barrage « sera prêt en mai »"});
  CHECK(speech("Anne Morel affirme que « le barrage sera prêt en mai ».") ==
        Lines{"verb and clause | direct | anne-morel | le barrage sera prêt en mai"});
  CHECK(speech("Anne Morel tient à rassurer, le barrage est sûr.") ==
        Lines{"verb before a clause | indirect | anne-morel | le barrage est sûr"});
  CHECK(speech("Anne Morel n'affirme pas que le barrage est prêt.").empty());
}

TEST_CASE("an infinitive behind a verb of saying, asking, promising or accusing is what is said") {
  CHECK(speech("Anne Morel affirme avoir vu les plans du barrage.") ==
        Lines{"verb and infinitive | indirect | anne-morel | avoir vu les plans du barrage"});
  CHECK(speech("Anne Morel s'est engagée à publier les plans.") ==
        Lines{"verb and infinitive | indirect | anne-morel | publier les plans"});
  CHECK(speech("Anne Morel accuse Hydra de cacher les plans.") ==
        Lines{"verb and infinitive | indirect | anne-morel | cacher les plans"});
  const ReadArticle asked("Anne Morel demande à Paul Garnier de publier les plans.");
  CHECK(asked.speech() == Lines{"verb and infinitive | indirect | anne-morel | publier les plans"});
  REQUIRE(asked.extraction().speech[0].addressee != Attribution::kNone);
  CHECK(asked.id(asked.extraction().meant[asked.extraction().speech[0].addressee]) == "paul-garnier");
}

TEST_CASE("a noun phrase is content where the verb takes one, and nothing where it only names someone") {
  CHECK(speech("Rivières libres dénonce l'absence de débat public.") ==
        Lines{"verb and noun phrase | indirect | rivieres | l'absence de débat public"});
  CHECK(speech("Rivières libres dénonce « un passage en force ».") ==
        Lines{"verb and quotation | direct | rivieres | un passage en force"});
  CHECK(speech("Rivières libres s'oppose à la construction du barrage.") ==
        Lines{"verb and preposition | indirect | rivieres | à la construction du barrage"});
  CHECK(speech("Anne Morel dénonce Hydra.").empty());
}

TEST_CASE("what something is called between marks is said of it") {
  CHECK(speech("Rivières libres qualifie le barrage de « folie coûteuse ».") ==
        Lines{"verb and predicate | direct | rivieres | folie coûteuse"});
  CHECK(speech("Le barrage est considéré comme « une folie coûteuse » par Paul Garnier.") ==
        Lines{"passive with its agent | direct | paul-garnier | une folie coûteuse"});
}

TEST_CASE("of a passive the agent speaks, and nobody where there is none") {
  CHECK(speech("Hydra est accusée par Rivières libres de cacher les plans.") ==
        Lines{"passive | indirect | rivieres | de cacher les plans"});
  CHECK(speech("Hydra est accusée de cacher les plans.") == Lines{"passive | indirect | nobody | de cacher les plans"});
  CHECK(speech("Le problème souligné par Anne Morel est le coût du chantier.") ==
        Lines{"said by, and what it is | indirect | anne-morel | le coût du chantier"});
}

TEST_CASE("a preposition names who says its sentence") {
  CHECK(speech("Selon Anne Morel, le barrage est prêt.") ==
        Lines{"preposition | indirect | anne-morel | le barrage est prêt"});
  CHECK(speech("Le barrage sera prêt en mai, selon Anne Morel.") ==
        Lines{"preposition | indirect | anne-morel | Le barrage sera prêt en mai"});
  CHECK(speech("Le barrage de la ville, d'après Anne Morel, sera prêt en mai.") ==
        Lines{"preposition | indirect | anne-morel | Le barrage de la ville / sera prêt en mai"});
  CHECK(speech("Aux yeux de Paul Garnier, le barrage coûte trop cher.") ==
        Lines{"preposition | indirect | paul-garnier | le barrage coûte trop cher"});
  CHECK(speech("Pour Anne Morel, le barrage est prêt.") ==
        Lines{"preposition | indirect | anne-morel | le barrage est prêt"});
}

TEST_CASE("pour and selon without anybody who could speak attribute nothing") {
  CHECK(speech("Pour construire le barrage, il faut deux ans.").empty());
  CHECK(speech("Pour l'heure, le barrage reste fermé.").empty());
  CHECK(speech("Selon les cas, le barrage ouvre ou ferme.").empty());
}

TEST_CASE("a clause with comme, and a verb behind its clause, are cues") {
  CHECK(speech("Comme l'a rappelé Anne Morel, le barrage est prêt depuis mai.") ==
        Lines{"clause with comme | indirect | anne-morel | le barrage est prêt depuis mai"});
  CHECK(speech("Les truites ne remontent plus, déplore Paul Garnier.") ==
        Lines{"verb after the clause | indirect | paul-garnier | Les truites ne remontent plus"});
}

TEST_CASE("nouns bring in what is feared, refused, argued or doubted") {
  CHECK(speech("La ville connaît la crainte de Rivières libres que les truites disparaissent.") ==
        Lines{"noun and clause | indirect | rivieres | les truites disparaissent"});
  CHECK(speech("La ville connaît le refus de Rivières libres de signer l'accord.") ==
        Lines{"noun and infinitive | indirect | rivieres | de signer l'accord"});
  CHECK(speech("Le premier argument de Rivières libres est que les truites disparaissent.") ==
        Lines{"noun and what it is | indirect | rivieres | les truites disparaissent"});
}

TEST_CASE("a gerund goes on with the speaker of its sentence") {
  CHECK(speech("Anne Morel a défendu le projet, ajoutant que le barrage serait prêt en mai.") ==
        Lines{"verb and noun phrase | indirect | anne-morel | le projet",
              "verb and clause | indirect | anne-morel | le barrage serait prêt en mai"});
}

TEST_CASE("marks without a cue are said by whoever spoke last") {
  CHECK(speech("Anne Morel affirme que le barrage est prêt. « Nous l'ouvrirons en mai et tout ira bien. »") ==
        Lines{"verb and clause | indirect | anne-morel | le barrage est prêt",
              "marks without a cue | direct | anne-morel | Nous l'ouvrirons en mai et tout ira bien."});
}

TEST_CASE("names, titles and single words between marks are said by nobody") {
  CHECK(speech("Le film « Les Truites de la Rivière » a plu.").empty());
  CHECK(speech("Anne Morel a lu « La Gazette du Saulx ».").empty());
  CHECK(speech("Les « truites » remontent.").empty());
}

TEST_CASE("of hearsay both layers are kept, the outer one as the reporter of the inner") {
  const std::string_view text = "Selon La Gazette du Saulx, Anne Morel aurait affirmé que le barrage est prêt.";
  CHECK(speech(text) == Lines{"preposition | indirect | gazette | Anne Morel aurait affirmé que le barrage est prêt",
                              "verb and clause | indirect | anne-morel | le barrage est prêt"});
  const ReadArticle article(text);
  const Proposals proposals =
      propose(Extractor(article.dossier(), TextLanguage::french), article.dossier(), text, {"s", ""});
  REQUIRE(proposals.claims.size() == 2);
  CHECK(proposals.claims[1].reported_by == "gazette");
  CHECK(proposals.claims[1].confidence < proposals.claims[0].confidence);
}

TEST_CASE("a verb of saying behind pour, et de or qui tells it of whoever the clause is about") {
  CHECK(speech("Paul Garnier a défilé hier pour dénoncer la hausse des loyers.") ==
        Lines{"verb and noun phrase | indirect | paul-garnier | la hausse des loyers"});
  CHECK(speech("Et Paul Garnier de conclure que rien n'est joué.") ==
        Lines{"verb and clause | indirect | paul-garnier | rien n'est joué"});
  CHECK(speech("Anne Morel, pour qui le barrage est prêt, a quitté la salle.") ==
        Lines{"preposition and relative | indirect | anne-morel | le barrage est prêt"});
}

TEST_CASE("adverbials of several words stand between a verb and what it brings in") {
  CHECK(speech("Anne Morel demande par ailleurs une enquête publique.") ==
        Lines{"verb and noun phrase | indirect | anne-morel | une enquête publique"});
  CHECK(speech("« Le barrage est prêt » a d'abord affirmé Anne Morel.") ==
        Lines{"incise after the marks | direct | anne-morel | Le barrage est prêt"});
}

TEST_CASE("what one did not want to comment on is nobody's claim, and so is what a body decides") {
  CHECK(speech("Anne Morel a refusé de commenter la décision du juge.").empty());
  CHECK(speech("Anne Morel valide les garanties du projet.").empty());
}

TEST_CASE("in English the cue may end the sentence, be a passive, or tell people who are described") {
  CHECK(speech("The dam is ready, Anne Morel said on Tuesday.", TextLanguage::english) ==
        Lines{"verb after the clause | indirect | anne-morel | The dam is ready"});
  CHECK(speech("Paul Garnier was accused on Monday of lying to the town.", TextLanguage::english) ==
        Lines{"passive | indirect | nobody | of lying to the town"});
  CHECK(speech("Anne Morel told neighbours who filled the hall that the dam was ready.", TextLanguage::english) ==
        Lines{"verb and clause | indirect | anne-morel | the dam was ready"});
  CHECK(speech("Anne Morel said there's no risk.", TextLanguage::english) ==
        Lines{"verb before a clause | indirect | anne-morel | there's no risk"});
  CHECK(speech("Anne Morel said she's proud of the dam.", TextLanguage::english) ==
        Lines{"verb before a clause | indirect | anne-morel | she's proud of the dam"});
}

TEST_CASE("two single marks make a double one, and a full stop without a blank behind it ends a sentence") {
  CHECK(speech("“The dam is ready,’’ Anne Morel said.", TextLanguage::english) ==
        Lines{"incise after the marks | direct | anne-morel | The dam is ready,"});
  CHECK(speech("Rien ne bouge sur le site.Anne Morel affirme que le barrage est prêt.") ==
        Lines{"verb and clause | indirect | anne-morel | le barrage est prêt"});
}
