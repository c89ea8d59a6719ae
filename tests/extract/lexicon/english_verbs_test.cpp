// SPDX-License-Identifier: Apache-2.0
// English inflection by rule.
#include "extract/lexicon/compiler/english_verbs.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "extract/lexicon/compiler/british_spelling.hpp"

namespace standpoint::lexicon_compiler {
namespace {

using Words = std::set<std::string, std::less<>>;

Words forms(std::string_view lemma, std::vector<std::string_view> irregular = {}, const Words& dictionary = {}) {
  Words result;
  const IsWord is_word = [&](std::string_view word) { return dictionary.contains(word); };
  for (const EnglishForm& form : english_verb_forms(lemma, irregular, is_word)) result.insert(form.text);
  return result;
}

TEST_CASE("a regular verb takes -s, -ed and -ing as it is spelled") {
  CHECK(forms("warn") == Words{"warn", "warns", "warned", "warning"});
  CHECK(forms("accuse") == Words{"accuse", "accuses", "accused", "accusing"});
  CHECK(forms("deny") == Words{"deny", "denies", "denied", "denying"});
  CHECK(forms("convey") == Words{"convey", "conveys", "conveyed", "conveying"});
  CHECK(forms("stress") == Words{"stress", "stresses", "stressed", "stressing"});
  CHECK(forms("veto") == Words{"veto", "vetoes", "vetoed", "vetoing"});
  CHECK(forms("agree") == Words{"agree", "agrees", "agreed", "agreeing"});
  CHECK(forms("lie") == Words{"lie", "lies", "lied", "lying"});
  CHECK(forms("panic") == Words{"panic", "panics", "panicked", "panicking"});
  CHECK(forms("claim") == Words{"claim", "claims", "claimed", "claiming"});
}

TEST_CASE("a consonant is doubled in one syllable, and in more where the dictionary says so") {
  CHECK(forms("plan") == Words{"plan", "plans", "planned", "planning"});
  CHECK(forms("admit", {}, {"admitted"}) == Words{"admit", "admits", "admitted", "admitting"});
  CHECK(forms("visit") == Words{"visit", "visits", "visited", "visiting"});
  CHECK(forms("signal") == Words{"signal", "signals", "signaled", "signaling", "signalled", "signalling"});
  CHECK(forms("view") == Words{"view", "views", "viewed", "viewing"});
}

TEST_CASE("irregular forms stand for what the rule would give, and the rest follows") {
  CHECK(forms("write", {"wrote", "written"}) == Words{"write", "writes", "wrote", "written", "writing"});
  const std::vector<std::string_view> said = {"says", "said", "saying"};
  for (const EnglishForm& form : english_verb_forms("say", said, [](auto) { return false; })) {
    const std::uint64_t expected = form.text == "say"    ? kEnglishBase
                                   : form.text == "says" ? kEnglishThird
                                   : form.text == "said" ? kEnglishPast
                                                         : trait::present_participle;
    CHECK(form.traits == expected);
  }
}

TEST_CASE("a plural follows the spelling of its noun") {
  CHECK(english_plural("company") == "companies");
  CHECK(english_plural("church") == "churches");
  CHECK(english_plural("studio") == "studios");
}

TEST_CASE("a British spelling is made of an American one, by ending, by doubled l or by stem") {
  CHECK(british_spelling("organized", "organize") == "organised");
  CHECK(british_spelling("organization", "organization") == "organisation");
  CHECK(british_spelling("analyzing", "analyze") == "analysing");
  CHECK(british_spelling("traveler", "travel") == "traveller");
  CHECK(british_spelling("labeled", "label") == "labelled");
  CHECK(british_spelling("neighborhoods", "neighborhood") == "neighbourhoods");
  CHECK(british_spelling("centered", "center") == "centred");
  CHECK(british_spelling("skeptics", "skeptic") == "sceptics");
  CHECK(british_spelling("fulfills", "fulfill") == "fulfils");
  CHECK(british_spelling("installment", "installment") == "instalment");
  for (const char* const same : {"size", "prize", "revealed", "claims", "fulfilled"}) {
    CHECK_FALSE(british_spelling(same, "reveal"));
  }
}

TEST_CASE("a doubled consonant leads back to its verb") {
  const IsWord is_word = [](std::string_view word) { return word == "admit" || word == "die"; };
  CHECK(verb_of_doubled("admitted", is_word) == "admit");
  CHECK(verb_of_doubled("admitting", is_word) == "admit");
  CHECK(verb_of_doubled("dying", is_word) == "die");
  CHECK(verb_of_doubled("kitted", is_word).empty());
  CHECK(verb_of_doubled("ed", is_word).empty());
}

}  // namespace
}  // namespace standpoint::lexicon_compiler
