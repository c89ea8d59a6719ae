#pragma once
// SPDX-License-Identifier: Apache-2.0
// Every form of a language with the entry that it comes from, as the dictionary and our own lists give them.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/compiler/grammar.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/model/names.hpp"
#include "graph/text/result.hpp"

namespace standpoint::lexicon_compiler {

// One reading of a form, in lower case.
struct WordForm {
  std::string_view text;
  std::uint64_t traits = 0;
  std::uint32_t entry = 0;   // index of its lemma
  bool has_capital = false;  // as the dictionary writes it
  bool replaces = false;     // other readings of its text that do not are dropped
};

class FormList {
 public:
  // Begins an entry, whose forms follow. The lemma may be written with capitals.
  void begin_entry(std::u32string_view lemma);

  // Adds a form of the entry begun last. O(length).
  void add(std::u32string_view form, std::uint64_t traits);

  // Adds an entry of one form, of our own lists.
  void add_word(std::string_view text, std::uint64_t traits, bool is_name, bool replaces);

  // To be called before what follows, and again after further add(). O(forms log forms).
  void finish();

  // All forms; those of one entry follow one another.
  std::span<const WordForm> forms() const { return forms_; }
  std::span<const WordForm> forms_of(std::uint32_t entry) const;
  std::string_view lemma(std::uint32_t entry) const { return lemmas_[entry]; }

  // Indices of all readings, those of one text together, in the order of the bytes of their texts.
  std::span<const std::uint32_t> by_text() const { return by_text_; }

  // Indices of the readings of a text in lower case. O(log forms).
  std::span<const std::uint32_t> readings(std::string_view text) const;
  bool knows(std::string_view text) const { return !readings(text).empty(); }

 private:
  TextArena arena_;
  std::vector<WordForm> forms_;
  std::vector<std::string_view> lemmas_;
  std::vector<std::uint32_t> first_forms_;  // of each entry
  std::vector<std::uint32_t> by_text_;
};

// Adds all forms of a hunspell dictionary; those of English in their British spelling too. Failure: a file that cannot
// be read.
Result<void> add_dictionary(const std::string& dictionary, const std::string& affixes, TextLanguage language,
                            FormList& forms);

}  // namespace standpoint::lexicon_compiler
