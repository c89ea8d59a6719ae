// SPDX-License-Identifier: Apache-2.0
// From small dictionaries and lists to the words that lead to them.
#include "extract/lexicon/compiler/compile.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "extract/lexicon/compiler/lexicon_file.hpp"
#include "extract/lexicon/lexicon_tables.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// A compiled sample, kept for the texts of its lists.
struct Sample {
  explicit Sample(TextLanguage language) {
    const std::string folder = "tests/extract/lexicon/sample/";
    const std::string name = language == TextLanguage::french ? "fr" : "en";
    Result<WordList> compiled =
        compile_words({language, folder + name + ".dic", folder + name + ".aff", folder + name}, files);
    for (const Diagnostic& diagnostic : files.diagnostics.all()) {
      UNSCOPED_INFO(format_diagnostic(diagnostic, files.files, false));
    }
    REQUIRE(compiled);
    REQUIRE(files.diagnostics.all().empty());
    words = *std::move(compiled);
  }

  WordEntry operator()(std::string_view text) {
    const Word* word = find_word(words, text);
    return word == nullptr ? WordEntry() : word->entry;
  }
  bool knows(std::string_view text) { return find_word(words, text) != nullptr; }

  ListFiles files;
  WordList words;
};

bool has(const WordEntry& entry, std::uint64_t traits) { return (entry.traits & traits) == traits; }

TEST_CASE("a conjugated form leads to its verb") {
  Sample french(TextLanguage::french);
  const auto& verbs = french.files.lists.verbs;
  for (const char* const form : {"affirmer", "affirme", "affirmaient", "affirmant", "affirmé"}) {
    const WordEntry entry = french(form);
    REQUIRE(entry.verb != 0);
    CHECK(verbs[entry.verb - 1U].cue.lemma == "affirmer");
  }
  CHECK(french("porter").verb == 0);
}

TEST_CASE("a form leads to all entries of its verb, those with words behind it first") {
  Sample french(TextLanguage::french);
  const auto& verbs = french.files.lists.verbs;
  for (const char* const form : {"fait", "faisaient", "faire"}) {
    const std::size_t first = french(form).verb;
    REQUIRE(first != 0);
    CHECK(verbs[first - 1].cue.after == "valoir");
    CHECK(verbs[first].cue.lemma == "faire");
    CHECK(verbs[first].cue.after.empty());
  }
  const std::size_t first = french("oppose").verb;
  REQUIRE(first != 0);
  CHECK(verbs[first - 1].cue.reflexive);
  CHECK(verbs[first].cue.lemma == "opposer");
  CHECK_FALSE(verbs[first].cue.reflexive);
}

TEST_CASE("the readings of a form are merged") {
  Sample french(TextLanguage::french);
  CHECK(has(french("fait"), trait::noun | trait::finite | trait::past_participle | trait::third_singular));
  CHECK(has(french("porte"), trait::noun | trait::feminine | trait::finite));
  CHECK(has(french("pierre"), trait::noun | trait::first_name));
  CHECK_FALSE(has(french("pierre"), trait::capitalised));
  CHECK(has(french("zoé"), trait::first_name | trait::capitalised));
}

TEST_CASE("a noun of a list is found in the plural, and only as noun") {
  Sample french(TextLanguage::french);
  CHECK(french("crainte").noun == 1);
  CHECK(french("craintes").noun == 1);
  CHECK(french("association").head == 1);
  CHECK(french("associations").head == 1);
  CHECK(french("risques").tone == 1);
  CHECK(french("risquer").tone == 0);
}

TEST_CASE("a feminine that has an entry of its own leads there, and so does its plural") {
  Sample french(TextLanguage::french);
  const auto& roles = french.files.lists.roles;
  for (const char* const form : {"directeur", "directeurs"}) {
    CHECK(roles[french(form).role - 1U].cue.words == "directeur général");
    CHECK(roles[french(form).role].cue.words == "directeur");
  }
  for (const char* const form : {"directrice", "directrices"}) {
    CHECK(roles[french(form).role - 1U].cue.words == "directrice");
  }
}

TEST_CASE("a plural with entries of its own takes nothing from its singular") {
  Sample french(TextLanguage::french);
  const auto& roles = french.files.lists.roles;
  CHECK(roles[french("ministres").role - 1U].cue.words == "ministres de tutelle");
  CHECK(roles[french("ministre").role - 1U].cue.words == "ministre");
}

TEST_CASE("gender comes from the dictionary where an entry says none") {
  Sample french(TextLanguage::french);
  for (const auto& role : french.files.lists.roles) {
    INFO(role.cue.words);
    CHECK(role.cue.masculine == (role.cue.words != "directrice"));
    CHECK(role.cue.feminine == (role.cue.words == "directrice" || role.cue.words.starts_with("ministre")));
  }
  CHECK(french.files.lists.heads[0].cue.feminine);
}

TEST_CASE("a tie with several words before its object has an entry for each") {
  Sample french(TextLanguage::french);
  const auto& ties = french.files.lists.ties;
  REQUIRE(ties.size() == 2);
  CHECK(ties[0].cue.after == "plainte au sujet de");
  CHECK(ties[1].cue.after == "plainte contre");
  CHECK(french("portaient").tie == 1);
  CHECK(french("plainte").tie == 0);
}

