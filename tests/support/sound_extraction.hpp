#pragma once
// SPDX-License-Identifier: Apache-2.0
// What holds of every extraction, whatever the text: for properties and for the fuzz target.

#include <string_view>

#include "extract/speech/extraction.hpp"

namespace standpoint::test {

// True where spans [begin, end) are not empty, follow one another and end by `limit`.
template <class Spans>
bool are_in_order(const Spans& spans, std::uint32_t limit) {
  std::uint32_t last = 0;
  for (const auto& span : spans) {
    if (span.begin < last || span.end <= span.begin || span.end > limit) return false;
    last = span.end;
  }
  return true;
}

// The first promise of a stage that the reading breaks; empty for none. O(length).
inline std::string_view broken_promise(const Reading& r) {
  const std::uint32_t characters = r.letters.size();
  if (r.letters.lower.size() != characters || r.letters.bare.size() != characters) return "letters have one length";
  if (!are_in_order(r.blocks, characters)) return "blocks are in order";
  if (!are_in_order(r.tokens, characters)) return "tokens are in order";
  for (const Token& token : r.tokens) {
    if (token.begin < r.blocks[token.block].begin || token.end > r.blocks[token.block].end)
      return "a token lies in its block";
    if (token.quotation != Token::kOutside && token.quotation >= r.quotations.size())
      return "a token's quotation exists";
  }
  for (const Quotation& quotation : r.quotations) {
    if (quotation.first >= quotation.last || quotation.last > r.size()) return "a quotation lies in the text";
    std::uint32_t last = quotation.first;
    for (const Quotation::Part& part : quotation.parts) {
      if (part.begin < last || part.end < part.begin || part.end > r.size()) return "parts of quotations are in order";
      last = part.end;
    }
    if (quotation.outer != Token::kOutside && r.quotations[quotation.outer].first >= quotation.first)
      return "the outer quotation begins first";
  }
  if (!are_in_order(r.sentences, r.size())) return "sentences are in order";
  for (const Sentence& sentence : r.sentences)
    if (r.tokens[sentence.begin].block != r.tokens[sentence.end - 1].block) return "a sentence lies in one block";
  if (!are_in_order(r.phrases, r.size())) return "phrases are in order";
  if (!are_in_order(r.mentions, characters)) return "mentions are in order";
  for (const Mention& mention : r.mentions)
    if (mention.referent >= r.referents.size()) return "a mention's referent exists";
  return {};
}

// The same of everything. O(length).
inline std::string_view broken_promise(const Extraction& e) {
  const Reading& r = e.reading;
  if (const std::string_view broken = broken_promise(r); !broken.empty()) return broken;
  if (e.speakers.size() != e.speech.size() || e.meant.size() != r.phrases.size()) return "each has its speakers";
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < e.speech.size(); ++i) {
    const Attribution& one = e.speech[i];
    if (one.parts.empty() || !are_in_order(one.parts, r.letters.size())) return "parts of speech are in order";
    if (one.first < first || one.first >= r.size()) return "speech is in the order of the text";
    first = one.first;
    if (one.phrase != Attribution::kNone && one.phrase >= r.phrases.size()) return "the speaker's phrase exists";
    if (!(one.confidence > 0 && one.confidence <= 1) || one.rule.empty()) return "confidence is in (0, 1]";
    if (e.speakers[i].size() > 3) return "candidates are at most three";
    for (const SpeakerCandidate& candidate : e.speakers[i])
      if (candidate.referent >= r.referents.size() || !(candidate.score > 0 && candidate.score <= 1))
        return "a candidate is somebody, with a score in (0, 1]";
  }
  std::uint32_t begin = 0;
  for (const StatedTie& tie : e.ties) {
    if (tie.from >= r.referents.size() || tie.place.begin < begin) return "ties are in the order of the text";
    if (tie.place.begin >= tie.place.end || tie.place.end > r.letters.size()) return "a tie's place lies in the text";
    begin = tie.place.begin;
  }
  return {};
}

}  // namespace standpoint::test
