#pragma once
// SPDX-License-Identifier: Apache-2.0
// An article as the stages have read it so far: what later stages look at.

#include <string_view>
#include <vector>

#include "extract/speech/phrases.hpp"
#include "extract/speech/referent_words.hpp"
#include "extract/speech/sentences.hpp"

namespace standpoint {

// Filled stage by stage, each once; see read_article_speech(). All places are indices of `tokens`, or code points where
// they are called so.
struct Reading {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  TextLanguage language = TextLanguage::french;
  const Lexicon* lexicon = nullptr;
  Letters letters;
  std::vector<Block> blocks;
  std::vector<Token> tokens;
  std::vector<Quotation> quotations;
  std::vector<Sentence> sentences;
  std::vector<Referent> referents;
  ReferentWords referent_words;
  std::vector<Mention> mentions;
  std::vector<NounPhrase> phrases;
  std::vector<std::uint32_t> phrase_at;    // by token: the phrase it lies in, or kNone
  std::vector<std::uint32_t> sentence_at;  // by token: its sentence, or kNone in asides

  bool french() const { return language == TextLanguage::french; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }

  // The token in lower case; empty past the end.
  std::u32string_view word(std::uint32_t i) const {
    return i < tokens.size() ? word_of(letters, tokens[i]) : std::u32string_view();
  }
  // The first character of a token that is no word; U'\0' for words and past the end.
  char32_t sign(std::uint32_t i) const {
    return i < tokens.size() && tokens[i].kind != TokenKind::word && tokens[i].kind != TokenKind::number
               ? letters.text[tokens[i].begin]
               : U'\0';
  }
  bool quoted(std::uint32_t i) const { return tokens[i].quotation != Token::kOutside; }
  const NounPhrase* phrase_in(std::uint32_t i) const {
    return i < phrase_at.size() && phrase_at[i] != kNone ? &phrases[phrase_at[i]] : nullptr;
  }
  // The phrase that begins at token i, its preposition aside.
  const NounPhrase* phrase_from(std::uint32_t i) const {
    const NounPhrase* phrase = phrase_in(i);
    return phrase != nullptr && phrase->begin == i ? phrase : nullptr;
  }
  bool is_speaker(const NounPhrase& phrase) const;  // one who can say something: a person, a body, a pronoun
};

}  // namespace standpoint
