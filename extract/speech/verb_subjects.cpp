// SPDX-License-Identifier: Apache-2.0
// Who says or does what a verb tells: before it, behind it, past asides, before a verb that it is joined to.
#include "extract/speech/group_reader.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kConjoinedMost = 50;   // tokens back to the verb that a coordinator joins
constexpr std::uint32_t kAppositionMost = 24;  // tokens between the commas

}  // namespace

void GroupReader::find_subject() {
  if (group_.carried || (group_.form == VerbForm::passive && group_.pronoun != kNone)) return;
  if (group_.form == VerbForm::agent) {
    std::uint32_t before = group_.begin;
    if (before > sentence().begin + 1 && r_.sign(before - 1) == U',') --before;  // X, contrôlée par Y, …
    if (before > sentence().begin && r_.phrase_in(before - 1) != nullptr) group_.patient = r_.phrase_at[before - 1];
    return;
  }
  if (group_.form == VerbForm::passive) {
    find_left();
    group_.patient = group_.subject;
    group_.subject = kNone;
    return find_passive_agent();
  }
  if (const std::uint32_t next = group_.end; group_.pronoun == kNone && next < r_.size() && r_.tokens[next].suffix &&
                                             pronoun_of(r_.word(next), r_.language) != 0) {
    group_.pronoun = next;
    group_.inverted = true;
    group_.end = next + 1;
  }
  if (group_.pronoun != kNone) {
    group_.subject = r_.phrase_at[group_.pronoun];
    return;
  }
  if (follows_comme()) return find_inverted();
  find_left();
}

// `comme l'a rappelé X`, `comme le dit X`, `as X said` stays as it is
bool GroupReader::follows_comme() const {
  if (!r_.french()) return false;
  std::uint32_t i = group_.begin;
  while (i > sentence().begin && is_clitic(r_.word(i - 1), r_.language)) --i;
  return i > 0 && inside(i - 1) &&
         (r_.word(i - 1) == U"comme" || r_.word(i - 1) == U"ainsi" || r_.word(i - 1) == U"que") &&
         (r_.word(i - 1) != U"que" || r_.phrase_from(group_.end) != nullptr);
}

void GroupReader::find_inverted() {
  for (std::uint32_t i = group_.end; i < sentence().end && i < group_.end + 6; ++i) {
    const NounPhrase* phrase = r_.phrase_from(i);
    if (phrase == nullptr) {
      if (r_.tokens[i].kind != TokenKind::word) return;
      continue;
    }
    if (phrase->governor != NounPhrase::kNone || !r_.is_speaker(*phrase)) return;
    group_.subject = r_.phrase_at[i];
    group_.inverted = true;
    return;
  }
}

void GroupReader::find_passive_agent() {
  for (std::uint32_t i = group_.end, plain = 0; i < sentence().end && plain < 8; ++i) {
    if (r_.quoted(i)) continue;
    ++plain;
    if (r_.word(i) != (r_.french() ? U"par" : U"by")) continue;
    const NounPhrase* agent = r_.phrase_from(i + 1);
    if (agent != nullptr && (!speech_ || r_.is_speaker(*agent))) group_.subject = r_.phrase_at[i + 1];
    return;
  }
}

bool GroupReader::is_relative_pronoun(std::uint32_t i) const {
  const Text word = r_.word(i);
  return r_.french() ? word == U"qui" : word == U"who" || word == U"which";
}

void GroupReader::find_left() {
  std::uint32_t k = group_.begin;
  while (k > sentence().begin && r_.tokens[k - 1].kind == TokenKind::word && r_.tokens[k - 1].is(trait::adverb) &&
         !is_relative_pronoun(k - 1) && r_.phrase_in(k - 1) == nullptr)
    --k;
  if (k > sentence().begin && is_relative_pronoun(k - 1)) {
    group_.relative = true;
    k -= 1;
    if (k > sentence().begin && r_.sign(k - 1) == U',') --k;
    if (k > sentence().begin && r_.sign(k - 1) == U')') { /* the phrase ends with its parenthesis */
    }
    const NounPhrase* antecedent = k > sentence().begin ? r_.phrase_in(k - 1) : nullptr;
    if (antecedent != nullptr) {
      group_.subject = r_.phrase_at[k - 1];
      return;
    }
  }
  if (const std::uint32_t named = before_apposition(k); named != kNone) {
    group_.subject = named;
    return;
  }
  walk_left(past_conjoined(k));
}

