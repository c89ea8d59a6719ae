// SPDX-License-Identifier: Apache-2.0
// Words between marks whose speaker is named beside them: an incise behind or inside, a verb or a colon before.
#include <algorithm>

#include "extract/speech/phrase_words.hpp"
#include "extract/speech/speech_finder.hpp"

namespace standpoint {

using Text = std::u32string_view;

namespace {

bool is_small_word(Text word) {
  return word == U"de" || word == U"du" || word == U"des" || word == U"la" || word == U"le" || word == U"les" ||
         word == U"et" || word == U"d'" || word == U"l'" || word == U"of" || word == U"the" || word == U"and" ||
         word == U"à" || word == U"en" || word == U"pour" || word == U"un" || word == U"une" || word == U"for";
}

}  // namespace

// A name, a title, a word held at a distance: nothing that somebody said.
bool SpeechFinder::is_title_or_name(const Quotation& quotation) const {
  const Quotation::Part& part = quotation.parts.front();
  if (quotation.parts.size() > 1) return false;
  const std::size_t words = words_in(part.begin, part.end);
  if (words == 0) return true;
  std::size_t capitals = 0, small = 0;
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    if (r_.tokens[i].kind == TokenKind::stop) return false;
    if (r_.tokens[i].kind != TokenKind::word) continue;
    if (r_.tokens[i].capital)
      ++capitals;
    else if (is_small_word(r_.word(i)))
      ++small;
  }
  if (words <= 6 && capitals > 0 && capitals + small == words && (capitals > 1 || words == 1)) return true;
  const auto mention = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), part.begin,
                                        [](const Mention& m, std::uint32_t token) { return m.first < token; });
  if (mention != r_.mentions.end() && mention->first == part.begin && mention->last >= part.end) return true;
  return false;
}

std::uint32_t SpeechFinder::subject_begin(const VerbGroup& group) const {
  return group.subject == kNone ? group.begin : r_.phrases[group.subject].begin;
}

// « A », rouspète X; “A,” hollered X: whatever the verb is, one who can speak right behind it has said A.
void SpeechFinder::take_any_verb(std::uint32_t number, std::uint32_t from) {
  const Quotation& quotation = r_.quotations[number];
  const std::uint32_t stop = sentence_stop(r_.sentence_at[quotation.first]);
  if (r_.french()
          ? r_.sign(from - 1) != U',' && r_.sign(quotation.last - 2) != U'!' && r_.sign(quotation.last - 2) != U'?'
          : words_in(quotation.first, quotation.last) < 3)
    return;
  std::uint32_t i = from;
  while (i < stop && (is_clitic(r_.word(i), r_.language) || r_.tokens[i].is(trait::to_have | trait::to_be) ||
                      (i > from && r_.tokens[i].is(trait::adverb))))
    ++i;
  if (i >= stop || r_.quoted(i) || r_.tokens[i].entry.verb != 0 || r_.tokens[i].capital || r_.phrase_in(i) != nullptr ||
      r_.tokens[i].is(trait::conjunction | trait::preposition | trait::to_have | trait::to_be))
    return;
  if (!(is_finite_verb(r_, i) || (i > from && r_.tokens[i].is(trait::past_participle)))) return;
  Attribution made;
  made.rule = "any verb after the marks";
  made.confidence = 0.8F;
  made.cue_begin = from;
  made.cue_end = i + 1;
  std::uint32_t subject = i + 1;
  if (r_.phrase_from(subject) == nullptr) subject = skip_between(subject, stop, made);
  const NounPhrase* who = r_.phrase_from(subject);
  if (who == nullptr || who->governor != NounPhrase::kNone || !r_.is_speaker(*who)) return;
  if (who->kind == PhraseKind::pronoun && !r_.tokens[subject].suffix) return;
  made.phrase = r_.phrase_at[subject];
  for (const Quotation::Part& part : quotation.parts) made.parts.push_back(span(part.begin, part.end));
  made.type = SpeechType::direct;
  made.first = quotation.first;
  quotation_done_[number] = true;
  for (std::uint32_t k = quotation.first; k < quotation.last; ++k) taken_[k] = true;
  add(std::move(made));
}

// « A », reconnaît X, mais « B », dit-il: where the words that go with B begin; `begin` where nothing was said before.
std::uint32_t SpeechFinder::past_earlier_speech(std::uint32_t begin, std::uint32_t quotation) const {
  bool earlier = false;
  std::uint32_t out = begin;
  for (std::uint32_t i = begin; i < quotation; ++i) {
    earlier = earlier || taken_[i] || verb_used_[i];
    if (earlier && !r_.quoted(i) && (r_.sign(i) == U',' || is_coordinator(r_.word(i), r_.language))) out = i + 1;
  }
  return out;
}

