// SPDX-License-Identifier: Apache-2.0
// Which verb a word is: the entry of the lexicon that fits, and whether it is a verb at all.
#include <array>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/verbs.hpp"

namespace standpoint {

using Text = std::u32string_view;

namespace {

// True where the words of `after` follow token i, behind at most two adverbs; `end` is then past them.
bool has_fixed_words(const Reading& r, std::uint32_t i, std::string_view after, std::uint32_t& end) {
  EntryWords words(after, r.language);
  std::uint32_t at = i + 1;
  std::string_view expected = words.next();
  for (int skipped = 0; skipped < 2 && at < r.size() && !same_text(r.word(at), expected) &&
                        (r.tokens[at].is(trait::adverb) || r.tokens[at].suffix);
       ++skipped)
    ++at;
  if (!r.french() && !same_text(r.word(at), expected) && is_preposition(r.word(at), r.language) &&
      is_time_word(r.word(at + 1), r.language))
    at += 2;  // called on Tuesday for
  while (same_text(r.word(at), expected)) {
    ++at;
    if (words.done()) {
      end = at;
      return true;
    }
    expected = words.next();
  }
  return false;
}

}  // namespace

std::uint32_t adverbial_at(const Reading& r, std::uint32_t i) {
  constexpr std::array<std::array<Text, 3>, 25> kFrench{{{U"d'", U"abord"}, {U"d'", U"ailleurs"}, {U"tout", U"d'", U"abord"}, {U"par", U"ailleurs"},      {U"par", U"exemple"},
                                                         {U"en", U"outre"},          {U"en", U"effet"},
                                                         {U"en", U"revanche"},       {U"en", U"substance"},
                                                         {U"en", U"particulier"},    {U"en", U"retour"},
                                                         {U"au", U"passage"},        {U"au", U"contraire"},
                                                         {U"au", U"moins"},          {U"à", U"nouveau"},
                                                         {U"de", U"nouveau"},        {U"de", U"plus"},
                                                         {U"pour", U"sa", U"part"},  {U"pour", U"leur", U"part"},
                                                         {U"de", U"son", U"côté"},   {U"de", U"leur", U"côté"},
                                                         {U"à", U"son", U"tour"},    {U"à", U"leur", U"tour"},
                                                         {U"à", U"cet", U"égard"},   {U"à", U"ce", U"titre"}}};
  constexpr std::array<std::array<Text, 3>, 4> kEnglish{
      {{U"in", U"turn"}, {U"for", U"example"}, {U"for", U"instance"}, {U"in", U"particular"}}};
  const std::array<Text, 3>* const table = r.french() ? kFrench.data() : kEnglish.data();
  const std::size_t size = r.french() ? kFrench.size() : kEnglish.size();
  for (std::size_t n = 0; n < size; ++n) {
    std::uint32_t words = 0;
    while (words < 3 && !table[n][words].empty() && r.word(i + words) == table[n][words]) ++words;
    if (words == 3 || (words > 0 && table[n][words].empty())) return words;
  }
  return 0;
}

const CueVerb* fitting_verb(const Reading& r, std::uint32_t i, bool reflexive, std::uint32_t& end) {
  const std::uint16_t first = r.tokens[i].entry.verb;
  if (first == 0) return nullptr;
  const auto verbs = r.lexicon->verbs();
  const CueVerb* found = nullptr;
  for (std::size_t entry = first - 1U; entry < verbs.size() && verbs[entry].lemma == verbs[first - 1U].lemma; ++entry) {
    const CueVerb& verb = verbs[entry];
    if (verb.reflexive != reflexive) continue;
    if (verb.after.empty()) {
      if (found == nullptr) found = &verb;
      continue;
    }
    std::uint32_t past = end;
    if (has_fixed_words(r, i, verb.after, past)) {
      end = past;
      return &verb;
    }
  }
  return found;
}

bool is_finite_verb(const Reading& r, std::uint32_t i) {
  const Token& token = r.tokens[i];
  if (token.kind != TokenKind::word) return false;
  if (!r.french() && token.is(trait::auxiliary) && !token.is(trait::infinitive | trait::noun)) return true;
  if (!token.is(trait::finite)) return false;
  if (r.french() && !token.is(trait::third_singular | trait::third_plural | trait::other_person)) return false;
  if (token.capital && i > 0 && r.tokens[i - 1].kind == TokenKind::word && token.entry.verb == 0) return false;
  if (i == 0) return true;
  const Text before = r.word(i - 1);
  const DeterminerWord determiner = determiner_of(before, r.language);
  const bool noun = token.is(trait::noun | trait::adjective);
  if (determiner.kind == DeterminerKind::none) {
    // `un haut lieu`, `la seule demande`: an adjective before it, behind a determiner
    if (noun && i > 1 && r.tokens[i - 1].is(trait::adjective) &&
        !r.tokens[i - 1].is(trait::noun | trait::pronoun | trait::adverb) &&
        determiner_of(r.word(i - 2), r.language).kind != DeterminerKind::none && r.phrase_in(i) != nullptr &&
        r.phrase_in(i) == r.phrase_in(i - 1))
      return false;
    if (!r.french() && r.word(i - 1) == U"to") return false;
    return !(noun && is_preposition(before, r.language) && before != U"en");
  }
  if (!is_clitic(before, r.language))
    return !r.french() && !noun && determiner.kind != DeterminerKind::indefinite && before == U"that";
  if (!noun) return true;
  // le, la, les, l' before a word that is noun and verb: a verb where a subject stands before the pronoun.
  if (i < 2) return false;
  const Text second = r.word(i - 2);
  return second == U"qui" || second == U"ne" || second == U"comme" || pronoun_of(second, r.language) != 0 ||
         (r.phrase_in(i - 2) != nullptr && r.phrase_in(i - 2)->kind == PhraseKind::name &&
          r.phrase_in(i - 1) != r.phrase_in(i - 2) && r.sign(i + 1) == U':');
}

}  // namespace standpoint
