// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/sentences.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace standpoint {
namespace {

using Text = std::u32string_view;

// Words whose full stop ends no sentence.
constexpr std::array<Text, 57> kAbbreviations{
    U"m",    U"mm",  U"mr", U"mrs", U"ms",  U"mme", U"mlle", U"dr",   U"drs",  U"pr",     U"prof",
    U"st",   U"ste", U"me", U"mgr", U"gen", U"gén", U"sen",  U"rep",  U"gov",  U"lt",     U"col",
    U"capt", U"art", U"al", U"cf",  U"p",   U"pp",  U"n",    U"no",   U"vol",  U"ed",     U"éd",
    U"env",  U"av",  U"bd", U"vs",  U"inc", U"ltd", U"co",   U"corp", U"dept", U"approx", U"hon",
    U"jan",  U"feb", U"mar", U"apr", U"jun", U"jul", U"aug", U"sep", U"sept", U"oct", U"nov", U"dec", U"janv"};

// Tokens after which a sentence ends whatever stands there: what looks through a sentence stays linear in the text.
constexpr std::uint32_t kLongest = 500;

bool is_abbreviation(const Letters& letters, const Token& word) {
  const Text text = word_of(letters, word);
  if (text.size() == 1 && word.capital) return true;  // an initial
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), text) != kAbbreviations.end();
}

bool begins_sentence(const Token& token) {
  return token.capital || token.kind == TokenKind::number || token.kind == TokenKind::mark ||
         token.kind == TokenKind::punctuation;
}

// A word of three letters or more without a capital, as it stands before a full stop.
bool ends_plain_word(const Letters& letters, const Token& token) {
  return token.kind == TokenKind::word && !token.capital && word_of(letters, token).size() >= 3;
}

}  // namespace

bool ends_sentence(const Letters& letters, const std::vector<Token>& tokens, std::uint32_t i) {
  const Token& token = tokens[i];
  if (token.kind != TokenKind::stop) return false;
  const bool last = i + 1 >= tokens.size() || tokens[i + 1].block != token.block;
  if (last) return true;
  const Token& next = tokens[i + 1];
  if (next.kind == TokenKind::stop) return false;
  const char32_t mark = letters.text[token.begin];
  if (!next.after_space && next.kind != TokenKind::mark)  // …sur le site.Le calendrier: a blank is missing
    return next.capital && (mark != U'.' || (i > 0 && ends_plain_word(letters, tokens[i - 1]) && !next.capitals));
  if (next.kind == TokenKind::mark || next.kind == TokenKind::punctuation)
    return next.after_space || next.kind == TokenKind::mark;
  if (mark == U'.' && i > 0 && token.end - token.begin == 1 && tokens[i - 1].kind == TokenKind::word &&
      !token.after_space && is_abbreviation(letters, tokens[i - 1]))
    return false;
  return begins_sentence(next) || mark == U'.';
}

std::vector<Sentence> find_sentences(const Letters& letters, const std::vector<Block>& blocks,
                                     const std::vector<Token>& tokens, const std::vector<Quotation>& quotations) {
  std::vector<Sentence> out;
  std::uint32_t begin = 0;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  const auto finish = [&](std::uint32_t end) {
    if (end > begin && blocks[tokens[begin].block].kind != BlockKind::aside) out.push_back({begin, end});
    begin = end;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const Token& token = tokens[i];
    const bool last = i + 1 == count || tokens[i + 1].block != token.block;
    if (last || i + 1 - begin >= kLongest) {
      finish(i + 1);
      continue;
    }
    if (token.quotation == Token::kOutside) {
      // A stop directly before an opening mark or a new sentence.
      if (ends_sentence(letters, tokens, i)) finish(i + 1);
      continue;
    }
    // A closing mark after a stop, before a new sentence.
    const Quotation& quotation = quotations[token.quotation];
    if (token.kind == TokenKind::mark && quotation.last == i + 1 && quotation.outer == Token::kOutside && i > 0 &&
        tokens[i - 1].kind == TokenKind::stop && (tokens[i + 1].capital || tokens[i + 1].kind == TokenKind::mark) &&
        tokens[i + 1].after_space)
      finish(i + 1);
  }
  return out;
}

}  // namespace standpoint
