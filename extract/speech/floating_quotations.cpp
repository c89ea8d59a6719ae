// SPDX-License-Identifier: Apache-2.0
// Words between marks that nothing attributes: whoever spoke last goes on, as far as a reader would take it so.
#include <algorithm>

#include "extract/speech/phrase_words.hpp"
#include "extract/speech/speech_finder.hpp"

namespace standpoint {

namespace {
constexpr std::size_t kFewWords = 4;        // of a lone fragment: fewer are a word held at a distance
constexpr std::size_t kClaim = 10;          // of all in a sentence: as many tell what somebody says
constexpr std::size_t kHeldAtDistance = 6;  // the same behind an article
}  // namespace

bool SpeechFinder::follows_determiner(const Quotation& quotation) const {
  return quotation.first > 0 && r_.tokens[quotation.first - 1].kind == TokenKind::word &&
         determiner_of(r_.word(quotation.first - 1), r_.language).kind != DeterminerKind::none;
}

// Few words that the article itself uses with reserve.
bool SpeechFinder::is_held_at_distance(const Quotation& quotation) const {
  if (is_predicate(quotation)) return false;
  std::size_t words = 0;
  for (const Quotation::Part& part : quotation.parts) words += words_in(part.begin, part.end);
  return words < kFewWords || (words <= kHeldAtDistance && follows_determiner(quotation) &&
                               !holds_finite_verb(quotation.first, quotation.last));
}

// « auraient perdu un quart », « n'est pas compétent »: the verb of the sentence, or what goes with it, stands in
// marks.
bool SpeechFinder::is_predicate(const Quotation& quotation) const {
  std::uint32_t i = quotation.parts.front().begin;
  if (quotation.first == 0 || r_.tokens[quotation.first - 1].kind != TokenKind::word) return false;
  while (i < quotation.last && (is_clitic(r_.word(i), r_.language) || is_negation(r_.word(i), r_.language))) ++i;
  std::uint32_t before = quotation.first - 1;
  while (before > 0 && r_.tokens[before].is(trait::adverb) && r_.tokens[before - 1].kind == TokenKind::word) --before;
  return (is_finite_verb(r_, i) && !r_.tokens[i].is(trait::noun | trait::adjective)) ||
         (r_.tokens[i].is(trait::past_participle) && r_.tokens[before].is(trait::to_have | trait::to_be)) ||
         (r_.tokens[i].is(trait::infinitive) && !r_.tokens[i].is(trait::noun) && is_finite_verb(r_, before));
}

// X attend « … », Y a été suspendu par X « … »: who is the subject, or does it, says it.
void SpeechFinder::take_subject(Attribution& made, std::uint32_t begin, std::uint32_t quotation) const {
  const std::uint32_t before = quotation > begin ? r_.phrase_at[quotation - 1] : kNone;
  const bool agent = before != kNone && r_.phrases[before].governor != NounPhrase::kNone &&
                     r_.word(r_.phrases[before].governor) == (r_.french() ? U"par" : U"by");
  const std::uint32_t who = agent ? before : subject_of_sentence(quotation);
  if (who == kNone || !r_.is_speaker(r_.phrases[who]) || r_.phrases[who].kind == PhraseKind::pronoun) return;
  made.phrase = who;
}

void SpeechFinder::find_floating(std::uint32_t sentence) {
  std::vector<std::uint32_t> open;
  for (const std::uint32_t number : quotations_in(sentence)) {
    const Quotation& quotation = r_.quotations[number];
    if (quotation_done_[number] || is_title_or_name(quotation)) continue;
    open.push_back(number);
  }
  if (open.empty()) return;
  const std::uint32_t begin = at(sentence).begin;
  const std::uint32_t stop = sentence_stop(sentence);
  if (r_.blocks[r_.tokens[begin].block].kind == BlockKind::heading && open.size() == 1 &&
      covered_by_quotation(begin, at(sentence).end) &&
      r_.tokens[r_.quotations[open[0]].last - 2].kind != TokenKind::stop)
    return;  // an intertitle in marks
  Attribution made;
  made.carried = true;
  made.confidence = 0.5F;
  made.rule = "marks without a cue";
  const bool all_quoted = open.size() == 1 && covered_by_quotation(begin, stop);
  if (!all_quoted)
    std::erase_if(open, [&](std::uint32_t number) { return is_held_at_distance(r_.quotations[number]); });
  if (open.empty()) return;
  const bool taken = std::any_of(taken_.begin() + begin, taken_.begin() + stop, [](bool token) { return token; });
  std::size_t words = 0;
  for (const std::uint32_t number : open)
    for (const Quotation::Part& part : r_.quotations[number].parts) words += words_in(part.begin, part.end);
  const bool inside_claim =
      !all_quoted && !taken && (is_predicate(r_.quotations[open[0]]) || open.size() >= 2 || words >= kClaim);
  if (all_quoted || !inside_claim) {
    for (const std::uint32_t number : open) {
      const Quotation& quotation = r_.quotations[number];
      Attribution one = made;
      if (!all_quoted) take_subject(one, begin, quotation.first);
      one.type = SpeechType::direct;
      one.first = quotation.first;
      for (const Quotation::Part& part : quotation.parts) one.parts.push_back(span(part.begin, part.end));
      quotation_done_[number] = true;
      add(std::move(one));
    }
    return;
  }
  if (!is_predicate(r_.quotations[open[0]])) take_subject(made, begin, r_.quotations[open[0]].first);
  std::uint32_t from = begin;
  if (r_.sign(from + 1) == U',' && r_.tokens[from].is(trait::adverb)) from += 2;
  add_reported(std::move(made), {{from, stop}});
}

}  // namespace standpoint
