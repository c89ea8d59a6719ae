// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/speakers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "extract/speech/name_index.hpp"
#include "extract/speech/phrase_words.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::size_t kRemembered = 40;  // phrases looked back at
constexpr std::size_t kCandidates = 3;
constexpr std::size_t kKinds = 16;        // bodies of one kind that are looked at
constexpr std::size_t kLookedAhead = 60;  // phrases behind a heading
constexpr std::uint64_t kGenders = trait::masculine | trait::feminine;

// One that was spoken of, and how.
struct Spoken {
  std::uint32_t referent = kNobody;
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  std::uint32_t block = 0;
  bool subject = false;
  bool speaker = false;
  bool quoted = false;
  std::uint64_t called = 0;  // gender of the words that it was spoken of by
};

// Heads whose body is meant: la direction du X, l'entourage de X, the X spokesman.
bool speaks_for_complement(Text head) {
  constexpr std::array<Text, 22> kHeads{
      U"direction", U"entourage",  U"cabinet",    U"présidence",   U"service", U"services",  U"équipe",     U"équipes",
      U"groupe",    U"état-major", U"communiqué", U"côté",         U"site",    U"rédaction", U"management", U"office",
      U"team",      U"leadership", U"statement",  U"présentation", U"rapport", U"siège"};
  return std::find(kHeads.begin(), kHeads.end(), head) != kHeads.end();
}

class Resolver {
 public:
  Resolver(const Reading& reading, const std::vector<Attribution>& attributions, const std::vector<KnownTie>& ties)
      : r_(reading),
        attributions_(attributions),
        ties_(ties),
        gender_(reading.referents.size(), 0),
        resolved_(reading.phrases.size()) {}

  SpeakerResolution resolve() {
    learn_genders();
    for (std::size_t a = 0; a < attributions_.size(); ++a)
      if (attributions_[a].phrase != kNone) speaks_.emplace(attributions_[a].phrase, a);
    for (std::uint32_t p = 0; p < r_.phrases.size(); ++p) take(p);
    SpeakerResolution out;
    out.speakers.resize(attributions_.size());
    for (std::size_t a = 0; a < attributions_.size(); ++a) out.speakers[a] = speakers_of(a, out.speakers);
    for (const auto& candidates : resolved_) out.meant.push_back(candidates.empty() ? kNobody : candidates[0].referent);
    return out;
  }

 private:
  bool is_quoted(const NounPhrase& phrase) const { return r_.quoted(phrase.head); }

  // What a name's determiner, function, title or first name says of gender.
  void learn_genders() {
    for (const NounPhrase& phrase : r_.phrases)
      if (phrase.kind == PhraseKind::name && phrase.referent != kNobody)
        gender_[phrase.referent] |= phrase.agreement & kGenders;
    for (const Mention& mention : r_.mentions) {
      const Token& first = r_.tokens[mention.first];
      if (!is_person(r_.referents[mention.referent])) continue;
      if (first.is(trait::first_name) && gender_[mention.referent] == 0) {
        const std::uint64_t gender = first.entry.traits & kGenders;
        if (gender != kGenders && !first.is(trait::noun | trait::adjective)) gender_[mention.referent] |= gender;
      }
      if (mention.first == 0) continue;
      std::uint32_t t = mention.first - 1;
      if (r_.sign(t) == U'.' && t > 0) --t;
      const Text title = r_.word(t);
      if (title == U"m" || title == U"mr" || title == U"monsieur") gender_[mention.referent] = trait::masculine;
      if (title == U"mme" || title == U"mrs" || title == U"ms" || title == U"madame" || title == U"mlle")
        gender_[mention.referent] = trait::feminine;
    }
    for (std::size_t i = 0; i < r_.referents.size(); ++i) {
      if (gender_[i] != 0 || is_person(r_.referents[i])) continue;
      const Letters name = read_letters(r_.referents[i].name);
      std::uint32_t end = 0;
      while (end < name.size() && is_letter(name.text[end])) ++end;
      if (const auto entry = r_.lexicon->find(Text(name.lower).substr(0, end))) {
        const std::uint64_t gender = entry->traits & kGenders;
        if (gender != kGenders && (entry->traits & trait::noun) != 0) gender_[i] = gender;
      }
    }
  }

