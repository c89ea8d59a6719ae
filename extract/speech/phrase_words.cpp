// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/phrase_words.hpp"

#include <algorithm>
#include <array>

namespace standpoint {
namespace {

using Text = std::u32string_view;

constexpr std::uint64_t kMasculine = trait::masculine;
constexpr std::uint64_t kFeminine = trait::feminine;
constexpr std::uint64_t kSingular = trait::singular;
constexpr std::uint64_t kPlural = trait::plural;

struct Determiner {
  Text word;
  DeterminerWord is;
};

constexpr DeterminerKind kDefinite = DeterminerKind::definite;
constexpr DeterminerKind kIndefinite = DeterminerKind::indefinite;
constexpr DeterminerKind kDemonstrative = DeterminerKind::demonstrative;
constexpr DeterminerKind kPossessive = DeterminerKind::possessive;

constexpr std::array<Determiner, 46> kFrench{{
    {U"le", {kDefinite, false, false, kMasculine | kSingular}},
    {U"la", {kDefinite, false, false, kFeminine | kSingular}},
    {U"l'", {kDefinite, false, false, kSingular}},
    {U"l”", {kDefinite, false, false, kSingular}},
    {U"les", {kDefinite, false, false, kPlural}},
    {U"du", {kDefinite, true, false, kMasculine | kSingular}},
    {U"au", {kDefinite, true, false, kMasculine | kSingular}},
    {U"des", {kIndefinite, true, true, kPlural}},
    {U"aux", {kDefinite, true, false, kPlural}},
    {U"un", {kIndefinite, false, false, kMasculine | kSingular}},
    {U"une", {kIndefinite, false, false, kFeminine | kSingular}},
    {U"ce", {kDemonstrative, false, false, kMasculine | kSingular}},
    {U"cet", {kDemonstrative, false, false, kMasculine | kSingular}},
    {U"cette", {kDemonstrative, false, false, kFeminine | kSingular}},
    {U"ces", {kDemonstrative, false, false, kPlural}},
    {U"son", {kPossessive, false, false, kSingular}},
    {U"sa", {kPossessive, false, false, kFeminine | kSingular}},
    {U"ses", {kPossessive, false, false, kPlural}},
    {U"leur", {kPossessive, false, false, kSingular}},
    {U"leurs", {kPossessive, false, false, kPlural}},
    {U"notre", {kPossessive, false, false, kSingular}},
    {U"nos", {kPossessive, false, false, kPlural}},
    {U"mon", {kPossessive, false, false, kSingular}},
    {U"ma", {kPossessive, false, false, kSingular}},
    {U"mes", {kPossessive, false, false, kPlural}},
    {U"votre", {kPossessive, false, false, kSingular}},
    {U"vos", {kPossessive, false, false, kPlural}},
    {U"quelques", {kIndefinite, false, false, kPlural}},
    {U"plusieurs", {kIndefinite, false, false, kPlural}},
    {U"certains", {kIndefinite, false, false, kPlural | kMasculine}},
    {U"certaines", {kIndefinite, false, false, kPlural | kFeminine}},
    {U"chaque", {kIndefinite, false, false, kSingular}},
    {U"aucun", {kIndefinite, false, false, kSingular | kMasculine}},
    {U"aucune", {kIndefinite, false, false, kSingular | kFeminine}},
    {U"deux", {kIndefinite, false, false, kPlural}},
    {U"trois", {kIndefinite, false, false, kPlural}},
    {U"quatre", {kIndefinite, false, false, kPlural}},
    {U"cinq", {kIndefinite, false, false, kPlural}},
    {U"six", {kIndefinite, false, false, kPlural}},
    {U"sept", {kIndefinite, false, false, kPlural}},
    {U"huit", {kIndefinite, false, false, kPlural}},
    {U"neuf", {kIndefinite, false, false, kPlural}},
    {U"dix", {kIndefinite, false, false, kPlural}},
    {U"tout", {kIndefinite, false, false, kSingular}},
    {U"tous", {kIndefinite, false, false, kPlural}},
    {U"toutes", {kIndefinite, false, false, kPlural}},
}};

constexpr std::array<Determiner, 38> kEnglish{{
    {U"the", {kDefinite, false, false, 0}},
    {U"a", {kIndefinite, false, false, kSingular}},
    {U"an", {kIndefinite, false, false, kSingular}},
    {U"this", {kDemonstrative, false, false, kSingular}},
    {U"that", {kDemonstrative, false, false, kSingular}},
    {U"these", {kDemonstrative, false, false, kPlural}},
    {U"those", {kDemonstrative, false, false, kPlural}},
    {U"his", {kPossessive, false, false, 0}},
    {U"her", {kPossessive, false, false, 0}},
    {U"its", {kPossessive, false, false, 0}},
    {U"their", {kPossessive, false, false, 0}},
    {U"our", {kPossessive, false, false, 0}},
    {U"my", {kPossessive, false, false, 0}},
    {U"some", {kIndefinite, false, false, kPlural}},
    {U"several", {kIndefinite, false, false, kPlural}},
    {U"many", {kIndefinite, false, false, kPlural}},
    {U"two", {kIndefinite, false, false, kPlural}},
    {U"three", {kIndefinite, false, false, kPlural}},
    {U"four", {kIndefinite, false, false, kPlural}},
    {U"five", {kIndefinite, false, false, kPlural}},
    {U"six", {kIndefinite, false, false, kPlural}},
    {U"seven", {kIndefinite, false, false, kPlural}},
    {U"eight", {kIndefinite, false, false, kPlural}},
    {U"nine", {kIndefinite, false, false, kPlural}},
    {U"ten", {kIndefinite, false, false, kPlural}},
    {U"few", {kIndefinite, false, false, kPlural}},
    {U"most", {kIndefinite, false, false, kPlural}},
    {U"all", {kIndefinite, false, false, kPlural}},
    {U"multiple", {kIndefinite, false, false, kPlural}},
    {U"numerous", {kIndefinite, false, false, kPlural}},
    {U"other", {kIndefinite, false, false, kPlural}},
    {U"no", {kIndefinite, false, false, 0}},
    {U"each", {kIndefinite, false, false, kSingular}},
    {U"any", {kIndefinite, false, false, 0}},
    {U"every", {kIndefinite, false, false, kSingular}},
    {U"another", {kIndefinite, false, false, kSingular}},
    {U"both", {kIndefinite, false, false, kPlural}},
    {U"one", {kIndefinite, false, false, kSingular}},
}};

struct Pronoun {
  Text word;
  std::uint64_t agreement;
};
constexpr std::array<Pronoun, 22> kFrenchPronouns{{
    {U"il", kMasculine | kSingular},
    {U"elle", kFeminine | kSingular},
    {U"ils", kMasculine | kPlural},
    {U"elles", kFeminine | kPlural},
    {U"lui", kSingular},
    {U"eux", kMasculine | kPlural},
    {U"celui-ci", kMasculine | kSingular},
    {U"celle-ci", kFeminine | kSingular},
    {U"ceux-ci", kMasculine | kPlural},
    {U"celles-ci", kFeminine | kPlural},
    {U"celui", kMasculine | kSingular},
    {U"celle", kFeminine | kSingular},
    {U"ceux", kMasculine | kPlural},
    {U"celles", kFeminine | kPlural},
    {U"certains", kMasculine | kPlural},
    {U"certaines", kFeminine | kPlural},
    {U"d'autres", kPlural},
    {U"beaucoup", kPlural},
    {U"lui-même", kMasculine | kSingular},
    {U"elle-même", kFeminine | kSingular},
    {U"ce", kSingular},
    {U"on", kSingular},
}};
constexpr std::array<Pronoun, 8> kEnglishPronouns{{
    {U"he", kMasculine | kSingular},
    {U"she", kFeminine | kSingular},
    {U"it", kSingular},
    {U"they", kPlural},
    {U"him", kMasculine | kSingular},
    {U"her", kFeminine | kSingular},
    {U"them", kPlural},
    {U"others", kPlural},
}};

constexpr std::array<Text, 45> kPrepositions{
    U"de",     U"d'",       U"à",      U"en",     U"dans",   U"sur",     U"sous",   U"par",     U"pour",
    U"avec",   U"sans",     U"chez",   U"contre", U"entre",  U"vers",    U"depuis", U"pendant", U"auprès",
    U"devant", U"derrière", U"malgré", U"hors",   U"lors",   U"comme",   U"face",   U"grâce",   U"via",
    U"parmi",  U"envers",   U"outre",  U"après",  U"avant",  U"dès",     U"durant", U"voire",   U"concernant",
    U"selon",  U"suivant",  U"dixit",  U"quant",  U"jusqu'", U"excepté", U"sauf",   U"hormis",  U"versus"};
constexpr std::array<Text, 34> kEnglishPrepositions{
    U"of",      U"in",      U"on",      U"at",     U"by",    U"for",   U"with",     U"from",    U"to",
    U"about",   U"against", U"into",    U"over",   U"under", U"after", U"before",   U"between", U"among",
    U"through", U"during",  U"without", U"within", U"as",    U"like",  U"near",     U"since",   U"until",
    U"despite", U"towards", U"toward",  U"via",    U"than",  U"upon",  U"alongside"};

constexpr std::array<Text, 17> kClitics{U"ne",  U"n'",  U"se",   U"s'", U"y",  U"en",   U"le",   U"la", U"l'",
                                        U"les", U"lui", U"leur", U"me", U"m'", U"nous", U"vous", U"te"};
constexpr std::array<Text, 9> kNegations{U"ne",   U"n'",        U"pas",   U"jamais",    U"guère",
                                         U"plus", U"nullement", U"point", U"aucunement"};
constexpr std::array<Text, 4> kEnglishNegations{U"not", U"never", U"n't", U"nor"};
constexpr std::array<Text, 36> kTimes{
    U"lundi",    U"mardi", U"mercredi", U"jeudi", U"vendredi", U"samedi",  U"dimanche",  U"janvier", U"février",
    U"mars",     U"avril", U"mai",      U"juin",  U"juillet",  U"août",    U"septembre", U"octobre", U"novembre",
    U"décembre", U"matin", U"soir",     U"midi",  U"nuit",     U"semaine", U"semaines",  U"mois",    U"année",
    U"années",   U"an",    U"ans",      U"jour",  U"jours",    U"heure",   U"heures",    U"hier",    U"veille"};
constexpr std::array<Text, 32> kEnglishTimes{
    U"monday",   U"tuesday",  U"wednesday", U"thursday", U"friday", U"saturday",  U"sunday",    U"january",
    U"february", U"march",    U"april",     U"june",     U"july",   U"august",    U"september", U"october",
    U"november", U"december", U"week",      U"weeks",    U"month",  U"months",    U"year",      U"years",
    U"day",      U"days",     U"morning",   U"evening",  U"night",  U"yesterday", U"today",     U"hour"};
constexpr std::array<Text, 8> kCoordinators{U"et", U"mais", U"ou", U"or", U"car", U"donc", U"tandis", U"puis"};
constexpr std::array<Text, 6> kEnglishCoordinators{U"and", U"but", U"or", U"while", U"so", U"yet"};

template <std::size_t N>
bool among(const std::array<Text, N>& list, Text word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <class List>
auto find_in(const List& list, Text word) {
  return std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.word == word; });
}

}  // namespace

