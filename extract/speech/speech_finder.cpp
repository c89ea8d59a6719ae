// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/speech_finder.hpp"

#include <algorithm>

#include "extract/speech/phrase_words.hpp"

namespace standpoint {

using Text = std::u32string_view;

namespace {

constexpr std::uint32_t kCitationMost = 30;  // tokens of whom a sentence cites at its end
constexpr std::uint32_t kSubjectMost = 60;   // tokens of a sentence in which its subject is looked for

}  // namespace

SpeechFinder::SpeechFinder(const Reading& reading)
    : r_(reading),
      taken_(reading.tokens.size(), false),
      quotation_done_(reading.quotations.size(), false),
      verb_used_(reading.tokens.size(), false) {
  const auto prepositions = reading.lexicon->prepositions();
  for (std::uint32_t entry = 0; entry < prepositions.size(); ++entry) {
    const char begin = prepositions[entry].words[0];
    prepositions_[begin > 0 ? static_cast<std::size_t>(begin) : 0].push_back(entry);
  }
  finite_before_.resize(reading.tokens.size() + 1, 0);
  for (std::uint32_t i = 0; i < reading.size(); ++i)
    finite_before_[i + 1] = finite_before_[i] + (is_finite_verb(r_, i) ? 1 : 0);
}

std::vector<Attribution> SpeechFinder::find() {
  for (std::uint32_t s = 0; s < r_.sentences.size(); ++s) {
    find_incises(s);
    find_introduced(s);
    find_postposed(s);
    find_fronted_clause(s);
    find_prepositions(s);
    find_clauses(s);
    find_noun_cues(s);
    find_floating(s);
  }
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Attribution& a, const Attribution& b) { return a.first < b.first; });
  return std::move(found_);
}

std::vector<Attribution> find_attributions(const Reading& reading) { return SpeechFinder(reading).find(); }

std::uint32_t SpeechFinder::sentence_stop(std::uint32_t sentence) const {
  std::uint32_t end = at(sentence).end;
  while (end > at(sentence).begin + 1 && r_.tokens[end - 1].kind == TokenKind::stop &&
         r_.tokens[end - 1].quotation == Token::kOutside)
    --end;
  return end;
}

const Mention* SpeechFinder::mention_from(std::uint32_t token) const {
  const auto found = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), token,
                                      [](const Mention& m, std::uint32_t t) { return m.first < t; });
  return found != r_.mentions.end() && found->first == token ? &*found : nullptr;
}

TextSpan SpeechFinder::span(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end) return {};
  return {r_.tokens[begin].begin, r_.tokens[end - 1].end};
}

bool SpeechFinder::holds_quotation(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (r_.tokens[i].kind != TokenKind::mark || !r_.quoted(i)) continue;
    const Quotation& quotation = r_.quotations[r_.tokens[i].quotation];
    if (quotation.first == i && !is_title_or_name(quotation)) return true;
  }
  return false;
}

bool SpeechFinder::holds_finite_verb(std::uint32_t begin, std::uint32_t end) const {
  return begin < end && finite_before_[end] > finite_before_[begin];
}

// True where one quotation is all there is between the two tokens.
bool SpeechFinder::covered_by_quotation(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || r_.tokens[begin].kind != TokenKind::mark || !r_.quoted(begin)) return false;
  const Quotation& quotation = r_.quotations[r_.tokens[begin].quotation];
  if (quotation.first != begin) return false;
  std::uint32_t past = quotation.last;
  while (past < end && (r_.tokens[past].kind == TokenKind::stop || r_.sign(past) == U',')) ++past;
  return past >= end;
}

std::size_t SpeechFinder::words_in(std::uint32_t begin, std::uint32_t end) const {
  std::size_t words = 0;
  for (std::uint32_t i = begin; i < end; ++i)
    words += r_.tokens[i].kind == TokenKind::word || r_.tokens[i].kind == TokenKind::number ? 1 : 0;
  return words;
}

