// SPDX-License-Identifier: Apache-2.0
// The fields of the French dictionary: po: what a form is, is: its gender and number.
#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "extract/lexicon/compiler/grammar.hpp"
#include "extract/lexicon/compiler/words_of_line.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace standpoint::lexicon_compiler {
namespace {

using Tags = std::unordered_map<std::string_view, std::uint64_t>;

// Fields that are not here say nothing of interest: transitivity of verbs, stems, parts of fixed phrases.
const Tags& tags() {
  static const Tags table{
      {"po:nom", trait::noun},
      {"po:titr", trait::noun},
      {"po:adj", trait::adjective},
      {"po:adv", trait::adverb},
      {"po:negadv", trait::adverb},
      {"po:advint", trait::adverb},
      {"po:proadv", trait::pronoun},
      {"po:loc.adv", trait::adverb},
      {"po:det", trait::determiner},
      {"po:detpos", trait::determiner},
      {"po:detind", trait::determiner},
      {"po:detdem", trait::determiner},
      {"po:detneg", trait::determiner},
      {"po:detex", trait::determiner},
      {"po:prodem", trait::pronoun},
      {"po:proind", trait::pronoun},
      {"po:prorel", trait::pronoun},
      {"po:proint", trait::pronoun},
      {"po:proneg", trait::pronoun},
      {"po:propersuj", trait::pronoun},
      {"po:properobj", trait::pronoun},
      {"po:prep", trait::preposition},
      {"po:prepv", trait::preposition},
      {"po:loc.prep", trait::preposition},
      {"po:loc.prepv", trait::preposition},
      {"po:cj", trait::conjunction},
      {"po:cjco", trait::conjunction},
      {"po:cjsub", trait::conjunction},
      {"po:loc.cjsub", trait::conjunction},
      {"po:nb", trait::number},
      {"po:nbro", trait::number},
      {"po:interj", trait::interjection},
      {"po:loc.interj", trait::interjection},
      {"po:prn", trait::first_name},
      {"po:patr", trait::surname},
      {"po:npr", trait::proper_name},
      {"po:infi", trait::infinitive},
      {"po:ppas", trait::past_participle},
      {"po:ppre", trait::present_participle},
      {"po:ipre", trait::finite},
      {"po:ipsi", trait::finite},
      {"po:ifut", trait::finite},
      {"po:iimp", trait::finite | trait::imperfect},
      {"po:cond", trait::finite | trait::conditional},
      {"po:spre", trait::finite | trait::subjunctive},
      {"po:simp", trait::finite | trait::subjunctive},
      {"po:impe", trait::finite | trait::imperative},
      {"po:1sg", trait::other_person},
      {"po:1isg", trait::other_person},
      {"po:2sg", trait::other_person},
      {"po:1pl", trait::other_person},
      {"po:2pl", trait::other_person},
      {"po:3sg", trait::third_singular},
      {"po:3pl", trait::third_plural},
      {"po:3pl!", trait::third_plural},
      {"is:mas", trait::masculine},
      {"is:fem", trait::feminine},
      {"is:epi", trait::masculine | trait::feminine},
      {"is:sg", trait::singular},
      {"is:pl", trait::plural},
      {"is:inv", trait::singular | trait::plural},
  };
  return table;
}

std::uint64_t auxiliary_traits(std::u32string_view verb) {
  if (verb == U"avoir") return trait::auxiliary | trait::to_have;
  if (verb == U"être") return trait::auxiliary | trait::to_be;
  const bool modal = verb == U"pouvoir" || verb == U"devoir" || verb == U"aller" || verb == U"venir";
  return modal ? trait::auxiliary : 0;
}

// Chemical formulas, superscript ordinals and Greek letters: none of our tokens.
bool is_out_of_reach(std::u32string_view form) {
  return std::ranges::any_of(form, [](char32_t c) { return c > 0x24F || (c >= U'²' && c <= U'³') || c == U'¹'; });
}

}  // namespace

std::optional<std::uint64_t> french_traits(const DictionaryEntry& entry, std::span<const AffixRule* const> rules) {
  if (is_out_of_reach(entry.word)) return std::nullopt;
  std::uint64_t traits = 0;
  bool is_mistake = false;
  const auto add = [&](std::string_view tag) {
    is_mistake |= tag == "po:err";
    const auto found = tags().find(tag);
    if (found != tags().end()) traits |= found->second;
  };
  std::ranges::for_each(entry.tags, add);
  for (const AffixRule* rule : rules) std::ranges::for_each(rule->tags, add);
  if (is_mistake) return std::nullopt;
  constexpr std::uint64_t kVerb =
      trait::finite | trait::infinitive | trait::past_participle | trait::present_participle;
  if ((traits & kVerb) != 0) traits |= auxiliary_traits(entry.word);
  if ((traits & trait::noun) != 0 && lower_case(entry.word.substr(0, 1)) != entry.word.substr(0, 1)) {
    traits |= trait::proper_name;
  }
  return traits;
}

}  // namespace standpoint::lexicon_compiler