TEST_CASE("an accented capital may be dropped, unless another word is written so") {
  Sample french(TextLanguage::french);
  CHECK(french("etat") == french("état"));
  CHECK(french("ecoles") == french("écoles"));
  CHECK_FALSE(has(french("a"), trait::preposition));
}

TEST_CASE("elided forms, formulas and forbidden words are left out") {
  Sample french(TextLanguage::french);
  CHECK(french.knows("kilogrammes"));
  for (const char* const word : {"l'école", "d'exagramme", "zn₂", "fote", "xyzzy"}) CHECK_FALSE(french.knows(word));
}

TEST_CASE("words of our own are added to those of the dictionary") {
  Sample french(TextLanguage::french);
  CHECK(has(french("aminata"), trait::first_name | trait::capitalised));
  CHECK(has(french("faisaient"), trait::auxiliary | trait::imperfect));
  const auto& heads = french.files.lists.heads;
  CHECK(heads[french("think").head - 1U].cue.words == "think tank");
  CHECK(heads[french("think").head].cue.words == "think tanks");
}

TEST_CASE("English words have the classes that the names of their rules tell") {
  Sample english(TextLanguage::english);
  CHECK(has(english("accuses"), trait::finite | trait::third_singular));
  CHECK(has(english("accused"), trait::finite | trait::past_participle));
  CHECK_FALSE(has(english("accuses"), trait::noun));
  CHECK(has(english("reopened"), trait::past_participle));
  CHECK(has(english("openly"), trait::adverb));
  CHECK(has(english("companies"), trait::noun | trait::plural));
  CHECK(has(english("paris"), trait::proper_name | trait::capitalised));
  CHECK(has(english("admitting"), trait::present_participle));
  CHECK_FALSE(english.knows("company's"));
  CHECK_FALSE(english.knows("1th"));
}

TEST_CASE("English verbs of a list have their irregular forms and British spellings") {
  Sample english(TextLanguage::english);
  for (const char* const form : {"say", "says", "said", "saying"}) CHECK(english(form).verb == 1);
  CHECK(has(english("said"), trait::finite | trait::past_participle));
  CHECK(english("criticised").verb == 2);
  CHECK(english("admitted").verb == 3);
}

TEST_CASE("an English word of a closed class is nothing else, and a noun of a list is a noun too") {
  Sample english(TextLanguage::english);
  CHECK(english("the").traits == trait::determiner);
  CHECK(english("they").traits == (trait::pronoun | trait::plural));
  CHECK(has(english("claims"), trait::noun | trait::plural | trait::finite));
  CHECK(english("claims").noun == 1);
  CHECK(english("claimed").tie != 0);
  CHECK(english("claimed").noun == 0);
}

TEST_CASE("a phrase that begins with an inflected word leaves the word's other forms alone") {
  Sample english(TextLanguage::english);
  CHECK(english("opening").head == 1);
  CHECK(english("open").head == 0);
  CHECK(english("opened").head == 0);
}

TEST_CASE("the tables are read as they were written") {
  Sample french(TextLanguage::french);
  const Lists& lists = french.files.lists;
  const Result<std::string> bytes = lexicon_file(french.words, lists);
  REQUIRE(bytes);
  const LexiconTables tables = read_lexicon_tables(reinterpret_cast<const unsigned char*>(bytes->data()));
  const Lexicon lexicon(tables);
  CHECK(lexicon.find(U"affirme") == french("affirme"));
  REQUIRE(lexicon.verbs().size() == lists.verbs.size());
  const CueVerb& verb = lexicon.verbs()[french("oppose").verb - 1U];
  CHECK(verb.lemma == "opposer");
  CHECK(verb.frames == frame::about);
  REQUIRE(verb.prepositions.size() == 1);
  CHECK(verb.prepositions[0] == "à");
  CHECK(verb.stance == Hint::oppose);
  CHECK((verb.reflexive && verb.attitude && !verb.question && !verb.commits && !verb.asks && !verb.decides));
  REQUIRE(lexicon.nouns().size() == 1);
  CHECK(lexicon.nouns()[0].prepositions[0] == "de");
  CHECK(lexicon.nouns()[0].attitude);
  CHECK(lexicon.prepositions().empty());
  REQUIRE(lexicon.roles().size() == lists.roles.size());
  CHECK(lexicon.roles()[0].tie == "leads");
  REQUIRE(lexicon.heads().size() == lists.heads.size());
  CHECK(lexicon.heads()[0].type == "association");
  REQUIRE(lexicon.titles().size() == 1);
  CHECK((lexicon.titles()[0].words == "mme" && lexicon.titles()[0].feminine && !lexicon.titles()[0].masculine));
  REQUIRE(lexicon.ties().size() == lists.ties.size());
  CHECK((lexicon.ties()[0].after == "plainte au sujet de" && lexicon.ties()[0].against));
  REQUIRE(lexicon.tones().size() == 1);
  CHECK((lexicon.tones()[0].lemma == "risque" && lexicon.tones()[0].stance == Hint::oppose));
}

TEST_CASE("a folder without lists and a dictionary that is missing") {
  ListFiles files;
  CHECK(read_lists("tests/extract/lexicon/no-such-folder", files));
  CHECK(files.lists.verbs.empty());
  const Result<WordList> words = compile_words({TextLanguage::french, "no.dic", "no.aff", "none"}, files);
  REQUIRE_FALSE(words);
  CHECK(words.error().message.find("no.aff") != std::string::npos);
}

}  // namespace
}  // namespace standpoint::lexicon_compiler
