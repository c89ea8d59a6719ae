// SPDX-License-Identifier: Apache-2.0
// Verbs of saying with their subject behind them, or before them in English: what stands in the middle of words that
// are quoted, or behind them.
#include <algorithm>

#include "extract/speech/phrase_words.hpp"
#include "extract/speech/verbs.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kNone = VerbGroup::kNone;
constexpr std::uint32_t kVerbMost = 7;          // tokens from its begin to the verb of saying
constexpr std::uint32_t kDescriptionMost = 14;  // tokens between a subject and its verb, in commas
constexpr std::uint32_t kAdverbsMost = 16;      // tokens between verb and inverted subject

// True where a phrase behind a verb is its subject: one who speaks; of other nouns, only right behind a quotation.
bool can_be_inverted(const Reading& r, const NounPhrase& phrase, std::uint32_t incise) {
  if (r.is_speaker(phrase)) return true;
  const bool behind_marks = incise > 0 && (r.tokens[incise - 1].kind == TokenKind::mark ||
                                           (incise > 1 && r.tokens[incise - 2].kind == TokenKind::mark));
  return behind_marks && phrase.determiner != DeterminerKind::none;
}

}  // namespace

std::optional<VerbGroup> incise_at(const Reading& r, std::uint32_t i) {
  const std::uint32_t limit = std::min<std::uint32_t>(r.size(), i + kVerbMost);
  if (i >= r.size() || r.sentence_at[i] == kNone) return std::nullopt;
  const std::uint32_t stop = std::min(r.sentences[r.sentence_at[i]].end, r.size());
  // affirme X, a déclaré X, s'est indigné X, a-t-il déclaré
  for (std::uint32_t k = i; k < std::min(limit, stop); ++k) {
    const Token& token = r.tokens[k];
    if (token.kind != TokenKind::word) break;
    if (const std::uint32_t words = k > i ? adverbial_at(r, k) : 0) {  // a d'abord affirmé X
      k += words - 1;
      continue;
    }
    if (r.phrase_in(k) != nullptr && !token.suffix && token.entry.verb == 0) break;
    if (token.entry.verb == 0) {
      const bool lends =  // s'est borné à dire, finit par lâcher
          r.french() && (lends_subject(r.word(k), true) || (k > i && lends_subject(r.word(k - 1), true)));
      if (!token.is(trait::to_have | trait::to_be | trait::adverb) && !token.suffix &&
          !is_clitic(r.word(k), r.language) && !lends)
        break;
      continue;
    }
    auto group = verb_group_at(r, k);
    if (!group || group->begin < i) continue;
    const bool impersonal =
        group->form == VerbForm::passive && group->pronoun != kNone && (group->verb->frames & frame::quote) != 0;
    if (group->form != VerbForm::finite && !impersonal) continue;
    if ((group->verb->frames & frame::quote) == 0 && group->pronoun == kNone) return std::nullopt;
    if (group->begin > i && r.tokens[i].kind == TokenKind::word && !is_clitic(r.word(i), r.language) &&
        !r.tokens[i].is(trait::adverb))
      break;
    if (group->pronoun != kNone) {
      group->end = std::max(group->end, std::max(k, group->pronoun) + 1);
      return group;
    }
    for (std::uint32_t at = group->end; at < std::min(stop, group->end + kAdverbsMost + 1); ++at) {
      const NounPhrase* phrase = r.phrase_from(at);
      if (phrase == nullptr) {
        const Token& between = r.tokens[at];
        const bool passes =
            r.sign(at) == U',' ||
            (between.kind == TokenKind::word && (between.is(trait::adverb) || is_preposition(r.word(at), r.language)) &&
             !between.is(trait::infinitive | trait::finite));
        if (!passes) break;
        continue;
      }
      if (phrase->governor != NounPhrase::kNone || is_time_word(r.word(phrase->head), r.language)) {
        at = phrase->end - 1;  // à l'AFP, de son côté, mardi
        continue;
      }
      if (!can_be_inverted(r, *phrase, i)) break;
      if (!r.french() && phrase->end < stop && r.tokens[phrase->end].is(trait::finite | trait::auxiliary) &&
          r.tokens[phrase->end].kind == TokenKind::word)
        break;
      group->subject = r.phrase_at[at];
      group->inverted = true;
      group->relative = false;
      group->end = phrase->end;
      return group;
    }
    return std::nullopt;
  }
  // X said, the minister told reporters
  if (r.french()) return std::nullopt;
  const NounPhrase* phrase = r.phrase_from(i);
  if (phrase == nullptr || !(r.is_speaker(*phrase) || phrase->determiner != DeterminerKind::none)) return std::nullopt;
  const std::uint32_t furthest = phrase->end + (r.sign(phrase->end) == U',' ? kDescriptionMost : 5);
  for (std::uint32_t k = phrase->end; k < std::min(stop, furthest); ++k) {
    const Token& token = r.tokens[k];
    if (token.kind != TokenKind::word) {
      if (r.sign(k) == U',') continue;
      break;
    }
    if (token.entry.verb == 0) continue;
    auto group = verb_group_at(r, k);
    if (!group || group->form != VerbForm::finite || (group->verb->frames & frame::quote) == 0) return std::nullopt;
    group->subject = r.phrase_at[i];
    return group;
  }
  return std::nullopt;
}

}  // namespace standpoint
