// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/stated_ties.hpp"

#include <algorithm>

#include "extract/speech/tie_finder.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::size_t kNamesBack = 60;         // mentions looked back at
constexpr std::uint32_t kFarthestObject = 14;  // tokens behind the verb

}  // namespace

std::vector<StatedTie> TieFinder::find() {
  for (const NounPhrase& phrase : r_.phrases) {
    if (r_.sentence_at[phrase.head] == kNone) continue;
    add_function(phrase);
    add_affiliation(phrase);
    add_members(phrase);
  }
  for (std::uint32_t i = 0; i < r_.size(); ++i) {
    if (r_.sentence_at[i] == kNone) continue;
    if (r_.tokens[i].entry.tie != 0) read_word(i);
    if (r_.tokens[i].is(trait::past_participle | trait::adjective)) read_participle(i);
    if (r_.tokens[i].entry.verb != 0 && !r_.quoted(i)) add_stance(i);
  }
  for (std::size_t i = 0; i < speech_.size(); ++i) add_speech(i);
  std::stable_sort(found_.begin(), found_.end(),
                   [](const StatedTie& a, const StatedTie& b) { return a.place.begin < b.place.begin; });
  return std::move(found_);
}

void TieFinder::add(std::uint32_t from, std::uint32_t to, std::string_view type, TextSpan where, std::string_view rule,
                    float confidence, std::uint32_t against) {
  if (from == kNobody || to == kNobody || from == to || !allowed(from, to, type)) return;
  if (!made_.insert({from, to, type}).second) return;
  found_.push_back({from, to, {}, type, against, where, rule, confidence});
}

bool TieFinder::allowed(std::uint32_t from, std::uint32_t to, std::string_view type) const {
  const auto found = std::find_if(ends_.begin(), ends_.end(), [&](const TieEnds& e) { return e.type == type; });
  return found != ends_.end() && any_is_one_of(r_.referents[from].types, found->from) &&
         any_is_one_of(r_.referents[to].types, found->to);
}

// The system, law or project named most often, where it is named at least three times.
void TieFinder::find_topic() {
  std::vector<std::size_t> times(r_.referents.size(), 0);
  for (const Mention& mention : r_.mentions)
    if (!mention.aside && any_is_a(r_.referents[mention.referent].types, EntityType::system)) ++times[mention.referent];
  const auto most = std::max_element(times.begin(), times.end());
  if (most != times.end() && *most >= 3) topic_ = static_cast<std::uint32_t>(most - times.begin());
}

// What a definite phrase without a name stands for where the article is about one thing: les données, la plateforme,
// il.
std::uint32_t TieFinder::topic_for(std::uint32_t p) const {
  if (p == kNone || topic_ == kNobody) return kNobody;
  const NounPhrase& phrase = r_.phrases[p];
  if (phrase.kind == PhraseKind::pronoun) return subject_of_last_sentence(phrase.head);
  const bool definite =
      phrase.determiner == DeterminerKind::definite || phrase.determiner == DeterminerKind::demonstrative;
  return definite && phrase.kind != PhraseKind::name && phrase.kind != PhraseKind::role ? topic_ : kNobody;
}

// A pronoun takes up the thing that the sentence before began with.
std::uint32_t TieFinder::subject_of_last_sentence(std::uint32_t token) const {
  const std::uint32_t sentence = r_.sentence_at[token];
  if (sentence == kNone || sentence == 0) return kNobody;
  for (std::uint32_t i = r_.sentences[sentence - 1].begin; i < r_.sentences[sentence - 1].end; ++i) {
    const NounPhrase* phrase = r_.phrase_from(i);
    if (phrase == nullptr || phrase->governor != NounPhrase::kNone) continue;
    return phrase->referent;
  }
  return kNobody;
}

// Whom a phrase means: itself, what it is said of, or what its complement names.
std::uint32_t TieFinder::meant(std::uint32_t p) const {
  if (p == kNone) return kNobody;
  const NounPhrase& phrase = r_.phrases[p];
  if (phrase.referent != kNobody) return phrase.referent;
  if (resolution_.meant[p] != kNobody) return resolution_.meant[p];
  if (phrase.kind == PhraseKind::other || phrase.kind == PhraseKind::body) {
    if (phrase.complement != kNobody) return phrase.complement;
    if (r_.tokens[phrase.head].entry.noun != 0)  // le choix de Y: Y is a phrase of its own
      for (const std::uint32_t next : {phrase.end, phrase.end + 1}) {
        const NounPhrase* owner = r_.phrase_from(next);
        if (owner != nullptr && (owner->governor == next || owner->governor == phrase.end) &&
            owner->referent != kNobody)
          return owner->referent;
      }
    for (const Mention& mention : mentions_in(phrase.begin, phrase.end)) return mention.referent;
    return thing_called(phrase);
  }
  return kNobody;
}

