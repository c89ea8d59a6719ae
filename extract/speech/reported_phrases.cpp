// SPDX-License-Identifier: Apache-2.0
// What a verb brings in that is no clause: noun phrases, predicates, quoted words; and passives.
#include <algorithm>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/speech_finder.hpp"

namespace standpoint {

using Text = std::u32string_view;

// demande un appel d'offres; rappelle son « plein soutien » au projet; dénonce « A »; qualifie Y de « A »; s'oppose à
// NP
bool SpeechFinder::take_noun_phrase(const VerbGroup& group) {
  const std::uint32_t frames = group.verb->frames;
  const std::uint32_t stop = sentence_stop(r_.sentence_at[group.head]);
  Attribution made = made_by(group, "verb and noun phrase", 0.6F);
  std::uint32_t i = group.end;
  if ((frames & frame::about) == 0) i = skip_between(i, stop, made);
  while (i < stop && (r_.tokens[i].suffix ||
                      (r_.tokens[i].kind == TokenKind::word && r_.tokens[i].is(trait::adverb) &&
                       !r_.tokens[i].is(trait::preposition | trait::determiner) && r_.phrase_from(i) == nullptr)))
    ++i;
  if (i >= stop) return false;
  if (group.subject != kNone && !r_.is_speaker(r_.phrases[group.subject]) && !holds_quotation(i, stop)) return false;
  if (group.subject == kNone && group.form != VerbForm::gerund && !group.carried) return false;
  if (is_relative_object(group)) return false;
  // A quotation directly behind the verb, whatever the verb takes.
  if (r_.tokens[i].kind == TokenKind::mark && r_.quoted(i) && r_.quotations[r_.tokens[i].quotation].first == i) {
    const Quotation& quotation = r_.quotations[r_.tokens[i].quotation];
    if (is_title_or_name(quotation)) return false;
    const bool goes_on =
        quotation.last < stop && r_.tokens[quotation.last].kind == TokenKind::word &&
        (is_preposition(r_.word(quotation.last), r_.language) || r_.tokens[quotation.last].is(trait::adjective)) &&
        !is_coordinator(r_.word(quotation.last), r_.language);
    made.rule = "verb and quotation";
    made.confidence = 0.9F;
    add_reported(std::move(made), {{i, goes_on ? clause_end(i, &group, true) : quotation.last}});
    return true;
  }
  std::uint32_t end = clause_end(i, &group, true);
  const bool quoted = holds_quotation(i, end);
  if (group.verb->decides && !quoted) return false;  // an act, not a word
  if (!quoted)
    for (std::uint32_t k = i + 1; k < end; ++k)
      if (r_.sign(k) == U',' && words_in(i, k) >= 3 && !(k + 2 < end && r_.sign(k + 2) == U',')) end = k;
  // qualifie Y de « A »; juge Y « A »
  if ((frames & frame::as) != 0 && quoted) {
    for (std::uint32_t k = i; k < end; ++k) {
      if (r_.tokens[k].kind != TokenKind::mark || !r_.quoted(k)) continue;
      const Quotation& quotation = r_.quotations[r_.tokens[k].quotation];
      if (quotation.first != k || is_title_or_name(quotation)) continue;
      const bool linked = k > i && (is_preposition(r_.word(k - 1), r_.language) ||
                                    determiner_of(r_.word(k - 1), r_.language).kind != DeterminerKind::none);
      made.rule = "verb and predicate";
      made.confidence = 0.85F;
      add_reported(std::move(made), {{linked || (frames & frame::noun) != 0 ? k : i, quotation.last}});
      return true;
    }
  }
  // juge la hausse insuffisante; considers the rise too small; see the bill as a step back; qualifie le projet
  // d'inutile
  if ((frames & frame::as) != 0 && !quoted && (frames & frame::noun) == 0) {
    const NounPhrase* of = r_.phrase_from(i);
    if (of == nullptr || of->governor != NounPhrase::kNone || of->kind == PhraseKind::pronoun) return false;
    const Text link = r_.word(of->end);
    const bool linked = link == U"comme" || link == U"as" || link == U"de" || link == U"d'";
    const bool found = group.verb->lemma == "trouver";  // ont trouvé la porte fermée
    const bool described = (of->end < end && r_.tokens[of->end].is(trait::adjective | trait::past_participle) &&
                            !(found && r_.tokens[of->end].is(trait::past_participle))) ||
                           (of->end == end && of->end > of->begin + 2 && r_.tokens[end - 1].is(trait::adjective) &&
                            !r_.tokens[end - 1].is(trait::noun));
    if (!linked && !described) return false;
    made.rule = "verb and predicate";
    add_reported(std::move(made), {{i, end}});
    return true;
  }
  if ((frames & (frame::noun | frame::about)) == 0) {
    if (!quoted) return false;
    if ((frames & (frame::quote | frame::that)) == 0) return false;
  }
  const NounPhrase* phrase = r_.phrase_from(i);
  bool fits = phrase != nullptr && phrase->governor == NounPhrase::kNone && phrase->kind != PhraseKind::pronoun &&
              (frames & frame::noun) != 0;
  if (phrase == nullptr && (frames & frame::noun) != 0 && (group.verb->asks || group.verb->stance != Hint::none))
    fits =
        r_.tokens[i].is(trait::noun | trait::adjective) && !is_preposition(r_.word(i), r_.language);  // minimum prices
  std::uint32_t begin = i;
  if (!fits && (frames & frame::about) != 0 &&
      (group.verb->attitude || group.verb->asks || group.verb->stance != Hint::none || quoted)) {
    for (const std::string_view preposition : group.verb->prepositions)
      fits = fits || match_word(r_.word(i), EntryWords(preposition, r_.language).next()) != WordMatch::no;
    made.confidence = 0.55F;
    made.rule = "verb and preposition";
  }
  if (!fits && !quoted) return false;
  if (!fits) {  // quoted words somewhere in what follows
    begin = i;
    made.confidence = 0.7F;
  }
  // A plain object that is only somebody or something named: no content.
  if (phrase != nullptr && phrase->kind == PhraseKind::name &&
      (phrase->end >= end || r_.sign(phrase->end) == U',' ||
       (!quoted && is_person(r_.referents[phrase->referent]) && r_.word(phrase->end) == U"during")))
    return false;
  if (phrase != nullptr && !r_.french() && group.form == VerbForm::gerund && !quoted &&
      phrase->kind != PhraseKind::name && phrase->determiner == DeterminerKind::none &&
      (phrase->agreement & trait::plural) == 0)
    return false;  // the public relations and branding firm
  if (!quoted && words_in(begin, end) < (group.verb->asks ? 1U : 2U)) return false;
  if (quoted) made.confidence = std::max(made.confidence, 0.8F);
  add_reported(std::move(made), {{begin, end}});
  return true;
}

// X est accusé d'avoir fait; il est reproché à X de ne pas faire: nobody says who says so, unless `par` does.
bool SpeechFinder::take_passive(const VerbGroup& group) {
  const std::uint32_t last = sentence_stop(r_.sentence_at[group.head]);
  if (group.subject != kNone)  // considéré comme « A » par X
    for (std::uint32_t i = group.end; i < std::min(last, r_.phrases[group.subject].begin); ++i) {
      if (r_.tokens[i].kind != TokenKind::mark || !r_.quoted(i)) continue;
      const Quotation& quotation = r_.quotations[r_.tokens[i].quotation];
      if (quotation.first != i || is_title_or_name(quotation)) continue;
      add_reported(made_by(group, "passive with its agent", 0.85F), {{i, quotation.last}});
      return true;
    }
  if (!r_.french()) return take_english_passive(group);
  if ((group.verb->frames & (frame::of_infinitive | frame::whom_of_infinitive | frame::to_infinitive)) == 0)
    return false;
  const std::uint32_t stop = sentence_stop(r_.sentence_at[group.head]);
  for (std::uint32_t i = group.end; i + 1 < std::min(stop, group.end + 12); ++i) {
    const Text word = r_.word(i);
    if ((word != U"de" && word != U"d'" && word != U"à") || r_.quoted(i)) continue;
    std::uint32_t infinitive = i + 1;
    while (infinitive < stop &&
           (is_clitic(r_.word(infinitive), r_.language) || is_negation(r_.word(infinitive), r_.language)))
      ++infinitive;
    if (infinitive >= stop || !r_.tokens[infinitive].is(trait::infinitive)) continue;
    Attribution made = made_by(group, "passive", 0.5F);
    std::uint32_t end = clause_end(i, &group);
    for (std::uint32_t k = infinitive; k < end; ++k)
      if (r_.word(k) == U"car" && !r_.quoted(k)) end = k;
    add_reported(std::move(made), {{i, end}});
    return true;
  }
  return false;
}

// X was accused on Monday of lying; staff were told by Y that P, to do A: without `by` only what somebody is accused of.
bool SpeechFinder::take_english_passive(const VerbGroup& group) {
  const std::uint32_t stop = sentence_stop(r_.sentence_at[group.head]);
  Attribution made = made_by(group, "passive", 0.5F);
  std::uint32_t i = group.subject == kNone ? group.end : r_.phrases[group.subject].end;
  i = skip_between(i, stop, made);
  while (i < stop && is_time_word(r_.word(i), r_.language)) ++i;
  if (i + 2 >= stop || r_.quoted(i)) return false;
  const Text link = r_.word(i);
  if ((link == U"of" || link == U"for") && (group.verb->frames & frame::of_infinitive) != 0 &&
      r_.tokens[i + 1].is(trait::present_participle)) {
    add_reported(std::move(made), {{i, clause_end(i, &group)}});
    return true;
  }
  if (group.subject == kNone) return false;
  made.rule = "passive with its agent";
  made.confidence = 0.85F;
  const bool clause = link == U"that" && (group.verb->frames & frame::that) != 0;
  const bool infinitive = link == U"to" && r_.tokens[i + 1].is(trait::infinitive) &&
                          (group.verb->frames & (frame::to_infinitive | frame::infinitive)) != 0;
  if (!clause && !infinitive) return false;
  add_reported(std::move(made), {{i + 1, clause_end(i + 1, &group)}});
  return true;
}

// Le problème souligné par X est NP; NP, réclamé par X, …
bool SpeechFinder::take_agent(const VerbGroup& group) {
  const NounPhrase& agent = r_.phrases[group.subject];
  const std::uint32_t stop = sentence_stop(r_.sentence_at[group.head]);
  std::uint32_t i = agent.end;
  if (i < stop && r_.sign(i) == U',') ++i;
  if (i >= stop || !r_.tokens[i].is(trait::to_be) || !r_.tokens[i].is(trait::finite)) return false;
  ++i;
  if (i < stop && (r_.word(i) == U"que" || r_.word(i) == U"that" || r_.word(i) == U"qu'")) ++i;
  if (i >= stop || words_in(i, stop) < 2) return false;
  Attribution made = made_by(group, "said by, and what it is", 0.75F);
  add_reported(std::move(made), {{i, clause_end(i, &group)}});
  return true;
}

}  // namespace standpoint
