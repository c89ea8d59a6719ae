#pragma once
// SPDX-License-Identifier: Apache-2.0
// An article read through: who says what in it, and whom it names. It proposes; it decides nothing.

#include <string_view>
#include <vector>

#include "extract/speech/attributions.hpp"
#include "extract/speech/name_index.hpp"
#include "extract/speech/speakers.hpp"
#include "extract/speech/stated_ties.hpp"
#include "graph/model/dossier.hpp"

namespace standpoint {

struct Extraction {
  Reading reading;
  std::vector<Attribution> speech;                      // in the order of the text
  std::vector<std::vector<SpeakerCandidate>> speakers;  // of each
  std::vector<std::uint32_t> meant;  // of each phrase of the reading: the likeliest referent, or kNobody
  std::vector<StatedTie> ties;
};

// Reads texts against one dossier; made once for any number of them.
class Extractor {
 public:
  // O(bytes of names).
  Extractor(const Dossier& dossier, TextLanguage language);

  // Every stage in turn. Deterministic. O(length) but for the length of sentences.
  Extraction read(std::string_view text) const;

  TextLanguage language() const { return language_; }

 private:
  TextLanguage language_;
  const Lexicon& lexicon_;
  NameIndex names_;
  std::vector<KnownTie> ties_;
  std::vector<TieEnds> ends_;
};

// The language that more of the text's commonest words belong to. O(length).
TextLanguage guess_language(std::string_view text);

}  // namespace standpoint