// le parc, the bill: the thing named last whose name has that word; of one the article is about, le projet too.
std::uint32_t TieFinder::thing_called(const NounPhrase& phrase) const {
  if (phrase.determiner != DeterminerKind::definite && phrase.determiner != DeterminerKind::demonstrative)
    return kNobody;
  const Text word = r_.word(phrase.head);
  if (topic_ != kNobody && (word == U"projet" || word == U"project" || word == U"scheme" || word == U"plan"))
    return topic_;
  const Token& token = r_.tokens[phrase.head];
  const auto called = r_.referent_words.with(r_.letters.bare.substr(token.begin, token.end - token.begin));
  auto it = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), phrase.begin,
                             [](const Mention& m, std::uint32_t t) { return m.first < t; });
  for (std::size_t n = 0; !called.empty() && it != r_.mentions.begin() && n < kNamesBack; ++n) {
    --it;
    if (!is_actor(r_.referents[it->referent]) && std::find(called.begin(), called.end(), it->referent) != called.end())
      return it->referent;
  }
  return kNobody;
}

std::vector<Mention> TieFinder::mentions_in(std::uint32_t begin, std::uint32_t end) const {
  std::vector<Mention> out;
  auto it = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), begin,
                             [](const Mention& m, std::uint32_t t) { return m.first < t; });
  for (; it != r_.mentions.end() && it->first < end; ++it) out.push_back(*it);
  return out;
}

// Past the tokens from `at` on that spell the words; 0 where others stand there.
std::uint32_t TieFinder::past_words(std::uint32_t at, EntryWords words) const {
  while (!words.done()) {
    const WordMatch match = match_word(r_.word(at), words.next());
    if (match == WordMatch::no) return 0;
    if (match != WordMatch::contracted) ++at;  // else the phrase itself begins with it
  }
  return at;
}

// Past the tokens behind token i that spell the rest of a lemma's words; 0 where others do.
std::uint32_t TieFinder::rest_of_lemma(std::uint32_t i, std::string_view lemma) const {
  if (lemma.starts_with("se ") || lemma.starts_with("s'")) lemma.remove_prefix(lemma[1] == '\'' ? 2 : 3);
  EntryWords words(lemma, r_.language);
  words.next();
  return past_words(i + 1, words);
}

