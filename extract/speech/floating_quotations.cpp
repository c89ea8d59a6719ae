// SPDX-License-Identifier: Apache-2.0
// Words between marks that nothing attributes: whoever spoke last goes on, as far as a reader would take it so.
#include <algorithm>

#include "extract/speech/phrase_words.hpp"
#include "extract/speech/speech_finder.hpp"

namespace standpoint {

namespace {
constexpr std::size_t kFewWords = 4;        // of a lone fragment: fewer are a word held at a distance
constexpr std::size_t kHeldAtDistance = 6;  // the same behind an article
}  // namespace

bool SpeechFinder::follows_determiner(const Quotation& quotation) const {
  return quotation.first > 0 && r_.tokens[quotation.first - 1].kind == TokenKind::word &&
         determiner_of(r_.word(quotation.first - 1), r_.language).kind != DeterminerKind::none;
}

void SpeechFinder::find_floating(std::uint32_t sentence) {
  std::vector<std::uint32_t> open;
  std::size_t words = 0;
  for (const std::uint32_t number : quotations_in(sentence)) {
    const Quotation& quotation = r_.quotations[number];
    if (quotation_done_[number] || is_title_or_name(quotation)) continue;
    open.push_back(number);
    for (const Quotation::Part& part : quotation.parts) words += words_in(part.begin, part.end);
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
  const bool inside_claim = !all_quoted && (open.size() >= 2 || words >= 10) && !is_taken(begin, stop);
  if (all_quoted || !inside_claim) {
    for (const std::uint32_t number : open) {
      const Quotation& quotation = r_.quotations[number];
      std::size_t own = 0;
      for (const Quotation::Part& part : quotation.parts) own += words_in(part.begin, part.end);
      if (own < kFewWords && !all_quoted) continue;
      if (own <= kHeldAtDistance && !all_quoted && follows_determiner(quotation) &&
          !holds_finite_verb(quotation.first, quotation.last))
        continue;
      Attribution one = made;
      one.type = SpeechType::direct;
      one.first = quotation.first;
      for (const Quotation::Part& part : quotation.parts) one.parts.push_back(span(part.begin, part.end));
      quotation_done_[number] = true;
      add(std::move(one));
    }
    return;
  }
  std::uint32_t from = begin;
  if (r_.sign(from + 1) == U',' && r_.tokens[from].is(trait::adverb)) from += 2;
  add_reported(std::move(made), {{from, stop}});
}

}  // namespace standpoint
