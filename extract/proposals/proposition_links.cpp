// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/proposition_links.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/speech/letters.hpp"
#include "extract/speech/name_index.hpp"

namespace standpoint {
namespace {

constexpr float kLeastLikeness = 0.12F;
constexpr std::size_t kShortestStem = 3;

}  // namespace

struct PropositionLinks::Stemmer {
  explicit Stemmer(TextLanguage language)
      : snowball(sb_stemmer_new(language == TextLanguage::french ? "french" : "english", "UTF_8")),
        lexicon(Lexicon::of(language)) {}
  ~Stemmer() { sb_stemmer_delete(snowball); }
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  std::string stem(const std::string& word) const {
    const sb_symbol* found =
        sb_stemmer_stem(snowball, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(found), static_cast<std::size_t>(sb_stemmer_length(snowball))};
  }

  sb_stemmer* snowball;
  const Lexicon& lexicon;
};

PropositionLinks::Stems PropositionLinks::stems_of(std::string_view text) const {
  const Letters letters = read_letters(text);
  Stems out;
  for (std::uint32_t i = 0; i < letters.size();) {
    if (!is_letter(letters.text[i])) {
      ++i;
      continue;
    }
    std::uint32_t end = i;
    while (end < letters.size() && is_letter(letters.text[end])) ++end;
    const std::u32string_view word = std::u32string_view(letters.lower).substr(i, end - i);
    const auto entry = stemmer_->lexicon.find(word);
    constexpr std::uint64_t kGrammar =
        trait::determiner | trait::preposition | trait::pronoun | trait::conjunction | trait::auxiliary;
    const bool grammar = entry && (entry->traits & kGrammar) != 0 && (entry->traits & trait::noun) == 0;
    if (word.size() >= kShortestStem && !grammar) {
      const std::string stem = stemmer_->stem(to_utf8(word));
      std::string plain;
      for (const char32_t c : from_utf8(stem)) plain += to_utf8(std::u32string(1, without_accent(c)));
      out[plain] += 1;
    }
    i = end;
  }
  for (auto& [stem, weight] : out) weight = 1 + std::log(weight);
  return out;
}

PropositionLinks::PropositionLinks(const Dossier& dossier, TextLanguage language)
    : stemmer_(std::make_unique<Stemmer>(language)) {
  std::vector<Stems> all;
  for (const Proposition& proposition : dossier.propositions)
    all.push_back(stems_of(dossier.text(proposition.text, language == TextLanguage::french ? "fr" : "en")));
  for (const Stems& stems : all)
    for (const auto& [stem, weight] : stems) rarity_[stem] += 1;
  for (auto& [stem, count] : rarity_) count = std::log(1 + static_cast<float>(all.size()) / count);
  for (std::uint32_t p = 0; p < all.size(); ++p) {
    float square = 0;
    for (const auto& [stem, weight] : all[p]) {
      const float weighted = weight * rarity_[stem];
      square += weighted * weighted;
      postings_[stem].push_back({p, weighted});
    }
    lengths_.push_back(std::sqrt(square));
  }
}

PropositionLinks::~PropositionLinks() = default;

std::vector<LikelyProposition> PropositionLinks::find(std::string_view text, std::size_t most) const {
  if (lengths_.empty()) return {};
  const Stems sorted = stems_of(text);
  const std::map<std::string, float> stems(sorted.begin(), sorted.end());  // one order of adding up on every machine
  std::map<std::uint32_t, float> products;
  float square = 0;
  for (const auto& [stem, weight] : stems) {
    const auto rarity = rarity_.find(stem);
    const float weighted = weight * (rarity == rarity_.end() ? 1.0F : rarity->second);
    square += weighted * weighted;
    if (const auto found = postings_.find(stem); found != postings_.end())
      for (const Posting& posting : found->second) products[posting.proposition] += weighted * posting.weight;
  }
  std::vector<LikelyProposition> out;
  for (const auto& [proposition, product] : products) {
    const float length = lengths_[proposition] * std::sqrt(square);
    if (length > 0 && product / length >= kLeastLikeness) out.push_back({PropositionId{proposition}, product / length});
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace standpoint
