#pragma once
// SPDX-License-Identifier: Apache-2.0
// What lexicon_compiler writes for a language, as the library finds it.

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/word_automaton.hpp"

namespace standpoint {

struct LexiconTables {
  WordAutomaton words;
  std::span<const CueVerb> verbs;
  std::span<const CueNoun> nouns;
  std::span<const CuePreposition> prepositions;
  std::span<const RoleNoun> roles;
  std::span<const OrganizationHead> heads;
  std::span<const PersonTitle> titles;
  std::span<const TieWord> ties;
  std::span<const ToneWord> tones;
};

extern const LexiconTables kFrenchTables;
extern const LexiconTables kEnglishTables;

}  // namespace standpoint
