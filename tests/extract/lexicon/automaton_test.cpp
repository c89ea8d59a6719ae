// SPDX-License-Identifier: Apache-2.0
// The automaton of words, against a set of them.
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "extract/lexicon/compiler/automaton_builder.hpp"
#include "extract/lexicon/compiler/words_of_line.hpp"
#include "extract/lexicon/word_automaton.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// A word of few letters, so that words share their ends.
std::u32string random_word(std::mt19937& random, std::size_t most) {
  constexpr std::u32string_view kLetters = U"abcéœ\U0001F600";
  std::u32string word(1 + random() % most, U' ');
  for (char32_t& letter : word) letter = kLetters[random() % kLetters.size()];
  return word;
}

std::string bytes_of(const std::map<std::string, WordEntry>& rows) {
  WordList words;
  for (const auto& [text, entry] : rows) words.push_back({text, entry});
  const Result<std::string> bytes = automaton_bytes(words);
  REQUIRE(bytes);
  return *bytes;
}

WordAutomaton automaton(const std::string& bytes) {
  return WordAutomaton(reinterpret_cast<const unsigned char*>(bytes.data()));
}

TEST_CASE("the automaton finds exactly the words put in, with their rows") {
  std::mt19937 random(20240617);
  for (const std::size_t count : {0U, 1U, 2U, 30U, 3000U}) {
    std::map<std::string, WordEntry> rows;
    for (std::size_t i = 0; i < count; ++i) {
      WordEntry entry;
      entry.traits = random() % 3;
      entry.tone = static_cast<std::uint16_t>(random() % 2);
      rows[utf8(random_word(random, 8))] = entry;
    }
    const std::string bytes = bytes_of(rows);
    for (const auto& [text, entry] : rows) REQUIRE(automaton(bytes).find(code_points(text)) == entry);
    for (std::size_t i = 0; i < 3000; ++i) {
      const std::u32string word = random_word(random, 9);
      REQUIRE(automaton(bytes).find(word).has_value() == rows.contains(utf8(word)));
    }
    CHECK_FALSE(automaton(bytes).find(U""));
    CHECK(automaton(bytes).header().forms == rows.size());
  }
}

TEST_CASE("words that end alike share their states, unless their rows differ") {
  const WordEntry verb{.traits = trait::finite};
  const WordEntry noun{.traits = trait::noun};
  const auto cells = [](const std::string& bytes) { return automaton(bytes).header().cells; };
  const std::string alike = bytes_of({{"parle", verb}, {"porte", verb}, {"parles", verb}, {"portes", verb}});
  const std::string apart = bytes_of({{"parle", verb}, {"porte", noun}, {"parles", verb}, {"portes", noun}});
  CHECK(cells(alike) == 11);  // p, a and o, r, r, l, t, e, the end and s behind it, the end
  CHECK(cells(apart) == 15);
}

TEST_CASE("the empty word can be put in") {
  const std::string bytes = bytes_of({{"", {.traits = 7}}, {"a", {}}});
  CHECK(automaton(bytes).find(U"") == WordEntry{.traits = 7});
  CHECK(automaton(bytes).find(U"a") == WordEntry{});
}

}  // namespace
}  // namespace standpoint::lexicon_compiler
