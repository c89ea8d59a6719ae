// SPDX-License-Identifier: Apache-2.0
// From American to British spelling.
#include "extract/lexicon/compiler/british_spelling.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/compiler/english_verbs.hpp"

namespace standpoint::lexicon_compiler {
namespace {

struct Stem {
  std::string_view american;
  std::string_view british;
};

// What words begin with.
constexpr Stem kStems[] = {
    {"acknowledgment", "acknowledgement"},
    {"aluminum", "aluminium"},
    {"analog", "analogue"},
    {"anesthe", "anaesthe"},
    {"anemi", "anaemi"},
    {"arbor", "arbour"},
    {"armor", "armour"},
    {"behavior", "behaviour"},
    {"caliber", "calibre"},
    {"candor", "candour"},
    {"catalog", "catalogue"},
    {"center", "centre"},
    {"clamor", "clamour"},
    {"color", "colour"},
    {"councilor", "councillor"},
    {"counselor", "counsellor"},
    {"defense", "defence"},
    {"dialog", "dialogue"},
    {"dishonor", "dishonour"},
    {"encyclopedi", "encyclopaedi"},
    {"endeavor", "endeavour"},
    {"favor", "favour"},
    {"fetal", "foetal"},
    {"fetus", "foetus"},
    {"fiber", "fibre"},
    {"flavor", "flavour"},
    {"gynecolog", "gynaecolog"},
    {"harbor", "harbour"},
    {"hematolog", "haematolog"},
    {"honor", "honour"},
    {"humor", "humour"},
    {"inquir", "enquir"},
    {"jewelry", "jewellery"},
    {"judgment", "judgement"},
    {"kilometer", "kilometre"},
    {"labor", "labour"},
    {"leukemi", "leukaemi"},
    {"license", "licence"},
    {"liter", "litre"},
    {"maneuver", "manoeuvre"},
    {"meager", "meagre"},
    {"meter", "metre"},
    {"misdemeanor", "misdemeanour"},
    {"neighbor", "neighbour"},
    {"odor", "odour"},
    {"offense", "offence"},
    {"orthopedic", "orthopaedic"},
    {"paleo", "palaeo"},
    {"pediatric", "paediatric"},
    {"plow", "plough"},
    {"pretense", "pretence"},
    {"program", "programme"},
    {"rancor", "rancour"},
    {"rigor", "rigour"},
    {"rumor", "rumour"},
    {"savior", "saviour"},
    {"skeptic", "sceptic"},
    {"skillful", "skilful"},
    {"somber", "sombre"},
    {"specter", "spectre"},
    {"splendor", "splendour"},
    {"sulfur", "sulphur"},
    {"theater", "theatre"},
    {"tumor", "tumour"},
    {"unfavor", "unfavour"},
    {"valor", "valour"},
    {"vapor", "vapour"},
    {"vigor", "vigour"},
    {"willful", "wilful"},
};

// Verbs whose doubled l is British at their end only in some forms: enrol, fulfil, instalment.
constexpr Stem kDoubledStems[] = {
    {"enroll", "enrol"}, {"fulfill", "fulfil"}, {"install", "instal"}, {"instill", "instil"}};

// -ize and its kin: after three letters at least, so that size and prize stay as they are.
bool spell_with_s(std::string& word) {
  static constexpr std::array<std::string_view, 4> kEndings = {"ize", "izi", "iza", "yze"};
  for (const std::string_view ending : kEndings) {
    const std::size_t at = word.rfind(ending);
    if (at == std::string::npos || at < 3) continue;
    word[at + 1] = 's';
    return true;
  }
  const std::size_t analyzing = word.find("alyzing");
  if (analyzing == std::string::npos) return false;
  word[analyzing + 3] = 's';
  return true;
}

// travel: travelled, travelling, traveller.
bool double_final_l(std::string& word, std::string_view lemma) {
  static constexpr std::array<std::string_view, 6> kEndings = {"ed", "ing", "ings", "er", "ers", "or"};
  if (!lemma.ends_with('l') || !word.starts_with(lemma) || !ends_in_short_vowel(lemma)) return false;
  const std::string_view ending = std::string_view(word).substr(lemma.size());
  if (std::ranges::find(kEndings, ending) == kEndings.end()) return false;
  word.insert(lemma.size(), 1, 'l');
  return true;
}

bool replace_stem(std::string& word) {
  const auto stem = std::ranges::find_if(kStems, [&](const Stem& known) { return word.starts_with(known.american); });
  if (stem != std::end(kStems)) {
    std::string_view rest = std::string_view(word).substr(stem->american.size());
    if (stem->british.ends_with('e') && (rest.starts_with('e') || rest.starts_with('i'))) {
      word = std::string(stem->british.substr(0, stem->british.size() - 1)).append(rest);
    } else {
      word = std::string(stem->british).append(rest);
    }
    return true;
  }
  for (const Stem& doubled : kDoubledStems) {
    const bool begins = word.starts_with(doubled.american);
    const std::string_view ending =
        begins ? std::string_view(word).substr(doubled.american.size()) : std::string_view();
    const bool alone = begins && (ending.empty() || ending == "s" || ending.starts_with("ment"));
    if (!alone) continue;
    word.replace(0, doubled.american.size(), doubled.british);
    return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> british_spelling(std::string_view form, std::string_view lemma) {
  std::string word(form);
  const bool changed = double_final_l(word, lemma);
  const bool stem = replace_stem(word);
  if (spell_with_s(word) || stem || changed) return word;
  return std::nullopt;
}

}  // namespace standpoint::lexicon_compiler
