// SPDX-License-Identifier: Apache-2.0
// Relations that a name stands in by what is said of it: its function, its body, the list that it is in.
#include <algorithm>

#include "extract/speech/name_index.hpp"
#include "extract/speech/tie_finder.hpp"

namespace standpoint {

using Text = std::u32string_view;

// X, directeur de Y; le ministre de la Santé, X; Y's chief executive, X
void TieFinder::add_function(const NounPhrase& phrase) {
  if (phrase.kind != PhraseKind::name || phrase.referent == kNobody || phrase.role == 0) return;
  if (!is_person(r_.referents[phrase.referent])) return;
  const RoleNoun& role = r_.lexicon->roles()[phrase.role - 1U];
  std::uint32_t body = phrase.complement;
  if (body == kNobody && phrase.role_head != NounPhrase::kNone) body = body_of_function(phrase);
  if (body == kNobody && phrase.determiner == DeterminerKind::possessive) body = body_before(phrase.begin);
  if (body == kNobody) body = kind_of_body(phrase);
  if (body != kNobody) {
    if (is_person(r_.referents[body])) return;
    const std::string_view type = role.tie.empty() ? "holds_office" : role.tie;
    if (role.inverse) return add(body, phrase.referent, type, place(phrase.begin, phrase.end), "function", 0.9F);
    return add(phrase.referent, body, type, place(phrase.begin, phrase.end), "function", 0.9F);
  }
  if ((role.tie != "holds_office" && role.tie != "leads") || phrase.role_head == NounPhrase::kNone ||
      function_words(phrase).find(' ') == std::string::npos)
    return;
  StatedTie tie;
  tie.from = phrase.referent;
  tie.function = function_words(phrase);
  tie.type = "holds_office";
  tie.place = place(phrase.begin, phrase.end);
  tie.rule = "function";
  tie.confidence = 0.8F;
  if (functions_.insert({tie.from, tie.function}).second) found_.push_back(std::move(tie));
}

// Son président, X: of the body spoken of last.
std::uint32_t TieFinder::body_before(std::uint32_t token) const {
  std::uint32_t p = token > 0 ? token : 0;
  while (p-- > 0) {
    const NounPhrase* phrase = r_.phrase_in(p);
    if (phrase == nullptr) continue;
    p = phrase->begin;
    if (token - p > 80) break;
    if (phrase->governor != NounPhrase::kNone) continue;
    const std::uint32_t someone = meant(r_.phrase_at[p]);
    if (someone != kNobody && is_actor(r_.referents[someone]) && !is_person(r_.referents[someone])) return someone;
  }
  return kNobody;
}

// avocat d'un collectif: the one body of that kind that the article or the dossier knows.
std::uint32_t TieFinder::kind_of_body(const NounPhrase& phrase) const {
  if (phrase.role_head == NounPhrase::kNone) return kNobody;
  for (std::uint32_t i = phrase.role_head + 1; i < phrase.end; ++i) {
    if (r_.tokens[i].entry.head == 0 || r_.tokens[i].kind != TokenKind::word) continue;
    const std::u32string head = r_.letters.bare.substr(r_.tokens[i].begin, r_.tokens[i].end - r_.tokens[i].begin);
    std::uint32_t only = kNobody;
    for (const std::uint32_t b : r_.referent_words.beginning_with(stem_of(head))) {
      if (!is_actor(r_.referents[b]) || is_person(r_.referents[b])) continue;
      if (r_.referent_words.of(b)[0] != head) continue;
      if (only != kNobody) return kNobody;
      only = b;
    }
    if (only != kNobody) return only;
  }
  return kNobody;
}

// X (Y); X, de Y; X of Y
void TieFinder::add_affiliation(const NounPhrase& phrase) {
  if (phrase.kind != PhraseKind::name || phrase.referent == kNobody || !is_person(r_.referents[phrase.referent]))
    return;
  const Mention* own = nullptr;
  for (const Mention& mention : mentions_in(phrase.head, phrase.end))
    if (mention.referent == phrase.referent)
      own = &r_.mentions[static_cast<std::size_t>(
          std::lower_bound(r_.mentions.begin(), r_.mentions.end(), mention.first,
                           [](const Mention& m, std::uint32_t t) { return m.first < t; }) -
          r_.mentions.begin())];
  if (own == nullptr) return;
  std::uint32_t at = own->last;
  const bool open = r_.sign(at) == U'(';
  if (r_.sign(at) == U',' || open) ++at;
  const Text word = r_.word(at);
  const bool of = word == U"de" || word == U"du" || word == U"d'" || word == U"of" || word == U"from";
  if (!open && !of) return;
  if (of) ++at;
  if (word == U"de" && (r_.word(at) == U"la" || r_.word(at) == U"l'")) ++at;
  if (r_.word(at) == U"the") ++at;
  const auto inside = mentions_in(at, at + 1);
  if (inside.empty() || inside[0].first != at || is_person(r_.referents[inside[0].referent])) return;
  if (open && r_.sign(inside[0].last) != U')') return;
  add(phrase.referent, inside[0].referent, "member_of", place(own->first, inside[0].last), "affiliation", 0.5F);
}

std::string TieFinder::function_words(const NounPhrase& phrase) const {
  std::uint32_t end = phrase.role_head + 1;
  while (end < phrase.end && r_.sign(end) != U',' && !is_mention(end)) ++end;
  return to_utf8(
      Text(r_.letters.text)
          .substr(r_.tokens[phrase.role_head].begin, r_.tokens[end - 1].end - r_.tokens[phrase.role_head].begin));
}

bool TieFinder::is_mention(std::uint32_t token) const {
  const auto found = mentions_in(token, token + 1);
  return !found.empty();
}

// ministre de la Santé: the body whose name has the same words behind another head.
std::uint32_t TieFinder::body_of_function(const NounPhrase& phrase) const {
  std::vector<std::u32string> words;
  const std::string_view own = r_.lexicon->roles()[phrase.role - 1U].words;
  const auto spaces =
      static_cast<std::uint32_t>(std::count_if(own.begin(), own.end(), [](char c) { return c == ' ' || c == '\''; }));
  for (std::uint32_t i = phrase.role_head + 1 + spaces; i < phrase.end; ++i) {
    if (r_.tokens[i].kind != TokenKind::word) {
      if (r_.sign(i) == U',') break;
      continue;
    }
    std::u32string bare = r_.letters.bare.substr(r_.tokens[i].begin, r_.tokens[i].end - r_.tokens[i].begin);
    if (!is_link_word(bare)) words.push_back(std::move(bare));
  }
  if (words.empty()) return kNobody;
  for (const std::uint32_t b : r_.referent_words.with(words[0])) {
    if (!any_is_a(r_.referents[b].types, EntityType::public_body)) continue;
    const auto& name = r_.referent_words.of(b);
    if (name.size() < 2 || !std::all_of(words.begin(), words.end(), [&](const auto& w) {
          return std::find(name.begin() + 1, name.end(), w) != name.end();
        }))
      continue;
    return b;
  }
  return kNobody;
}

// les signataires (A, B, C et D)
void TieFinder::add_members(const NounPhrase& phrase) {
  const std::uint32_t whole = meant(static_cast<std::uint32_t>(&phrase - r_.phrases.data()));
  if (whole == kNobody || is_person(r_.referents[whole]) || !is_actor(r_.referents[whole])) return;
  std::uint32_t open = phrase.head;
  while (open < phrase.end && r_.sign(open) != U'(') ++open;
  if (open >= phrase.end) {
    open = phrase.end;
    if (r_.sign(open) != U'(') return;
  }
  std::uint32_t close = open;
  while (close < r_.size() && close < open + 40 && r_.sign(close) != U')') ++close;
  const auto inside = mentions_in(open, close);
  if (inside.size() < 2) return;
  for (const Mention& member : inside)
    add(member.referent, whole, "member_of", place(phrase.begin, close + 1), "list of members", 0.8F);
}

}  // namespace standpoint
