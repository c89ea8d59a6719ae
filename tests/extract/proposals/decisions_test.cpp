// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/decisions.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "extract/proposals/record_keys.hpp"

using namespace standpoint;

namespace {

constexpr std::string_view kFile =
    "entities:\n"
    "  quay-traders: {type: association, name: Quay Traders, trigger: association}\n"
    "claims:\n"
    "  g-p1:\n"
    "    # Asked by phone.\n"
    "    note: \"rule quote, verb\"\n"
    "    by: [ana, quay-traders]\n"
    "    about: roads\n"
    "    stance:\n"
    "    source: [{source: gazette, quote: q}, other]\n"
    "    confidence: 0.85\n"
    "    candidates: {by: [{id: ana, score: 0.9}, quay-traders, {id: ana}], about: roads}\n"
    "    parts: [[1, 2]]\n";

ProposalsFile read(std::string_view text = kFile) {
  auto file = read_proposals_file("p.yaml", std::string(text));
  REQUIRE(file);
  return std::move(*file);
}

ProposalRecord& claim(ProposalsFile& file) { return file.section("claims").records.front(); }

std::string yaml(const YamlFields& fields) { return write_yaml({{"r", fields}}); }

using Words = std::vector<std::string_view>;

}  // namespace

TEST_CASE("a decision is written into its record, and leaves the file as it was when it is taken back by its bytes") {
  ProposalsFile file = read();
  const ProposalRecord before = claim(file);
  CHECK(decision_of(before) == Decision::open);
  mark_rejected(claim(file), "nobody says so");
  CHECK(decision_of(claim(file)) == Decision::rejected);
  CHECK(claim(file).text("reason") == "nobody says so");
  mark_accepted(claim(file), "g-p1");
  CHECK(decision_of(claim(file)) == Decision::accepted);
  CHECK(claim(file).find("reason") == nullptr);
  CHECK(claim(file).find("accepted_as") == nullptr);
  CHECK(write_proposals_file(file).find("    review: accepted\n") != std::string::npos);
  mark_accepted(claim(file), "g-p1-2");
  CHECK(dossier_id(claim(file)) == "g-p1-2");
  mark_open(claim(file));
  CHECK(decision_of(claim(file)) == Decision::open);
  CHECK(dossier_id(claim(file)) == "g-p1");
  claim(file) = before;
  CHECK(write_proposals_file(file) == kFile);
}

TEST_CASE("of a proposal the dossier gets its own keys in their order, and no remark of the extractor's") {
  ProposalsFile file = read();
  CHECK(yaml(dossier_record("claims", claim(file))) ==
        "r:\n  by: [ana, quay-traders]\n  about: roads\n  source: [{source: gazette, quote: q}, other]\n");
  CHECK(missing_keys("claims", claim(file)) == Words{"stance"});
  set_by_person(claim(file), "note", YamlValue::text("rule of thumb"));
  set_by_person(claim(file), "confidence", YamlValue::word("0.5"));
  set_by_person(claim(file), "stance", YamlValue::word("oppose"));
  CHECK(is_edited(claim(file), "note"));
  CHECK_FALSE(is_edited(claim(file), "by"));
  CHECK(missing_keys("claims", claim(file)).empty());
  CHECK(yaml(dossier_record("claims", claim(file))).ends_with("other]\n  confidence: 0.5\n  note: rule of thumb\n"));
  CHECK(yaml(dossier_record("entities", file.section("entities").records.front())) ==
        "r:\n  type: association\n  name: Quay Traders\n");
}

TEST_CASE("a person's own records keep their notes and confidences") {
  ProposalsFile file = read("claims:\n  c: {by: a, note: Mine, confidence: 0.5}\n");
  CHECK(yaml(dossier_record("claims", claim(file))) == "r:\n  by: a\n  confidence: 0.5\n  note: Mine\n");
}

TEST_CASE("the ids that a record refers to are found in lists and mappings") {
  ProposalsFile file = read();
  CHECK(references_of("claims", claim(file).fields) ==
        std::vector<std::string>{"ana", "quay-traders", "roads", "gazette", "other"});
  CHECK(source_of(claim(file)) == "gazette");
  ProposalsFile others = read(
      "propositions:\n  p: {text: ana, accuses: [ana], benefits: [{entity: bo, source: s}, cy]}\n"
      "claims:\n  c: {by: source, disputes: [{claim: d, by: coder}, e]}\n");
  CHECK(references_of("propositions", others.section("propositions").records.front().fields) ==
        std::vector<std::string>{"ana", "bo", "cy"});
  CHECK(references_of("claims", claim(others).fields) == std::vector<std::string>{"source", "d", "e"});
}

TEST_CASE("candidates are read in the order of the file, each once") {
  ProposalsFile file = read();
  const auto by = candidates_of(claim(file), "by");
  REQUIRE(by.size() == 2);
  CHECK(by[0].id == "ana");
  CHECK(by[0].score == "0.9");
  CHECK(by[1].id == "quay-traders");
  CHECK(candidates_of(claim(file), "about").empty());  // no list
  CHECK(candidates_of(claim(file), "to").empty());
}

TEST_CASE("the keys of records are those of the dossier's schema") {
  std::ifstream file("cli/commands/dossier.schema.json");
  const auto schema = nlohmann::json::parse(file);
  for (const auto& [section, definition] : {std::pair("claims", "claim"), std::pair("relations", "relation"),
                                            std::pair("entities", "entity"), std::pair("propositions", "proposition"),
                                            std::pair("issues", "issue"), std::pair("sources", "source_record")}) {
    std::vector<std::string> known, written;
    for (const RecordKey& key : record_keys(section)) known.emplace_back(key.key);
    for (const auto& property : schema["definitions"][definition]["properties"].items())
      if (property.key() != "id") written.push_back(property.key());
    std::sort(known.begin(), known.end());
    std::sort(written.begin(), written.end());
    CHECK(known == written);
  }
  CHECK(record_keys("views").empty());
}
