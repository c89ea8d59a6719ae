// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"
#include "tests/support/database.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kTable =
    "title,date,person,organization,concept,agreement\n"
    "One,2020-01-01,Ana Ruiz,Choir,More trams,yes\n"
    "Two,2020-02-01,Bo,Club,More trams,no\n";

Outcome import_table(const TemporaryFolder& folder, const std::string& to, std::vector<std::string> further = {}) {
  const std::string file = folder.write("study.csv", kTable);
  std::vector<std::string> arguments = {"import", "csv", file, "-o", folder.at(to)};
  arguments.insert(arguments.end(), further.begin(), further.end());
  return run(arguments);
}

}  // namespace

TEST_CASE("import writes a dossier that checks, and says what it made") {
  const TemporaryFolder folder;
  const Outcome outcome = import_table(folder, "made", {"--title", "Trams: who?", "--language", "en"});
  CHECK(outcome.code == kFine);
  CHECK(outcome.err.empty());
  CHECK(outcome.out.find("check: 0 errors, 0 warnings") != std::string::npos);
  CHECK(run({"check", folder.at("made")}).code == kFine);
  CHECK(contents(folder.at("made/dossier.yaml")) == "dossier: {title: \"Trams: who?\", language: en}\n");
  CHECK(folder.count() == 2);  // nothing is left over
  const auto claims = run_json({"list", "claims", "-d", folder.at("made")})["claims"];
  REQUIRE(claims.size() == 2);
  CHECK(claims[0]["id"] == "study-1");
}

TEST_CASE("import reports for programs") {
  const TemporaryFolder folder;
  const std::string file = folder.write("study.csv", kTable);
  const auto json = run_json({"import", "csv", file, "-o", folder.at("made")});
  CHECK(json["origin"] == "CSV");
  CHECK(json["made"]["claims"] == 2);
  CHECK(json["made"]["persons"] == 2);
  CHECK(json["errors"] == 0);
  CHECK(json["files"].size() == 6);
  CHECK(json["remarks"].empty());
}

TEST_CASE("import into a dossier adds one folder, once") {
  const TemporaryFolder folder;
  folder.write("mine/dossier.yaml", "entities:\n  ana: {type: person, name: ana ruiz}\n");
  const Outcome outcome = import_table(folder, "mine");
  CHECK(outcome.code == kFine);
  CHECK(outcome.out.find("entity  Ana Ruiz  ana") != std::string::npos);
  CHECK(std::filesystem::exists(folder.at("mine/study/entities.yaml")));
  CHECK_FALSE(std::filesystem::exists(folder.at("mine/.importing")));
  const Outcome again = import_table(folder, "mine");
  CHECK(again.code == kFine);
  CHECK(again.out.find("nothing new") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.at("mine/study-2")));
  CHECK(run({"check", folder.at("mine")}).code == kFine);
}

TEST_CASE("import never overwrites, and leaves nothing behind where it fails") {
  const TemporaryFolder folder;
  folder.write("full/notes.txt", "mine");
  CHECK(import_table(folder, "full").code == kFindings);
  CHECK(import_table(folder, "study.csv").code == kFindings);
  std::filesystem::create_directory(folder.at("empty"));
  CHECK(import_table(folder, "empty").code == kFine);
  std::filesystem::create_directory_symlink(folder.at("empty"), folder.at("link"));
  CHECK(import_table(folder, "link").code == kFindings);
  folder.write("broken/dossier.yaml", "entities:\n  ana: {type: purson, name: Ana}\n");
  CHECK(import_table(folder, "broken").code == kBadDossier);
  CHECK(contents(folder.at("full/notes.txt")) == "mine");
  CHECK(folder.count() == 5);
}

TEST_CASE("import says what was named wrongly") {
  const TemporaryFolder folder;
  const auto failed = [&](const std::vector<std::string>& further, const std::string& message) {
    const Outcome outcome = import_table(folder, "made", further);
    INFO(outcome.err);
    CHECK(outcome.code == kUsage);
    CHECK(outcome.err.find(message) != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.at("made")));
  };
  failed({"--person", "persn"}, "there is no variable 'persn'\n  help: did you mean 'person'?");
  failed({"--stance", "person"}, "'person' says who or what, and cannot be the stance");
  failed({"--column", "title"}, "'title' is not of the form ROLE=COLUMN");
  failed({"--delimiter", "::"}, "'::' is none of , ; | and tab");
  failed({"--utc-offset", "99"}, "'99' is no number of hours");
  CHECK(run({"import", "csv", folder.at("none.csv"), "-o", folder.at("made")}).code == kUsage);
  CHECK(run({"import", "xls", folder.at("study.csv"), "-o", folder.at("made")}).code == kUsage);
  CHECK(run({"import", "csv", folder.at("study.csv")}).code == kUsage);
  CHECK(run({"import", "dna", folder.at("study.csv"), "-o", folder.at("made"), "--delimiter", ";"}).code == kUsage);
  CHECK(run({"import", "dna", folder.at("study.csv"), "-o", folder.at("made")}).code == kFindings);
  CHECK_FALSE(std::filesystem::exists(folder.at("made")));
}

TEST_CASE("A path that no file system takes is refused, and nothing is thrown") {
  const TemporaryFolder folder;
  const std::string coded = folder.write("study.csv", "person,concept,agreement\nAna,More,1\n");
  const std::string name = folder.at(std::string(300, 'n'));
  CHECK(run({"import", "csv", coded, "-o", name}).err.find("cannot read the folder") != std::string::npos);
  CHECK(run({"stats", "-d", name + ".csv"}).code == kUsage);
  const std::string text = folder.write("text.md", "Words.\n");
  CHECK(run({"embed", text, "-o", name + "/text.md", "--check"}).out.find("this file is missing") != std::string::npos);
}

TEST_CASE("import takes a database, with texts and days of another zone") {
  const TemporaryFolder folder;
  const std::string file = folder.write("ö!.dna", database_of(std::string(kSchema3) + R"(
    INSERT INTO DOCUMENTS VALUES (1, 'One', 'Words of Ana.', 1, '', '', '', '', '', 82800);
    INSERT INTO ENTITIES VALUES (1, 1, 'Ana', NULL), (3, 3, 'Sing', NULL);
    INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 5, 1);
    INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (3, 1, 3, 3);
    INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1);)"));
  const Outcome outcome = run({"import", "dna", file, "-o", folder.at("made"), "--with-texts", "--utc-offset", "+1"});
  CHECK(outcome.code == kFine);
  CHECK(outcome.out.find("Discourse Network Analyzer 3.0.7") != std::string::npos);
  CHECK(contents(folder.at("made/texts/one.txt")) == "Words of Ana.");
  const auto claims = run_json({"list", "claims", "-d", folder.at("made")})["claims"];
  CHECK(claims[0]["id"] == "o-1");
  CHECK(claims[0]["date"] == "1970-01-02");
  CHECK(run({"check", folder.at("made"), "--strict"}).code == kFine);
}
