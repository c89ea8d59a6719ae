#pragma once
// SPDX-License-Identifier: Apache-2.0
// Entries of the lexicon that have several words, compared with the tokens of a text without making strings of them.

#include <cstdint>
#include <string_view>

#include "extract/lexicon/lexicon.hpp"

namespace standpoint {

// The words of an entry one after the other; elided ones are words of their own, as they are tokens of their own:
// `ministre d'état` gives `ministre`, `d'`, `état`.
class EntryWords {
 public:
  EntryWords(std::string_view words, TextLanguage language) : rest_(words), french_(language == TextLanguage::french) {}

  bool done() const { return rest_.empty(); }

  // The next word; not to be asked for when done. O(length).
  std::string_view next();

 private:
  std::string_view rest_;
  bool french_;
};

// True where a token, in lower case, is the word in UTF-8. O(length).
bool same_text(std::u32string_view token, std::string_view word);

// The same but for accents and the endings of gender and number: `états` and `général` for `etat` and `généraux`.
bool same_inflected(std::u32string_view token, std::string_view word);

// How a token stands for a word of an entry.
enum class WordMatch : std::uint8_t {
  no,
  same,
  elided,      // d' for de
  contracted,  // du and des for de, au and aux for à: the phrase behind begins with the token
};
WordMatch match_word(std::u32string_view token, std::string_view word);

}  // namespace standpoint
