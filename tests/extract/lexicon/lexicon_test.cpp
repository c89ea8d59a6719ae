// SPDX-License-Identifier: Apache-2.0
// The lexica as the library carries them.
#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "extract/lexicon/compiler/words_of_line.hpp"

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

TEST_CASE("a form of a verb of saying leads to it, and to the phrases that begin with it") {
  const Lexicon& lexicon = Lexicon::of(TextLanguage::french);
  const auto verb_of = [&](std::u32string_view form) {
    const auto entry = lexicon.find(form);
    REQUIRE(entry);
    REQUIRE(entry->verb != 0);
    return lexicon.verbs().subspan(entry->verb - 1U);
  };
  for (const std::u32string_view form : {U"dénonce", U"dénoncent", U"dénonçait", U"dénoncées", U"dénonçant"}) {
    CHECK(verb_of(form)[0].lemma == "dénoncer");
  }
  std::vector<std::string_view> after;
  for (const CueVerb& verb : verb_of(U"fait")) {
    if (verb.lemma != "faire") break;
    after.push_back(verb.after);
  }
  CHECK(std::ranges::find(after, "savoir") != after.end());
  CHECK(std::ranges::find(after, "valoir") != after.end());
}

// Checks that the first word of each entry leads to the first entry that begins with it.
template <class Cue, class Word>
void check_first_words(const Lexicon& lexicon, std::span<const Cue> table, std::uint16_t WordEntry::*number,
                       Word word) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::string_view first = word(table[i]);
    INFO(first);
    const auto entry = lexicon.find(lexicon_compiler::code_points(first));
    REQUIRE(entry);
    const std::size_t found = (*entry).*number;
    REQUIRE(found != 0);
    REQUIRE(found <= i + 1);
    for (std::size_t between = found - 1; between < i; ++between) REQUIRE(word(table[between]) == first);
  }
}

TEST_CASE("every entry of a table is reached by its first word") {
  for (const TextLanguage language : {TextLanguage::french, TextLanguage::english}) {
    const Lexicon& lexicon = Lexicon::of(language);
    const auto lemma = [](const auto& cue) { return cue.lemma.substr(0, cue.lemma.find(' ')); };
    const auto words = [](const auto& cue) { return cue.words.substr(0, cue.words.find(' ')); };
    check_first_words(lexicon, lexicon.verbs(), &WordEntry::verb, lemma);
    check_first_words(lexicon, lexicon.nouns(), &WordEntry::noun, lemma);
    check_first_words(lexicon, lexicon.roles(), &WordEntry::role, words);
    check_first_words(lexicon, lexicon.heads(), &WordEntry::head, words);
    check_first_words(lexicon, lexicon.ties(), &WordEntry::tie, lemma);
    check_first_words(lexicon, lexicon.tones(), &WordEntry::tone, lemma);
  }
}

TEST_CASE("an irregular English form leads to its verb") {
  const Lexicon& lexicon = Lexicon::of(TextLanguage::english);
  for (const std::u32string_view form : {U"say", U"says", U"said", U"saying"}) {
    const auto entry = lexicon.find(form);
    REQUIRE(entry);
    REQUIRE(entry->verb != 0);
    CHECK(lexicon.verbs()[entry->verb - 1U].lemma == "say");
  }
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
