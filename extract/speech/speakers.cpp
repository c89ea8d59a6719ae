// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/speakers.hpp"

#include "extract/speech/speaker_resolver.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::size_t kCandidates = 3;
constexpr float kClearLead = 0.15F;  // of a pronoun's likeliest candidate, to learn a gender from it

}  // namespace

SpeakerResolution SpeakerResolver::resolve() {
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

// What a name's determiner, function, title or first name says of gender.
void SpeakerResolver::learn_genders() {
  for (const NounPhrase& phrase : r_.phrases)
    if (phrase.kind == PhraseKind::name && phrase.referent != kNobody)
      gender_[phrase.referent] |= phrase.agreement & kGenders;
  for (const Mention& mention : r_.mentions) {
    const Token& first = r_.tokens[mention.first];
    if (!is_person(r_.referents[mention.referent])) continue;
    if (first.is(trait::first_name) && gender_[mention.referent] == 0) {
      const std::uint64_t gender = first.entry.traits & kGenders;
      if (gender != kGenders) gender_[mention.referent] |= gender;
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

void SpeakerResolver::take(std::uint32_t p) {
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
      if (!candidates.empty() && (candidates.size() == 1 || candidates[0].score > candidates[1].score + kClearLead) &&
          is_person(r_.referents[candidates[0].referent]) && gender_[candidates[0].referent] == 0)
        gender_[candidates[0].referent] = phrase.agreement & kGenders;  // she, so not he later
      break;
    case PhraseKind::other: candidates = other(phrase); break;
  }
  if (speaks_.count(p) != 0) last_speaker_ = p;
  if (candidates.empty() && (phrase.kind == PhraseKind::role || phrase.kind == PhraseKind::body) &&
      phrase.governor == NounPhrase::kNone && !is_quoted(phrase))
    last_unnamed_ = p;
  if (candidates.size() > kCandidates) candidates.resize(kCandidates);
  for (SpeakerCandidate& candidate : candidates) candidate.score = std::min(1.0F, candidate.score);
  const std::uint32_t meant = candidates.empty() ? kNobody : candidates[0].referent;
  if (meant != kNobody) remember(p, meant);
  if (phrase.complement != kNobody && phrase.complement != meant) {  // X, présidente de Y: Y too; le cas de Y
    remember(p, phrase.complement);
    spoken_.back().subject = spoken_.back().speaker = false;
    spoken_.back().called = 0;
  }
}

void SpeakerResolver::remember(std::uint32_t p, std::uint32_t referent) {
  const NounPhrase& phrase = r_.phrases[p];
  Spoken spoken;
  spoken.referent = referent;
  spoken.token = phrase.head;
  spoken.sentence = r_.sentence_at[phrase.head];
  spoken.block = r_.tokens[phrase.head].block;
  const Text behind = r_.sign(phrase.end) == U',' ? r_.word(phrase.end + 1) : r_.word(phrase.end);
  spoken.subject = phrase.governor == NounPhrase::kNone || behind == U"qui" || behind == U"who";
  spoken.leading = spoken.subject && (spoken_.empty() || spoken_.back().sentence != spoken.sentence);
  spoken.speaker = speaks_.count(p) != 0;
  spoken.quoted = is_quoted(phrase);
  if (phrase.kind == PhraseKind::body || phrase.kind == PhraseKind::role) spoken.called = phrase.agreement & kGenders;
  spoken_of_[referent] = true;
  spoken_.push_back(spoken);
}

// X, ministre de la Santé; l'association X: what X is called later.
void SpeakerResolver::learn(const NounPhrase& phrase) {
  if (phrase.referent == kNobody) return;
  if (phrase.role != 0) roled_.insert(phrase.referent);
  if (phrase.role_head != NounPhrase::kNone)
    roles_[std::u32string(stem(r_.word(phrase.role_head)))].push_back({phrase.referent, phrase.complement});
  if (phrase.body != 0)
    bodies_[std::u32string(stem(from_utf8(r_.lexicon->heads()[phrase.body - 1U].words)))].push_back(phrase.referent);
  if (phrase.role != 0 && phrase.role_head == NounPhrase::kNone)
    roles_[std::u32string(stem(r_.word(phrase.head)))].push_back({phrase.referent, phrase.complement});
}

void SpeakerResolver::put(std::vector<SpeakerCandidate>& list, SpeakerCandidate candidate) {
  for (SpeakerCandidate& other : list)
    if (other.referent == candidate.referent) {
      if (candidate.score > other.score) other = candidate;
      return;
    }
  list.push_back(candidate);
}

bool SpeakerResolver::agrees(std::uint32_t referent, std::uint64_t agreement, bool loose) const {
  const std::uint64_t wanted = agreement & kGenders;
  const std::uint64_t has = gender_[referent];
  if (wanted != 0 && wanted != kGenders && has != 0 && has != kGenders && (wanted & has) == 0) return false;
  return loose || true;
}

float SpeakerResolver::recency(const Spoken& spoken, std::uint32_t sentence) const {
  float score = 1.0F / (1.0F + 0.18F * static_cast<float>(distance(spoken, sentence)));
  if (spoken.speaker) score *= 1.15F;
  if (!spoken.subject) score *= 0.8F;
  if (spoken.leading) score *= 1.1F;
  if (spoken.quoted) score *= 0.5F;
  return score;
}

std::uint32_t SpeakerResolver::mention_from(std::uint32_t token) const {
  const auto found = std::lower_bound(r_.mentions.begin(), r_.mentions.end(), token,
                                      [](const Mention& m, std::uint32_t t) { return m.first < t; });
  return found != r_.mentions.end() && found->first == token ? found->referent : kNobody;
}

std::vector<SpeakerCandidate> SpeakerResolver::speakers_of(
    std::size_t a, const std::vector<std::vector<SpeakerCandidate>>& before) const {
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
    if (!out.empty() || !attribution.carried) return out;
  }
  if (attribution.noun != nullptr && attribution.cue_begin != kNone)
    if (const std::uint32_t someone = subject_before(attribution.cue_begin); someone != kNobody)
      return {{someone, 0.7F, "subject before"}};
  if (!attribution.carried || a == 0) return {};
  const std::uint32_t block = r_.tokens[attribution.first].block;
  for (std::size_t b = a; b-- > 0 && a - b < 6;) {
    if (before[b].empty() && attributions_[b].phrase == kNone) continue;
    if (before[b].empty()) break;  // somebody without a name goes on
    if (r_.blocks[r_.tokens[attributions_[b].first].block].kind == BlockKind::heading) break;
    const std::uint32_t other = r_.tokens[attributions_[b].first].block;
    const float score = other == block ? 0.75F : other + 1 == block ? 0.6F : 0.35F;
    return {{before[b][0].referent, score * attribution.confidence, "goes on"}};
  }
  return {};
}

// Of a heading, whom the article names first that fits.
std::vector<SpeakerCandidate> SpeakerResolver::named_later(const NounPhrase& phrase) const {
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
std::uint32_t SpeakerResolver::subject_before(std::uint32_t token) const {
  auto last = std::lower_bound(spoken_.begin(), spoken_.end(), token,
                               [](const Spoken& s, std::uint32_t t) { return s.token < t; });
  for (std::size_t n = 0; last != spoken_.begin() && n < kRemembered; ++n) {
    const Spoken& spoken = *--last;
    if (spoken.subject && !spoken.quoted && is_actor(r_.referents[spoken.referent])) return spoken.referent;
  }
  return kNobody;
}

SpeakerResolution resolve_speakers(const Reading& reading, const std::vector<Attribution>& attributions,
                                   const std::vector<KnownTie>& ties) {
  return SpeakerResolver(reading, attributions, ties).resolve();
}

}  // namespace standpoint
