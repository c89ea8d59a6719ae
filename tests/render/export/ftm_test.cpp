// SPDX-License-Identifier: Apache-2.0
#include "render/export/ftm.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "graph/load/load.hpp"
#include "graph/text/checksum.hpp"

namespace standpoint::test {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kHarbour = R"(
dossier: {title: {en: The harbour road, fr: La route du port}, language: en}
sources:
  courier: {title: Council splits, publisher: the-courier, author: I. Soto, date: 2023-05-12, kind: press,
            url: "https://example.org/courier", section: City}
  minutes: {title: Minutes, date: 2023-06, kind: official}
entities:
  the-courier: {type: media, name: The Courier}
  nora: {type: person, name: Nora, aliases: [the mayor, the mayor], country: IE, wikidata: Q42, since: 1960~,
         until: 2024-02, tags: [council]}
  council: {type: [public_body, system], name: {en: Town council, fr: Conseil}, country: QQ}
  paveco: {type: company, name: PaveCo, since: 1999}
  bikes: {type: system, name: Bikes for hire, since: 2020}
  road-act: {type: law, name: Road act, date: 2001-07-04}
propositions:
  closed: {text: "The road should be closed.", kind: policy}
  open-tender: {text: "The tender was open.", kind: fact, accuses: [council], implies: [closed]}
claims:
  both: {by: [nora, paveco], about: closed, stance: 0.5, date: 2023-05, source: [{source: courier, quote: for people}, minutes],
         words: direct, to: council, certainty: hedged}
  paper: {by: source, about: open-tender, stance: oppose, source: courier, disputes: [both]}
relations:
  leads-it: {from: nora, type: leads, to: council, since: 2021, source: courier}
  will-lead: {from: nora, type: leads, to: paveco, status: planned, source: courier}
  job: {from: council, type: employs, to: nora, until: 2024~, source: courier}
  shares: {from: council, type: owns, to: paveco, source: courier}
  grant: {from: council, type: funds, to: paveco, amount: {value: 180000.5, currency: EUR}, source: minutes, note: check}
  complaint: {from: unknown, type: files_complaint_with, to: council, source: courier}
)";

Dossier harbour() {
  LoadedDossier loaded = load_dossier_text("harbour.yaml", std::string(kHarbour));
  REQUIRE(loaded.diagnostics.count(Severity::error) == 0);
  return std::move(loaded.dossier);
}

std::map<std::string, Json> entities_of(const Exported& exported) {
  std::map<std::string, Json> out;
  std::istringstream lines(exported.files.at(0).bytes);
  for (std::string line; std::getline(lines, line);) {
    Json entity = Json::parse(line);
    out.emplace(entity["id"], entity);
  }
  return out;
}

std::size_t lost(const Exported& exported, std::string_view what) {
  for (const ExportLoss& loss : exported.losses)
    if (loss.what == what) return loss.count;
  return 0;
}

}  // namespace

TEST_CASE("Records become entities of FollowTheMoney whose ids begin with the dossier's title", "[ftm]") {
  const Dossier dossier = harbour();
  const auto exported = write_ftm(dossier, {});
  REQUIRE(exported);
  const auto entities = entities_of(*exported);
  CHECK(entities.size() == 2 + 6 + 2 + 2 + 6 - 1);
  const Json& nora = entities.at("the-harbour-road-nora");
  CHECK(nora == Json::parse(R"json({"id": "the-harbour-road-nora", "schema": "Person", "datasets": ["the_harbour_road"],
    "properties": {"name": ["Nora"], "alias": ["the mayor"], "country": ["ie"], "wikidataId": ["Q42"],
                   "deathDate": ["2024-02"], "keywords": ["person", "council"]}})json"));
  CHECK(entities.at("the-harbour-road-council")["schema"] == "PublicBody");
  CHECK(entities.at("the-harbour-road-council")["properties"]["name"] == Json({"Town council", "Conseil"}));
  CHECK(entities.at("the-harbour-road-council")["properties"]["keywords"] == Json({"public_body", "system"}));
  CHECK(entities.at("the-harbour-road-road-act")["properties"]["date"] == Json({"2001-07-04"}));
  CHECK(entities.at("the-harbour-road-courier") ==
        Json::parse(R"json({"id": "the-harbour-road-courier", "schema": "Article",
    "datasets": ["the_harbour_road"], "properties": {"title": ["Council splits"], "publisher": ["The Courier"],
    "author": ["I. Soto"], "publishedAt": ["2023-05-12"], "sourceUrl": ["https://example.org/courier"],
    "keywords": ["press"]}})json"));
  CHECK(lost(*exported, "dates that are approximate, uncertain, a season or an interval") == 2);
  CHECK(lost(*exported, "codes that no country has") == 1);
  CHECK(lost(*exported, "beginnings and ends of systems, places, laws and documents") == 1);
  CHECK(lost(*exported, "implications between propositions") == 1);
  CHECK(lost(*exported, "sections of sources") == 1);
  CHECK(lost(*exported, "notes of the coder") == 1);
  CHECK(lost(*exported, "titles of the dossier, in their languages") == 2);
}

