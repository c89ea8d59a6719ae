// SPDX-License-Identifier: Apache-2.0
// What a verb brings in without marks, or with marks inside: clauses, infinitives, noun phrases; and clauses before it.
#include <algorithm>
#include <array>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/speech_finder.hpp"

namespace standpoint {

using Text = std::u32string_view;

namespace {

constexpr std::uint32_t kDescriptionMost = 16;  // tokens between whom somebody tells and what

// Verbs of what somebody will not do where they will not speak: to comment, to give details.
bool is_no_comment(Text word) {
  constexpr std::array<Text, 32> kSpeech{
      U"comment",  U"give",      U"say",       U"answer",     U"discuss",    U"provide",   U"elaborate",  U"disclose",
      U"reveal",   U"confirm",   U"respond",   U"speak",      U"share",      U"specify",   U"name",       U"identify",
      U"commenter", U"répondre", U"dire",      U"donner",     U"communiquer", U"préciser", U"s'exprimer", U"exprimer",
      U"réagir",   U"parler",    U"détailler", U"divulguer",  U"révéler",    U"confirmer", U"fournir",    U"témoigner"};
  return std::find(kSpeech.begin(), kSpeech.end(), word) != kSpeech.end();
}

}  // namespace

void SpeechFinder::find_clauses(std::uint32_t sentence) {
  const std::uint32_t stop = sentence_stop(sentence);
  for (std::uint32_t i = at(sentence).begin; i < stop; ++i) {
    if (r_.tokens[i].entry.verb == 0 || verb_used_[i] || r_.quoted(i)) continue;
    if (lends_subject_at(i, stop)) continue;
    const auto group = verb_group_at(r_, i);
    if (!group) continue;
    const bool taken = group->form == VerbForm::agent     ? take_agent(*group)
                       : group->form == VerbForm::passive ? take_passive(*group)
                       : group->negated && !group->verb->attitude
                           ? false
                           : take_that_clause(*group) || take_infinitive(*group) || take_noun_phrase(*group) ||
                                 take_bare_clause(*group);
    if (taken) verb_used_[i] = true;
  }
}

// `tient à rassurer`: the infinitive is the cue.
bool SpeechFinder::lends_subject_at(std::uint32_t i, std::uint32_t stop) const {
  for (std::uint32_t k = i + 1; k < std::min(stop, i + 6); ++k) {
    if (r_.tokens[k].kind != TokenKind::word || r_.phrase_from(k) != nullptr) return false;
    if (!r_.tokens[k].is(trait::infinitive) || r_.tokens[k].entry.verb == 0) continue;
    const auto group = verb_group_at(r_, k);
    return group && group->begin <= i;
  }
  return false;
}

// V que P; V [, dans un communiqué,] que P; V que « P »
bool SpeechFinder::take_that_clause(const VerbGroup& group) {
  if ((group.verb->frames & (frame::that | frame::quote | frame::whether)) == 0) return false;
  const std::uint32_t stop = sentence_stop(r_.sentence_at[group.head]);
  Attribution made = made_by(group, "verb and clause", 0.95F);
  std::uint32_t i = skip_between(group.end, stop, made);
  if (const NounPhrase* whom = i < stop ? r_.phrase_from(i) : nullptr;
      whom != nullptr && whom->governor == NounPhrase::kNone &&
      (r_.word(whom->end) == U"that" || r_.word(whom->end) == U"que" || r_.word(whom->end) == U"qu'")) {
    made.addressee = r_.phrase_at[i];
    i = whom->end;
  } else if (group.verb->lemma == "tell") {
    std::uint32_t that = i;  // told the teachers who covered the lawn that
    while (that < std::min(stop, i + kDescriptionMost) && r_.word(that) != U"that" && !r_.quoted(that)) ++that;
    if (r_.word(that) == U"that" && r_.phrase_from(that + 1) != nullptr) i = that;
  }
  if (group.subject == kNone && group.form == VerbForm::finite && !r_.french()) return false;
  const Text word = r_.word(i);
  const bool that = word == U"que" || word == U"qu'" || word == U"that";
  const bool whether =
      (word == U"si" || word == U"s'" || word == U"whether") && (group.verb->frames & frame::whether) != 0;
  if (!that && !whether) return false;
  if (that && (group.verb->frames & frame::that) == 0) return false;
  if (whether && !group.verb->question) return false;
  if (that && r_.french() && group.negated) return false;
  if (group.begin > 0 && r_.word(group.begin - 1) == U"on" && r_.word(group.head).ends_with(U"ra"))
    return false;  // on rappellera que: the article itself
  if (i > group.end && that && r_.word(i - 1) == U"plus") return false;
  ++i;
  if (i < stop && r_.sign(i) == U':') ++i;
  if (r_.sign(i) == U',') ++i;
  if (i >= stop) return false;
  const std::uint32_t end = clause_end(i, &group);
  if (words_in(i, end) < 2) return false;
  made.cue_end = group.end;
  add_reported(std::move(made), {{i, end}});
  return true;
}

// Words other than a noun phrase that a clause of English begins with: there; if, while, with their subject.
bool SpeechFinder::opens_clause(std::uint32_t i) const {
  constexpr std::array<Text, 11> kAlone{U"there",   U"what",     U"neither", U"anyone",    U"nobody", U"everyone",
                                        U"nothing", U"everything", U"something", U"whoever", U"those"};
  constexpr std::array<Text, 8> kJoining{U"while", U"if", U"when", U"although", U"though", U"unless", U"once", U"even"};
  const Text word = r_.word(i);
  if (std::find(kAlone.begin(), kAlone.end(), word) != kAlone.end()) return true;
  return std::find(kJoining.begin(), kJoining.end(), word) != kJoining.end() &&
         (r_.phrase_from(i + 1) != nullptr || r_.word(i + 1) == U"there" || r_.word(i + 1) == U"if");
}

// English: X said the plan was late. French: X tient à rassurer, la mesure est prise; X prévient : la mesure est prise
bool SpeechFinder::take_bare_clause(const VerbGroup& group) {
  const std::uint32_t stop = sentence_stop(r_.sentence_at[group.head]);
  const bool gerund = group.form == VerbForm::gerund && !r_.french();
  if ((group.form != VerbForm::finite && !gerund) || group.relative || (group.subject == kNone && !gerund))
    return false;
  Attribution made = made_by(group, "verb before a clause", 0.7F);
  if (made.phrase == kNone) return false;
  const NounPhrase& who = r_.phrases[made.phrase];
  if (!r_.is_speaker(who) && (r_.french() || who.kind != PhraseKind::other || (who.agreement & trait::singular) != 0))
    return false;
  if (r_.french() || r_.sign(group.end) == U':') {
    if ((group.verb->frames & (frame::that | frame::quote)) == 0 || group.inverted) return false;
    const char32_t sign = r_.sign(group.end);
    if (sign != U',' && sign != U':') return false;
    const std::uint32_t i = group.end + 1;
    if (i >= stop || r_.quoted(i)) return false;
    const NounPhrase* subject = r_.phrase_from(i);
    if (subject == nullptr || subject->governor != NounPhrase::kNone) return false;
    if (sign == U',') {  // a clause of its own: subject and verb, and nothing that goes on with ours
      std::uint32_t verb = subject->end;
      while (verb < stop && (is_clitic(r_.word(verb), r_.language) || r_.tokens[verb].is(trait::adverb))) ++verb;
      if (verb >= stop || !is_finite_verb(r_, verb)) return false;
      if (who.begin > group.begin) return false;
    }
    if (!holds_finite_verb(i, stop)) return false;
    add_reported(std::move(made), {{i, stop}});
    return true;
  }
  if ((group.verb->frames & frame::that) == 0) return false;
  std::uint32_t i = group.end;
  // told Y (that) P
  if (const NounPhrase* phrase = r_.phrase_from(i); phrase != nullptr && phrase->governor == NounPhrase::kNone &&
                                                    r_.is_speaker(*phrase) && phrase->kind != PhraseKind::pronoun) {
    const std::uint32_t behind = phrase->end;
    if (behind < stop && r_.phrase_from(behind) != nullptr &&
        r_.phrases[r_.phrase_at[behind]].governor == NounPhrase::kNone && !is_finite_verb(r_, behind)) {
      made.addressee = r_.phrase_at[i];
      i = behind;
    }
  }
  const bool plain = (group.verb->frames & frame::quote) != 0 && !group.verb->attitude;
  const std::uint32_t from = skip_between(i, stop, made);
  if (from < stop && !r_.quoted(from) &&
      (r_.phrase_from(from) != nullptr ? r_.phrases[r_.phrase_at[from]].governor == NounPhrase::kNone
                                       : r_.word(from + 1) == U"of" || (plain && opens_clause(from))))
    i = from;
  const NounPhrase* subject = i < stop ? r_.phrase_from(i) : nullptr;
  if (subject == nullptr && r_.word(i + 1) == U"of" &&
      (r_.tokens[i].kind == TokenKind::number || determiner_of(r_.word(i), r_.language).kind != DeterminerKind::none))
    subject = r_.phrase_from(i + 2);  // eight of the workers
  const bool of = subject != nullptr && r_.phrase_from(i) == nullptr;
  const bool bare = subject == nullptr && i + 1 < stop && plain && (
      (r_.tokens[i].is(trait::noun) && is_finite_verb(r_, i + 1)) || opens_clause(i) ||
      (r_.tokens[i].is(trait::present_participle) && r_.tokens[i].entry.verb == 0));
  if ((subject == nullptr && !bare) || (!bare && !of && subject->governor != NounPhrase::kNone) || r_.quoted(i))
    return false;
  const std::uint32_t end = clause_end(i, &group);
  if (!holds_finite_verb(bare ? i : subject->end, end)) return false;
  made.confidence = 0.9F;
  add_reported(std::move(made), {{i, end}});
  return true;
}

// `le parc que X veut implanter`: what is wanted stands before, as the antecedent.
bool SpeechFinder::is_relative_object(const VerbGroup& group) const {
  if (group.subject == kNone) return false;
  const std::uint32_t begin = r_.phrases[group.subject].begin;
  if (begin == 0 || begin > group.begin) return false;
  const Text before = r_.word(begin - 1);
  return before == U"que" || before == U"qu'" || before == U"dont" || before == U"où";
}

bool SpeechFinder::begins_relative(std::uint32_t i) const {
  const Text word = r_.word(i);
  return word == U"qui" || word == U"dont" || word == U"who" || word == U"which" || word == U"whose";
}

// A finite verb, behind pronouns and adverbs at most: `et la soupçonne`.
bool SpeechFinder::opens_finite_clause(std::uint32_t i, std::uint32_t stop) const {
  while (i < stop &&
         (is_clitic(r_.word(i), r_.language) || (r_.tokens[i].is(trait::adverb) && !r_.tokens[i].is(trait::finite))))
    ++i;
  return i < stop && !r_.quoted(i) && is_finite_verb(r_, i);
}

// affirme avoir fait; s'est engagé à faire; demande à Y de faire; accuse Y de faire; lui demandant de faire
bool SpeechFinder::take_infinitive(const VerbGroup& group) {
  const std::uint32_t frames = group.verb->frames;
  constexpr std::uint32_t kAny =
      frame::infinitive | frame::to_infinitive | frame::of_infinitive | frame::whom_of_infinitive;
  if ((frames & kAny) == 0) return false;
  if (group.verb->decides && (frames & frame::quote) == 0) return false;
  if (is_relative_object(group)) return false;
  const std::uint32_t stop = sentence_stop(r_.sentence_at[group.head]);
  Attribution made = made_by(group, "verb and infinitive", group.verb->attitude ? 0.7F : 0.9F);
  const std::uint32_t limit = std::min(stop, group.end + 26);
  for (std::uint32_t i = group.end; i < limit; ++i) {
    if (r_.quoted(i) && i > group.end && r_.tokens[i].kind == TokenKind::mark &&
        r_.quotations[r_.tokens[i].quotation].first != i)
      continue;
    const Text word = r_.word(i);
    if (i > group.end && is_coordinator(word, r_.language) && opens_finite_clause(i + 1, stop)) return false;
    if (r_.sign(i) == U',' && begins_relative(i + 1)) {  // somme X, qui a tardé, de publier
      std::uint32_t close = i + 1;
      while (close < limit && r_.sign(close) != U',') ++close;
      if (close >= limit) return false;
      i = close;
      continue;
    }
    std::uint32_t infinitive = i;
    bool linked = false;
    if (r_.french()) {
      if (word == U"de" || word == U"d'" || word == U"à") {
        const bool to = word == U"à";
        const NounPhrase* who = to && i + 1 < stop ? r_.phrase_from(i + 1) : nullptr;
        if (who != nullptr && who->kind != PhraseKind::other) {  // demande à Y de
          made.addressee = r_.phrase_at[i + 1];
          i = who->end - 1;
          continue;
        }
        if (to ? (frames & frame::to_infinitive) == 0
               : (frames & (frame::of_infinitive | frame::whom_of_infinitive)) == 0) {
          if (const NounPhrase* whom = i + 1 < stop ? r_.phrase_from(i + 1) : nullptr; whom != nullptr) {
            if (to) made.addressee = r_.phrase_at[i + 1];
            i = whom->end - 1;
          }
          continue;
        }
        linked = true;
        ++infinitive;
      } else if ((frames & frame::infinitive) == 0 || r_.phrase_in(i) != nullptr) {
        if (r_.tokens[i].kind == TokenKind::stop || r_.sign(i) == U';' || r_.sign(i) == U':' || word == U"que" ||
            word == U"qu'" || word == U"qui")
          return false;
        continue;
      }
    } else {
      if (i == group.end && r_.tokens[i].is(trait::present_participle) && r_.phrase_in(i) == nullptr &&
          r_.tokens[i].entry.verb == 0) {
        add_reported(std::move(made), {{i, clause_end(i, &group, true)}});
        return true;
      }
      if (word == U"to" && i == group.end && (frames & frame::about) != 0 && r_.phrase_from(i + 1) != nullptr &&
          !r_.tokens[i + 1].is(trait::infinitive))
        return false;  // committed to a loan to save the firm
      if (word == U"to" && (frames & (frame::infinitive | frame::to_infinitive)) != 0) {
        linked = true;
        ++infinitive;
      } else if ((word == U"of" || word == U"from" || word == U"for" || word == U"against") &&
                 (frames & frame::of_infinitive) != 0) {
        if (i + 1 < stop && r_.tokens[i + 1].is(trait::present_participle)) {
          made.first = i;
          add_reported(std::move(made), {{i, clause_end(i, &group)}});
          return true;
        }
        continue;
      } else {
        if (r_.tokens[i].kind == TokenKind::stop || r_.sign(i) == U';' || r_.sign(i) == U':' || word == U"that")
          return false;
        continue;
      }
    }
    if (infinitive < stop && r_.tokens[infinitive].kind == TokenKind::mark) ++infinitive;
    const std::uint32_t negation = infinitive;
    while (infinitive < stop && infinitive < negation + 4 &&
           (is_clitic(r_.word(infinitive), r_.language) || is_negation(r_.word(infinitive), r_.language) ||
            (r_.tokens[infinitive].is(trait::adverb) && !r_.tokens[infinitive].is(trait::infinitive))))
      ++infinitive;
    if (infinitive >= stop || !r_.tokens[infinitive].is(trait::infinitive) ||
        (r_.phrase_in(infinitive) != nullptr && r_.tokens[infinitive].is(trait::noun))) {
      if (!linked && !r_.tokens[i].is(trait::adverb | trait::finite) && r_.tokens[i].kind == TokenKind::word &&
          !is_preposition(word, r_.language) && r_.phrase_in(i) == nullptr)
        return false;
      continue;
    }
    if (is_no_comment(r_.word(infinitive)) && group.verb->attitude && group.verb->stance == Hint::oppose) return false;
    if (!linked && (i > group.end + 12 || (r_.french() && holds_finite_verb(group.end, i)))) return false;
    const std::uint32_t begin = linked ? i + 1 : i;
    const std::uint32_t end = clause_end(begin, &group, true);
    if (group.verb->decides && !holds_quotation(begin, end)) return false;  // an act, not a word
    if (words_in(begin, end) < (group.verb->asks ? 1U : 2U)) return false;
    add_reported(std::move(made), {{begin, end}});
    return true;
  }
  return false;
}

// True where somebody who can be a subject is named between the two tokens.
bool SpeechFinder::names_speaker(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i)
    if (const NounPhrase* phrase = r_.phrase_from(i); phrase != nullptr && phrase->governor == NounPhrase::kNone &&
                                                      phrase->kind != PhraseKind::other && r_.is_speaker(*phrase))
      return true;
  return false;
}

