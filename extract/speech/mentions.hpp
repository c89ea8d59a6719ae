#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where an article names an entity.

#include <cstdint>
#include <vector>

#include "extract/speech/name_index.hpp"
#include "extract/speech/tokens.hpp"

namespace standpoint {

enum class MentionForm : std::uint8_t { name, acronym, surname, misspelt };

struct Mention {
  std::uint32_t begin = 0;  // code points
  std::uint32_t end = 0;
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t referent = kNobody;
  MentionForm form = MentionForm::name;
  bool aside = false;  // in what belongs to the page
};

// The mentions of the index's entities in the order of the text, the longest name at each place, none overlapping.
// A surname counts where the full name stands anywhere in the article or a title before it; an acronym that the article
// explains (`Full Name (FN)`) counts from there on. O(tokens x words of the longest name).
std::vector<Mention> find_mentions(const Letters& letters, const std::vector<Block>& blocks,
                                   const std::vector<Token>& tokens, const NameIndex& names);

}  // namespace standpoint