TEST_CASE("A claim joins its speakers with the proposition, and its sources are the proof", "[ftm]") {
  const Dossier dossier = harbour();
  const auto exported = write_ftm(dossier, {});
  const auto entities = entities_of(*exported);
  CHECK(entities.at("the-harbour-road-both") ==
        Json::parse(R"json({"id": "the-harbour-road-both", "schema": "UnknownLink",
    "datasets": ["the_harbour_road"], "properties": {"recordId": ["both"],
    "proof": ["the-harbour-road-courier", "the-harbour-road-minutes"], "sourceUrl": ["https://example.org/courier"],
    "publisher": ["The Courier"], "description": ["in their own words: “for people”"], "status": ["hedged"],
    "subject": ["the-harbour-road-nora", "the-harbour-road-paveco"], "object": ["the-harbour-road-closed"],
    "role": ["supports"], "date": ["2023-05"],
    "summary": ["Nora, PaveCo support: “The road should be closed.” (addressed to Town council; hedged)"]}})json"));
  const Json& paper = entities.at("the-harbour-road-paper");
  CHECK(paper["properties"]["subject"] == Json({"the-harbour-road-courier"}));
  CHECK(paper["properties"]["summary"][0].get<std::string>().find("no reply in this dossier") != std::string::npos);
  CHECK(lost(*exported, "claims that dispute another claim") == 1);
  CHECK(lost(*exported, "stances between full support, neutrality and full opposition") == 1);
  CHECK(lost(*exported, "addressees, which only the sentence says") == 1);
}

TEST_CASE("A relation is an edge of its own schema where that says the same, and an UnknownLink otherwise", "[ftm]") {
  const Dossier dossier = harbour();
  const auto exported = write_ftm(dossier, {});
  const auto entities = entities_of(*exported);
  const auto schema = [&](const char* id) { return entities.at(std::string("the-harbour-road-") + id)["schema"]; };
  CHECK(schema("leads-it") == "Directorship");
  CHECK(schema("will-lead") == "UnknownLink");
  CHECK(entities.at("the-harbour-road-will-lead")["properties"]["status"] == Json({"planned"}));
  CHECK(schema("job") == "Employment");
  CHECK(entities.at("the-harbour-road-job")["properties"]["employee"] == Json({"the-harbour-road-nora"}));
  CHECK(schema("shares") == "Ownership");
  CHECK(schema("grant") == "Payment");
  CHECK(entities.at("the-harbour-road-grant")["properties"]["amount"] == Json({"180000.5"}));
  CHECK(entities.count("the-harbour-road-complaint") == 0);
  CHECK(lost(*exported, "relations of which no first end is named") == 1);
}

TEST_CASE("Statements have the id that FtM gives them, their language and the sources that they are from", "[ftm]") {
  const Dossier dossier = harbour();
  ExportOptions options;
  options.statements = true;
  options.dataset = "harbour";
  const auto exported = write_ftm(dossier, options);
  REQUIRE(exported);
  const std::string& csv = exported->files.at(0).bytes;
  CHECK(csv.starts_with("canonical_id,entity_id,prop,"));
  const std::string id = sha1("harbour.harbour-both.publisher.The Courier");
  CHECK(csv.find("harbour-both,harbour-both,publisher,string,UnknownLink,The Courier,harbour,courier,,,f,,," + id) !=
        std::string::npos);
  CHECK(csv.find("harbour-both,id,id,UnknownLink,harbour-both,harbour,courier;minutes,,,f,,,") != std::string::npos);
  CHECK(csv.find("name,name,PublicBody,Conseil,harbour,,fra,,f,,," +
                 sha1("harbour.harbour-council.name.Conseil@fra")) != std::string::npos);
  CHECK(lost(*exported, "languages of texts") == 0);
}

TEST_CASE("A dataset is named in words of letters and digits joined by underlines", "[ftm]") {
  const Dossier dossier = harbour();
  for (const char* name : {"Harbour", "harbour-road", "_harbour", "a__b", "é", "a b"}) {
    ExportOptions options;
    options.dataset = name;
    CHECK_FALSE(write_ftm(dossier, options));
  }
}

TEST_CASE("Ids that are too long for FtM, or end in a dash, are made to fit", "[ftm]") {
  const std::string longest(64, 'x');
  const LoadedDossier loaded = load_dossier_text(
      "long.yaml",
      "dossier: {title: \"" + std::string(90, 't') + "\"}\nentities:\n  ends-: {type: person, name: E}\n  " + longest +
          ": {type: person, name: X}\npropositions:\n  " + std::string(64, 'p') + ": {text: P.}\nsources:\n  " +
          std::string(64, 's') + ": {title: S}\nclaims:\n  - {by: " + longest + ", about: " + std::string(64, 'p') +
          ", stance: support, source: " + std::string(64, 's') + "}\n");
  REQUIRE(loaded.diagnostics.count(Severity::error) == 0);
  const auto exported = write_ftm(loaded.dossier, {});
  for (const auto& [id, entity] : entities_of(*exported)) {
    CHECK(id.size() <= 200);
    CHECK(id.back() != '-');
  }
}

TEST_CASE("How a dossier is cut into files changes no entity", "[ftm]") {
  const std::size_t cut = kHarbour.find("propositions:");
  const std::string first(kHarbour.substr(0, cut));
  const std::string second(kHarbour.substr(cut));
  const LoadedDossier one = load_dossier_texts({{{"a.yaml", first}, {"b.yaml", second}}});
  const LoadedDossier other = load_dossier_texts({{{"a.yaml", second}, {"b.yaml", first}}});
  REQUIRE_FALSE(other.diagnostics.has_errors());
  CHECK(write_ftm(one.dossier, {})->files.at(0).bytes == write_ftm(other.dossier, {})->files.at(0).bytes);
}

}  // namespace standpoint::test
