#pragma once
// SPDX-License-Identifier: Apache-2.0
// The forms of English verbs and nouns by rule, where no dictionary tells which form is which.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"

namespace standpoint::lexicon_compiler {

// What the forms of an English verb are; English has its past tense in `imperfect`.
inline constexpr std::uint64_t kEnglishBase =
    trait::infinitive | trait::finite | trait::third_plural | trait::other_person | trait::imperative;
inline constexpr std::uint64_t kEnglishThird = trait::finite | trait::third_singular;
inline constexpr std::uint64_t kEnglishPast = trait::finite | trait::past_participle | trait::imperfect |
                                              trait::third_singular | trait::third_plural | trait::other_person;

struct EnglishForm {
  std::string text;
  std::uint64_t traits = 0;
};

// True for words that the dictionary has: it tells whether a consonant is doubled (admitted, visited).
using IsWord = std::function<bool(std::string_view)>;

// All forms of a verb: its irregular ones as given, each told by its ending (-ing; the -s of its stem; else past), and
// the others by rule. After a vowel and l both spellings are there: labeled, labelled. O(length).
std::vector<EnglishForm> english_verb_forms(std::string_view lemma, std::span<const std::string_view> irregular,
                                            const IsWord& is_word);

// The -s of a verb: says, denies, does. O(length).
std::string english_third_person(std::string_view verb, const IsWord& is_word);

// The plural of a noun by rule: companies, parties, taxes. O(length).
std::string english_plural(std::string_view noun);

// True for a word that ends in one vowel between consonants, as plan and admit: its last letter may be doubled.
bool ends_in_short_vowel(std::string_view word);

// The verb that a word in -ed or -ing with a doubled consonant (admitted), or in -ying (dying), belongs to; empty where
// there is none in the dictionary.
std::string verb_of_doubled(std::string_view word, const IsWord& is_word);

}  // namespace standpoint::lexicon_compiler
