#pragma once
// SPDX-License-Identifier: Apache-2.0
// Relations that an article states: who leads, hosts, sues, belongs to, criticises whom.

#include <string>
#include <string_view>
#include <vector>

#include "extract/speech/attributions.hpp"
#include "extract/speech/speakers.hpp"

namespace standpoint {

// A tie between two referents, with the words that state it.
struct StatedTie {
  std::uint32_t from = kNobody;
  std::uint32_t to = kNobody;       // kNobody where only a function is named
  std::string function;             // its words then: secrétaire d'État au numérique
  std::string_view type;            // of the lexicon: a relation type of the vocabulary
  std::uint32_t against = kNobody;  // whom a complaint targets
  TextSpan place;
  std::string_view rule;
  float confidence = 0;  // in (0, 1]
};

// Which types may stand at the ends of a relation; 0: any.
struct TieEnds {
  std::string_view type;
  EntityTypeSet from = 0, to = 0;
};

// The ties in the order of the text, each pair and type once; none that `ends` forbids. O(tokens), with a factor for
// the length of a clause.
std::vector<StatedTie> find_ties(const Reading& reading, const SpeakerResolution& resolution,
                                 const std::vector<Attribution>& speech, const std::vector<TieEnds>& ends);

}  // namespace standpoint