  void take(std::uint32_t p) {
    const NounPhrase& phrase = r_.phrases[p];
    if (r_.sentence_at[phrase.head] == kNone) return;
    auto& candidates = resolved_[p];
    switch (phrase.kind) {
      case PhraseKind::name:
        candidates = {{phrase.referent, 1, "name"}};
        learn(phrase);
        break;
      case PhraseKind::role: candidates = role(phrase); break;
      case PhraseKind::body: candidates = body(phrase); break;
      case PhraseKind::pronoun:
        if (speaks_.count(p) != 0 || !is_quoted(phrase)) candidates = pronoun(phrase);
        break;
      case PhraseKind::other: candidates = other(phrase); break;
    }
    if (candidates.size() > kCandidates) candidates.resize(kCandidates);
    if (candidates.empty() || candidates[0].referent == kNobody) return;
    remember(p, candidates[0].referent);
  }

  void remember(std::uint32_t p, std::uint32_t referent) {
    const NounPhrase& phrase = r_.phrases[p];
    Spoken spoken;
    spoken.referent = referent;
    spoken.token = phrase.head;
    spoken.sentence = r_.sentence_at[phrase.head];
    spoken.block = r_.tokens[phrase.head].block;
    spoken.subject = phrase.governor == NounPhrase::kNone;
    spoken.speaker = speaks_.count(p) != 0;
    spoken.quoted = is_quoted(phrase);
    if (phrase.kind == PhraseKind::body || phrase.kind == PhraseKind::role) spoken.called = phrase.agreement & kGenders;
    spoken_.push_back(spoken);
  }

  // X, ministre de la Santé; l'association X: what X is called later.
  void learn(const NounPhrase& phrase) {
    if (phrase.referent == kNobody) return;
    if (phrase.role_head != NounPhrase::kNone)
      roles_[std::u32string(stem(r_.word(phrase.role_head)))].push_back({phrase.referent, phrase.complement});
    if (phrase.body != 0)
      bodies_[std::u32string(stem(from_utf8(r_.lexicon->heads()[phrase.body - 1U].words)))].push_back(phrase.referent);
    if (phrase.role != 0 && phrase.role_head == NounPhrase::kNone)
      roles_[std::u32string(stem(r_.word(phrase.head)))].push_back({phrase.referent, phrase.complement});
  }

  static std::u32string stem(Text word) { return stem_of(word); }

  std::uint32_t distance(const Spoken& spoken, std::uint32_t sentence) const {
    return sentence >= spoken.sentence ? sentence - spoken.sentence : 0;
  }

  static void put(std::vector<SpeakerCandidate>& list, SpeakerCandidate candidate) {
    for (SpeakerCandidate& other : list)
      if (other.referent == candidate.referent) {
        if (candidate.score > other.score) other = candidate;
        return;
      }
    list.push_back(candidate);
  }
  static void rank(std::vector<SpeakerCandidate>& list) {
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  }

  bool agrees(std::uint32_t referent, std::uint64_t agreement, bool loose) const {
    const std::uint64_t wanted = agreement & kGenders;
    const std::uint64_t has = gender_[referent];
    if (wanted != 0 && wanted != kGenders && has != 0 && has != kGenders && (wanted & has) == 0) return false;
    return loose || true;
  }

  bool is_plural(const NounPhrase& phrase) const {
    return (phrase.agreement & trait::plural) != 0 && (phrase.agreement & trait::singular) == 0;
  }