void TieFinder::read_word(std::uint32_t i) {
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

std::string_view TieFinder::first_word(std::string_view lemma) {
  if (lemma.starts_with("se ")) lemma = lemma.substr(3);
  if (lemma.starts_with("s'")) lemma = lemma.substr(2);
  return lemma.substr(0, lemma.find(' '));
}

bool TieFinder::read_verb(std::uint32_t i, std::uint32_t past, const TieWord& tie) {
  if (r_.phrase_in(i) != nullptr && r_.phrase_in(i)->head == i && !is_finite_verb(r_, i)) return false;
  if (group_of_ != i) {
    group_of_ = i;
    group_ = tie_group_at(r_, i);
  }
  const std::optional<VerbGroup>& group = group_;
  if (!group || group->negated) return false;
  if (const Text that = group->begin > 1 ? r_.word(group->begin - 1) : Text(); that == U"que" || that == U"qu'") {
    const std::uint32_t what = r_.sign(group->begin - 2) == U',' ? group->begin - 3 : group->begin - 2;
    if (const NounPhrase* who = r_.phrase_from(group->end);
        who != nullptr && r_.is_speaker(*who)) {  // Y, que préside X
      const std::uint32_t one = meant(r_.phrase_at[group->end]), other = meant(r_.phrase_at[what]);
      if (one != kNobody && other != kNobody) return put(tie, one, other, i, who->end, 0.6F);
    }
  }
  std::uint32_t subject = meant(group->subject);
  if (group->form == VerbForm::passive || group->form == VerbForm::agent) {
    if (!tie.after.empty()) return false;
    std::uint32_t patient = meant(group->patient);
    if (patient == kNobody && group->begin == r_.sentences[r_.sentence_at[i]].begin)
      patient = first_named_after(group->end);
    if (patient == kNobody && takes_topic(tie)) patient = topic_for(group->patient);
    if (subject == kNobody || patient == kNobody) return false;
    return put(tie, subject, patient, i, past, 0.7F);
  }
  if (group->relative) subject = antecedent(*group, subject);
  if (subject == kNobody) subject = topic_for(group->subject);
  if (subject == kNobody) return false;
  std::uint32_t object = object_of(std::max(past, group->end), tie, subject);
  if (object == kNobody && takes_topic(tie) && tie.after.empty())
    if (const NounPhrase* what = r_.phrase_from(group->end); what != nullptr && what->kind != PhraseKind::pronoun) {
      object = topic_for(r_.phrase_at[group->end]);
      last_ = what->end;
    }
  if (object == kNobody && tie.type == "member_of" && tie.swapped) return add_listed(group->end, subject);
  if (object == kNobody || object == subject) return false;
  const std::uint32_t end = std::max(past, last_);
  const std::uint32_t begin = std::min(i, group->begin);
  const bool infinitive = r_.tokens[i].is(trait::infinitive) && !r_.tokens[i].is(trait::finite);
  const float confidence = infinitive ? 0.5F : 0.7F;
  const auto others = more_;
  bool made = put(tie, subject, object, begin, end, confidence);
  for (const std::uint32_t other : others) made = put(tie, subject, other, begin, end, confidence) || made;
  if (group->subject != kNone && r_.phrases[group->subject].second != kNobody)
    put(tie, r_.phrases[group->subject].second, object, begin, end, confidence);
  return made;
}

// X, avocat d'un collectif qui a attaqué Y: the collective did.
std::uint32_t TieFinder::antecedent(const VerbGroup& group, std::uint32_t subject) const {
  if (group.subject == kNone) return kNobody;
  const NounPhrase& phrase = r_.phrases[group.subject];
  if (phrase.kind != PhraseKind::name || phrase.role_head == NounPhrase::kNone || phrase.role_head <= phrase.head)
    return subject;
  const std::uint32_t before = phrase.end;
  if (r_.sign(before) == U',') return subject;
  const std::uint32_t body = phrase.complement != kNobody ? phrase.complement : kind_of_body(phrase);
  return body != kNobody ? body : subject;
}

// Créé par Y, X est …
std::uint32_t TieFinder::first_named_after(std::uint32_t token) const {
  const std::uint32_t end = r_.sentences[r_.sentence_at[token]].end;
  bool comma = false;
  for (std::uint32_t i = token; i < end; ++i) {
    comma = comma || r_.sign(i) == U',';
    const NounPhrase* phrase = r_.phrase_from(i);
    if (comma && phrase != nullptr && phrase->governor == NounPhrase::kNone && phrase->referent != kNobody)
      return phrase->referent;
  }
  return kNobody;
}

bool TieFinder::takes_topic(const TieWord& tie) {
  return tie.type == "hosts" || tie.type == "operates" || tie.type == "created_by" || tie.type == "founded" ||
         tie.type == "replaces";
}

// The first phrase behind the verb that names something, with the preposition asked for.
std::uint32_t TieFinder::object_of(std::uint32_t from, const TieWord& tie, std::uint32_t subject) {
  const std::uint32_t stop = std::min(r_.size(), from + kFarthestObject);
  more_.clear();
  const bool linked = !tie.after.empty();
  const std::string_view first = linked ? EntryWords(tie.after, r_.language).next() : std::string_view();
  for (std::uint32_t i = from; i < stop; ++i) {
    if (r_.sentence_at[i] != r_.sentence_at[from > 0 ? from - 1 : 0] || r_.tokens[i].kind == TokenKind::stop ||
        r_.sign(i) == U';')
      return kNobody;
    if (i > from && r_.tokens[i].is(trait::finite) && r_.phrase_in(i) == nullptr &&
        !r_.tokens[i].is(trait::past_participle) && is_finite_verb(r_, i))
      return kNobody;
    if (linked && match_word(r_.word(i), first) == WordMatch::no) continue;
    const std::uint32_t at = linked ? past_words(i, EntryWords(tie.after, r_.language)) : i;
    if (linked && at == 0) continue;
    const NounPhrase* phrase = r_.phrase_from(at);
    if (phrase == nullptr && linked)
      if (const std::uint32_t named = named_at(at); named != kNobody && named != subject) return named;
    if (phrase == nullptr) continue;
    if (!linked && phrase->governor != NounPhrase::kNone) {
      if (tie.type == "owns" && follows_share(phrase->governor))
        for (const Mention& mention : mentions_in(phrase->begin, phrase->end))
          if (mention.referent != subject) {
            last_ = phrase->end;
            return mention.referent;
          }
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
      if (linked || phrase->kind != PhraseKind::other) return kNobody;
      i = phrase->end - 1;
      continue;
    }
    if (phrase->second != kNobody) more_.push_back(phrase->second);
    return object;
  }
  return kNobody;
}

bool TieFinder::put(const TieWord& tie, std::uint32_t subject, std::uint32_t object, std::uint32_t begin,
                    std::uint32_t end, float confidence) {
  std::uint32_t from = tie.swapped ? object : subject;
  std::uint32_t to = tie.swapped ? subject : object;
  std::string_view type = tie.type;
  if (tie.against) {
    for (StatedTie& made : found_)
      if (made.from == subject && made.type == tie.type && made.against == kNobody && made.to != object)
        made.against = object;
    type = allowed(from, to, "sues") ? "sues" : "opposes";  // a complaint about a thing
  }
  if (!allowed(from, to, type)) return false;
  add(from, to, type, place(begin, std::max(begin + 1, end)), tie.noun ? "noun" : "verb", confidence);
  return true;
}

// s'oppose au choix de Y; accuse Y de …; a rappelé Y à l'ordre: a stance towards something named.
void TieFinder::add_stance(std::uint32_t i) {
  const auto group = verb_group_at(r_, i);
  if (!group || group->subject == kNone) return;
  Hint stance = group->verb->stance;
  if (group->negated && group->verb->attitude && stance != Hint::oppose)
    stance = Hint::oppose;
  else if (group->negated || stance == Hint::none)
    return;
  const std::uint32_t subject = meant(group->subject);
  if (subject == kNobody || !is_actor(r_.referents[subject])) return;
  TieWord tie;
  tie.type = stance == Hint::oppose ? "criticises" : "defends";
  std::uint32_t object = kNobody;
  if (group->form == VerbForm::passive || group->form == VerbForm::agent) {
    object = meant(group->patient);
    if (object == kNobody && group->patient != kNone) object = company_before(r_.phrases[group->patient]);
    last_ = group->end;
  } else {
    const bool about = (group->verb->frames & (frame::noun | frame::whom_of_infinitive | frame::as)) == 0;
    if (about && !group->verb->prepositions.empty()) {
      for (const std::string_view preposition : group->verb->prepositions) {
        tie.after = preposition;
        object = object_of(group->end, tie, subject);
        if (object != kNobody) break;
      }
      tie.after = {};
    } else {
      object = object_of(group->end, tie, subject);
      if (object == kNobody)
        if (const NounPhrase* phrase = r_.phrase_from(group->end); phrase != nullptr) object = company_before(*phrase);
    }
  }
  if (object == kNobody || any_is_a(r_.referents[object].types, EntityType::place)) return;
  const TextSpan where = place(std::min(i, group->begin), std::max(group->end, last_));
  add(subject, object, tie.type, where, "stance towards", 0.6F);
  if (r_.phrases[group->subject].second != kNobody)
    add(r_.phrases[group->subject].second, object, tie.type, where, "stance towards", 0.6F);
}

// ce choix: the company or body that the words before were about.
std::uint32_t TieFinder::company_before(const NounPhrase& phrase) const {
  if (phrase.determiner != DeterminerKind::demonstrative || phrase.kind != PhraseKind::other) return kNobody;
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  auto it = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), phrase.begin,
                             [](const Mention& m, std::uint32_t t) { return m.first < t; });
  while (it != r_.mentions.begin()) {
    --it;
    const std::uint32_t other = r_.sentence_at[it->first];
    if (other == kNone || other + 1 < sentence) return kNobody;
    if (any_is_a(r_.referents[it->referent].types, EntityType::company)) return it->referent;
  }
  return kNobody;
}