bool SpeechFinder::is_taken(std::uint32_t begin, std::uint32_t end) const {
  std::size_t taken = 0;
  for (std::uint32_t i = begin; i < end; ++i) taken += taken_[i] ? 1 : 0;
  return taken * 2 > end - begin;
}

// True where what is taken was reported by somebody else from whom the article has it, and is wider.
bool SpeechFinder::is_nested(std::uint32_t begin, std::uint32_t end) const {
  if (found_.empty() || found_.back().parts.size() != 1) return false;
  const bool within_clause =
      found_.back().rule == "verb and clause" && holds_quotation(begin, end) && !r_.tokens[begin].is(trait::infinitive);
  if (found_.back().rule != "preposition" && !within_clause) return false;
  const TextSpan& outer = found_.back().parts.front();
  const TextSpan inner = span(begin, end);
  return outer.begin < inner.begin && inner.end <= outer.end &&
         (inner.end - inner.begin) * 5 <= (outer.end - outer.begin) * 4;
}

std::vector<std::uint32_t> SpeechFinder::quotations_in(std::uint32_t sentence) const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = at(sentence).begin; i < at(sentence).end; ++i) {
    if (r_.tokens[i].kind != TokenKind::mark || !r_.quoted(i)) continue;
    const std::uint32_t number = r_.tokens[i].quotation;
    if (r_.quotations[number].first == i && r_.quotations[number].outer == Token::kOutside) out.push_back(number);
  }
  return out;
}

Attribution SpeechFinder::made_by(const VerbGroup& group, std::string_view rule, float confidence) const {
  Attribution out;
  out.phrase = group.subject;
  if (group.form == VerbForm::gerund && !found_.empty() && found_.back().phrase != kNone &&
      r_.sentence_at[r_.phrases[found_.back().phrase].head] == r_.sentence_at[group.head] &&
      found_.back().cue_begin < group.begin)
    out.phrase = found_.back().phrase;
  else if (group.form == VerbForm::gerund && (group.subject == kNone || !r_.is_speaker(r_.phrases[group.subject])))
    out.phrase = group.begin <= at(r_.sentence_at[group.head]).begin + 1 ? subject_after(group.end)
                                                                         : subject_of_sentence(group.begin);
  out.carried = group.carried;
  out.verb = group.verb;
  out.cue_begin = group.begin;
  out.cue_end = group.end;
  if (group.inverted && group.subject != kNone) {  // the incise reaches past its subject
    const NounPhrase& subject = r_.phrases[group.subject];
    if (out.cue_end >= subject.end && subject.begin > group.head) out.cue_end = subject.begin;
  }
  out.rule = rule;
  out.confidence = group.conditional ? confidence * 0.8F : confidence;
  return out;
}

// X a lancé une action, lui demandant de: the first phrase of the sentence that can be a subject, before token i.
std::uint32_t SpeechFinder::subject_of_sentence(std::uint32_t i) const {
  const std::uint32_t begin = at(r_.sentence_at[i]).begin;
  for (std::uint32_t k = begin; k < std::min(i, begin + kSubjectMost); ++k) {
    const NounPhrase* phrase = r_.phrase_from(k);
    if (phrase == nullptr || r_.quoted(k) || phrase->governor != NounPhrase::kNone) continue;
    if (r_.is_speaker(*phrase) || phrase->determiner == DeterminerKind::demonstrative) return r_.phrase_at[k];
  }
  return kNone;
}

// Déplorant « … », X: the subject of the main clause behind the comma.
std::uint32_t SpeechFinder::subject_after(std::uint32_t i) const {
  const std::uint32_t stop = sentence_stop(r_.sentence_at[i > 0 ? i - 1 : i]);
  for (; i + 1 < stop; ++i) {
    if (r_.quoted(i) || r_.sign(i) != U',') continue;
    const NounPhrase* phrase = r_.phrase_from(i + 1);
    if (phrase != nullptr && phrase->governor == NounPhrase::kNone && r_.is_speaker(*phrase))
      return r_.phrase_at[i + 1];
  }
  return kNone;
}