  // la ministre de la Santé; l'avocat; l'élue
  std::vector<SpeakerCandidate> role(const NounPhrase& phrase) {
    if (r_.word(phrase.head) == U"source" || r_.word(phrase.head) == U"sources") return other(phrase);
    if (speaks_for_complement(r_.word(phrase.head)) && phrase.complement != kNobody)
      return {{phrase.complement, 0.9F, "speaks for"}};
    std::vector<SpeakerCandidate> out;
    const std::uint32_t sentence = r_.sentence_at[phrase.head];
    if (is_plural(phrase)) group(phrase, out);
    const auto known = roles_.find(stem(r_.word(phrase.head)));
    if (known != roles_.end() && phrase.determiner != DeterminerKind::indefinite)
      for (auto it = known->second.rbegin();
           it != known->second.rend() && it - known->second.rbegin() < static_cast<std::ptrdiff_t>(kKinds); ++it) {
        if (!agrees(it->referent, phrase.agreement, false)) continue;
        if (phrase.complement != kNobody && it->body != kNobody && it->body != phrase.complement) continue;
        put(out,
            {it->referent, phrase.complement != kNobody && it->body == phrase.complement ? 0.97F : 0.9F, "function"});
      }
    if (phrase.complement != kNobody)
      for (const KnownTie& tie : ties_)
        if (tie.to == phrase.complement && tie.type == r_.lexicon->roles()[phrase.role - 1U].tie)
          put(out, {tie.from, 0.85F, "function"});
    describe(phrase, out);
    if (out.empty() && phrase.complement != kNobody && is_actor(r_.referents[phrase.complement])) {
      const std::string_view tie = r_.lexicon->roles()[phrase.role - 1U].tie;
      if (tie == "spokesperson_of" || tie == "represents" || phrase.determiner == DeterminerKind::indefinite ||
          tie == "leads" || tie == "employs")
        put(out, {phrase.complement, 0.5F, "speaks for"});
    }
    if (phrase.determiner == DeterminerKind::definite || phrase.determiner == DeterminerKind::demonstrative ||
        phrase.determiner == DeterminerKind::none)
      if (phrase.complement == kNobody || out.empty())
        for (const Spoken& spoken : recent())
          if (is_person(r_.referents[spoken.referent]) && agrees(spoken.referent, phrase.agreement, false) &&
              !spoken.quoted && !is_plural(phrase))
            put(out, {spoken.referent, 0.7F * recency(spoken, sentence), "last one who fits"});
    const std::string_view tie = r_.lexicon->roles()[phrase.role - 1U].tie;
    if (out.empty() &&
        (tie == "spokesperson_of" || tie == "represents" || tie == "employs"))  // a spokesman for the company
      for (const Spoken& spoken : recent())
        if (is_actor(r_.referents[spoken.referent]) && !is_person(r_.referents[spoken.referent]) && !spoken.quoted)
          put(out, {spoken.referent, 0.45F * recency(spoken, sentence), "speaks for"});
    rank(out);
    return out;
  }

  // ces élus, les signataires: a collective spoken of
  void group(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) {
    const std::uint32_t sentence = r_.sentence_at[phrase.head];
    if (phrase.determiner == DeterminerKind::indefinite) return;
    for (const Spoken& spoken : recent()) {
      const Referent& referent = r_.referents[spoken.referent];
      if (any_is_a(referent.types, EntityType::collective) || any_is_a(referent.types, EntityType::association) ||
          (referent.types & bit(EntityType::organization)) != 0)
        put(out, {spoken.referent, 0.75F * recency(spoken, sentence), "group spoken of"});
    }
  }

  std::vector<Spoken> recent() const {
    const std::size_t from = spoken_.size() > kRemembered ? spoken_.size() - kRemembered : 0;
    std::vector<Spoken> out(spoken_.begin() + static_cast<std::ptrdiff_t>(from), spoken_.end());
    std::reverse(out.begin(), out.end());
    return out;
  }

  float recency(const Spoken& spoken, std::uint32_t sentence) const {
    float score = 1.0F / (1.0F + 0.18F * static_cast<float>(distance(spoken, sentence)));
    if (spoken.speaker) score *= 1.15F;
    if (!spoken.subject) score *= 0.8F;
    if (spoken.quoted) score *= 0.5F;
    return score;
  }

