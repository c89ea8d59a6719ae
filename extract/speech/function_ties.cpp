// SPDX-License-Identifier: Apache-2.0
// Relations that a name stands in by what is said of it: its function, its body, the list that it is in.
#include <algorithm>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/name_index.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/tie_finder.hpp"

namespace standpoint {

using Text = std::u32string_view;

namespace {

constexpr std::uint32_t kNearby = 80;          // tokens that a possessive or a noun without a name reaches back
constexpr std::size_t kShortestSeat = 4;       // letters that préfet and préfecture share
constexpr std::uint32_t kAffiliationMost = 6;  // tokens between a name and the body that it belongs to
constexpr std::uint32_t kListMost = 40;        // tokens of a list of members

}  // namespace

// X, directeur de Y; le ministre de la Santé, X; Y's chief executive, X
void TieFinder::add_function(const NounPhrase& phrase) {
  if (phrase.kind != PhraseKind::name || phrase.referent == kNobody || phrase.role == 0) return;
  if (!is_person(r_.referents[phrase.referent])) return;
  const RoleNoun& role = r_.lexicon->roles()[phrase.role - 1U];
  std::uint32_t body = phrase.complement;
  if (body == kNobody && phrase.role_head != NounPhrase::kNone) body = body_of_function(phrase);
  if (body == kNobody) body = kind_of_body(phrase);
  if (body == kNobody && is_possessive(phrase)) body = whose_function(phrase, role.tie == "represents");
  if (body == kNobody) body = seat_of(phrase);
  if (body != kNobody) {
    if (is_person(r_.referents[body]) && role.tie != "represents") return;
    std::string_view type = role.tie.empty() ? "holds_office" : role.tie;
    if (role.tie == "leads" && !allowed(phrase.referent, body, type)) type = "holds_office";
    for (const std::uint32_t person : {phrase.referent, phrase.second}) {
      if (person == kNobody || !is_person(r_.referents[person])) continue;
      const TextSpan where = place(phrase.begin, phrase.end);
      add(role.inverse ? body : person, role.inverse ? person : body, type, where, "function", 0.9F);
    }
    return;
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

// `son président, X`, `X, its director`: a possessive before the function.
bool TieFinder::is_possessive(const NounPhrase& phrase) const {
  if (phrase.determiner == DeterminerKind::possessive) return true;
  if (phrase.begin > 0 && (r_.word(phrase.begin - 1) == U"dont" || r_.word(phrase.begin - 1) == U"whose")) return true;
  if (phrase.role_head == NounPhrase::kNone) return false;
  for (std::uint32_t i = phrase.begin; i < phrase.role_head; ++i)
    if (determiner_of(r_.word(i), r_.language).kind == DeterminerKind::possessive) return true;
  return false;
}

// Whose president, whose lawyer it is: the body, or of lawyers the person too, that was the last subject; without one
// near, the one named last.
std::uint32_t TieFinder::whose_function(const NounPhrase& phrase, bool of_person) const {
  std::uint32_t named = kNobody;
  for (std::uint32_t p = phrase.begin; p-- > 0 && phrase.begin - p < kNearby;) {
    const NounPhrase* before = r_.phrase_in(p);
    if (before == nullptr) continue;
    p = before->begin;
    const std::uint32_t someone = meant(r_.phrase_at[p]);
    if (someone == kNobody || someone == phrase.referent || !is_actor(r_.referents[someone]) ||
        (is_person(r_.referents[someone]) && !of_person))
      continue;
    if (before->governor == NounPhrase::kNone) return someone;
    if (named == kNobody) named = someone;
  }
  return named;
}

// By its first letters, the public bodies that the article names.
void TieFinder::find_seats() {
  std::set<std::uint32_t> seen;
  for (const Mention& mention : r_.mentions) {
    if (!any_is_a(r_.referents[mention.referent].types, EntityType::public_body)) continue;
    const auto& name = r_.referent_words.of(mention.referent);
    if (!name.empty() && name[0].size() > kShortestSeat && seen.insert(mention.referent).second)
      seats_[name[0].substr(0, kShortestSeat)].push_back(mention.referent);
  }
}

// Le préfet, X: préfecture; la ministre, X: ministère; where the article names one such body alone.
std::uint32_t TieFinder::seat_of(const NounPhrase& phrase) const {
  if (!r_.french() || phrase.role_head == NounPhrase::kNone) return kNobody;
  const Token& token = r_.tokens[phrase.role_head];
  const std::u32string word = r_.letters.bare.substr(token.begin, token.end - token.begin);
  if (word.size() < kShortestSeat + 1) return kNobody;
  const auto seats = seats_.find(word.substr(0, kShortestSeat));
  if (seats == seats_.end() || seats->second.size() != 1) return kNobody;
  const std::uint32_t body = seats->second[0];
  return r_.referent_words.of(body)[0] == word ? kNobody : body;
}

// avocat d'un collectif: the one body of that kind that the article or the dossier knows.
std::uint32_t TieFinder::kind_of_body(const NounPhrase& phrase) const {
  if (phrase.role_head == NounPhrase::kNone) return kNobody;
  const bool leads = r_.lexicon->roles()[phrase.role - 1U].tie == "leads";  // président de la commission
  std::uint32_t past = phrase.role_head;                                    // the State of a `secrétaire d'État` is part of what the function is called
  for (EntryWords words(r_.lexicon->roles()[phrase.role - 1U].words, r_.language); !words.done(); ++past) words.next();
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (i == phrase.role_head || (i < past && i > phrase.role_head && !leads) || r_.tokens[i].entry.head == 0 || r_.tokens[i].kind != TokenKind::word) continue;
    if (const std::uint32_t known = last_of_kind(i); known != kNobody) return known;
  }
  return kNobody;
}

// le syndicat, the council: the one body whose name begins with that word, else the last one named whose name has it or
// that is of that kind.
std::uint32_t TieFinder::last_of_kind(std::uint32_t i) const {
  const std::u32string head = r_.letters.bare.substr(r_.tokens[i].begin, r_.tokens[i].end - r_.tokens[i].begin);
  std::uint32_t only = kNobody;
  bool several = false;
  for (const std::uint32_t b : r_.referent_words.beginning_with(stem_of(head))) {
    if (!is_actor(r_.referents[b]) || is_person(r_.referents[b]) || r_.referent_words.of(b)[0] != head) continue;
    several = several || only != kNobody;
    only = b;
  }
  if (only != kNobody && !several) return only;
  const auto type = parse_entity_type(r_.lexicon->heads()[r_.tokens[i].entry.head - 1U].type);
  auto it = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), i,
                             [](const Mention& m, std::uint32_t t) { return m.first < t; });
  std::uint32_t of_type = kNobody;
  while (it != r_.mentions.begin() && i - std::prev(it)->first < kNearby) {
    --it;
    const Referent& referent = r_.referents[it->referent];
    if (is_person(referent) || !is_actor(referent)) continue;
    const auto& name = r_.referent_words.of(it->referent);
    if (std::find(name.begin(), name.end(), head) != name.end()) return it->referent;
    if (of_type == kNobody && type && any_is_a(referent.types, *type)) of_type = it->referent;
  }
  return of_type;
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
  if (const std::uint32_t body = body_before_name(own->first); body != kNobody)  // Y's X
    add(phrase.referent, body, "member_of", place(own->first, own->last), "affiliation", 0.5F);
  const bool open = r_.sign(at) == U'(';
  if (r_.sign(at) == U',' || open) ++at;
  const Text word = r_.word(at);
  const bool of = word == U"de" || word == U"du" || word == U"d'" || word == U"of" || word == U"from";
  if (!open && !of) return;
  if (of) ++at;
  if (word == U"de" && (r_.word(at) == U"la" || r_.word(at) == U"l'")) ++at;
  if (r_.word(at) == U"the") ++at;
  while (at + 1 < r_.size() && r_.tokens[at].entry.head != 0 && !is_mention(at) && at < own->last + kAffiliationMost)
    ++at;  // de l'association Y
  const auto inside = mentions_in(at, at + 1);
  if (inside.empty() || inside[0].first != at || is_person(r_.referents[inside[0].referent])) return;
  if (open && r_.sign(inside[0].last) != U')') return;
  add(phrase.referent, inside[0].referent, "member_of", place(own->first, inside[0].last), "affiliation", 0.5F);
}

