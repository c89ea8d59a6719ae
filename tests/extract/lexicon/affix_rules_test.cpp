// SPDX-License-Identifier: Apache-2.0
// Reading rules of inflection and using them.
#include "extract/lexicon/compiler/affix_rules.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "extract/lexicon/compiler/dictionary.hpp"
#include "extract/lexicon/compiler/words_of_line.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// Every form that the rules make of the dictionary's lines.
std::set<std::string> forms(std::string_view rules_text, std::string_view lines) {
  const Result<AffixRules> rules = AffixRules::parse(rules_text, "test.aff");
  REQUIRE(rules);
  std::set<std::string> result;
  read_dictionary("1\n" + std::string(lines), *rules, [&](const DictionaryEntry& entry) {
    expand(entry, *rules, [&](std::u32string_view form, auto) { result.insert(utf8(form)); });
  });
  return result;
}

using Forms = std::set<std::string>;

TEST_CASE("a suffix takes letters from the end of a word where its condition holds") {
  const char* const rules = "SFX S Y 3\nSFX S y ies [^aeiou]y\nSFX S 0 s [aeiou]y\nSFX S 0 s [^y]\n";
  CHECK(forms(rules, "party/S\nday/S\nplan/S\nby\n") ==
        Forms{"party", "parties", "day", "days", "plan", "plans", "by"});
}

TEST_CASE("a condition counts letters, not bytes") {
  CHECK(forms("SFX S Y 1\nSFX S é ée [^aé]é\n", "créé/S\nallé/S\né/S\n") == Forms{"créé", "allé", "allée", "é"});
}

TEST_CASE("a flag of two letters is read where the file says so") {
  CHECK(forms("FLAG long\nSFX S. Y 1\nSFX S. 0 s .\nSFX Sx Y 1\nSFX Sx 0 x .\n", "mot/S.\nchou/Sx\n") ==
        Forms{"mot", "mots", "chou", "choux"});
}

TEST_CASE("a word that needs an affix is no form by itself, and a forbidden one is none at all") {
  CHECK(forms("FLAG long\nNEEDAFFIX ()\nFORBIDDENWORD {}\nSFX S. Y 1\nSFX S. 0 s .\n", "mot/S.()\nmott/{}\n") ==
        Forms{"mots"});
}

TEST_CASE("a rule may strip the whole word") {
  CHECK(forms("FULLSTRIP\nSFX A Y 1\nSFX A aller va aller\n", "aller/A\n") == Forms{"aller", "va"});
}

TEST_CASE("elisions and genitives are not expanded, in rules or behind what rules make") {
  CHECK(forms("FLAG long\nPFX L' Y 1\nPFX L' 0 l' .\nSFX S. Y 1\nSFX S. 0 s/L' .\nSFX Ms Y 1\nSFX Ms 0 's .\n",
              "ami/L'S.Ms\n") == Forms{"ami", "amis"});
}

TEST_CASE("a prefix crosses a suffix where both allow it, and an affix continues with its own flags") {
  CHECK(forms("PFX A Y 1\nPFX A 0 re .\nSFX D Y 1\nSFX D 0 ed .\nSFX V N 1\nSFX V 0 ive .\n", "act/ADV\n") ==
        Forms{"act", "react", "acted", "reacted", "active"});
  CHECK(forms("PFX U Y 1\nPFX U 0 kilo/S .\nSFX S Y 1\nSFX S 0 s .\n", "gramme/U\n") ==
        Forms{"gramme", "kilogramme", "kilogrammes"});
}

TEST_CASE("a rule that cannot be read is told with its line") {
  const Result<AffixRules> rules = AffixRules::parse("SFX S Y 1\nSFX S 0 s [^sx\n", "test.aff");
  REQUIRE_FALSE(rules);
  CHECK(rules.error().message == "test.aff:2: the rule has a bracket that is not closed");
}

}  // namespace
}  // namespace standpoint::lexicon_compiler
