#pragma once
// SPDX-License-Identifier: Apache-2.0
// Noun phrases that may be who speaks: names with their titles and functions, functions, bodies, pronouns.

#include <cstdint>
#include <vector>

#include "extract/speech/mentions.hpp"
#include "extract/speech/tokens.hpp"

namespace standpoint {

enum class PhraseKind : std::uint8_t {
  name,     // of someone or something known, perhaps behind a function (`la ministre X`) or before one (`X, ministre`)
  role,     // a function without a name: la ministre de la Santé
  body,     // a body without a name: le collectif
  pronoun,  // il, elle, eux, celui-ci, this
  other,    // any other noun
};

enum class DeterminerKind : std::uint8_t { none, definite, indefinite, demonstrative, possessive };

struct NounPhrase {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::uint32_t begin = 0;  // tokens [begin, end), with determiner, complements and what is in apposition
  std::uint32_t end = 0;
  std::uint32_t head = 0;
  std::uint32_t governor = kNone;      // the preposition before it; a contracted article (`du`) is its own
  std::uint32_t referent = kNobody;    // of a name
  std::uint32_t complement = kNobody;  // whom the function or body belongs to, as far as it is named: ministre de X
  std::uint32_t second = kNobody;      // a further name joined to it by `et`
  PhraseKind kind = PhraseKind::other;
  DeterminerKind determiner = DeterminerKind::none;
  std::uint64_t agreement = 0;  // trait::masculine, feminine, singular, plural, as far as known
  std::uint16_t role = 0;       // as in WordEntry: of the head, or of what is in apposition
  std::uint16_t body = 0;
  std::uint32_t role_head = kNone;  // the token of `role`
};

// The phrases in the order of the text; none lies in another. O(tokens).
std::vector<NounPhrase> find_phrases(const Letters& letters, const std::vector<Token>& tokens,
                                     const std::vector<Mention>& mentions, const std::vector<Referent>& referents,
                                     const Lexicon& lexicon, TextLanguage language);

}  // namespace standpoint