std::uint32_t TieFinder::body_before_name(std::uint32_t name) const {
  if (name < 2 || (r_.word(name - 1) != U"'s" && r_.word(name - 1) != U"’s")) return kNobody;
  for (const Mention& mention : mentions_in(name > 8 ? name - 8 : 0, name))
    if (mention.last == name - 1 && !is_person(r_.referents[mention.referent])) return mention.referent;
  return kNobody;
}

std::string TieFinder::function_words(const NounPhrase& phrase) const {
  std::uint32_t begin = phrase.role_head;
  while (!r_.french() && begin > phrase.begin && r_.tokens[begin - 1].is(trait::noun | trait::adjective) &&
         determiner_of(r_.word(begin - 1), r_.language).kind == DeterminerKind::none && !is_mention(begin - 1))
    --begin;  // transport minister
  std::uint32_t end = phrase.role_head + 1;
  while (end < phrase.end && r_.sign(end) != U',' && !is_mention(end)) ++end;
  return to_utf8(Text(r_.letters.text).substr(r_.tokens[begin].begin, r_.tokens[end - 1].end - r_.tokens[begin].begin));
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
  std::uint32_t open = phrase.head;
  while (open < phrase.end && r_.sign(open) != U'(') ++open;
  std::uint32_t list = phrase.end;
  if (r_.sign(list) == U',') ++list;
  const Text first = r_.word(list);
  const bool dont = first == U"dont" || first == U"including" ||
                    (first == U"parmi" && (r_.word(list + 1) == U"lesquels" || r_.word(list + 1) == U"lesquelles"));
  if (dont) open = list;
  if (!dont && open >= phrase.end) {
    open = phrase.end;
    if (r_.sign(open) != U'(') return;
  }
  const std::uint32_t whole = meant(static_cast<std::uint32_t>(&phrase - r_.phrases.data()));
  if (whole == kNobody || is_person(r_.referents[whole]) || !is_actor(r_.referents[whole])) return;
  std::uint32_t close = open;
  while (close < r_.size() && close < open + kListMost &&
         (dont ? r_.tokens[close].kind != TokenKind::stop && !is_finite_verb(r_, close) : r_.sign(close) != U')'))
    ++close;
  const auto inside = mentions_in(open, close);
  if (inside.size() < 2 && !dont) return;
  for (const Mention& member : inside)
    if (!dont || (!is_person(r_.referents[member.referent]) && is_actor(r_.referents[member.referent])))
      add(member.referent, whole, "member_of", place(phrase.begin, close + 1), "list of members", 0.8F);
}

}  // namespace standpoint
