// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/stance_hints.hpp"

#include <algorithm>

#include "extract/speech/phrase_words.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kNegationReach = 4;  // tokens before the word

TextSpan place_of(const Reading& r, std::uint32_t begin, std::uint32_t end) {
  return {r.tokens[begin].begin, r.tokens[end - 1].end};
}

Hint opposite(Hint hint) { return hint == Hint::support ? Hint::oppose : hint == Hint::oppose ? Hint::support : hint; }

bool is_negated(const Reading& r, std::uint32_t i) {
  for (std::uint32_t back = 1; back <= kNegationReach && back <= i; ++back) {
    const auto word = r.word(i - back);
    if (r.tokens[i - back].kind != TokenKind::word) return false;
    if (is_negation(word, r.language) || word == U"sans" || word == U"without" || word == U"aucun" || word == U"aucune")
      return true;
  }
  return false;
}

StanceHint of_words(const Reading& r, const Attribution& speech) {
  for (std::uint32_t i = speech.first; i < r.size() && r.tokens[i].begin < speech.parts.back().end; ++i) {
    const Token& token = r.tokens[i];
    if (token.entry.tone == 0 || token.kind != TokenKind::word) continue;
    const bool within = std::any_of(speech.parts.begin(), speech.parts.end(), [&](const TextSpan& part) {
      return token.begin >= part.begin && token.end <= part.end;
    });
    if (!within) continue;
    const Hint tone = r.lexicon->tones()[token.entry.tone - 1U].stance;
    if (tone == Hint::none) continue;
    return {is_negated(r, i) ? opposite(tone) : tone, place_of(r, i, i + 1)};
  }
  return {};
}

}  // namespace

std::vector<StanceHint> find_stances(const Reading& reading, const std::vector<Attribution>& speech) {
  std::vector<StanceHint> out;
  out.reserve(speech.size());
  for (const Attribution& one : speech) {
    const Hint cue = one.verb != nullptr ? one.verb->stance : one.noun != nullptr ? one.noun->stance : Hint::none;
    if (cue != Hint::none && one.cue_begin != Attribution::kNone)
      out.push_back({cue, place_of(reading, one.cue_begin, one.cue_end)});
    else
      out.push_back(of_words(reading, one));
  }
  return out;
}

}  // namespace standpoint