void SpeechFinder::find_incises(std::uint32_t sentence) {
  for (const std::uint32_t number : quotations_in(sentence)) {
    const Quotation& quotation = r_.quotations[number];
    if (quotation_done_[number]) continue;
    Attribution made;
    std::vector<TextSpan> parts;
    bool any = false;
    // Inside the marks: « A, dit X. B »
    for (const Quotation::Part& part : quotation.parts) {
      std::uint32_t begin = part.begin;
      for (std::uint32_t i = part.begin; i + 1 < part.end; ++i) {
        const char32_t sign = r_.sign(i);
        if (sign != U',' && r_.tokens[i].kind != TokenKind::stop) continue;
        if (r_.tokens[i].quotation != number) continue;
        const auto incise = incise_at(r_, i + 1);
        if (!incise || incise->begin != i + 1 || !incise->inverted || incise->end > part.end || words_in(begin, i) == 0)
          continue;
        if (sign != U',' && incise->pronoun == kNone && r_.tokens[i + 1].capital) continue;
        std::uint32_t past = incise->end;
        while (past < part.end && r_.sign(past) != U',' && r_.tokens[past].kind != TokenKind::stop) ++past;
        if (past < part.end && r_.tokens[past].kind != TokenKind::stop && past > incise->end + 10) past = incise->end;
        if (!any) made = made_by(*incise, "incise inside the marks", 0.9F);
        any = true;
        verb_used_[incise->head] = true;
        parts.push_back(span(begin, i));
        begin = std::min(part.end, past + 1);
        i = past;
      }
      if (begin < part.end) parts.push_back(span(begin, part.end));
    }
    std::uint32_t after = quotation.last;
    if (!any) {
      // Behind the marks: « A », dit X ; « A » dit-il
      std::uint32_t from = after;
      if (r_.sign(from) == U',' || r_.sign(from) == U'–' || r_.sign(from) == U'—') ++from;
      if (from >= r_.size() || r_.sentence_at[from] != sentence) continue;
      auto incise = incise_at(r_, from);
      if (!incise || std::min(incise->begin, subject_begin(*incise)) > from + (r_.french() ? 0U : 4U)) {
        take_any_verb(number, from);
        continue;
      }
      if (!r_.french() && !incise->inverted && words_in(quotation.parts.front().begin, quotation.last) < 3) continue;
      if (incise->pronoun == kNone && incise->subject == kNone) continue;
      // « A » est X: no incise
      parts.clear();
      made = made_by(*incise, "incise after the marks", 0.97F);
      verb_used_[incise->head] = true;
      for (const Quotation::Part& part : quotation.parts) parts.push_back(span(part.begin, part.end));
      after = incise->end;
      // A clause of the reporter's before the marks belongs to it: Le plan « B » doit « C », estime X.
      std::uint32_t begin = at(sentence).begin;
      while (begin < quotation.first &&
             (r_.tokens[begin].kind != TokenKind::word || r_.word(begin) == U"et" || r_.word(begin) == U"mais"))
        ++begin;
      begin = past_earlier_speech(begin, quotation.first);
      const bool sign_between = quotation.first > begin && (r_.sign(quotation.first - 1) == U':');
      if (begin < quotation.first && !sign_between && !is_taken(begin, quotation.first) &&
          words_in(begin, quotation.first) >= 1) {
        parts.clear();
        parts.push_back(span(begin, quotation.last));
        made.type = SpeechType::mixed;
        made.first = begin;
        for (std::uint32_t i = begin; i < quotation.last; ++i) {
          taken_[i] = true;
          if (r_.quoted(i)) quotation_done_[r_.tokens[i].quotation] = true;
        }
        // … , en dépit du « C » depuis D, souligne-t-elle is one clause: nothing more to do
        made.parts = std::move(parts);
        add(std::move(made));
        continue;
      }
    }
    made.parts = std::move(parts);
    made.type = SpeechType::direct;
    made.first = quotation.first;
    quotation_done_[number] = true;
    for (std::uint32_t i = quotation.first; i < quotation.last; ++i) taken_[i] = true;
    // « A », dit X, « B »: one speech
    for (std::uint32_t i = after; i < r_.size() && r_.sentence_at[i] == sentence && i < after + 26; ++i) {
      if (r_.tokens[i].kind != TokenKind::mark || !r_.quoted(i)) continue;
      const std::uint32_t next = r_.tokens[i].quotation;
      if (r_.quotations[next].first != i || quotation_done_[next]) break;
      bool own_cue = false;
      for (std::uint32_t k = after; k < i; ++k)
        own_cue = own_cue || (r_.tokens[k].entry.verb != 0 && !verb_used_[k] &&
                              (is_finite_verb(r_, k) || (!r_.french() && r_.tokens[k].is(trait::present_participle))));
      if (own_cue || (r_.sign(i - 1) != U',' && r_.sign(i - 1) != U':' && r_.tokens[i - 1].kind == TokenKind::word &&
                      i - after > 3))
        break;
      for (const Quotation::Part& part : r_.quotations[next].parts) made.parts.push_back(span(part.begin, part.end));
      quotation_done_[next] = true;
      for (std::uint32_t k = i; k < r_.quotations[next].last; ++k) taken_[k] = true;
      break;
    }
    add(std::move(made));
  }
}

