// SPDX-License-Identifier: Apache-2.0
// Names of the dossier, where they stand in a text, and names that the dossier does not have.

#include <catch2/catch.hpp>

#include "extract/speech/letters.hpp"
#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Lines mentions(std::string_view text, TextLanguage language = TextLanguage::french) {
  return ReadArticle(text, language).mentions();
}

Lines mentions_in(std::string_view entities, std::string_view text) {
  return ReadArticle(text, TextLanguage::french, "entities:\n" + std::string(entities)).mentions();
}

// `id (type): trigger` of those whom the dossier does not have.
Lines fresh(std::string_view text, TextLanguage language = TextLanguage::french) {
  const ReadArticle article(text, language);
  Lines out;
  for (const ProposedEntity& entity :
       propose(Extractor(article.dossier(), language), article.dossier(), text, {"s", ""}).entities)
    out.push_back(entity.id + " (" + entity.type + "): " + entity.trigger);
  return out;
}

}  // namespace

TEST_CASE("a name is its words without accents, articles and prepositions") {
  CHECK(name_words("Ministère de l'Énergie") == std::vector<std::u32string>{U"ministere", U"energie"});
  CHECK(is_link_word(U"des"));
  CHECK_FALSE(is_link_word(U"eau"));
}

TEST_CASE("a trie of names is walked word by word") {
  const LoadedDossier loaded = load_dossier_text("test.yaml", std::string(dam_dossier()));
  const NameIndex names(loaded.dossier, Lexicon::of(TextLanguage::french));
  const std::uint32_t first = names.step(NameIndex::kRoot, names.word(U"anne"));
  REQUIRE(first != NameIndex::kNone);
  CHECK(names.ends_at(first).empty());
  const std::uint32_t whole = names.step(first, names.word(U"morel"));
  REQUIRE(names.ends_at(whole).size() == 1);
  CHECK(names.referents()[names.ends_at(whole)[0].referent].id == "anne-morel");
  CHECK(names.ends_at(names.step(NameIndex::kRoot, names.word(U"morel")))[0].form == NameForm::surname);
  CHECK(names.word(U"kangourou") == NameIndex::kNone);
  CHECK(names.last_name(names.ends_at(whole)[0].referent) == U"morel");
}

TEST_CASE("the longest name at a place is mentioned, whatever its accents and small words") {
  CHECK(mentions("Le ministere de l’Energie et l'association « Rivières libres » parlent du barrage de Saulx.") ==
        Lines{"ministere: ministere de l’Energie", "rivieres: Rivières libres", "barrage: barrage de Saulx"});
}

TEST_CASE("a surname counts after a title, or where the full name stands in the article") {
  CHECK(mentions("Elle a vu Morel.").empty());
  CHECK(mentions("Elle a vu Mme Morel.") == Lines{"anne-morel: Morel"});
  CHECK(mentions("Elle a vu Morel. Anne Morel a ri.") == Lines{"anne-morel: Morel", "anne-morel: Anne Morel"});
  CHECK(mentions("Elle a cueilli une morel. Anne Morel a ri.") == Lines{"anne-morel: Anne Morel"});
}

TEST_CASE("one wrong letter of a surname behind its first name is forgiven") {
  const ReadArticle article("Elle a vu Anne Morell hier.");
  REQUIRE(article.mentions() == Lines{"anne-morel: Anne Morell"});
  CHECK(article.reading().mentions[0].form == MentionForm::misspelt);
}

TEST_CASE("an acronym counts from where the article explains it") {
  CHECK(mentions("Elle cite le CDS. Le Collectif du Saulx (CDS) vient ; le CDS part.") ==
        Lines{"collectif: Collectif du Saulx", "collectif: CDS", "collectif: CDS"});
  CHECK(mentions_in("  cada: {type: public_body, name: Commission d'accès aux documents administratifs (Cada)}",
                    "La Cada a tranché, la cada non.") == Lines{"cada: Cada"});
}

TEST_CASE("shorter forms of a name are taken where their words allow it") {
  CHECK(mentions_in("  gouv: {type: public_body, name: Gouvernement français}",
                    "Le gouvernement hésite, le gouvernement britannique aussi.") == Lines{"gouv: gouvernement"});
  CHECK(mentions_in("  cnam: {type: public_body, name: Caisse nationale de l'assurance maladie}",
                    "L'Assurance maladie hésite ; une assurance maladie coûte.") == Lines{"cnam: Assurance maladie"});
  CHECK(mentions_in("  msan: {type: public_body, name: Ministère des Solidarités et de la Santé}",
                    "Le ministère de la Santé hésite.") == Lines{"msan: ministère de la Santé"});
  CHECK(mentions_in("  aphp: {type: public_body, name: APHP}", "L'AP-HP hésite.") == Lines{"aphp: AP-HP"});
}

TEST_CASE("mentions are in order, do not overlap and say whether they stand aside") {
  const ReadArticle article("Anne Morel parle de Hydra et de Hydra.\n\nIl a lu.\n\nPhoto : Hydra");
  const auto& found = article.reading().mentions;
  REQUIRE(found.size() == 4);
  for (std::size_t i = 1; i < found.size(); ++i) CHECK(found[i - 1].end <= found[i].begin);
  CHECK_FALSE(found[2].aside);
  CHECK(found[3].aside);
}

TEST_CASE("a person is new by a title, a first name, or a function before or behind the name") {
  CHECK(fresh("Elle a vu Mme Kowalska hier.") == Lines{"kowalska (person): Mme"});
  CHECK(fresh("Elle a vu Lucie Farge hier. Farge a ri.") == Lines{"lucie-farge (person): Lucie"});
  CHECK(fresh("Elle a vu le ministre Xuan Thalys hier.") == Lines{"xuan-thalys (person): ministre"});
  CHECK(fresh("Dr Ahmed Kassim, a biologist, has left.", TextLanguage::english) == Lines{"ahmed-kassim (person): Dr"});
  CHECK(fresh("Elle a vu Anne Morel à Saulx.").empty());
}

TEST_CASE("a body is new by the kind of body before its name, or by a head of its own") {
  CHECK(fresh("Le groupe Aquaris refuse.") == Lines{"aquaris (collective): groupe"});
  CHECK(fresh("La Fédération nationale des pêcheurs (FNP) refuse. La FNP ira loin.") ==
        Lines{"federation-nationale-des-pecheurs (association): Fédération"});
  CHECK(mentions("La Fédération nationale des pêcheurs (FNP) refuse. La FNP ira loin.").size() == 3);
}

TEST_CASE("ids of new names are none of the dossier's") {
  const ReadArticle article("Elle a vu M. Hydra hier, puis Lucie Rivières.");
  for (const Referent& referent : article.reading().referents) {
    CHECK_FALSE(referent.id.empty());
    if (!referent.known) CHECK(article.dossier().find(referent.id).kind == RecordKind::none);
  }
}
