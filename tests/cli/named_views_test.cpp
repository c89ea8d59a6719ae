// SPDX-License-Identifier: Apache-2.0
// The views that a dossier names: drawn by name or all at once, with what the command line says instead.
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

constexpr const char* kQuay = R"(
dossier: {title: {fr: Le port, en: The port}, language: fr}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  crew: {type: collective, name: Crew}
sources: {s: {title: Gazette, date: 2020-05}}
propositions: {grow: {text: {fr: "Le port grandit.", en: "The port grows."}}}
claims:
  a: {by: ana, about: grow, stance: support, source: s}
  b: {by: ben, about: grow, stance: oppose, source: s}
  c: {by: crew, about: grow, stance: oppose, source: s}
views:
  people: {view: matrix, type: person, title: {fr: Les gens, en: The people}, theme: dark}
  two: {view: conflicts, between: [ana, ben], lang: en}
)";

}  // namespace

TEST_CASE("A named view is drawn with its options and under its title") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  const Outcome outcome = run({"render", "people", "-d", d});
  REQUIRE(outcome.code == kFine);
  CHECK_THAT(outcome.out, Contains("Les gens") && Contains("Ana") && !Contains("Crew"));
  CHECK(outcome.out == run({"render", "people", "-d", d, "--theme", "dark", "--lang", "fr"}).out);
}

TEST_CASE("What the command line says counts instead of a named view's own") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  const Outcome outcome =
      run({"render", "people", "-d", d, "--type", "collective", "--lang", "en", "--theme", "light"});
  REQUIRE(outcome.code == kFine);
  CHECK_THAT(outcome.out, Contains("The people") && Contains("Crew") && !Contains(">Ana<"));
  CHECK_THAT(run({"render", "two", "-d", d}).out, Contains("The port grows."));
  CHECK_THAT(run({"render", "two", "-d", d, "--lang", "fr"}).out, Contains("Le port grandit."));
}

TEST_CASE("Networks, camps, arguments and streams are drawn by name too, with their mode and grouping") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", std::string(kQuay) + R"(  two-sided: {view: network, mode: two}
  friends: {view: network}
  sides: {view: camps}
  by-camp: {view: positions, group: camp}
  replies: {view: arguments}
  flow: {view: stream, group: camp}
)");
  CHECK(run({"render", "two-sided", "-d", d}).out == run({"render", "network", "--mode", "two", "-d", d}).out);
  CHECK(run({"render", "friends", "-d", d}).out == run({"render", "network", "-d", d}).out);
  CHECK(run({"render", "sides", "-d", d}).out == run({"render", "camps", "-d", d}).out);
  CHECK_THAT(run({"render", "by-camp", "--lang", "en", "-d", d}).out, Contains("Camp 1: "));
  CHECK_THAT(run({"render", "flow", "--lang", "en", "-d", d}).out, Contains("Who speaks when?"));
  CHECK_THAT(run({"render", "replies", "--lang", "en", "-d", d}).out, Contains("No claim of this choice"));
  const Outcome wrong =
      run({"check", folder.write("wrong.yaml", std::string(kQuay) + "  odd: {view: network, mode: 3}\n")});
  CHECK(wrong.code == kFindings);
}

TEST_CASE("All named views are drawn into a folder, and the files are listed") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  const std::string out = folder.at("drawn/here");
  const Outcome outcome = run({"render", "--all", "-o", out, "-d", d});
  CHECK(outcome.code == kFine);
  CHECK(outcome.out == out + "/people.svg\n" + out + "/two.svg\n");
  CHECK(contents(out + "/people.svg") == run({"render", "people", "-d", d}).out);
  CHECK(contents(out + "/two.svg") == run({"render", "two", "-d", d}).out);
}

TEST_CASE("Where one of all named views cannot be drawn, none is written and it is named") {
  const TemporaryFolder folder;
  const std::string d =
      folder.write("dossier.yaml", std::string(kQuay) + "  odd: {view: relations, relation: waves_at}\n");
  const std::string out = folder.at("drawn");
  const Outcome outcome = run({"render", "--all", "-o", out, "-d", d});
  CHECK(outcome.code == kUsage);
  CHECK_THAT(outcome.err, Contains("the view 'odd': "));
  CHECK_FALSE(std::filesystem::exists(out));
  CHECK(run({"render", "--all", "--format", "dot", "-o", out, "-d", d}).code == kUsage);  // a matrix is no graph
}

TEST_CASE("A view that nobody named is refused with those that there are") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  const Outcome near = run({"render", "peopel", "-d", d});
  CHECK(near.code == kUsage);
  CHECK_THAT(near.err, Contains("did you mean 'people'?"));
  CHECK_THAT(run({"render", "zzzzzz", "-d", d}).err, Contains("matrix") && Contains("people, two"));
  CHECK(run({"render", "people", "--all", "-o", "x", "-d", d}).code == kUsage);
}

}  // namespace standpoint::test