  // Names whose words a description shares: un collectif d'entreprises et d'associations.
  void describe(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) {
    std::vector<std::u32string> words;
    const std::uint32_t stop = std::min<std::uint32_t>(r_.size(), phrase.end + 10);
    for (std::uint32_t i = phrase.head; i < stop; ++i) {
      if (i >= phrase.end && (r_.tokens[i].kind != TokenKind::word || is_finite_verb_like(i))) break;
      const Token& token = r_.tokens[i];
      if (token.kind != TokenKind::word) continue;
      if (const std::uint32_t named = mention_from(i);
          named != kNobody && i > phrase.head && !is_person(r_.referents[named]))
        words.insert(words.end(), r_.referent_words.of(named).begin(), r_.referent_words.of(named).end());
      std::u32string bare = r_.letters.bare.substr(token.begin, token.end - token.begin);
      if (!is_link_word(bare)) words.push_back(std::move(bare));
    }
    if (words.empty()) return;
    const Text head = words[0];
    for (const std::uint32_t i : r_.referent_words.with(head)) {
      if (!is_actor(r_.referents[i])) continue;
      const auto& name = r_.referent_words.of(i);
      std::size_t shared = 0;
      for (const auto& word : words)
        if (std::find(name.begin(), name.end(), word) != name.end()) ++shared;
      if (shared < 2) continue;
      const float share = static_cast<float>(shared) / static_cast<float>(std::min(words.size(), name.size()));
      if (share >= 0.5F) put(out, {i, 0.6F + 0.35F * share, "description"});
    }
  }

