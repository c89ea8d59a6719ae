#pragma once
// SPDX-License-Identifier: Apache-2.0
// A hunspell .aff file: how entries of a dictionary are inflected.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint::lexicon_compiler {

// The name of a rule: one byte, or two where the file says `FLAG long`.
using AffixFlag = std::uint16_t;

// The flag whose name is one ASCII character.
constexpr AffixFlag flag_of(char name) { return static_cast<unsigned char>(name); }

// One place of a condition: `.`, a letter, `[aou]` or `[^aou]`.
struct LetterSet {
  std::u32string letters;
  bool excluded = false;
  bool holds(char32_t letter) const { return (letters.find(letter) != std::u32string::npos) != excluded; }
};

// One line of a rule: what it takes from a word's end (or start), puts there, and asks of the word.
struct AffixRule {
  AffixFlag flag = 0;
  bool prefix = false;
  bool crosses = false;  // may be used together with one of the other kind
  std::u32string strip;
  std::u32string add;
  std::vector<AffixFlag> continuation;  // flags of what it makes
  std::vector<LetterSet> condition;     // of the word's last (first) letters, in reading order
  std::vector<std::string> tags;        // morphological fields: po:adj, is:mas

  // True where the rule can be used on the word. O(condition).
  bool applies_to(std::u32string_view word) const;

  // What it makes of a word that it applies to.
  std::u32string apply(std::u32string_view word) const;
};

// All rules of a file but those that put an apostrophe: elisions and the English genitive are cut off by the tokens.
class AffixRules {
 public:
  // Reads the text of an .aff file in UTF-8 or ASCII. Failure: a rule that cannot be read (`name`:line). O(bytes).
  static Result<AffixRules> parse(std::string_view text, std::string_view name);

  // The flags of a word, as written behind its slash.
  std::vector<AffixFlag> flags(std::string_view written) const;

  // The lines of a rule, in the order written; empty for a flag that is none.
  std::span<const AffixRule> of(AffixFlag flag) const;

  // True for what is no word by itself, only with an affix.
  bool needs_affix(std::span<const AffixFlag> flags) const;

  // True for what is written only inside compounds, or forbidden.
  bool is_no_word(std::span<const AffixFlag> flags) const;

 private:
  friend class AffixReader;

  std::map<AffixFlag, std::vector<AffixRule>> rules_;
  bool long_flags_ = false;
  AffixFlag needs_affix_ = 0;
  AffixFlag forbidden_ = 0;
  AffixFlag only_in_compound_ = 0;
};

}  // namespace standpoint::lexicon_compiler
