#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who said what, as an article reports it: stretches of words with the phrase that names who speaks.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/speech/reading.hpp"

namespace standpoint {

enum class SpeechType : std::uint8_t {
  direct,    // inside marks
  mixed,     // the reporter's clause with quoted words in it
  indirect,  // the reporter's clause
};

// Code points [begin, end) of the text.
struct TextSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// One stretch of reported speech. Its speaker is a phrase; who that is, is settled later.
struct Attribution {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::vector<TextSpan> parts;  // without the words of the reporter inside it
  SpeechType type = SpeechType::direct;
  std::uint32_t phrase = kNone;  // index of Reading::phrases; kNone: the speaker of what comes before, or nobody named
  bool carried = false;          // no words attribute it: the speaker goes on
  std::uint32_t cue_begin = kNone;  // tokens
  std::uint32_t cue_end = kNone;
  const CueVerb* verb = nullptr;
  const CueNoun* noun = nullptr;
  std::uint32_t addressee = kNone;  // phrase
  std::uint32_t first = 0;          // token it begins with, for order
  std::string_view rule;            // which rule found it
  float confidence = 1;             // in (0, 1]
};

// All of an article, in the order of the text. Each rule in turn, the most precise first; what one has taken, the next
// leaves alone. O(tokens), with a factor for the length of a sentence.
std::vector<Attribution> find_attributions(const Reading& reading);

}  // namespace standpoint
