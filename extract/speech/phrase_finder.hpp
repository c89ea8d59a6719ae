#pragma once
// SPDX-License-Identifier: Apache-2.0
// How noun phrases are read: heads and what belongs to them, names and what stands in apposition to them.

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/phrases.hpp"

namespace standpoint {

// Reads an article once from left to right. Heads are read in phrases.cpp, names in named_phrases.cpp.
class PhraseFinder {
 public:
  PhraseFinder(const Letters& letters, const std::vector<Token>& tokens, const std::vector<Mention>& mentions,
               const std::vector<Referent>& referents, const Lexicon& lexicon, TextLanguage language)
      : letters_(letters),
        tokens_(tokens),
        mentions_(mentions),
        referents_(referents),
        lexicon_(lexicon),
        language_(language) {
    mention_at_.assign(tokens.size(), kNone);
    for (std::uint32_t m = 0; m < mentions.size(); ++m) mention_at_[mentions[m].first] = m;
  }
  std::vector<NounPhrase> find();

 private:
  using Text = std::u32string_view;
  static constexpr std::uint32_t kNone = NounPhrase::kNone;

  Text word(std::uint32_t i) const { return i < tokens_.size() ? word_of(letters_, tokens_[i]) : Text(); }
  char32_t sign(std::uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind != TokenKind::word ? letters_.text[tokens_[i].begin] : U'\0';
  }
  bool same_block(std::uint32_t a, std::uint32_t b) const {
    return b < tokens_.size() && tokens_[a].block == tokens_[b].block;
  }
  bool french() const { return language_ == TextLanguage::french; }
  bool is_noun(std::uint32_t i, bool after_determiner) const;
  bool is_adjective(std::uint32_t i) const;
  bool read(std::uint32_t i, NounPhrase& out, int depth) const;
  bool opens_clause(std::uint32_t i) const;
  bool read_pronoun(std::uint32_t i, NounPhrase& out) const;
  static bool stands_before_noun(Text text);
  std::uint32_t skip_modifiers(std::uint32_t at, std::uint32_t first) const;
  std::uint32_t whole_role(std::uint32_t at, std::uint32_t head) const;
  std::uint32_t english_head(std::uint32_t at, bool after_determiner) const;
  bool read_name_at(std::uint32_t at, NounPhrase& out) const;
  bool read_name(std::uint32_t i, NounPhrase& out) const;
  void skip_mark(NounPhrase& out) const;
  void skip_parenthesis(NounPhrase& out) const;
  bool read_head(std::uint32_t at, NounPhrase& out, int depth) const;
  static std::uint64_t merge(std::uint64_t determiner, std::uint64_t noun);

  std::uint32_t role_words(std::uint32_t i, std::uint16_t& number) const {
    return match_entry(i, lexicon_.roles(), tokens_[i].entry.role, number);
  }
  std::uint32_t head_words(std::uint32_t i, std::uint16_t& number) const {
    return match_entry(i, lexicon_.heads(), tokens_[i].entry.head, number);
  }

  template <class Entry>
  std::uint32_t match_entry(std::uint32_t i, std::span<const Entry> table, std::uint16_t first,
                            std::uint16_t& number) const {
    if (first == 0) return 0;
    const std::string_view start = table[first - 1U].words.substr(0, table[first - 1U].words.find(' '));
    for (std::size_t entry = first - 1U; entry < table.size(); ++entry) {
      const std::string_view words = table[entry].words;
      if (words.substr(0, words.find(' ')) != start) break;
      const std::uint32_t count = follows(i, words);
      if (count == 0 || names_within(i + 1, i + count)) continue;
      number = static_cast<std::uint16_t>(entry + 1);
      return count;
    }
    return 0;
  }
  bool names_within(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t follows(std::uint32_t i, std::string_view words) const;
  void read_complements(NounPhrase& out, int depth) const;
  bool is_link(std::uint32_t i) const;
  bool is_complement(std::uint32_t at, const NounPhrase& out) const;
  bool read_following_name(NounPhrase& out) const;
  void take_name(NounPhrase& out, std::uint32_t name) const;
  void read_name_in_apposition(NounPhrase& out) const;
  bool closes(std::uint32_t i) const;
  void read_apposition(NounPhrase& out) const;
  std::uint32_t after_possessive(std::uint32_t at) const;
  void read_second(NounPhrase& out) const;
  bool is_title(std::uint32_t i) const;
  std::uint32_t name_behind_title(std::uint32_t i) const;
  void find_governor(NounPhrase& phrase) const;

  const Letters& letters_;
  const std::vector<Token>& tokens_;
  const std::vector<Mention>& mentions_;
  const std::vector<Referent>& referents_;
  const Lexicon& lexicon_;
  TextLanguage language_;
  std::vector<std::uint32_t> mention_at_;
  std::vector<NounPhrase> found_;
};

}  // namespace standpoint
