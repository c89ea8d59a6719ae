// SPDX-License-Identifier: Apache-2.0
// Spelling rules of English.
#include "extract/lexicon/compiler/english_verbs.hpp"

#include <algorithm>

namespace standpoint::lexicon_compiler {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [word](std::string_view end) { return word.ends_with(end); });
}

std::string without_last(std::string_view word, std::size_t letters) {
  return std::string(word.substr(0, word.size() - letters));
}

bool ends_in_consonant_and_y(std::string_view word) {
  return word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

bool has_one_vowel(std::string_view word) { return std::ranges::count_if(word, is_vowel) == 1; }

// The stems that -ed and -ing are put to: admitt, panick, label and labell.
std::vector<std::string> stems(std::string_view word, const IsWord& is_word) {
  if (word.ends_with('c')) return {std::string(word) + "k"};
  if (!ends_in_short_vowel(word)) return {std::string(word)};
  std::string doubled = std::string(word) + word.back();
  if (has_one_vowel(word) || is_word(doubled + "ed") || is_word(doubled + "ing")) return {doubled};
  if (word.ends_with('l')) return {std::string(word), doubled};
  return {std::string(word)};
}

std::vector<std::string> pasts(std::string_view word, const IsWord& is_word) {
  if (word.ends_with('e')) return {std::string(word) + "d"};
  if (ends_in_consonant_and_y(word)) return {without_last(word, 1) + "ied"};
  std::vector<std::string> result = stems(word, is_word);
  for (std::string& stem : result) stem += "ed";
  return result;
}

std::vector<std::string> presents(std::string_view word, const IsWord& is_word) {
  if (word.ends_with("ie")) return {without_last(word, 2) + "ying"};
  if (word.ends_with('e') && !ends_in_any(word, {"ee", "oe", "ye"}) && word.size() > 2) {
    return {without_last(word, 1) + "ing"};
  }
  std::vector<std::string> result = stems(word, is_word);
  for (std::string& stem : result) stem += "ing";
  return result;
}

}  // namespace

bool ends_in_short_vowel(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back();
  const char vowel = word[word.size() - 2];
  const char before = word[word.size() - 3];
  const bool two_vowels = is_vowel(before) && !(word.size() > 3 && before == 'u' && word[word.size() - 4] == 'q');
  return !is_vowel(last) && std::string_view("wxyh").find(last) == std::string_view::npos && is_vowel(vowel) &&
         !two_vowels;
}

std::string english_third_person(std::string_view verb, const IsWord& is_word) {
  if (ends_in_consonant_and_y(verb)) return without_last(verb, 1) + "ies";
  std::string plain = std::string(verb) + "s";
  const bool takes_e = ends_in_any(verb, {"s", "x", "z", "ch", "sh"}) || (verb.ends_with('o') && !is_word(plain));
  return takes_e ? std::string(verb) + "es" : plain;
}

std::vector<EnglishForm> english_verb_forms(std::string_view lemma, std::span<const std::string_view> irregular,
                                            const IsWord& is_word) {
  std::vector<EnglishForm> forms = {{std::string(lemma), kEnglishBase}};
  const std::string regular_third = english_third_person(lemma, is_word);
  bool has_third = false, has_past = false, has_present = false;
  for (const std::string_view form : irregular) {
    const bool present = form.ends_with("ing") && form.size() > lemma.size();
    const bool third = form == regular_third || (form.ends_with('s') && form.starts_with(lemma.substr(0, 2)));
    (present ? has_present : third ? has_third : has_past) = true;
    forms.push_back({std::string(form), present ? trait::present_participle : third ? kEnglishThird : kEnglishPast});
  }
  if (!has_third) forms.push_back({regular_third, kEnglishThird});
  if (!has_past) {
    for (std::string& form : pasts(lemma, is_word)) forms.push_back({std::move(form), kEnglishPast});
  }
  if (!has_present) {
    for (std::string& form : presents(lemma, is_word)) forms.push_back({std::move(form), trait::present_participle});
  }
  return forms;
}

std::string english_plural(std::string_view noun) {
  return english_third_person(noun, [](std::string_view) { return true; });
}

std::string verb_of_doubled(std::string_view word, const IsWord& is_word) {
  const std::size_t ending = word.ends_with("ed") ? 2 : word.ends_with("ing") ? 3 : 0;
  if (ending == 0 || word.size() < ending + 2) return {};
  const std::string stem = without_last(word, ending);
  if (ending == 3 && stem.ends_with('y')) {
    std::string verb = without_last(stem, 1) + "ie";
    return is_word(verb) ? verb : std::string();
  }
  std::string verb = without_last(stem, 1);
  const bool doubled = stem.back() == verb.back() && ends_in_short_vowel(verb);
  return doubled && is_word(verb) ? verb : std::string();
}

}  // namespace standpoint::lexicon_compiler