void SpeechFinder::add(Attribution made) {
  std::erase_if(made.parts, [](const TextSpan& part) { return part.begin >= part.end; });
  if (made.parts.empty()) return;
  found_.push_back(std::move(made));
}

// Adds a clause of the reporter's: mixed where it holds quoted words, direct where it is nothing but a quotation.
void SpeechFinder::add_reported(Attribution made, std::vector<Clause> clauses) {
  for (Clause& clause : clauses)
    if (clause.begin < clause.end && r_.sign(clause.end - 1) == U':') --clause.end;  // what follows is quoted
  bool quoted = false;
  bool free = false;
  for (const Clause& clause : clauses) {
    if (clause.begin >= clause.end) continue;
    if (is_taken(clause.begin, clause.end) && !is_nested(clause.begin, clause.end)) return;
    quoted = quoted || holds_quotation(clause.begin, clause.end);
    const bool covered = covered_by_quotation(clause.begin, clause.end);
    free = free || !covered;
    if (covered) {
      const Quotation& quotation = r_.quotations[r_.tokens[clause.begin].quotation];
      for (const Quotation::Part& part : quotation.parts) made.parts.push_back(span(part.begin, part.end));
    } else {
      made.parts.push_back(span(clause.begin, clause.end));
    }
  }
  if (made.parts.empty()) return;
  made.type = !quoted ? SpeechType::indirect : free ? SpeechType::mixed : SpeechType::direct;
  made.first = clauses.front().begin;
  for (const Clause& clause : clauses)
    for (std::uint32_t i = clause.begin; i < clause.end; ++i) {
      taken_[i] = true;
      if (r_.quoted(i)) {
        std::uint32_t q = r_.tokens[i].quotation;
        while (q != Token::kOutside) {
          quotation_done_[q] = true;
          q = r_.quotations[q].outer;
        }
      }
    }
  add(std::move(made));
}

// The end of the clause that begins at `from`: its sentence's end, or an incise, or, where the cue stands in a relative
// clause, the comma behind which the main clause goes on.
std::uint32_t SpeechFinder::clause_end(std::uint32_t from, const VerbGroup* group, bool phrase_only) const {
  const std::uint32_t sentence = r_.sentence_at[from];
  const std::uint32_t stop = sentence_stop(sentence);
  const bool gerund_first =
      group != nullptr && group->form == VerbForm::gerund && group->begin <= at(sentence).begin + 1;
  for (std::uint32_t i = from; i < stop; ++i) {
    if (r_.quoted(i)) continue;
    const char32_t sign = r_.sign(i);
    if (sign == U';') return i;
    if (i > from && group != nullptr && is_coordinator(r_.word(i), r_.language) && goes_on_saying(i + 1, stop))
      return r_.sign(i - 1) == U',' ? i - 1 : i;
    if (phrase_only && i > from && (is_coordinator(r_.word(i), r_.language) || sign == U',')) {
      std::uint32_t next = i + 1;
      if (sign == U',' && is_coordinator(r_.word(next), r_.language)) ++next;
      while (next < stop && (is_clitic(r_.word(next), r_.language) ||
                             (r_.tokens[next].is(trait::adverb) && !is_finite_verb(r_, next))))
        ++next;
      if (next < stop && is_finite_verb(r_, next) &&
          (r_.tokens[next].entry.verb != 0 || r_.tokens[next].is(trait::to_have | trait::to_be | trait::auxiliary)))
        return i;
      if (sign == U',' && next > i + 1)  // …, mais elle avait
        if (const NounPhrase* subject = r_.phrase_from(next);
            subject != nullptr && subject->governor == NounPhrase::kNone && subject->end < stop &&
            is_finite_verb(r_, subject->end))
          return i;
    }
    if (sign == U')' && group != nullptr) {
      std::uint32_t open = i;
      while (open > from && r_.sign(open) != U'(') --open;
      if (r_.sign(open) != U'(') return i;
    }
    if (sign == U'–' || sign == U'—') {
      if (i > from && group != nullptr && group->relative) return i;
      continue;
    }
    if (sign != U',') continue;
    if (brings_in_more(i + 1, stop) || cites_at_end(i + 1, stop)) return i;
    if (incise_at(r_, i + 1) && words_in(from, i) >= 2) {
      const auto incise = incise_at(r_, i + 1);
      if (incise->begin == i + 1 || !r_.french()) return i;
    }
    if (gerund_first && r_.phrase_from(i + 1) != nullptr) return i;
    if (group != nullptr && group->relative && i + 1 < stop) {
      std::uint32_t next = i + 1;
      while (next < stop && is_clitic(r_.word(next), r_.language)) ++next;
      if (is_finite_verb(r_, next) && !r_.tokens[next].is(trait::noun | trait::adjective | trait::conjunction))
        return i;
      if (r_.tokens[next].is(trait::to_be | trait::to_have) && r_.tokens[next].is(trait::finite)) return i;
      if (const NounPhrase* subject = r_.phrase_from(i + 1);  // à ceux qui disent que P, elle répond
          subject != nullptr && subject->kind == PhraseKind::pronoun && is_finite_verb(r_, subject->end) &&
          r_.tokens[subject->end].entry.verb != 0)
        return i;
    }
  }
  return stop;
}

