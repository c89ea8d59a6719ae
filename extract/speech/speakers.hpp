#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who speaks: phrases resolved to entities, the likeliest first.

#include <string_view>
#include <vector>

#include "extract/speech/attributions.hpp"

namespace standpoint {

// Somebody whom a phrase may mean.
struct SpeakerCandidate {
  std::uint32_t referent = kNobody;
  float score = 0;           // in (0, 1]; comparable within one list only
  std::string_view because;  // the rule: name, function, kind of body, description, agreement, goes on
};

// Ties that a dossier already has, which tell whose function it is: (person, relation type, body).
struct KnownTie {
  std::uint32_t from = kNobody;
  std::uint32_t to = kNobody;
  std::string_view type;
};

struct SpeakerResolution {
  std::vector<std::vector<SpeakerCandidate>> speakers;  // of each attribution, the likeliest first, at most three
  std::vector<std::uint32_t> meant;                     // of each phrase: the likeliest referent, or kNobody
};

// Settles who is meant; an empty list where nobody fits. Goes through the
// article once, keeping who was spoken of last; descriptions are compared with names of the dossier.
// O(phrases x those spoken of recently).
SpeakerResolution resolve_speakers(const Reading& reading, const std::vector<Attribution>& attributions,
                                   const std::vector<KnownTie>& ties);

}  // namespace standpoint