// P, X said on Tuesday; P, X told Y in an interview; but not P, X said that, X said Y had: nothing is brought in behind.
bool SpeechFinder::ends_with_cue(std::uint32_t begin, std::uint32_t comma, const VerbGroup& incise) const {
  const std::uint32_t stop = sentence_stop(r_.sentence_at[incise.head]);
  if (!holds_finite_verb(begin, comma) || (incise.verb->frames & frame::quote) == 0) return false;
  std::uint32_t i = incise.end;
  if (const NounPhrase* whom = r_.phrase_from(i);
      whom != nullptr && whom->governor == NounPhrase::kNone && r_.is_speaker(*whom) && incise.verb->lemma == "tell")
    i = whom->end;
  if (i >= stop || r_.sign(i) == U',') return true;
  const Text word = r_.word(i);
  if (!is_time_word(word, r_.language) && word != U"in" && word != U"on" && word != U"at" && word != U"during" &&
      word != U"after" && word != U"while" && word != U"when")
    return false;
  for (std::uint32_t k = i; k < stop; ++k)
    if (r_.word(k) == U"that" || r_.quoted(k) || r_.sign(k) == U':') return false;
  return word == U"while" || word == U"when" || word == U"after" || !holds_finite_verb(i + 1, stop);
}

// P, estime X. ; P1, estime X, P2
void SpeechFinder::find_postposed(std::uint32_t sentence) {
  const std::uint32_t stop = sentence_stop(sentence);
  std::uint32_t begin = at(sentence).begin;
  for (std::uint32_t i = begin + 1; i + 1 < stop; ++i) {
    if (r_.quoted(i) || (r_.sign(i) != U',' && r_.sign(i) != U'–' && r_.sign(i) != U'—')) continue;
    const auto incise = incise_at(r_, i + 1);
    if (!incise || verb_used_[incise->head] || incise->begin > i + 1 + (r_.french() ? 0U : 6U)) continue;
    if (incise->pronoun == kNone && incise->subject == kNone) continue;
    if (!r_.french() && !incise->inverted && r_.sign(incise->end) != U',' && incise->end < stop &&
        !ends_with_cue(begin, i, *incise))
      continue;
    if (incise->negated) continue;
    // Leading connectors and cues that were taken already stay outside.
    while (begin < i && (r_.tokens[begin].kind != TokenKind::word && r_.tokens[begin].kind != TokenKind::number &&
                         r_.tokens[begin].kind != TokenKind::mark))
      ++begin;
    std::uint32_t clause_begin = begin;
    if (r_.word(clause_begin) == U"mais" || r_.word(clause_begin) == U"et" || r_.word(clause_begin) == U"but" ||
        r_.word(clause_begin) == U"and")
      ++clause_begin;
    for (std::uint32_t k = clause_begin; k < i; ++k)
      if (r_.sign(k) == U':' && !r_.quoted(k) && words_in(k, i) >= 4) clause_begin = k + 1;
    const bool after =
        incise->end + 1 < stop && r_.sign(incise->end) == U',' && holds_finite_verb(incise->end + 1, stop);
    if (!holds_finite_verb(clause_begin, i) && !holds_quotation(clause_begin, i)) {
      const bool middle =
          after && (r_.french() ? incise->inverted && incise->subject != kNone : incise->pronoun == kNone);
      // Her landlord, she alleges, has …; La rivière, regrette X, est à sec
      if (!middle && (words_in(clause_begin, i) < 4 || names_speaker(clause_begin, i))) continue;
    }
    if (is_taken(clause_begin, i)) continue;
    Attribution made = made_by(*incise, "verb after the clause", 0.92F);
    if (incise->form == VerbForm::passive) {  // y est-il précisé
      made.phrase = kNone;
      made.carried = true;
    }
    std::vector<Clause> clauses{{clause_begin, i}};
    std::uint32_t past = incise->end;
    while (past < stop && r_.sign(past) != U',' && !r_.quoted(past)) ++past;
    if (past + 1 < stop && r_.sign(past) == U',' && holds_finite_verb(past + 1, stop) && !incise_at(r_, past + 1) &&
        r_.word(past + 1) != U"qui" && r_.word(past + 1) != U"who" && r_.word(past + 1) != U"dont" &&
        !is_time_word(r_.word(past + 1), r_.language) && r_.word(past + 1) != U"lors" &&
        !brings_in_more(past + 1, stop)) {
      // …, and a main clause goes on only where it began before the incise
      const std::uint32_t rest = clause_end(past + 1, nullptr);
      if (words_in(past + 1, rest) >= 3) {
        if (words_in(clause_begin, i) <= 2 && !names_subject(clause_begin, i)) clauses.clear();  // Or, estime X, P
        clauses.push_back({past + 1, rest});
      }
    }
    verb_used_[incise->head] = true;
    add_reported(std::move(made), std::move(clauses));
    return;
  }
}

}  // namespace standpoint
