#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which propositions of a dossier a stretch of text may be about, by the words that they share.

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "graph/model/dossier.hpp"

namespace standpoint {

struct LikelyProposition {
  PropositionId proposition;
  float score = 0;  // cosine of the weighted stems, in (0, 1]
};

// The dossier's propositions as vectors of stems (Snowball), each weighted by how rare it is among them (Salton and
// Buckley 1988); in the language of the texts that are compared, else the dossier's.
class PropositionLinks {
 public:
  // O(bytes of propositions).
  PropositionLinks(const Dossier& dossier, TextLanguage language);
  ~PropositionLinks();
  PropositionLinks(const PropositionLinks&) = delete;
  PropositionLinks& operator=(const PropositionLinks&) = delete;

  // At most `most` propositions whose likeness is above a small bound, the likeliest first, ties in the dossier's
  // order. O(words + propositions that share one).
  std::vector<LikelyProposition> find(std::string_view text, std::size_t most = 3) const;

 private:
  using Stems = std::unordered_map<std::string, float>;
  struct Stemmer;
  Stems stems_of(std::string_view text) const;

  std::unique_ptr<Stemmer> stemmer_;
  struct Posting {
    std::uint32_t proposition = 0;
    float weight = 0;
  };
  std::unordered_map<std::string, std::vector<Posting>> postings_;
  std::unordered_map<std::string, float> rarity_;
  std::vector<float> lengths_;
};

}  // namespace standpoint
