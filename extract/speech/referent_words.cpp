// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/referent_words.hpp"

#include <algorithm>

#include "extract/speech/letters.hpp"
#include "extract/speech/name_index.hpp"

namespace standpoint {
namespace {
constexpr std::size_t kStem = 6;  // characters
}

std::u32string stem_of(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word.substr(0, std::min(word.size(), kStem))) out += without_accent(c);
  while (out.size() > 4 && (out.back() == U's' || out.back() == U'e')) out.pop_back();
  return out;
}

ReferentWords::ReferentWords(const std::vector<Referent>& referents) {
  words_.reserve(referents.size());
  for (std::uint32_t i = 0; i < referents.size(); ++i) {
    words_.push_back(name_words(referents[i].name));
    for (const auto& word : words_.back()) {
      auto& list = by_word_[word];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
    if (!words_.back().empty()) by_first_[stem_of(words_.back()[0])].push_back(i);
  }
}

std::span<const std::uint32_t> ReferentWords::look_up(const Index& index, std::u32string_view key) {
  const auto found = index.find(std::u32string(key));
  return found == index.end() ? std::span<const std::uint32_t>() : std::span<const std::uint32_t>(found->second);
}

}  // namespace standpoint
