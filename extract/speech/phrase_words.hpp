#pragma once
// SPDX-License-Identifier: Apache-2.0
// Small closed classes of words that phrases and clauses are told by, in French and English.

#include <cstdint>
#include <string_view>

#include "extract/speech/phrases.hpp"

namespace standpoint {

// What an article or other determiner is.
struct DeterminerWord {
  DeterminerKind kind = DeterminerKind::none;
  bool contracted = false;  // du, au, des, aux: a preposition too
  bool perhaps = false;     // des: a preposition or not
  std::uint64_t agreement = 0;
};
DeterminerWord determiner_of(std::u32string_view word, TextLanguage language);

// Gender and number of a pronoun that can stand for who speaks; 0 where the word is none.
std::uint64_t pronoun_of(std::u32string_view word, TextLanguage language);

// True for prepositions that govern the phrase behind them.
bool is_preposition(std::u32string_view word, TextLanguage language);

// True for words between subject and verb, or inside a verb group: ne, y, en, adverbs, object pronouns.
bool is_clitic(std::u32string_view word, TextLanguage language);
bool is_negation(std::u32string_view word, TextLanguage language);

// True for days, months and stretches of time: mardi, semaine; Tuesday, week.
bool is_time_word(std::u32string_view word, TextLanguage language);

// True for nouns that stand for a source though nobody is named: sources, reports, polls; sources, rapport, sondage.
bool is_source_noun(std::u32string_view word);

// True for words that join two clauses: et, mais, or, car, donc; and, but.
bool is_coordinator(std::u32string_view word, TextLanguage language);

}  // namespace standpoint