  std::uint32_t mention_from(std::uint32_t token) const {
    const auto found = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), token,
                                        [](const Mention& m, std::uint32_t t) { return m.first < t; });
    return found != r_.mentions.end() && found->first == token ? found->referent : kNobody;
  }

  bool is_finite_verb_like(std::uint32_t i) const {
    return r_.tokens[i].is(trait::finite) && !r_.tokens[i].is(trait::noun | trait::adjective | trait::past_participle);
  }

  // le collectif, l'association, l'instance, cette dernière, la même source
  std::vector<SpeakerCandidate> body(const NounPhrase& phrase) {
    std::vector<SpeakerCandidate> out;
    const std::uint32_t sentence = r_.sentence_at[phrase.head];
    const Text head = r_.word(phrase.head);
    if (phrase.complement != kNobody && is_actor(r_.referents[phrase.complement]) && speaks_for_complement(head))
      put(out, {phrase.complement, 0.9F, "speaks for"});
    if (head == U"source" || head == U"dernier" || head == U"dernière") return other(phrase);
    describe(phrase, out);
    named_inside(phrase, out);
    if (phrase.determiner != DeterminerKind::indefinite || out.empty()) match_head(phrase, sentence, out);
    if (phrase.determiner == DeterminerKind::definite || phrase.determiner == DeterminerKind::demonstrative)
      match_type(phrase, sentence, out);
    rank(out);
    return out;
  }

  // un collectif réuni sous la bannière de X; une coalition menée par X
  void named_inside(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) {
    if (phrase.determiner != DeterminerKind::indefinite) return;
    const std::uint32_t stop = std::min<std::uint32_t>(r_.size(), phrase.end + 14);
    for (std::uint32_t i = phrase.end; i < stop; ++i) {
      if (r_.tokens[i].kind != TokenKind::word || r_.sentence_at[i] != r_.sentence_at[phrase.head]) break;
      if (r_.tokens[i].is(trait::finite) && is_finite_verb_like(i)) break;
      const std::uint32_t named = mention_from(i);
      if (named != kNobody && is_actor(r_.referents[named]) && !is_person(r_.referents[named])) {
        const auto& name = r_.referent_words.of(named);
        const std::u32string head = r_.letters.bare.substr(r_.tokens[phrase.head].begin,
                                                           r_.tokens[phrase.head].end - r_.tokens[phrase.head].begin);
        const bool same = std::find(name.begin(), name.end(), head) != name.end() ||
                          any_is_a(r_.referents[named].types, EntityType::collective);
        if (same) put(out, {named, 0.85F, "named inside"});
      }
    }
  }

  void match_head(const NounPhrase& phrase, std::uint32_t sentence, std::vector<SpeakerCandidate>& out) {
    const std::u32string wanted = stem(r_.word(phrase.head));
    if (const auto known = bodies_.find(wanted); known != bodies_.end())
      for (auto it = known->second.rbegin();
           it != known->second.rend() && it - known->second.rbegin() < static_cast<std::ptrdiff_t>(kKinds); ++it)
        put(out, {*it, 0.95F * last_seen(*it, sentence), "kind of body"});
    for (const Spoken& spoken : recent()) {
      const auto& name = r_.referent_words.of(spoken.referent);
      if (name.empty() || is_actor(r_.referents[spoken.referent]) != r_.is_speaker(phrase)) continue;
      const bool first = stem(name[0]) == wanted;
      bool anywhere = first;
      for (const auto& word : name) anywhere = anywhere || stem(word) == wanted;
      if (anywhere) put(out, {spoken.referent, (first ? 0.95F : 0.75F) * recency(spoken, sentence), "kind of body"});
    }
    if (out.empty())
      for (const std::uint32_t i : r_.referent_words.beginning_with(wanted).first(
               std::min<std::size_t>(kKinds, r_.referent_words.beginning_with(wanted).size())))
        if (is_actor(r_.referents[i]) == r_.is_speaker(phrase) && r_.referents[i].known && !is_person(r_.referents[i]))
          put(out, {i, 0.4F, "kind of body"});
  }

  // How recent the last time is that somebody was spoken of, in (0, 1].
  float last_seen(std::uint32_t referent, std::uint32_t sentence) const {
    for (std::size_t i = spoken_.size(), n = 0; i-- > 0 && n < 4 * kRemembered; ++n)
      if (spoken_[i].referent == referent) return std::min(1.0F, std::max(0.3F, recency(spoken_[i], sentence)));
    return 0.3F;
  }

  void match_type(const NounPhrase& phrase, std::uint32_t sentence, std::vector<SpeakerCandidate>& out) {
    const auto type = parse_entity_type(r_.lexicon->heads()[phrase.body - 1U].type);
    for (const Spoken& spoken : recent()) {
      const Referent& referent = r_.referents[spoken.referent];
      if (!is_actor(referent) || is_person(referent) || !type) continue;
      bool fits = any_is_a(referent.types, *type);
      if (*type == EntityType::association || *type == EntityType::collective)
        fits = fits || (referent.types & (bit(EntityType::organization) | bit(EntityType::association) |
                                          bit(EntityType::collective))) != 0;
      if (*type == EntityType::media) fits = fits || (spoken.speaker && any_is_a(referent.types, EntityType::company));
      if (*type == EntityType::public_body) fits = fits || any_is_a(referent.types, EntityType::court);
      if (!fits) continue;
      put(out, {spoken.referent, 0.8F * recency(spoken, sentence), "type of body"});
    }
  }

  std::uint32_t index_of(const NounPhrase& phrase) const {
    return static_cast<std::uint32_t>(&phrase - r_.phrases.data());
  }

  // cette dernière, la même source, l'un d'eux: nouns that point back at whoever spoke.
  std::vector<SpeakerCandidate> other(const NounPhrase& phrase) {
    std::vector<SpeakerCandidate> out;
    const Text head = r_.word(phrase.head);
    const std::uint32_t sentence = r_.sentence_at[phrase.head];
    const bool points = head == U"dernier" || head == U"dernière" || head == U"derniers" || head == U"dernières" ||
                        head == U"source" || head == U"intéressé" || head == U"intéressée" || head == U"latter";
    if (speaks_for_complement(head) && phrase.complement != kNobody && is_actor(r_.referents[phrase.complement]))
      put(out, {phrase.complement, 0.8F, "speaks for"});
    if (phrase.determiner == DeterminerKind::demonstrative && !points && speaks_.count(index_of(phrase)) != 0 &&
        !is_plural(phrase)) {
      for (const Spoken& spoken : recent())
        if (is_person(r_.referents[spoken.referent]) && !spoken.quoted &&
            agrees(spoken.referent, phrase.agreement, false))
          put(out, {spoken.referent, 0.6F * recency(spoken, sentence), "last one who fits"});
      rank(out);
      return out;
    }
    if (!points || phrase.determiner == DeterminerKind::indefinite || (head == U"source" && !r_.french())) return out;
    for (const Spoken& spoken : recent()) {
      if (!is_actor(r_.referents[spoken.referent]) || spoken.quoted) continue;
      if (head == U"source" && !spoken.speaker) continue;
      if (head != U"source" && !agrees(spoken.referent, phrase.agreement, false)) continue;
      const bool media =
          any_is_a(r_.referents[spoken.referent].types, EntityType::media) || !is_person(r_.referents[spoken.referent]);
      put(out,
          {spoken.referent, (head == U"source" && media ? 1.0F : 0.8F) * recency(spoken, sentence), "points back"});
    }
    rank(out);
    return out;
  }

  std::vector<SpeakerCandidate> pronoun(const NounPhrase& phrase) {
    std::vector<SpeakerCandidate> out;
    if (r_.word(phrase.head) == U"on") return out;
    const std::uint32_t sentence = r_.sentence_at[phrase.head];
    const bool plural = is_plural(phrase);
    const std::uint32_t block = r_.tokens[phrase.head].block;
    for (const Spoken& spoken : recent()) {
      const Referent& referent = r_.referents[spoken.referent];
      if (!is_actor(referent) || (spoken.quoted && !is_quoted(phrase))) continue;
      if (plural ? is_person(referent) && !referent.plural : false) continue;
      const Text word = r_.word(phrase.head);
      if (word == U"it" ? is_person(referent) : (word == U"he" || word == U"she") && !is_person(referent)) continue;
      const std::uint64_t wanted = phrase.agreement & kGenders;
      const bool called = spoken.called != 0 && spoken.called != kGenders && wanted != 0 && wanted != kGenders;
      if (called && (spoken.called & wanted) == 0) continue;
      if (!plural && !called && !agrees(spoken.referent, phrase.agreement, false)) continue;
      if (distance(spoken, sentence) > 12) continue;
      float score = recency(spoken, sentence);
      if (is_person(referent) && !plural) score *= 1.1F;
      if (gender_[spoken.referent] == 0 && !is_person(referent)) score *= 0.8F;
      if (plural && !any_is_a(referent.types, EntityType::collective)) score *= 0.8F;
      if (spoken.block == block) score *= 1.05F;
      put(out, {spoken.referent, std::min(0.95F, score * 0.8F), "agreement"});
    }
    rank(out);
    return out;
  }

  std::vector<SpeakerCandidate> speakers_of(std::size_t a,
                                            const std::vector<std::vector<SpeakerCandidate>>& before) const {
    const Attribution& attribution = attributions_[a];
    if (attribution.phrase != kNone) {
      const NounPhrase& phrase = r_.phrases[attribution.phrase];
      std::vector<SpeakerCandidate> out = resolved_[attribution.phrase];
      if (out.empty() && r_.blocks[r_.tokens[phrase.head].block].kind == BlockKind::heading) return named_later(phrase);
      if (attribution.noun != nullptr && phrase.referent == kNobody && phrase.complement != kNobody && out.empty())
        out.push_back({phrase.complement, 0.85F, "whose it is"});
      if (out.empty() && phrase.kind == PhraseKind::other && phrase.complement != kNobody &&
          is_actor(r_.referents[phrase.complement]))
        out.push_back({phrase.complement, 0.6F, "whose it is"});
      if (attribution.noun != nullptr && out.empty())
        for (std::uint32_t t = phrase.begin; t < phrase.end && out.empty(); ++t)
          if (const std::uint32_t named = mention_from(t); named != kNobody && is_actor(r_.referents[named]))
            out.push_back({named, 0.8F, "whose it is"});
      return out;
    }
    if (attribution.noun != nullptr && attribution.cue_begin != kNone)
      if (const std::uint32_t someone = subject_before(attribution.cue_begin); someone != kNobody)
        return {{someone, 0.7F, "subject before"}};
    if (!attribution.carried || a == 0) return {};
    const std::uint32_t block = r_.tokens[attribution.first].block;
    for (std::size_t b = a; b-- > 0 && a - b < 6;) {
      if (before[b].empty()) continue;
      if (r_.blocks[r_.tokens[attributions_[b].first].block].kind == BlockKind::heading) break;
      const std::uint32_t other = r_.tokens[attributions_[b].first].block;
      const float score = other == block ? 0.75F : other + 1 == block ? 0.6F : 0.35F;
      return {{before[b][0].referent, score * attribution.confidence, "goes on"}};
    }
    return {};
  }

  // Of a heading, whom the article names first that fits.
  std::vector<SpeakerCandidate> named_later(const NounPhrase& phrase) const {
    const bool group = is_plural(phrase) || phrase.kind == PhraseKind::body;
    if (const auto known = roles_.find(stem(r_.word(phrase.head))); known != roles_.end() && !group)
      return {{known->second[0].referent, 0.8F, "function"}};
    auto it = std::lower_bound(spoken_.begin(), spoken_.end(), phrase.head,
                               [](const Spoken& s, std::uint32_t token) { return s.token < token; });
    for (std::size_t n = 0; it != spoken_.end() && n < kLookedAhead; ++it, ++n) {
      const Spoken& spoken = *it;
      const Referent& referent = r_.referents[spoken.referent];
      if (!is_actor(referent) || spoken.quoted) continue;
      const bool fits = group ? any_is_a(referent.types, EntityType::collective) ||
                                    any_is_a(referent.types, EntityType::association) ||
                                    (referent.types & bit(EntityType::organization)) != 0
                              : is_person(referent) && agrees(spoken.referent, phrase.agreement, false);
      if (fits) return {{spoken.referent, 0.4F, "named later"}};
    }
    return {};
  }

  // The last one to the left who is a subject and can speak.
  std::uint32_t subject_before(std::uint32_t token) const {
    auto last = std::lower_bound(spoken_.begin(), spoken_.end(), token,
                                 [](const Spoken& s, std::uint32_t t) { return s.token < t; });
    for (std::size_t n = 0; last != spoken_.begin() && n < kRemembered; ++n) {
      const Spoken& spoken = *--last;
      if (spoken.subject && !spoken.quoted && is_actor(r_.referents[spoken.referent])) return spoken.referent;
    }
    return kNobody;
  }

  struct RoleHolder {
    std::uint32_t referent = kNobody;
    std::uint32_t body = kNobody;
  };

  const Reading& r_;
  const std::vector<Attribution>& attributions_;
  const std::vector<KnownTie>& ties_;
  std::vector<std::uint64_t> gender_;
  std::vector<std::vector<SpeakerCandidate>> resolved_;
  std::unordered_map<std::uint32_t, std::size_t> speaks_;
  std::map<std::u32string, std::vector<RoleHolder>> roles_;
  std::map<std::u32string, std::vector<std::uint32_t>> bodies_;
  std::vector<Spoken> spoken_;
};

}  // namespace

SpeakerResolution resolve_speakers(const Reading& reading, const std::vector<Attribution>& attributions,
                                   const std::vector<KnownTie>& ties) {
  return Resolver(reading, attributions, ties).resolve();
}

}  // namespace standpoint
