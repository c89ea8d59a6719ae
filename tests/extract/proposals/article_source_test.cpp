// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/article_source.hpp"

#include <catch2/catch.hpp>

#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

LoadedDossier load(std::string_view sections) { return load_dossier_text("test", std::string(sections)); }

}  // namespace

TEST_CASE("an article's source is the dossier's by checksum, then by id, then by title") {
  const LoadedDossier loaded = load(
      "sources:\n"
      "  first: {title: \"L’été du port\"}\n"
      "  second: {title: Another, sha256: " +
      std::string(64, 'b') +
      "}\n"
      "  third: {title: {fr: \"Le port\", en: The port}}\n"
      "entities:\n  ana: {type: person, name: Ana}\n");
  ArticleSource article{"none", "", "", "", "", "", "", std::string(64, 'a')};
  CHECK_FALSE(find_source(loaded.dossier, article));
  article.title = "L'ETE DU PORT";
  CHECK(find_source(loaded.dossier, article) == SourceId{0});
  article.title = "the port";
  CHECK(find_source(loaded.dossier, article) == SourceId{2});
  article.id = "first";
  CHECK(find_source(loaded.dossier, article) == SourceId{0});
  article.sha256 = std::string(64, 'b');
  CHECK(find_source(loaded.dossier, article) == SourceId{1});
  article = {"ana", "", "", "", "", "", "", ""};
  CHECK_FALSE(find_source(loaded.dossier, article));
}

TEST_CASE("an article's id is made of its file's name, else of its title, and is no other record's") {
  const LoadedDossier loaded = load("sources:\n  gazette: {title: G}\nentities:\n  ana: {type: person, name: Ana}\n");
  const Dossier& dossier = loaded.dossier;
  CHECK(source_id_for(dossier, "Été 2024, le port", "T") == "ete-2024-le-port");
  CHECK(source_id_for(dossier, "000_12", "T") == "article-000-12");
  CHECK(source_id_for(dossier, "", "Le port s’éveille") == "le-port-seveille");
  CHECK(source_id_for(dossier, "", "") == "article");
  CHECK(source_id_for(dossier, "gazette", "") == "gazette");
  CHECK(source_id_for(dossier, "ana", "") == "ana-2");
  CHECK(source_id_for(dossier, "source", "") != "source");
  CHECK(source_id_for(dossier, std::string(300, 'x'), "").size() <= 48);
}

TEST_CASE("the places that a dossier quotes from a source are found in its text") {
  const LoadedDossier loaded = load(
      "sources:\n  one: {title: One}\n  two: {title: Two}\n"
      "entities:\n  ana: {type: person, name: Ana}\n  bo: {type: person, name: Bo}\n"
      "propositions:\n  p: {text: P, kind: fact}\n"
      "claims:\n"
      "  - {by: ana, about: p, stance: support, source: one, quote: \"is […] now\"}\n"
      "  - {by: bo, about: p, stance: support, source: two, quote: \"time\"}\n"
      "  - {id: c, by: bo, about: p, stance: support, source: one, quote: \"nowhere\"}\n"
      "relations:\n  - {from: ana, type: knows, to: bo, source: one, quote: \"It\"}\n");
  const auto places = quoted_places(loaded.dossier, SourceId{0}, "It is time now.");
  REQUIRE(places.size() == 2);
  CHECK(places[0].begin == 3);
  CHECK(places[0].end == 14);
  CHECK(places[1].begin == 0);
}
