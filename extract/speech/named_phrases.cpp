// SPDX-License-Identifier: Apache-2.0
// Names among noun phrases: behind a function, before one, in parentheses, joined by `et`.
#include <array>

#include "extract/speech/phrase_finder.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint32_t kParenthesisMost = 10;  // tokens
constexpr std::uint32_t kAppositionMost = 24;

}  // namespace

bool PhraseFinder::read_name_at(std::uint32_t at, NounPhrase& out) const {
  const NounPhrase before = out;
  if (!read_name(at, out)) return false;
  out.begin = before.begin;
  out.determiner = before.determiner;
  out.governor = before.governor;
  out.agreement = before.agreement;
  return true;
}

// A name with what follows it: a parenthesis, a function in apposition, further names.
bool PhraseFinder::read_name(std::uint32_t i, NounPhrase& out) const {
  const Mention& mention = mentions_[mention_at_[i]];
  out.begin = i;
  out.head = i;
  out.end = mention.last;
  out.kind = PhraseKind::name;
  out.referent = mention.referent;
  // English: Microsoft spokesperson X; France's health minister.
  if (!french() && out.end < tokens_.size() && same_block(i, out.end)) {
    std::uint32_t at = out.end;
    if (word(at) == U"'s" || word(at) == U"’s") ++at;
    const std::uint32_t head = at < tokens_.size() ? whole_role(at, english_head(at, true)) : at;
    if (head < tokens_.size() && tokens_[head].entry.verb == 0 &&
        (tokens_[head].entry.role != 0 || tokens_[head].entry.head != 0) && is_noun(head, true)) {
      out.complement = mention.referent;
      out.referent = kNobody;
      return read_head(head, out, 1);
    }
  }
  skip_mark(out);
  skip_parenthesis(out);
  read_apposition(out);
  read_second(out);
  return true;
}

// « Health Data Hub »: the marks belong to the name.
void PhraseFinder::skip_mark(NounPhrase& out) const {
  if (out.end < tokens_.size() && tokens_[out.end].kind == TokenKind::mark && out.begin > 0 &&
      tokens_[out.begin - 1].kind == TokenKind::mark && same_block(out.begin, out.end))
    ++out.end;
}

void PhraseFinder::skip_parenthesis(NounPhrase& out) const {
  if (sign(out.end) != U'(' || !same_block(out.begin, out.end)) return;
  for (std::uint32_t i = out.end + 1; i < tokens_.size() && i < out.end + kParenthesisMost + 12; ++i) {
    if (sign(i) != U')') continue;
    out.end = i + 1;
    return;
  }
}

// le ministre de la Santé X; l'association Y.
bool PhraseFinder::read_following_name(NounPhrase& out) const {
  const std::uint32_t at = out.end;
  std::uint32_t name = at;
  if (name < tokens_.size() && tokens_[name].kind == TokenKind::mark && name + 1 < tokens_.size()) ++name;
  if (name < tokens_.size() && is_title(name)) {
    ++name;
    if (sign(name) == U'.') ++name;
  }
  if (name >= tokens_.size() || !same_block(out.begin, name) || mention_at_[name] == kNone) return false;
  const Mention& mention = mentions_[mention_at_[name]];
  const bool person = is_person(referents_[mention.referent]);
  if (out.kind == PhraseKind::role ? !person : person) {
    if (out.kind == PhraseKind::role && out.complement == kNobody) {  // sénateur LR, porte-parole Microsoft
      out.complement = mention.referent;
      out.end = mention.last;
      return read_following_name(out);
    }
    return false;
  }
  take_name(out, name);
  return true;
}

void PhraseFinder::take_name(NounPhrase& out, std::uint32_t name) const {
  NounPhrase named;
  if (!read_name(name, named)) return;
  out.referent = named.referent;
  out.kind = PhraseKind::name;
  out.end = named.end;
  out.second = named.second;
  if (out.complement == kNobody) out.complement = named.complement;
}

// le ministre de la Santé, X, …
void PhraseFinder::read_name_in_apposition(NounPhrase& out) const {
  if (sign(out.end) != U',' || out.end + 1 >= tokens_.size() || !same_block(out.begin, out.end + 1)) return;
  std::uint32_t name = out.end + 1;
  if (NounPhrase described; out.kind == PhraseKind::role && mention_at_[name] == kNone &&
                            determiner_of(word(name), language_).kind == DeterminerKind::definite &&
                            read(name, described, 1) && described.kind == PhraseKind::name &&
                            is_person(referents_[described.referent]) && closes(described.end)) {
    out.referent = described.referent;  // son autrice, la toxicologue X
    out.kind = PhraseKind::name;
    out.end = described.end;
    return;
  }
  if (is_title(name) && name + 1 < tokens_.size() && mention_at_[name] == kNone) ++name;
  if (sign(name) == U'.') ++name;
  if (name >= tokens_.size() || mention_at_[name] == kNone) return;
  const Mention& mention = mentions_[mention_at_[name]];
  const bool fits = out.kind == PhraseKind::role
                        ? is_person(referents_[mention.referent])
                        : !is_person(referents_[mention.referent]) && is_actor(referents_[mention.referent]);
  const bool fronted = out.kind == PhraseKind::role && (out.begin == 0 || tokens_[out.begin].capital) &&
                       (out.determiner == DeterminerKind::none || out.determiner == DeterminerKind::indefinite);
  if (!fits || (!closes(mention.last) && !fronted)) return;
  NounPhrase named;
  named.end = mention.last;
  skip_parenthesis(named);
  read_second(named);
  out.second = named.second;
  out.referent = mention.referent;
  out.kind = PhraseKind::name;
  out.end = named.end;
}

