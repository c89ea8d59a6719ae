// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kEntities =
    "id,type,name,aliases,country\r\n"
    "ana,person,Ana Ruiz,\"the mayor | A. Ruiz\",IE\r\n"
    "town,public_body,Town,,\r\n";

bool says(const Outcome& outcome, std::string_view text) { return outcome.err.find(text) != std::string::npos; }

}  // namespace

TEST_CASE("import csv knows a table of entities by its header, whatever it is called") {
  const TemporaryFolder folder;
  const std::string file = folder.write("people.csv", kEntities);
  const Outcome outcome = run({"import", "csv", file, "-o", folder.at("made"), "--title", "Town"});
  CHECK(outcome.err.empty());
  REQUIRE(outcome.code == kFine);
  CHECK(outcome.out.find("entities") != std::string::npos);
  const auto entities = run_json({"list", "entities", "-d", folder.at("made")})["entities"];
  REQUIRE(entities.size() == 2);
  CHECK(entities[0]["aliases"] == std::vector<std::string>{"the mayor", "A. Ruiz"});
  CHECK(contents(folder.at("made/dossier.yaml")) == "dossier: {title: Town}\n");
}

TEST_CASE("every wrong cell of every table is reported where it stands, and nothing is written") {
  const TemporaryFolder folder;
  folder.write("tables/entities.csv",
               "id,type,name,since,contry\r\n"
               "ana,persn,Ana,2020,\r\n"
               "Bad Id,person,Bo,\"13/01/2020\",\r\n"
               "cy,person,,,\r\n");
  folder.write("tables/relations.csv",
               "id,from,type,to,amount,currency,source\r\n"
               "r,ana,knows,dora,\"1,5\",EURO,\"s | t\"\r\n");
  folder.write("tables/sources.csv", "id,title\r\ns,S\r\n");
  folder.write("tables/citations.csv",
               "relation,number,source,quote\r\n"
               "r,3,s,words\r\n"
               "q,1,s,words\r\n");
  const Outcome outcome = run({"import", "csv", folder.at("tables"), "-o", folder.at("made")});
  CHECK(outcome.code == kFindings);
  CHECK_FALSE(std::filesystem::exists(folder.at("made")));
  for (const std::string_view text :
       {"entities.csv:1:20: error: the table 'entities' has no column 'contry'", "did you mean 'country'",
        "entities.csv:2:5: error: there is no entity type 'persn'", "entities.csv:3:1: error:",
        "entities.csv:3:19: error:", "entities.csv:4:1: error: an entity needs the key 'name'",
        "relations.csv:2:13: error:", "relations.csv:2:24: error: 'EURO' is not a currency",
        "relations.csv:2:30: error:", "citations.csv:2:3: error: 's' is not source number '3'",
        "citations.csv:3:1: error: no row of the other tables has this part: 'q'"}) {
    CAPTURE(text, outcome.err);
    CHECK(says(outcome, text));
  }
}

TEST_CASE("relations alone go into a dossier that has their entities, and get ids where they have none") {
  const TemporaryFolder folder;
  const std::string entities = folder.write("entities.csv", kEntities);
  REQUIRE(run({"import", "csv", entities, "-o", folder.at("made")}).code == kFine);
  const std::string relations =
      folder.write("ties.csv", "id;from;type;to;since;source\n;ana;leads;town;2021;gazette\n");
  const auto report = run_json({"import", "csv", relations, "-o", folder.at("made")});
  CHECK(report["made"]["relations"] == 1);
  CHECK(report["made"]["sources"] == 1);
  CHECK(report["remarks"][0]["what"] == "sources that are in no table");
  CHECK(report["remarks"][0]["example"] == "gazette");
  CHECK(run_json({"list", "relations", "-d", folder.at("made")})["relations"][0]["id"] == "ana--leads--town");
  const Outcome again = run({"import", "csv", relations, "-o", folder.at("made")});
  CHECK(again.code == kFindings);
  CHECK(says(again, "ties.csv:2:"));
}

TEST_CASE("options for coded statements are refused for the tables of a dossier") {
  const TemporaryFolder folder;
  const std::string file = folder.write("entities.csv", kEntities);
  const Outcome outcome = run({"import", "csv", file, "-o", folder.at("made"), "--person", "name"});
  CHECK(outcome.code == kUsage);
  CHECK(says(outcome, "holds tables of a dossier, not coded statements"));
}

TEST_CASE("a folder without tables of a dossier, and tables without rows, are failures with a remedy") {
  const TemporaryFolder folder;
  folder.write("other/nodes.csv", "Id,Label\n1,A\n");
  const Outcome none = run({"import", "csv", folder.at("other"), "-o", folder.at("made")});
  CHECK(none.code == kFindings);
  CHECK(says(none, "holds no table of a dossier"));
  folder.write("empty/entities.csv", "id,type,name\n");
  const Outcome empty = run({"import", "csv", folder.at("empty"), "-o", folder.at("made")});
  CHECK(empty.code == kFindings);
  CHECK(says(empty, "the tables have no rows"));
  CHECK_FALSE(std::filesystem::exists(folder.at("made")));
}

TEST_CASE("a text in two columns of one row is a mistake, and a quote of no source belongs to nothing") {
  const TemporaryFolder folder;
  folder.write("tables/entities.csv", "id,type,name,name.en\na,person,A,B\n");
  const Outcome outcome = run({"import", "csv", folder.at("tables"), "-o", folder.at("made")});
  CHECK(outcome.code == kFindings);
  CHECK(says(outcome, "entities.csv:2:10: error: a text in 'name', and in 'name.en' too"));
}
