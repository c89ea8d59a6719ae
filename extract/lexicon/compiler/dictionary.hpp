#pragma once
// SPDX-License-Identifier: Apache-2.0
// A hunspell .dic file: its entries, and every form that the rules make of one.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/compiler/affix_rules.hpp"

namespace standpoint::lexicon_compiler {

// One line: a word, the flags of its rules, its morphological fields (views of the file's text).
struct DictionaryEntry {
  std::u32string word;
  std::vector<AffixFlag> flags;
  std::vector<std::string_view> tags;

  bool has(AffixFlag flag) const;
};

// Calls `sink` with every entry of the text of a .dic file, in the order written, but for its first line, which is
// their number, and for what is no word by itself. O(bytes).
void read_dictionary(std::string_view text, const AffixRules& rules,
                     const std::function<void(const DictionaryEntry&)>& sink);

// Receives a form, and the rules that made it, the first used first; none for the entry's own word.
using FormSink = std::function<void(std::u32string_view form, std::span<const AffixRule* const> rules)>;

// Calls `sink` with every form of an entry, one after the other, possibly one form several times. O(rules of its
// flags).
void expand(const DictionaryEntry& entry, const AffixRules& rules, const FormSink& sink);

}  // namespace standpoint::lexicon_compiler