// `voit encore quarante malades et plaide`: where the verb before the coordinator begins, whose subject is ours too.
std::uint32_t GroupReader::past_conjoined(std::uint32_t verb) const {
  if (verb <= sentence().begin + 1 || !is_coordinator(r_.word(verb - 1), r_.language) || !same_level(verb - 1))
    return verb;
  for (std::uint32_t i = verb - 1; i-- > sentence().begin && verb - i < kConjoinedMost;) {
    if (!same_level(i)) continue;
    if (r_.sign(i) == U';' || r_.sign(i) == U':' || is_relative_pronoun(i) || ends_clause(i)) return verb;
    if (is_finite_verb(r_, i)) return i;
  }
  return verb;
}

// `X, filiale de Y, V`; `X, one backbencher, V`: the phrase before the commas; kNone where nothing stands so.
std::uint32_t GroupReader::before_apposition(std::uint32_t verb) const {
  if (verb <= sentence().begin + 1 || r_.sign(verb - 1) != U',' || !same_level(verb - 1)) return kNone;
  bool verb_inside = false;
  for (std::uint32_t i = verb - 1; i-- > sentence().begin && verb - i < kAppositionMost;) {
    if (!same_level(i) || r_.sign(i) == U':') return kNone;
    if (is_finite_verb(r_, i) && r_.phrase_in(i) == nullptr) verb_inside = true;
    if (is_relative_pronoun(i) || r_.word(i) == U"que" || r_.word(i) == U"qu'" || r_.word(i) == U"that")
      verb_inside = false;
    if (r_.sign(i) != U',') continue;
    if ((r_.word(i + 1) == U"dont" || r_.word(i + 1) == U"où" || r_.word(i + 1) == U"whose") &&
        !is_list_of_members(i + 2))
      return kNone;  // dont le directeur, X, V
    const NounPhrase* phrase = i > sentence().begin ? r_.phrase_in(i - 1) : nullptr;
    if (phrase == nullptr || phrase->end != i || verb_inside || is_object(*phrase)) continue;
    const bool subject = phrase->governor == NounPhrase::kNone && r_.is_speaker(*phrase);
    return subject ? r_.phrase_at[i - 1] : kNone;
  }
  return kNone;
}

// `dont la CGT et la CFDT`: names, none of them a person.
bool GroupReader::is_list_of_members(std::uint32_t i) const {
  const NounPhrase* phrase = r_.phrase_from(i);
  return phrase != nullptr && phrase->kind == PhraseKind::name && phrase->referent != kNobody &&
         !is_person(r_.referents[phrase->referent]);
}

// The nearest phrase to the left that no preposition and no verb governs.
void GroupReader::walk_left(std::uint32_t from) {
  std::uint32_t fallback = kNone;
  for (std::uint32_t i = from; i > sentence().begin;) {
    --i;
    if (!same_level(i)) continue;
    const char32_t sign = r_.sign(i);
    if (sign == U';' || sign == U':') break;
    if (i + 1 < from && ends_clause(i)) break;
    const NounPhrase* phrase = r_.phrase_in(i);
    if (phrase == nullptr) continue;
    i = phrase->begin;
    if (phrase->governor != NounPhrase::kNone || is_object(*phrase)) continue;
    if (r_.is_speaker(*phrase)) {
      group_.subject = r_.phrase_at[i];
      return;
    }
    if (phrase->end == from) {  // directly before the verb: it is the subject whatever it is
      group_.subject = r_.phrase_at[i];
      return;
    }
    if (fallback == kNone && phrase->kind == PhraseKind::other && phrase->determiner != DeterminerKind::none)
      fallback = r_.phrase_at[i];
  }
  if (group_.form == VerbForm::finite) group_.subject = fallback;
}

bool GroupReader::ends_clause(std::uint32_t i) const {
  const Text word = r_.word(i);
  return r_.french() ? word == U"que" || word == U"qu'" || word == U"si" : false;
}

// True where a verb directly before the phrase has it as its object.
bool GroupReader::is_object(const NounPhrase& phrase) const {
  std::uint32_t i = phrase.begin;
  while (i > sentence().begin && r_.tokens[i - 1].kind == TokenKind::word && r_.tokens[i - 1].is(trait::adverb) &&
         !r_.tokens[i - 1].is(trait::finite))
    --i;
  if (i <= sentence().begin) return false;
  const Token& before = r_.tokens[i - 1];
  if (before.kind != TokenKind::word || phrase.kind == PhraseKind::pronoun) return false;
  if (r_.phrase_in(i - 1) != nullptr) return false;
  return before.is(trait::finite | trait::infinitive | trait::past_participle | trait::present_participle) &&
         !before.is(trait::conjunction | trait::adverb | trait::preposition);
}

}  // namespace standpoint
