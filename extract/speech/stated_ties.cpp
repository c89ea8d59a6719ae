// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/stated_ties.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "extract/speech/name_index.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/verbs.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::uint32_t kFarthestObject = 14;  // tokens behind the verb

class TieFinder {
 public:
  TieFinder(const Reading& reading, const SpeakerResolution& resolution, const std::vector<Attribution>& speech)
      : r_(reading), resolution_(resolution), speech_(speech) {}

  std::vector<StatedTie> find() {
    for (const NounPhrase& phrase : r_.phrases) {
      if (r_.sentence_at[phrase.head] == kNone) continue;
      add_function(phrase);
      add_members(phrase);
    }
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (r_.tokens[i].entry.tie == 0 || r_.sentence_at[i] == kNone) continue;
      read_word(i);
    }
    for (std::size_t i = 0; i < speech_.size(); ++i) add_stance(i);
    std::stable_sort(found_.begin(), found_.end(), [](const StatedTie& a, const StatedTie& b) { return a.place.begin < b.place.begin; });
    return std::move(found_);
  }

 private:
  TextSpan place(std::uint32_t begin, std::uint32_t end) const { return {r_.tokens[begin].begin, r_.tokens[end - 1].end}; }

  void add(std::uint32_t from, std::uint32_t to, std::string_view type, TextSpan where, std::string_view rule, float confidence,
           std::uint32_t against = kNobody) {
    if (from == kNobody || to == kNobody || from == to) return;
    if (!made_.insert({from, to, type}).second) return;
    found_.push_back({from, to, {}, type, against, where, rule, confidence});
  }

  // Whom a phrase means: itself, what it is said of, or what its complement names.
  std::uint32_t meant(std::uint32_t p) const {
    if (p == kNone) return kNobody;
    const NounPhrase& phrase = r_.phrases[p];
    if (phrase.referent != kNobody) return phrase.referent;
    if (resolution_.meant[p] != kNobody) return resolution_.meant[p];
    if (phrase.kind == PhraseKind::other || phrase.kind == PhraseKind::body) {
      if (phrase.complement != kNobody) return phrase.complement;
      for (const Mention& mention : mentions_in(phrase.begin, phrase.end)) return mention.referent;
    }
    return kNobody;
  }

  std::vector<Mention> mentions_in(std::uint32_t begin, std::uint32_t end) const {
    std::vector<Mention> out;
    auto it = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), begin, [](const Mention& m, std::uint32_t t) { return m.first < t; });
    for (; it != r_.mentions.end() && it->first < end; ++it) out.push_back(*it);
    return out;
  }

  // X, directeur de Y; le ministre de la Santé, X; Y's chief executive, X
  void add_function(const NounPhrase& phrase) {
    if (phrase.kind != PhraseKind::name || phrase.referent == kNobody || phrase.role == 0) return;
    if (!is_person(r_.referents[phrase.referent])) return;
    const RoleNoun& role = r_.lexicon->roles()[phrase.role - 1U];
    std::uint32_t body = phrase.complement;
    if (body == kNobody && phrase.role_head != NounPhrase::kNone) body = body_of_function(phrase);
    if (body != kNobody) {
      if (is_person(r_.referents[body])) return;
      const std::string_view type = role.tie.empty() ? "holds_office" : role.tie;
      if (role.inverse) return add(body, phrase.referent, type, place(phrase.begin, phrase.end), "function", 0.9F);
      return add(phrase.referent, body, type, place(phrase.begin, phrase.end), "function", 0.9F);
    }
    if (role.tie != "holds_office" || phrase.role_head == NounPhrase::kNone) return;
    StatedTie tie;
    tie.from = phrase.referent;
    tie.function = function_words(phrase);
    tie.type = "holds_office";
    tie.place = place(phrase.begin, phrase.end);
    tie.rule = "function";
    tie.confidence = 0.8F;
    if (functions_.insert({tie.from, tie.function}).second) found_.push_back(std::move(tie));
  }

  std::string function_words(const NounPhrase& phrase) const {
    std::uint32_t end = phrase.role_head + 1;
    while (end < phrase.end && r_.sign(end) != U',' && !is_mention(end)) ++end;
    return to_utf8(Text(r_.letters.text).substr(r_.tokens[phrase.role_head].begin, r_.tokens[end - 1].end - r_.tokens[phrase.role_head].begin));
  }

  bool is_mention(std::uint32_t token) const {
    const auto found = mentions_in(token, token + 1);
    return !found.empty();
  }

  // ministre de la Santé: the body whose name has the same words behind another head.
  std::uint32_t body_of_function(const NounPhrase& phrase) const {
    std::vector<std::u32string> words;
    for (std::uint32_t i = phrase.role_head + 1; i < phrase.end; ++i) {
      if (r_.tokens[i].kind != TokenKind::word) {
        if (r_.sign(i) == U',') break;
        continue;
      }
      std::u32string bare = r_.letters.bare.substr(r_.tokens[i].begin, r_.tokens[i].end - r_.tokens[i].begin);
      if (!is_link_word(bare)) words.push_back(std::move(bare));
    }
    if (words.empty()) return kNobody;
    for (std::uint32_t b = 0; b < r_.referents.size(); ++b) {
      if (!any_is_a(r_.referents[b].types, EntityType::public_body)) continue;
      const auto name = name_words(r_.referents[b].name);
      if (name.size() < 2 || !std::all_of(words.begin(), words.end(), [&](const auto& w) { return std::find(name.begin() + 1, name.end(), w) != name.end(); })) continue;
      return b;
    }
    return kNobody;
  }

  // les signataires (A, B, C et D)
  void add_members(const NounPhrase& phrase) {
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
    for (const Mention& member : inside) add(member.referent, whole, "member_of", place(phrase.begin, close + 1), "list of members", 0.8F);
  }

  // The tokens behind token i that spell the rest of a lemma's words; past them, or 0.
  std::uint32_t rest_of_lemma(std::uint32_t i, std::string_view lemma) const {
    std::uint32_t at = i + 1;
    if (lemma.starts_with("se ") || lemma.starts_with("s'")) lemma = lemma.substr(lemma[1] == '\'' ? 2 : 3);
    for (std::size_t space = lemma.find(' '); space != std::string_view::npos; space = lemma.find(' ', space + 1)) {
      const std::string_view rest = lemma.substr(space + 1);
      if (!follows(at, from_utf8(rest.substr(0, rest.find(' '))))) return 0;
    }
    return at;
  }

  // True where the word stands at `at`, which then moves past it; a contracted article stands for its preposition.
  bool follows(std::uint32_t& at, const std::u32string& wanted) const {
    const std::size_t apostrophe = wanted.find(U'\'');
    if (r_.french() && apostrophe != std::u32string::npos && apostrophe + 1 < wanted.size()) {
      if (r_.word(at) != Text(wanted).substr(0, apostrophe + 1)) return false;
      ++at;
      return follows(at, wanted.substr(apostrophe + 1));
    }
    const Text found = r_.word(at);
    if (found == wanted || (wanted == U"de" && found == U"d'")) {
      ++at;
      return true;
    }
    // the phrase itself begins with the contracted article
    return (wanted == U"de" && (found == U"du" || found == U"des")) || (wanted == U"à" && (found == U"au" || found == U"aux"));
  }

  void read_word(std::uint32_t i) {
    const auto table = r_.lexicon->ties();
    const std::size_t first = r_.tokens[i].entry.tie - 1U;
    const std::string_view head = first_word(table[first].lemma);
    for (std::size_t entry = first; entry < table.size() && first_word(table[entry].lemma) == head; ++entry) {
      const TieWord& tie = table[entry];
      const std::uint32_t past = rest_of_lemma(i, tie.lemma);
      if (past == 0) continue;
      if (tie.noun ? read_noun(i, past, tie) : read_verb(i, past, tie)) return;
    }
  }

  static std::string_view first_word(std::string_view lemma) {
    if (lemma.starts_with("se ")) lemma = lemma.substr(3);
    if (lemma.starts_with("s'")) lemma = lemma.substr(2);
    return lemma.substr(0, lemma.find(' '));
  }

  bool read_verb(std::uint32_t i, std::uint32_t past, const TieWord& tie) {
    if (r_.phrase_in(i) != nullptr && r_.phrase_in(i)->head == i && !is_finite_verb(r_, i)) return false;
    const auto group = tie_group_at(r_, i);
    if (!group || group->negated) return false;
    std::uint32_t subject = meant(group->subject);
    if (group->form == VerbForm::passive || group->form == VerbForm::agent) {
      const std::uint32_t patient = meant(group->patient);
      if (subject == kNobody || patient == kNobody || !tie.after.empty()) return false;
      put(tie, subject, patient, i, past, 0.75F);
      return true;
    }
    if (subject == kNobody && group->relative) return false;
    const std::uint32_t object = object_of(std::max(past, group->end), tie, subject);
    if (subject == kNobody || object == kNobody) return false;
    const std::uint32_t end = std::max(past, last_);
    put(tie, subject, object, std::min(i, group->begin), end, 0.7F);
    for (const std::uint32_t other : more_) put(tie, subject, other, std::min(i, group->begin), end, 0.65F);
    return true;
  }

  // The first phrase behind the verb that names something, with the preposition asked for.
  std::uint32_t object_of(std::uint32_t from, const TieWord& tie, std::uint32_t subject) {
    const std::uint32_t stop = std::min(r_.size(), from + kFarthestObject);
    more_.clear();
    const std::u32string wanted = from_utf8(tie.after);
    for (std::uint32_t i = from; i < stop; ++i) {
      if (r_.sentence_at[i] != r_.sentence_at[from > 0 ? from - 1 : 0] || r_.tokens[i].kind == TokenKind::stop || r_.sign(i) == U';') return kNobody;
      if (i > from && is_finite_verb(r_, i) && r_.phrase_in(i) == nullptr && !r_.tokens[i].is(trait::past_participle)) return kNobody;
      std::uint32_t at = i;
      if (!wanted.empty()) {
        bool all = true;
        for (std::size_t begin = 0; begin < wanted.size() && all;) {
          std::size_t space = wanted.find(U' ', begin);
          if (space == std::u32string::npos) space = wanted.size();
          all = follows(at, wanted.substr(begin, space - begin));
          begin = space + 1;
        }
        if (!all) continue;
      }
      const NounPhrase* phrase = r_.phrase_from(at);
      if (phrase == nullptr) {
        if (wanted.empty() && r_.phrase_in(i) == nullptr) continue;
        continue;
      }
      if (wanted.empty() && phrase->governor != NounPhrase::kNone) {
        i = phrase->end - 1;
        continue;
      }
      if (phrase->kind == PhraseKind::pronoun) return kNobody;
      const std::uint32_t object = meant(r_.phrase_at[at]);
      last_ = phrase->end;
      if (object == kNobody || object == subject) {
        // the head names nothing: what is inside it may
        const auto inside = mentions_in(phrase->begin, phrase->end);
        if (!inside.empty() && inside[0].referent != subject) return inside[0].referent;
        if (!wanted.empty() || phrase->kind != PhraseKind::other) return kNobody;
        i = phrase->end - 1;
        continue;
      }
      if (phrase->second != kNobody) more_.push_back(phrase->second);
      return object;
    }
    return kNobody;
  }

  // X, hébergeur de Y; X est une filiale de Y
  bool read_noun(std::uint32_t i, std::uint32_t past, const TieWord& tie) {
    std::uint32_t subject = kNobody;
    std::uint32_t begin = i;
    const NounPhrase* own = r_.phrase_in(i);
    if (own != nullptr && own->head != i && own->role_head != i) return false;
    if (own != nullptr) begin = own->begin;
    if (own != nullptr && own->kind == PhraseKind::name) {
      subject = own->referent;
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
    if (object == kNobody) object = object_of(past, tie, subject);
    if (object == kNobody) return false;
    put(tie, subject, object, begin, std::max(past, last_), 0.7F);
    return true;
  }

  void put(const TieWord& tie, std::uint32_t subject, std::uint32_t object, std::uint32_t begin, std::uint32_t end, float confidence) {
    if (tie.against) {
      for (StatedTie& made : found_)
        if (made.from == subject && made.type == tie.type && made.against == kNobody && made.to != object) made.against = object;
      return add(subject, object, "sues", place(begin, std::max(begin + 1, end)), tie.noun ? "noun" : "verb", confidence);
    }
    if (tie.swapped) std::swap(subject, object);
    add(subject, object, tie.type, place(begin, std::max(begin + 1, end)), tie.noun ? "noun" : "verb", confidence);
  }

  // A stance towards something named: s'oppose au choix de Y.
  void add_stance(std::size_t index) {
    const Attribution& speech = speech_[index];
    const auto& speakers = resolution_.speakers[index];
    if (speakers.empty() || speech.verb == nullptr || speech.verb->stance == Hint::none || speech.parts.empty()) return;
    if ((speech.verb->frames & (frame::noun | frame::about)) == 0) return;
    if (speech.rule != "verb and noun phrase" && speech.rule != "verb and preposition") return;
    const auto inside = mentions_within(speech.parts.front());
    for (const Mention& mention : inside) {
      const Referent& referent = r_.referents[mention.referent];
      if (any_is_a(referent.types, EntityType::place) || mention.referent == speakers[0].referent) continue;
      const std::string_view type = speech.verb->stance == Hint::oppose ? "criticises" : "defends";
      add(speakers[0].referent, mention.referent, type, speech.parts.front(), "stance towards", 0.6F);
      return;
    }
  }

  std::vector<Mention> mentions_within(TextSpan span) const {
    std::vector<Mention> out;
    for (const Mention& mention : r_.mentions)
      if (mention.begin >= span.begin && mention.end <= span.end) out.push_back(mention);
    return out;
  }

  const Reading& r_;
  const SpeakerResolution& resolution_;
  const std::vector<Attribution>& speech_;
  std::vector<StatedTie> found_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::string_view>> made_;
  std::set<std::pair<std::uint32_t, std::string>> functions_;
  std::vector<std::uint32_t> more_;  // objects joined to the one found
  std::uint32_t last_ = 0;           // past the object found
};

}  // namespace

std::vector<StatedTie> find_ties(const Reading& reading, const SpeakerResolution& resolution,
                                 const std::vector<Attribution>& speech) {
  return TieFinder(reading, resolution, speech).find();
}

}  // namespace standpoint
