// SPDX-License-Identifier: Apache-2.0
// Relations that are said of a name beside it: nouns and participles in apposition, possession, lists.
#include <algorithm>

#include "extract/speech/tie_finder.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kListMost = 40;    // tokens up to the end of a list of members
constexpr std::uint32_t kLongestName = 8;  // tokens

}  // namespace

// X, hébergeur de Y; X est une filiale de Y
bool TieFinder::read_noun(std::uint32_t i, std::uint32_t past, const TieWord& tie) {
  std::uint32_t subject = kNobody;
  std::uint32_t begin = i;
  const NounPhrase* own = r_.phrase_in(i);
  const bool described =
      own != nullptr && own->kind == PhraseKind::name && i > own->head;  // la société X, filiale de Y
  if (own != nullptr && own->head != i && own->role_head != i && !described) return false;
  if (own != nullptr) begin = own->begin;
  if (begin > 2 && (r_.word(begin - 1) == U"à" || r_.word(begin - 1) == U"at") && r_.sign(begin - 2) == U',') --begin;
  if (own != nullptr && own->kind == PhraseKind::name) {
    subject = own->referent;
  } else if (const std::uint32_t named = own == nullptr ? kNobody : named_behind(own->end); named != kNobody) {
    subject = named;  // Y's owner, X
  } else if (begin > 1 && r_.sign(begin - 1) == U',') {
    subject = meant(r_.phrase_at[begin - 2]);
  } else if (begin > 1 && r_.tokens[begin - 1].is(trait::to_be)) {
    const NounPhrase* before = r_.phrase_in(begin - 2);
    if (before != nullptr) subject = meant(r_.phrase_at[begin - 2]);
  }
  if (subject == kNobody) return false;
  std::uint32_t object = kNobody;
  if (own != nullptr) {
    object = own->complement;
    if (object == subject) object = kNobody;
    for (const Mention& mention : mentions_in(past, own->end))
      if (object == kNobody && mention.referent != subject) object = mention.referent;
    last_ = own->end;
  }
  if (object == kNobody) object = owner_before(i);
  if (object == kNobody) object = object_of(past, tie, subject);
  if (object == kNobody || object == subject) return false;
  put(tie, subject, object, begin, std::max(past, last_), 0.7F);
  return true;
}

// Y's parent company: whose the noun at token i is.
std::uint32_t TieFinder::owner_before(std::uint32_t i) const {
  for (int n = 0; n < 3 && i > 0 && r_.tokens[i - 1].is(trait::adjective); ++n) --i;
  if (i < 2 || (r_.word(i - 1) != U"'s" && r_.word(i - 1) != U"’s")) return kNobody;
  for (const Mention& mention : mentions_in(i > kLongestName ? i - kLongestName : 0, i))
    if (mention.last == i - 1) return mention.referent;
  return kNobody;
}

// The body named in apposition behind a noun, `, X,` or X alone; kNobody where none is.
std::uint32_t TieFinder::named_behind(std::uint32_t end) const {
  const std::uint32_t at = r_.sign(end) == U',' ? end + 1 : end;
  for (const Mention& mention : mentions_in(at, at + 1)) {
    const bool closed = at == end || r_.sign(mention.last) == U',';
    if (closed && !is_person(r_.referents[mention.referent]) && is_actor(r_.referents[mention.referent]))
      return mention.referent;
  }
  return kNobody;
}

// The name that begins at a token, its article aside, within a larger phrase: la tutelle de la Y.
std::uint32_t TieFinder::named_at(std::uint32_t token) {
  for (const Mention& mention : mentions_in(token, token + 2)) {
    last_ = mention.last;
    return mention.referent;
  }
  return kNobody;
}

// 34 % du capital de Y, 40 per cent of Y, a stake in Y
bool TieFinder::follows_share(std::uint32_t preposition) const {
  if (preposition == 0) return false;
  const Text before = r_.word(preposition - 1);
  return r_.sign(preposition - 1) == U'%' || before == U"cent" || before == U"capital" || before == U"parts" ||
         before == U"actions" || before == U"stake" || before == U"shares" || before == U"moitié" ||
         before == U"half" || r_.tokens[preposition - 1].kind == TokenKind::number;
}

// X regroupe douze associations, dont A et B.
bool TieFinder::add_listed(std::uint32_t from, std::uint32_t whole) {
  const std::uint32_t stop = std::min(r_.sentences[r_.sentence_at[from - 1]].end, from + kListMost);
  std::uint32_t i = from;
  while (i < stop && r_.word(i) != U"dont" && r_.word(i) != U"including") ++i;
  bool any = false;
  for (const Mention& member : mentions_in(i, stop)) {
    if (is_person(r_.referents[member.referent]) || !is_actor(r_.referents[member.referent])) break;
    add(member.referent, whole, "member_of", place(from - 1, member.last), "list of members", 0.7F);
    any = true;
  }
  return any;
}

// `X, placée sous la tutelle de Y`, `X, opposed to Y`: an entry with être or be, said in apposition.
void TieFinder::read_participle(std::uint32_t i) {
  std::uint32_t comma = i > 0 ? i - 1 : 0;
  if (comma > 0 && r_.tokens[comma].is(trait::adverb)) --comma;  // farouchement opposée à Y
  if (comma == 0 || r_.sign(comma) != U',') return;
  const std::uint32_t subject = meant(r_.phrase_at[comma - 1]);
  if (subject == kNobody) return;
  for (const std::size_t state : states_) {
    const TieWord& tie = r_.lexicon->ties()[state];
    const std::uint32_t past = past_words(i, EntryWords(tie.after, r_.language));
    if (past == 0) continue;
    const std::uint32_t object = r_.phrase_from(past) != nullptr ? meant(r_.phrase_at[past]) : named_at(past);
    if (object != kNobody && object != subject && put(tie, subject, object, i, past + 1, 0.6F)) return;
  }
}

}  // namespace standpoint
