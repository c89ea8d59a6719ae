// SPDX-License-Identifier: Apache-2.0
// The lexica as the library carries them.
#include "extract/lexicon/lexicon.hpp"

#include <catch2/catch.hpp>

namespace standpoint {
namespace {

std::uint64_t french(std::u32string_view word) {
  const auto entry = Lexicon::of(TextLanguage::french).find(word);
  return entry ? entry->traits : 0;
}

bool has_all(std::uint64_t traits, std::uint64_t wanted) { return (traits & wanted) == wanted; }

TEST_CASE("a conjugated form is told apart by person, mood and tense") {
  CHECK(has_all(french(U"affirme"), trait::finite | trait::third_singular));
  CHECK(has_all(french(U"affirmaient"), trait::finite | trait::third_plural | trait::imperfect));
  CHECK(has_all(french(U"serait"), trait::conditional | trait::third_singular | trait::auxiliary | trait::to_be));
  CHECK(has_all(french(U"aurait"), trait::conditional | trait::to_have | trait::auxiliary));
  CHECK(has_all(french(U"demander"), trait::infinitive));
  CHECK(has_all(french(U"dénoncées"), trait::past_participle | trait::feminine | trait::plural));
  CHECK(has_all(french(U"estimant"), trait::present_participle));
  CHECK((french(U"affirmaient") & (trait::noun | trait::third_singular)) == 0);
}

TEST_CASE("a noun has gender and number, and closed classes are known") {
  CHECK(has_all(french(U"associations"), trait::noun | trait::feminine | trait::plural));
  CHECK((french(U"associations") & (trait::masculine | trait::singular)) == 0);
  CHECK(has_all(french(U"chevaux"), trait::noun | trait::masculine | trait::plural));
  CHECK(has_all(french(U"directrice"), trait::noun | trait::feminine | trait::singular));
  CHECK(has_all(french(U"le"), trait::determiner | trait::masculine | trait::singular));
  CHECK(has_all(french(U"selon"), trait::preposition));
  CHECK(has_all(french(U"que"), trait::conjunction));
  CHECK(has_all(french(U"deux"), trait::number));
}

TEST_CASE("a name is known in lower case, and that it is written with a capital only") {
  CHECK(has_all(french(U"bernard"), trait::first_name | trait::capitalised));
  CHECK(has_all(french(U"france"), trait::proper_name | trait::capitalised));
  CHECK((french(U"pierre") & trait::capitalised) == 0);
}

TEST_CASE("a form may lack the accent of its first letter, unless another word is written so") {
  CHECK(french(U"etat") == french(U"état"));
  CHECK(french(U"oeuvre") == french(U"œuvre"));
  CHECK((french(U"a") & trait::preposition) == 0);
}

TEST_CASE("an unknown word gives nothing") {
  for (const TextLanguage language : {TextLanguage::french, TextLanguage::english}) {
    const Lexicon& lexicon = Lexicon::of(language);
    CHECK_FALSE(lexicon.find(U"xyzzy"));
    CHECK_FALSE(lexicon.find(U""));
    CHECK_FALSE(lexicon.find(std::u32string_view(U"\0", 1)));
    CHECK_FALSE(lexicon.find(U"\xD7FF\x10FFFF\xFFFFFFFF"));
  }
}

}  // namespace
}  // namespace standpoint