void SpeechFinder::find_introduced(std::uint32_t sentence) {
  for (const std::uint32_t number : quotations_in(sentence))
    if (!quotation_done_[number]) take_introduced(number, sentence);
}

// X affirme : « A » ; X affirme que « A » ; X affirme « A » ; Et de conclure : « A »
bool SpeechFinder::take_introduced(std::uint32_t number, std::uint32_t sentence) {
  const Quotation& quotation = r_.quotations[number];
  const std::uint32_t begin = at(sentence).begin;
  if (quotation.first == begin) return false;
  std::uint32_t before = quotation.first - 1;
  const bool colon = r_.sign(before) == U':';
  const bool comma = r_.sign(before) == U',';
  if (colon && before > begin && (r_.word(before - 1) == U"que" || r_.word(before - 1) == U"that")) --before;
  if (!colon && !comma) return false;
  if (comma && r_.french()) return false;
  if (!colon && is_title_or_name(quotation)) return false;
  std::optional<VerbGroup> best;
  for (std::uint32_t i = before; i-- > begin;) {
    if (r_.quoted(i) || r_.tokens[i].entry.verb == 0 || verb_used_[i]) continue;
    auto group = verb_group_at(r_, i);
    if (!group || group->form == VerbForm::passive) continue;
    if ((group->verb->frames & (frame::quote | frame::that)) == 0) continue;
    if (comma && group->end + 8 < before) continue;
    if (i == begin && group->subject == kNone && r_.tokens[i].is(trait::noun)) continue;  // Réplique de X : « A »
    best = group;
    break;
  }
  Attribution made;
  if (best) {
    made = made_by(*best, colon ? "verb and colon" : "verb before the marks", 0.97F);
    verb_used_[best->head] = true;
  } else if (colon) {
    // Et de conclure : « A »; pour X : « A »; X est formel : « A »
    made.rule = "colon";
    made.confidence = 0.75F;
    for (std::uint32_t i = begin; i < before; ++i) {
      if (r_.tokens[i].entry.verb != 0 && r_.tokens[i].is(trait::infinitive)) {
        made.cue_begin = i;
        made.cue_end = i + 1;
        made.carried = true;
        made.rule = "infinitive and colon";
        made.confidence = 0.9F;
        const auto verbs = r_.lexicon->verbs();
        made.verb = &verbs[r_.tokens[i].entry.verb - 1U];
      }
      const NounPhrase* phrase = r_.phrase_from(i);
      if (phrase == nullptr || !r_.is_speaker(*phrase) || r_.quoted(i)) continue;
      const std::uint32_t governor = phrase->governor;
      const bool owner = governor != NounPhrase::kNone && governor > begin &&
                         r_.phrase_in(governor - (governor == i ? 1 : 1)) != nullptr &&
                         r_.tokens[r_.phrase_in(governor - 1)->head].entry.noun != 0;
      const bool cue = governor != NounPhrase::kNone && (r_.word(governor) == U"pour" || r_.word(governor) == U"selon");
      if (governor != NounPhrase::kNone && !cue && !owner) continue;
      if (i > begin && governor == NounPhrase::kNone && r_.tokens[i - 1].kind == TokenKind::word &&
          r_.phrase_in(i - 1) == nullptr &&
          r_.tokens[i - 1].is(trait::finite | trait::past_participle | trait::infinitive) &&
          !r_.tokens[i - 1].is(trait::adverb | trait::conjunction))
        continue;  // an object
      if (made.phrase != kNone && phrase->kind == PhraseKind::pronoun) continue;
      made.phrase = r_.phrase_at[i];
      made.carried = false;
    }
    if (made.phrase == kNone && !made.carried) {
      if (words_in(begin, before) > 14) return false;
      made.carried = true;
      made.confidence = 0.5F;
    }
  } else {
    return false;
  }
  for (const Quotation::Part& part : quotation.parts) made.parts.push_back(span(part.begin, part.end));
  made.type = SpeechType::direct;
  made.first = quotation.first;
  quotation_done_[number] = true;
  for (std::uint32_t i = quotation.first; i < quotation.last; ++i) taken_[i] = true;
  add(std::move(made));
  return true;
}

}  // namespace standpoint
