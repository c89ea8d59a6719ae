// SPDX-License-Identifier: Apache-2.0
// Each rule that finds reported speech in English: `rule | type | speaker | what is said`.

#include <catch2/catch.hpp>

#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

TEST_CASE("in English a verb and its subject behind the marks name the speaker, in either order") {
  CHECK(english_speech("“The dam is ready,” said Anne Morel.") ==
        Lines{"incise after the marks | direct | anne-morel | The dam is ready,"});
  CHECK(english_speech("“The dam is ready,” Anne Morel said, “and we will open it in May.”") ==
        Lines{"incise after the marks | direct | anne-morel | The dam is ready, / and we will open it in May."});
}

TEST_CASE("in English a colon brings in what follows between marks") {
  CHECK(english_speech("Anne Morel said: “The dam is ready.”") ==
        Lines{"verb and colon | direct | anne-morel | The dam is ready."});
}

TEST_CASE("in English a clause needs no that") {
  CHECK(english_speech("Anne Morel said the dam was ready.") ==
        Lines{"verb before a clause | indirect | anne-morel | the dam was ready"});
  CHECK(english_speech("Anne Morel told Paul Garnier that the dam was ready.") ==
        Lines{"verb and clause | indirect | anne-morel | the dam was ready"});
  CHECK(english_speech("Anne Morel said that the dam “will be ready in May”.") ==
        Lines{"verb and clause | mixed | anne-morel | the dam “will be ready in May”"});
  CHECK(english_speech("Anne Morel did not say that the dam was ready.").empty());
}

TEST_CASE("in English infinitives and verbal nouns are what is asked, promised or blamed") {
  CHECK(english_speech("Paul Garnier promised to publish the plans.") ==
        Lines{"verb and infinitive | indirect | paul-garnier | publish the plans"});
  CHECK(english_speech("Anne Morel urged Paul Garnier to publish the plans.") ==
        Lines{"verb and infinitive | indirect | anne-morel | publish the plans"});
  CHECK(english_speech("Anne Morel accused Hydra of hiding the plans.") ==
        Lines{"verb and infinitive | indirect | anne-morel | of hiding the plans"});
}

TEST_CASE("in English what something is called or dismissed as is said of it") {
  CHECK(english_speech("Paul Garnier dismissed the dam as “a costly folly”.") ==
        Lines{"verb and predicate | direct | paul-garnier | a costly folly"});
  CHECK(english_speech("The dam was described as “a costly folly” by Paul Garnier.") ==
        Lines{"passive with its agent | direct | paul-garnier | a costly folly"});
}

TEST_CASE("in English a sentence is attributed before it or behind it") {
  CHECK(english_speech("According to Anne Morel, the dam is ready.") ==
        Lines{"preposition | indirect | anne-morel | the dam is ready"});
  CHECK(english_speech("The dam will be ready in May, according to Anne Morel.") ==
        Lines{"preposition | indirect | anne-morel | The dam will be ready in May"});
  CHECK(english_speech("The trout are gone, Paul Garnier said.") ==
        Lines{"verb after the clause | indirect | paul-garnier | The trout are gone"});
  CHECK(english_speech("Anne Morel said the dam was ready. In her view, the trout will pass.")[1] ==
        "preposition | indirect | anne-morel | the trout will pass");
  CHECK(english_speech("For now, the dam stays closed.").empty());
}

TEST_CASE("in English a participle goes on with the speaker of its sentence") {
  CHECK(english_speech("Anne Morel defended the project, adding that the dam would be ready in May.") ==
        Lines{"verb and noun phrase | indirect | anne-morel | the project",
              "verb and clause | indirect | anne-morel | the dam would be ready in May"});
}