DeterminerWord determiner_of(Text word, TextLanguage language) {
  if (word.size() > 10) return {};
  if (language == TextLanguage::french) {
    const auto* found = find_in(kFrench, word);
    return found == kFrench.end() ? DeterminerWord{} : found->is;
  }
  const auto* found = find_in(kEnglish, word);
  return found == kEnglish.end() ? DeterminerWord{} : found->is;
}

std::uint64_t pronoun_of(Text word, TextLanguage language) {
  if (language == TextLanguage::french) {
    const auto* found = find_in(kFrenchPronouns, word);
    return found == kFrenchPronouns.end() ? 0 : found->agreement;
  }
  const auto* found = find_in(kEnglishPronouns, word);
  return found == kEnglishPronouns.end() ? 0 : found->agreement;
}

bool is_preposition(Text word, TextLanguage language) {
  return language == TextLanguage::french ? among(kPrepositions, word) : among(kEnglishPrepositions, word);
}

bool is_clitic(Text word, TextLanguage language) { return language == TextLanguage::french && among(kClitics, word); }

bool is_negation(Text word, TextLanguage language) {
  return language == TextLanguage::french ? among(kNegations, word)
                                          : among(kEnglishNegations, word) || word.ends_with(U"n't");
}

bool is_time_word(Text word, TextLanguage language) {
  return language == TextLanguage::french ? among(kTimes, word) : among(kEnglishTimes, word);
}

bool is_source_noun(Text word) {
  constexpr std::array<Text, 41> kSources{
      U"source",       U"sources",      U"rapport",    U"étude",        U"sondage",   U"enquête",      U"communiqué",
      U"document",     U"présentation", U"témoins",    U"observateurs", U"experts",   U"spécialistes", U"proches",
      U"entourage",    U"courrier",     U"lettre",     U"avis",         U"texte",     U"estimations",  U"chiffres",
      U"informations", U"note",         U"report",     U"study",        U"poll",      U"survey",       U"statement",
      U"filing",       U"documents",    U"figures",    U"letter",       U"officials", U"analysts",     U"article",
      U"dossier",      U"opposants",    U"palmarès",   U"défenseurs", U"détracteurs",  U"partisans"};
  return std::find(kSources.begin(), kSources.end(), word) != kSources.end();
}

bool is_coordinator(Text word, TextLanguage language) {
  return language == TextLanguage::french ? among(kCoordinators, word) : among(kEnglishCoordinators, word);
}

}  // namespace standpoint