// `et souligne « … »`, `et reconnu que`: a further verb of saying with what it brings in.
bool SpeechFinder::goes_on_saying(std::uint32_t i, std::uint32_t stop) const {
  while (i < stop &&
         (is_clitic(r_.word(i), r_.language) || (r_.tokens[i].is(trait::adverb) && !is_finite_verb(r_, i)) ||
          (r_.tokens[i].is(trait::to_have) && r_.tokens[i].is(trait::finite))))
    ++i;
  if (i + 1 >= stop || r_.tokens[i].entry.verb == 0 || r_.quoted(i)) return false;
  if (!is_finite_verb(r_, i) && !(r_.french() && r_.tokens[i].is(trait::past_participle))) return false;
  const auto verbs = r_.lexicon->verbs();
  if ((verbs[r_.tokens[i].entry.verb - 1U].frames & (frame::quote | frame::that)) == 0) return false;
  std::uint32_t next = i + 1;
  while (next < stop && r_.tokens[next].is(trait::adverb) && next < i + 3) ++next;
  if (!r_.french() && i >= 2 && r_.sign(i - 2) == U',' && is_finite_verb(r_, i) && r_.phrase_from(next) != nullptr)
    return true;  // said that A, and demanded B
  return r_.sign(next) == U':' || (r_.tokens[next].kind == TokenKind::mark && r_.quoted(next));
}

// `, selon X` and nothing behind it.
bool SpeechFinder::cites_at_end(std::uint32_t i, std::uint32_t stop) const {
  const Text word = r_.word(i);
  if (word != U"selon" && word != U"d'après" && !(word == U"according" && r_.word(i + 1) == U"to") &&
      !(word == U"d'" && r_.word(i + 1) == U"après"))
    return false;
  std::uint32_t k = i + 1;
  while (k < stop && k < i + 3 && r_.phrase_from(k) == nullptr) ++k;
  if (const NounPhrase* who = r_.phrase_from(k); who != nullptr && k < stop) k = who->end;  // X, conseiller de Y
  for (; k < stop; ++k)
    if ((r_.sign(k) == U',' && !r_.quoted(k)) || k > i + kCitationMost) return false;
  return true;
}

// `, ajoutant que`, `, tout en recommandant de`, `, adding that`: a further cue of the same speaker.
bool SpeechFinder::brings_in_more(std::uint32_t i, std::uint32_t stop) const {
  for (std::uint32_t k = i; k < std::min(stop, i + 4); ++k) {
    const Token& token = r_.tokens[k];
    if (token.kind != TokenKind::word || r_.quoted(k)) return false;
    if (token.is(trait::present_participle) && token.entry.verb != 0 && (!token.is(trait::noun) || !r_.french()))
      return true;
    const Text word = r_.word(k);
    if (word != U"tout" && word != U"en" && word != U"se" && word != U"s'" && word != U"lui" && word != U"leur" &&
        word != U"while" && !token.is(trait::adverb))
      return false;
  }
  return false;
}