// Asks Y to: a request; a verdict on what its subject names: le choix de Y est justifié.
void TieFinder::add_speech(std::size_t index) {
  const Attribution& speech = speech_[index];
  const auto& speakers = resolution_.speakers[index];
  if (speakers.empty() || speech.parts.empty()) return;
  const std::uint32_t speaker = speakers[0].referent;
  if (speech.verb != nullptr && speech.verb->asks && speech.addressee != kNone)
    add(speaker, meant(speech.addressee), "requests", speech.parts.front(), "asks", 0.6F);
  if (speech.type == SpeechType::direct || speech.rule != "preposition") return;
  Hint tone = Hint::none;
  std::uint32_t verb = kNone;
  for (std::uint32_t i = speech.first; i < r_.size() && r_.tokens[i].begin < speech.parts.front().end; ++i) {
    if (verb == kNone && is_finite_verb(r_, i) && r_.phrase_in(i) == nullptr) verb = i;
    if (verb != kNone && tone == Hint::none && r_.tokens[i].entry.tone != 0)
      tone = r_.lexicon->tones()[r_.tokens[i].entry.tone - 1U].stance;
  }
  if (tone == Hint::none || verb == kNone) return;
  const auto inside = mentions_in(speech.first, verb);
  if (inside.empty()) return;
  add(speaker, inside.back().referent, tone == Hint::oppose ? "criticises" : "defends", speech.parts.front(), "verdict",
      0.5F);
}

std::vector<StatedTie> find_ties(const Reading& reading, const SpeakerResolution& resolution,
                                 const std::vector<Attribution>& speech, const std::vector<TieEnds>& ends) {
  return TieFinder(reading, resolution, speech, ends).find();
}

}  // namespace standpoint
