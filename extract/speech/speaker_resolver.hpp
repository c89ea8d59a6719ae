#pragma once
// SPDX-License-Identifier: Apache-2.0
// How it is settled who a phrase means: what was spoken of so far, and what each kind of phrase may point back to.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/speech/speakers.hpp"

namespace standpoint {

// Goes through the phrases of an article in order. The walk is in speakers.cpp, candidates for each kind of phrase in
// speaker_candidates.cpp.
class SpeakerResolver {
 public:
  SpeakerResolver(const Reading& reading, const std::vector<Attribution>& attributions,
                  const std::vector<KnownTie>& ties)
      : r_(reading),
        attributions_(attributions),
        ties_(ties),
        gender_(reading.referents.size(), 0),
        spoken_of_(reading.referents.size(), false),
        resolved_(reading.phrases.size()) {}
  SpeakerResolution resolve();

 private:
  using Text = std::u32string_view;
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::uint64_t kGenders = trait::masculine | trait::feminine;
  static constexpr std::size_t kRemembered = 40;  // phrases looked back at
  static constexpr std::size_t kKinds = 16;       // bodies of one kind that are looked at
  static constexpr std::size_t kLookedAhead = 60;  // phrases looked at for who is named later

  // One that was spoken of, and how.
  struct Spoken {
    std::uint32_t referent = kNobody;
    std::uint32_t token = 0;
    std::uint32_t sentence = 0;
    std::uint32_t block = 0;
    bool subject = false;
    bool leading = false;  // the first subject of its sentence
    bool speaker = false;
    bool quoted = false;
    std::uint64_t called = 0;  // gender of the words that it was spoken of by
  };

  bool is_quoted(const NounPhrase& phrase) const { return r_.quoted(phrase.head); }
  void learn_genders();
  void take(std::uint32_t p);
  void remember(std::uint32_t p, std::uint32_t referent);
  void learn(const NounPhrase& phrase);

  static std::u32string stem(Text word) { return stem_of(word); }

  std::uint32_t distance(const Spoken& spoken, std::uint32_t sentence) const {
    return sentence >= spoken.sentence ? sentence - spoken.sentence : 0;
  }
  static void put(std::vector<SpeakerCandidate>& list, SpeakerCandidate candidate);
  static void rank(std::vector<SpeakerCandidate>& list) {
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  }
  bool agrees(std::uint32_t referent, std::uint64_t agreement, bool loose) const;

  bool is_plural(const NounPhrase& phrase) const {
    return (phrase.agreement & trait::plural) != 0 && (phrase.agreement & trait::singular) == 0;
  }
  std::vector<SpeakerCandidate> role(const NounPhrase& phrase);
  void group(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out);
  // Those spoken of last, the last one first.
  struct Recent {
    std::vector<Spoken>::const_reverse_iterator first, last;
    auto begin() const { return first; }
    auto end() const { return last; }
  };
  Recent recent() const {
    const auto count = static_cast<std::ptrdiff_t>(std::min(spoken_.size(), kRemembered));
    return {spoken_.rbegin(), spoken_.rbegin() + count};
  }
  float recency(const Spoken& spoken, std::uint32_t sentence) const;
  void named_soon(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) const;
  void describe(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out);
  std::uint32_t mention_from(std::uint32_t token) const;
  bool is_finite_verb_like(std::uint32_t i) const;
  std::vector<SpeakerCandidate> body(const NounPhrase& phrase);
  void whose_it_is(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out);
  bool is_proper(const NounPhrase& phrase) const;
  void named_inside(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out);
  const std::vector<std::u32string>& stems_of(std::uint32_t referent);
  void match_head(const NounPhrase& phrase, std::uint32_t sentence, std::vector<SpeakerCandidate>& out);
  float last_seen(std::uint32_t referent, std::uint32_t sentence) const;
  void match_type(const NounPhrase& phrase, std::uint32_t sentence, std::vector<SpeakerCandidate>& out);

  std::uint32_t index_of(const NounPhrase& phrase) const {
    return static_cast<std::uint32_t>(&phrase - r_.phrases.data());
  }
  std::vector<SpeakerCandidate> other(const NounPhrase& phrase);
  std::vector<SpeakerCandidate> whose_place(const NounPhrase& phrase) const;
  std::vector<SpeakerCandidate> pronoun(const NounPhrase& phrase);
  bool means_unnamed(const NounPhrase& pronoun, std::uint32_t other) const;
  std::vector<SpeakerCandidate> speakers_of(std::size_t a,
                                            const std::vector<std::vector<SpeakerCandidate>>& before) const;
  std::vector<SpeakerCandidate> named_later(const NounPhrase& phrase) const;
  std::uint32_t subject_before(std::uint32_t token) const;

  struct RoleHolder {
    std::uint32_t referent = kNobody;
    std::uint32_t body = kNobody;
  };

  const Reading& r_;
  const std::vector<Attribution>& attributions_;
  const std::vector<KnownTie>& ties_;
  std::vector<std::uint64_t> gender_;
  std::vector<bool> spoken_of_;  // by referent: so far
  std::vector<std::vector<SpeakerCandidate>> resolved_;
  std::unordered_map<std::uint32_t, std::size_t> speaks_;
  std::map<std::u32string, std::vector<RoleHolder>> roles_;
  std::map<std::u32string, std::vector<std::uint32_t>> bodies_;
  std::vector<Spoken> spoken_;
  std::unordered_map<std::uint32_t, std::vector<std::u32string>> stems_;
  std::unordered_set<std::uint32_t> roled_;  // persons whose function is known
  std::uint32_t last_speaker_ = kNone;       // phrase that was the last to speak
  std::uint32_t last_unnamed_ = kNone;       // phrase, a subject, that means somebody whom the article does not name
};

}  // namespace standpoint