bool PhraseFinder::closes(std::uint32_t i) const {
  return i >= tokens_.size() || word(i) == U"et" || sign(i) == U',' || sign(i) == U'(' || sign(i) == U':' ||
         tokens_[i].kind == TokenKind::stop || tokens_[i].kind == TokenKind::mark || !same_block(i - 1, i);
}

// X, ministre de la Santé, …; X, avocat d'un collectif
void PhraseFinder::read_apposition(NounPhrase& out) const {
  for (int n = 0; n < 2; ++n) {
    const std::uint32_t comma = out.end;
    if (n == 0 ? sign(comma) != U',' : word(comma) != U"et" && word(comma) != U"and") return;
    std::uint32_t at = comma + 1;
    if (at >= tokens_.size() || !same_block(out.begin, at)) return;
    if (const DeterminerKind kind = determiner_of(word(at), language_).kind;
        kind == DeterminerKind::definite || kind == DeterminerKind::indefinite || kind == DeterminerKind::possessive)
      ++at;
    std::uint32_t owner = kNobody;
    if (!french() && at < tokens_.size() && mention_at_[at] != kNone)
      if (const std::uint32_t past = after_possessive(at); past != at) {
        owner = mentions_[mention_at_[at]].referent;
        at = past;
      }
    const std::uint32_t from = at;
    while (at + 1 < tokens_.size() && same_block(out.begin, at + 1) && mention_at_[at] == kNone &&
           tokens_[at].entry.role == 0 && tokens_[at].entry.head == 0 && is_adjective(at))
      ++at;
    if (at >= tokens_.size() || !same_block(out.begin, at) || mention_at_[at] != kNone) return;
    if (!french()) at = whole_role(from, english_head(at, true));
    NounPhrase description;
    description.begin = at;
    std::uint16_t role = 0, body = 0;
    const bool person = is_person(referents_[out.referent]);
    if (person ? role_words(at, role) == 0 : role_words(at, role) == 0 && head_words(at, body) == 0) return;
    if (!read_head(at, description, 2) || description.end - comma > kAppositionMost) return;
    skip_parenthesis(description);
    if (sign(description.end) == U',' && description.end + 1 < tokens_.size() &&
        mention_at_[description.end + 1] != kNone &&
        is_person(referents_[mentions_[mention_at_[description.end + 1]].referent]))
      return;
    out.role = role != 0 ? role : out.role;
    out.body = body != 0 ? body : out.body;
    out.role_head = at;
    if (out.complement == kNobody) out.complement = owner != kNobody ? owner : description.complement;
    out.agreement |= description.agreement & (trait::masculine | trait::feminine);
    out.end = description.end;
  }
}

std::uint32_t PhraseFinder::after_possessive(std::uint32_t at) const {
  const std::uint32_t end = mentions_[mention_at_[at]].last;
  if (end < tokens_.size() && (word(end) == U"'s" || word(end) == U"’s")) return end + 1;
  return end < tokens_.size() && tokens_[end].entry.role != 0 ? end : at;
}

// X et Y: one subject of two names.
void PhraseFinder::read_second(NounPhrase& out) const {
  const std::uint32_t at = out.end;
  if (word(at) != U"et" && word(at) != U"and") return;
  if (at + 1 >= tokens_.size() || !same_block(out.begin, at + 1)) return;
  std::uint32_t name = at + 1;
  if (mention_at_[name] == kNone && determiner_of(word(name), language_).kind == DeterminerKind::definite) ++name;
  if (name >= tokens_.size() || mention_at_[name] == kNone || !same_block(out.begin, name)) return;
  const Mention& mention = mentions_[mention_at_[name]];
  if (!is_actor(referents_[mention.referent])) return;
  out.second = mention.referent;
  out.end = mention.last;
  skip_parenthesis(out);
  out.agreement = (out.agreement & ~trait::singular) | trait::plural;
}

bool PhraseFinder::is_title(std::uint32_t i) const {
  constexpr std::array<Text, 22> kTitles{U"m",    U"mm",   U"mme", U"mlle", U"me",     U"mes",     U"mr",   U"mrs",
                                         U"ms",   U"dr",   U"pr",  U"prof", U"sir",    U"lord",    U"lady", U"dame",
                                         U"cllr", U"coun", U"sen", U"rep",  U"maître", U"monsieur"};
  return tokens_[i].capital && std::find(kTitles.begin(), kTitles.end(), word(i)) != kTitles.end();
}

// M. X, Mme X, Me X, Dr X: the token of the person's name; kNone where there is none.
std::uint32_t PhraseFinder::name_behind_title(std::uint32_t i) const {
  if (mention_at_[i] != kNone || !is_title(i)) return kNone;
  std::uint32_t name = i + 1;
  if (sign(name) == U'.') ++name;
  if (name >= tokens_.size() || !same_block(i, name) || mention_at_[name] == kNone) return kNone;
  return is_person(referents_[mentions_[mention_at_[name]].referent]) ? name : kNone;
}

}  // namespace standpoint
