// SPDX-License-Identifier: Apache-2.0
// What the names of its rules tell of the words of the English dictionary, which has no other grammar.
#include <algorithm>

#include "extract/lexicon/compiler/english_verbs.hpp"
#include "extract/lexicon/compiler/grammar.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace standpoint::lexicon_compiler {
namespace {

constexpr std::uint64_t kSingularNoun = trait::noun | trait::singular;
constexpr std::uint64_t kPluralNoun = trait::noun | trait::plural;

bool is_verb(const DictionaryEntry& entry) { return entry.has(flag_of('D')) || entry.has(flag_of('G')); }

bool is_adjective(const DictionaryEntry& entry) {
  const bool graded = entry.has(flag_of('T')) || (entry.has(flag_of('Y')) && !is_verb(entry));
  return graded || (entry.has(flag_of('P')) && !is_verb(entry));
}

// A plural without D or G is a noun's; with M it is a noun in any case.
bool is_noun(const DictionaryEntry& entry) {
  return entry.has(flag_of('M')) || (entry.has(flag_of('S')) && !is_verb(entry));
}

std::uint64_t of_base(const DictionaryEntry& entry) {
  std::uint64_t traits = 0;
  if (is_verb(entry)) traits |= kEnglishBase;
  if (is_noun(entry)) traits |= kSingularNoun;
  if (is_adjective(entry)) traits |= trait::adjective;
  if (traits == 0 && entry.word.size() > 4 && entry.word.ends_with(U"ly")) traits |= trait::adverb;
  return traits;
}

std::uint64_t of_plural(const DictionaryEntry& entry) {
  std::uint64_t traits = 0;
  if (is_verb(entry)) traits |= kEnglishThird;
  if (is_noun(entry) || traits == 0) traits |= kPluralNoun;
  return traits;
}

// What a suffix makes of the entry; a prefix leaves it what it was.
std::uint64_t of_suffix(const DictionaryEntry& entry, AffixFlag flag) {
  switch (flag) {
    case 'D': return kEnglishPast;
    case 'G': return trait::present_participle;
    case 'S': return of_plural(entry);
    case 'J':
    case 'X':
    case 'Z': return kPluralNoun;
    case 'N':
    case 'L':
    case 'P': return kSingularNoun;
    case 'R': return is_adjective(entry) ? trait::adjective : kSingularNoun;
    case 'T':
    case 'B':
    case 'V': return trait::adjective;
    case 'Y': return trait::adverb;
    case 'H': return trait::adjective | trait::number;
    default: return 0;
  }
}

}  // namespace

std::optional<std::uint64_t> english_traits(const DictionaryEntry& entry, std::span<const AffixRule* const> rules) {
  if (entry.word.front() >= U'0' && entry.word.front() <= U'9') return std::nullopt;
  const bool is_name = entry.word.front() >= U'A' && entry.word.front() <= U'Z';
  const auto suffix = std::ranges::find_if(rules, [](const AffixRule* rule) { return !rule->prefix; });
  std::uint64_t traits = suffix == rules.end() ? of_base(entry) : of_suffix(entry, (*suffix)->flag);
  if (is_name) traits |= trait::proper_name;
  return traits;
}

}  // namespace standpoint::lexicon_compiler
