// SPDX-License-Identifier: Apache-2.0
// Noun phrases that may speak, and the verb groups that have them as subjects.

#include <catch2/catch.hpp>

#include "extract/speech/phrase_words.hpp"
#include "extract/speech/verbs.hpp"
#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// `kind (whom it names, whom it belongs to): words`, one a phrase.
Lines phrases(std::string_view text, TextLanguage language = TextLanguage::french) {
  constexpr const char* kKinds[] = {"name", "role", "body", "pronoun", "other"};
  const ReadArticle article(text, language);
  Lines out;
  for (const NounPhrase& phrase : article.reading().phrases)
    out.push_back(std::string(kKinds[static_cast<std::size_t>(phrase.kind)]) + " (" + article.id(phrase.referent) +
                  ", " + article.id(phrase.complement) +
                  "): " + token_words(article.reading(), phrase.begin, phrase.end));
  return out;
}

// The group whose meaning the word carries: its words, its form and flags, and its subject.
std::string verb_group(std::string_view text, std::u32string_view word, TextLanguage language = TextLanguage::french) {
  constexpr const char* kForms[] = {"finite", "passive", "agent", "gerund"};
  const ReadArticle article(text, language);
  const Reading& r = article.reading();
  std::uint32_t at = 0;
  while (at < r.size() && r.word(at) != word) ++at;
  const auto group = at < r.size() ? verb_group_at(r, at) : std::nullopt;
  if (!group) return "none";
  const auto named = [&](std::uint32_t p) {
    return p == VerbGroup::kNone ? "nobody" : token_words(r, r.phrases[p].begin, r.phrases[p].end);
  };
  return token_words(r, group->begin, group->end) + " | " + kForms[static_cast<std::size_t>(group->form)] +
         (group->negated ? " negated" : "") + (group->conditional ? " conditional" : "") +
         (group->inverted ? " inverted" : "") + (group->relative ? " relative" : "") + " | " + named(group->subject);
}

}  // namespace

TEST_CASE("a name takes in its function, before it or behind it") {
  CHECK(phrases("Anne Morel, ministre de l'Énergie, parle.") ==
        Lines{"name (anne-morel, nobody): Anne Morel, ministre de l'Énergie"});
  CHECK(phrases("La ministre de l'Énergie Anne Morel parle.") ==
        Lines{"name (anne-morel, nobody): La ministre de l'Énergie Anne Morel"});
  CHECK(phrases("Anne Morel, chief executive of Hydra, spoke.", TextLanguage::english) ==
        Lines{"name (anne-morel, hydra): Anne Morel, chief executive of Hydra"});
}

TEST_CASE("a function or body without a name knows whom it belongs to") {
  CHECK(phrases("Le porte-parole d'Hydra et le collectif mentent.") ==
        Lines{"role (nobody, hydra): Le porte-parole d'Hydra", "body (nobody, nobody): le collectif"});
  CHECK(phrases("Hydra's chief executive spoke.", TextLanguage::english) ==
        Lines{"role (nobody, hydra): Hydra's chief executive"});
}

TEST_CASE("names joined by et are one phrase, and so are the members in parentheses") {
  const ReadArticle article("Rivières libres et Hydra parlent du Collectif du Saulx (Hydra et La Gazette du Saulx).");
  const auto& found = article.reading().phrases;
  REQUIRE(found.size() == 2);
  CHECK(article.id(found[0].second) == "hydra");
  CHECK(article.id(found[1].referent) == "collectif");
  CHECK(found[0].governor == NounPhrase::kNone);
  CHECK(found[1].governor == found[1].begin);  // du is its own preposition
}

TEST_CASE("what can speak is a person, a body or a pronoun, and no system or plain noun") {
  const ReadArticle article("Elle, Hydra, le barrage de Saulx et les truites.");
  const Reading& r = article.reading();
  REQUIRE(r.phrases.size() == 4);
  CHECK(r.is_speaker(r.phrases[0]));
  CHECK(r.is_speaker(r.phrases[1]));
  CHECK_FALSE(r.is_speaker(r.phrases[2]));
  CHECK_FALSE(r.is_speaker(r.phrases[3]));
}

TEST_CASE("the small words of both languages are known") {
  CHECK(determiner_of(U"du", TextLanguage::french).contracted);
  CHECK(determiner_of(U"her", TextLanguage::english).kind == DeterminerKind::possessive);
  CHECK(determiner_of(U"truite", TextLanguage::french).kind == DeterminerKind::none);
  CHECK(pronoun_of(U"elles", TextLanguage::french) == (trait::feminine | trait::plural));
  CHECK(pronoun_of(U"eau", TextLanguage::french) == 0);
  CHECK(is_negation(U"didn't", TextLanguage::english));
  CHECK(is_time_word(U"mardi", TextLanguage::french));
  CHECK(is_coordinator(U"but", TextLanguage::english));
  CHECK_FALSE(is_preposition(U"but", TextLanguage::english));
}

TEST_CASE("a verb group has its auxiliary, its negation and its subject") {
  CHECK(verb_group("Anne Morel affirme cela.", U"affirme") == "affirme | finite | Anne Morel");
  CHECK(verb_group("Anne Morel n'a pas souhaité le dire.", U"souhaité") ==
        "n'a pas souhaité | finite negated | Anne Morel");
  CHECK(verb_group("Anne Morel aurait affirmé cela.", U"affirmé") ==
        "aurait affirmé | finite conditional | Anne Morel");
  CHECK(verb_group("Anne Morel avait, dans une lettre, exigé cela.", U"exigé") ==
        "avait, dans une lettre, exigé | finite | Anne Morel");
  CHECK(verb_group("Anne Morel tient à rappeler cela.", U"rappeler") == "tient à rappeler | finite | Anne Morel");
  CHECK(verb_group("Hydra a fait savoir cela.", U"fait") == "a fait savoir | finite | Hydra");
  CHECK(verb_group("Anne Morel has not denied it.", U"denied", TextLanguage::english) ==
        "has not denied | finite negated | Anne Morel");
}

TEST_CASE("the subject of a verb may stand behind it, or be a relative pronoun") {
  CHECK(verb_group("« Non », a-t-elle affirmé.", U"affirmé") == "a-t-elle affirmé | finite inverted | -t-elle");
  CHECK(verb_group("Anne Morel, qui affirme cela, sourit.", U"affirme") == "affirme | finite relative | Anne Morel");
  CHECK(verb_group("Comme l'a rappelé Anne Morel, tout va.", U"rappelé") ==
        "l'a rappelé | finite inverted | Anne Morel");
}

TEST_CASE("a passive has its agent as the one who says it") {
  CHECK(verb_group("Hydra est accusée par Rivières libres de mentir.", U"accusée") ==
        "est accusée | passive | Rivières libres");
  CHECK(verb_group("Le coût souligné par Anne Morel monte.", U"souligné") == "souligné | agent | Anne Morel");
  CHECK(verb_group("Anne Morel sourit, ajoutant que tout va.", U"ajoutant") == "ajoutant | gerund | Anne Morel");
}

TEST_CASE("a noun of the same spelling is no verb") {
  CHECK(verb_group("La demande de Hydra est là.", U"demande") == "none");
  CHECK(verb_group("The claim of Hydra is here.", U"claim", TextLanguage::english) == "none");
}
