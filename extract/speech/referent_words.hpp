#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words of everybody's name, to be looked up by: which bodies have `collectif` in their name.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/speech/referents.hpp"

namespace standpoint {

class ReferentWords {
 public:
  ReferentWords() = default;
  // O(bytes of names).
  explicit ReferentWords(const std::vector<Referent>& referents);

  // The words of a referent's name as name_words() gives them.
  const std::vector<std::u32string>& of(std::uint32_t referent) const { return words_[referent]; }

  // Those who have the word in their name, in order. O(length).
  std::span<const std::uint32_t> with(std::u32string_view word) const { return look_up(by_word_, word); }

  // Those whose name begins with a word of that stem, in order. O(length).
  std::span<const std::uint32_t> beginning_with(std::u32string_view stem) const { return look_up(by_first_, stem); }

 private:
  using Index = std::unordered_map<std::u32string, std::vector<std::uint32_t>>;
  static std::span<const std::uint32_t> look_up(const Index& index, std::u32string_view key);

  std::vector<std::vector<std::u32string>> words_;
  Index by_word_, by_first_;
};

// The start of a word without accents, the same for its genders and numbers: what names and descriptions are compared
// by.
std::u32string stem_of(std::u32string_view word);

}  // namespace standpoint
