// SPDX-License-Identifier: Apache-2.0
// What `positions` and `conflicts` print, beyond what the analyses themselves give.
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;
using nlohmann::json;

constexpr const char* kMill = R"(
sources:
  leaf: {title: A leaf}
  gazette: {title: Gazette, date: 2020-06-01}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  cy: {type: person, name: Cy}
  mill: {type: company, name: Mill}
propositions:
  grind: {text: The mill should grind., kind: policy}
claims:
  a: {by: ana, about: grind, stance: support, confidence: 0.7, source: leaf}
  b: {by: ben, about: grind, stance: oppose, source: gazette, to: ana}
  c: {by: cy, about: grind, stance: oppose, source: gazette, reported_by: ben}
relations:
  lead: {from: ana, type: leads, to: mill, source: gazette}
)";

TEST_CASE("A position without any date has none in JSON, and its strength is the number that was written") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kMill);
  const json positions = run_json({"positions", "-d", d})["positions"];
  REQUIRE(positions.size() == 2);
  CHECK(positions[0]["since"].is_null());
  CHECK(positions[0]["trajectory"][0]["since"].is_null());
  CHECK(positions[0]["strength"] == 0.7);
  CHECK(positions[1]["since"] == "../2020-06-01");
  const json conflicts = run_json({"conflicts", "-d", d})["conflicts"];
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0]["severity"] == 0.7);
}

TEST_CASE("The JSON of a conflict says on whose word each of its parties stands there") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kMill);
  const json conflict = run_json({"conflicts", "--roll-up", "all", "-d", d})["conflicts"][0];
  CHECK(conflict["sides"] == json::parse(R"([["ana", "mill"], ["ben", "cy"]])"));
  CHECK(conflict["parties"] == json::parse(R"([
    [{"actor": "ana", "origin": "own", "through": [], "assumed": false, "claims": ["a"]},
     {"actor": "mill", "origin": "voiced", "through": ["ana"], "assumed": true, "claims": ["a"]}],
    [{"actor": "ben", "origin": "own", "through": [], "assumed": false, "claims": ["b"]},
     {"actor": "cy", "origin": "ascribed", "through": [], "assumed": false, "claims": ["c"]}]])"));
}

TEST_CASE("An address is not told as an exchange") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kMill);
  CHECK_THAT(run({"conflicts", "--lang", "en", "-d", d}).out,
             Contains("one answers or addresses the other: Ana and Ben"));
  CHECK_THAT(run({"conflicts", "--lang", "fr", "-d", d}).out, !Contains("se sont répondu"));
}

}  // namespace
}  // namespace standpoint::test
