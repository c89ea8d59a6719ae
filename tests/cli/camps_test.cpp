// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

std::string canteen() { return (source_root() / "tests/golden/dossiers/canteen").string(); }
std::string hub() { return (source_root() / "data/health-data-hub").string(); }

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("camps as JSON name every actor once, in a camp or in none") {
  const auto json = run_json({"camps", "-d", hub()});
  std::size_t members = 0, outside = 0;
  for (const auto& camp : json["camps"]) members += camp["members"].size();
  for (const auto& actor : json["actors"]) outside += actor["camp"].is_null() ? 1 : 0;
  CHECK(members + outside == json["actors"].size());
  CHECK(json["measures"]["exact"] == true);
  CHECK(json["measures"]["balance"]["exact"] == true);
  CHECK(json["measures"]["method"] == "exhaustive");
}

TEST_CASE("what sets a camp apart carries claims of both sides, and of an accusation the reply or its lack") {
  const auto json = run_json({"camps", "-d", hub()});
  bool accused = false;
  for (const auto& camp : json["camps"])
    for (const auto& stance : camp["apart"]) {
      CHECK_FALSE(stance["statements"].empty());
      if (stance["accuses"].empty()) continue;
      accused = true;
      CHECK((!stance["replies"].empty() || contains(stance["sentence"]["en"], "no reply in this dossier")));
      CHECK((!stance["replies"].empty() || contains(stance["sentence"]["fr"], "aucune réponse dans ce dossier")));
    }
  CHECK(accused);
}

TEST_CASE("camps of coded work are those of the same statements in a database") {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/dna/sample.dna")) return skip("no reference sample");
  const auto json = run_json({"camps", "-d", (*shared / "reference/dna/sample.dna").string()});
  const auto& polarisation = json["measures"]["polarisation"];
  CHECK(polarisation["modularity_of_halves"]["quality"].get<double>() == Approx(0.230888567362).margin(1e-12));
  CHECK(polarisation["ei_of_halves"]["quality"].get<double>() == Approx(0.469987514422).margin(1e-12));
  CHECK(polarisation["ei_of_halves"]["sides"][1].size() == 3);
  CHECK(json["camps"][0]["apart"][0]["statements"][0].is_number());
}

TEST_CASE("camps over windows tell what became of each") {
  const auto json = run_json({"camps", "--window", "months", "--window-size", "12", "-d", hub()});
  REQUIRE_FALSE(json["history"].empty());
  CHECK(json["history"][0]["change"] == "appears");
  CHECK(json["windows"].size() > 10);
  CHECK(json["windows"][0]["since"] == "2020-03-13");
}

TEST_CASE("at no resolution a camp has opponents in it who are not in one at 1") {
  for (const char* resolution : {"2", "5", "20", "100"}) {
    const auto json = run_json({"camps", "--resolution", resolution, "-d", hub()});
    CHECK(json["camps"].size() > 2);
    CHECK(json["measures"]["conflict_between"] == 1.0);
  }
}

TEST_CASE("options of camps that would do nothing are refused") {
  const TemporaryFolder folder;
  const std::string ties = folder.write("ties.tsv", "a\tb\t1\n");
  CHECK(run({"camps", "--ties", ties, "--since", "2020"}).code == kUsage);
  CHECK(run({"camps", "--ties", ties, "--variable1", "zork"}).code == kUsage);
  CHECK(run({"camps", "--ties", ties, "--normalization", "average"}).code == kUsage);
  CHECK(run({"camps", "--ties", ties, "--evidence"}).code == kUsage);
  CHECK(run({"camps", "--ties", ties, "--propositions", "2"}).code == kUsage);
  CHECK(run({"camps", "--window-size", "3", "-d", canteen()}).code == kUsage);
  CHECK(run({"camps", "--stance", "none", "-d", canteen()}).code == kUsage);
}

TEST_CASE("windows of hours are told apart by their hours") {
  const TemporaryFolder folder;
  const std::string coded = folder.write("b.csv",
                                         "person,concept,agreement,date\nAna,Cake,1,2020-01-01T08:00:00\n"
                                         "Ben,Cake,0,2020-01-01T09:00:00\nAna,Cake,1,2020-01-01T14:00:00\n");
  const auto json = run_json({"camps", "--window", "hours", "--window-size", "2", "-d", coded});
  REQUIRE(json["windows"].size() > 1);
  CHECK(json["windows"][0]["since"] == "2020-01-01T08:00:00");
  CHECK(json["windows"][1]["since"] == "2020-01-01T09:00:00");
}

TEST_CASE("a higher resolution gives more camps") {
  const auto usual = run_json({"camps", "-d", canteen()}),
             fine = run_json({"camps", "--resolution", "8", "-d", canteen()});
  CHECK(fine["camps"].size() > usual["camps"].size());
}

TEST_CASE("camps of a file of ties, and what is wrong with one") {
  const TemporaryFolder folder;
  const auto file = [&](std::string_view text) { return folder.write("ties.tsv", text); };
  const auto json = run_json({"camps", "--ties", file("b\ta\t1\nb\tc\t-1\n")});
  CHECK(json["camps"].size() == 2);
  CHECK(json["measures"]["balance"]["of"] == 2);
  const Outcome wrong = run({"camps", "--ties", file("a\tb\n")});
  CHECK(wrong.code == kUsage);
  CHECK(contains(wrong.err, "ties.tsv:1: expected two labels and a weight, with a tab between them"));
  CHECK(run({"camps", "--ties", "/nowhere"}).code == kUsage);
  const Outcome both = run({"camps", "--ties", file("a\tb\t1\n"), "-d", canteen()});
  CHECK(both.code == kUsage);
  CHECK(contains(both.err, "--ties and --dossier do not go together"));
}

TEST_CASE("the options of camps are checked before anything is worked out") {
  CHECK(run({"camps", "--resolution", "0", "-d", canteen()}).code == kUsage);
  CHECK(run({"camps", "--roll-up", "voiced", "-d", canteen()}).code == kUsage);
  CHECK(run({"camps", "--variable1", "party", "-d", canteen()}).code == kUsage);
  CHECK(run({"camps", "--since", "yesterday", "-d", canteen()}).code == kUsage);
  CHECK(run({"camps", "-d", "/nowhere"}).code == kUsage);
}