// What may stand between a verb and what it brings in: adverbs, to whom, when, in what, an aside between commas.
std::uint32_t SpeechFinder::skip_between(std::uint32_t from, std::uint32_t stop, Attribution& out) const {
  std::uint32_t i = from;
  for (int n = 0; n < 8 && i < stop; ++n) {
    const Token& token = r_.tokens[i];
    if (r_.quoted(i)) break;
    const Text word = r_.word(i);
    if (word == U"que" || word == U"qu'" || word == U"that") break;
    if (const std::uint32_t words = adverbial_at(r_, i)) {  // par ailleurs, en outre
      i += words;
      continue;
    }
    if (token.kind == TokenKind::word && token.suffix) {
      ++i;
      continue;
    }
    if (token.kind == TokenKind::word && token.is(trait::adverb) && !token.is(trait::preposition | trait::infinitive) &&
        r_.phrase_from(i) == nullptr) {
      ++i;
      continue;
    }
    if (r_.sign(i) == U',') {
      std::uint32_t close = i + 1;
      while (close < stop && r_.sign(close) != U',' && close - i < 22 && !r_.quoted(close)) ++close;
      const Text next = r_.word(close + 1);
      if (close < stop && r_.sign(close) == U',' && (next == U"que" || next == U"qu'" || next == U"that")) {
        i = close + 1;
        continue;
      }
      for (std::uint32_t k = i + 1; r_.french() && k < std::min(stop, i + 12) && !is_finite_verb(r_, k); ++k)
        if (r_.word(k) == U"que" || r_.word(k) == U"qu'") return k;  // a déclaré, lors d'un conseil que
      break;
    }
    if (const NounPhrase* phrase = r_.phrase_from(i); phrase != nullptr) {
      if (phrase->governor == i) {  // au ministre, aux élus
        if (word == U"au" || word == U"aux") out.addressee = r_.phrase_at[i];
        i = phrase->end;
        continue;
      }
      const bool time = is_time_word(r_.word(phrase->head), r_.language);
      if (time) {
        i = phrase->end;
        while (i < stop && (r_.tokens[i].kind == TokenKind::number || is_time_word(r_.word(i), r_.language))) ++i;
        continue;
      }
      break;
    }
    if (token.kind == TokenKind::word && is_preposition(word, r_.language) && i + 1 < stop) {
      const NounPhrase* phrase = r_.phrase_from(i + 1);
      if (phrase != nullptr) {
        if (word == U"à" || word == U"auprès" || word == U"to") out.addressee = r_.phrase_at[i + 1];
        const Text head = r_.word(phrase->head);
        if ((word == U"de" || word == U"d'" || word == U"of") && head != U"côté" && head != U"part") break;
        i = phrase->end;
        continue;
      }
      if (word == U"en" && i + 1 < stop &&
          (r_.tokens[i + 1].kind == TokenKind::number || r_.tokens[i + 1].is(trait::noun))) {
        i += 2;
        while (i < stop && r_.tokens[i].kind == TokenKind::number) ++i;
        continue;
      }
      if (r_.tokens[i + 1].kind == TokenKind::number || is_time_word(r_.word(i + 1), r_.language)) {
        i += 2;
        continue;
      }
      if (word == U"en" || word == U"on" || word == U"in") {
        if (r_.tokens[i + 1].kind == TokenKind::number || r_.tokens[i + 1].is(trait::noun | trait::proper_name)) {
          i += 2;
          continue;
        }
      }
      break;
    }
    if (token.kind == TokenKind::number || (token.kind == TokenKind::word && token.is(trait::noun) && i > from &&
                                            r_.tokens[i - 1].kind == TokenKind::number)) {
      ++i;
      continue;
    }
    if (is_time_word(r_.word(i), r_.language) || r_.word(i) == U"aujourd'hui") {
      ++i;
      continue;
    }
    break;
  }
  return i;
}

}  // namespace standpoint
