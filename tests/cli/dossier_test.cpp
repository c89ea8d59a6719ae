// SPDX-License-Identifier: Apache-2.0
// Which dossier a command reads, and what it does when there is none or a bad one.
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

constexpr std::string_view kBad = R"(entities:
  ana: {type: persn, name: Ana}
  bob: {type: person}
claims:
  - {by: carol, about: nothing, stance: for, date: 2020-02-30}
)";

TEST_CASE("Without a dossier here or above the program says how to name or to begin one") {
  const TemporaryFolder folder;
  for (const char* command : {"check", "stats", "relations", "timeline"}) {
    const Outcome outcome = run({command}, {.working_folder = folder.at()});
    INFO(command);
    CHECK(outcome.code == kUsage);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains("there is no dossier here") && Contains("-d") && Contains("standpoint init"));
  }
}

TEST_CASE("The nearest folder upward that holds a dossier is read") {
  const TemporaryFolder folder;
  folder.write("dossier.yaml", kPort);
  folder.write("a/b/notes.txt", "");
  folder.write("inner/dossier.yaml", "entities: {zoe: {type: person, name: Zoé}}\n");
  CHECK(run({"stats"}, {.working_folder = folder.at("a/b")}).out == run({"stats", folder.at()}).out);
  const Outcome inner = run({"list", "entities"}, {.working_folder = folder.at("inner")});
  CHECK_THAT(inner.out, Contains("zoe") && !Contains("ana-ruiz"));
}

TEST_CASE("A dossier can be a folder of several files or one file") {
  const TemporaryFolder folder;
  const std::string file = folder.write("whole/dossier.yaml", kPort);
  folder.write("whole/more/people.yml", "entities: {zoe: {type: person, name: Zoé}}\n");
  CHECK_THAT(run({"show", "zoe", "-d", folder.at("whole")}).out, Contains("Zoé (zoe)"));
  CHECK(run({"show", "zoe", "-d", file}).code == kUsage);
  CHECK(run({"show", "town", "-d", file}).code == kFine);
}

TEST_CASE("Dossiers are merged when -d is repeated, and an id defined twice is an error with both places") {
  const TemporaryFolder folder;
  const std::string one = folder.write("one.yaml", kPort);
  const std::string two = folder.write("two.yaml",
                                       "entities: {zoe: {type: person, name: Zoé}}\nrelations:\n  - {from: zoe, type: "
                                       "knows, to: town, since: 2020, source: gazette}\n");
  const Outcome merged = run({"relations", "--from", "zoe", "-d", one, "-d", two});
  CHECK(merged.code == kFine);
  CHECK_THAT(merged.out, Contains("Zoé") && Contains("The Town"));
  CHECK(run({"check", one, two}).code == kFine);
  CHECK(run({"check", two}).code == kFindings);

  const std::string again = folder.write("again.yaml", "entities: {town: {type: place, name: Town}}\n");
  const Outcome clash = run({"stats", "-d", one, "-d", again});
  CHECK(clash.code == kBadDossier);
  CHECK_THAT(clash.err, Contains("[duplicate-id]") && Contains("one.yaml") && Contains("again.yaml"));
}

TEST_CASE("A dossier that does not exist is a mistake of usage") {
  for (const char* command : {"check", "stats"}) {
    const Outcome outcome = run({command, "/nowhere/at/all"});
    CHECK(outcome.code == kUsage);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains("/nowhere/at/all"));
  }
}

TEST_CASE("Every command but check prints all errors of a bad dossier and does nothing else") {
  const TemporaryFolder folder;
  const std::string bad = folder.write("bad.yaml", kBad);
  const std::vector<std::vector<std::string>> runs = {
      {"stats"},     {"list", "entities"},    {"show", "ana"},
      {"relations"}, {"path", "ana", "bob"},  {"timeline"},
      {"evidence"},  {"render", "relations"}, {"stats", "--format", "json"}};
  for (std::vector<std::string> arguments : runs) {
    const std::string output = folder.at("result");
    arguments.insert(arguments.end(), {"-d", bad, "-o", output});
    const Outcome outcome = run(arguments);
    INFO(arguments.front());
    CHECK(outcome.code == kBadDossier);
    CHECK(outcome.out.empty());
    CHECK_FALSE(std::filesystem::exists(output));
    for (const char* code :
         {"[unknown-entity-type]", "[missing-key]", "[bad-value]", "[bad-date]", "[dangling-reference]"})
      CHECK_THAT(outcome.err, Contains(code));
    CHECK_THAT(outcome.err, !Contains("warning:") && Contains("errors: nothing was done\n"));
  }
}

TEST_CASE("Check prints findings on standard output and says by its exit code whether there are errors") {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.yaml", kPort);
  const std::string warned = folder.write("warned.yaml", "sources: {unused: {title: Nothing rests on it}}\n");
  const std::string bad = folder.write("bad.yaml", kBad);
  const Outcome fine = run({"check", good});
  CHECK(fine.code == kFine);
  CHECK(fine.out == "0 errors, 0 warnings, 0 notes\n");
  CHECK(run({"check", "--strict", good}).code == kFine);
  CHECK(run({"check", warned}).code == kFine);
  CHECK_THAT(run({"check", warned}).out, Contains("warning:") && Contains("0 errors, 1 warning, 0 notes\n"));
  CHECK(run({"check", "--strict", warned}).code == kFindings);
  const Outcome broken = run({"check", bad});
  CHECK(broken.code == kFindings);
  CHECK(broken.err.empty());
  CHECK_THAT(broken.out, Contains("bad.yaml:2:15: error: ") && Contains("did you mean 'person'?"));
}

TEST_CASE("Limits can be set lower and are reported as errors of the dossier") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  CHECK_THAT(run({"check", dossier, "--max-file-size", "100"}).out, Contains("[file-too-large]"));
  CHECK(run({"stats", dossier, "--max-file-size", "100"}).code == kBadDossier);
  CHECK_THAT(run({"check", dossier, "--max-input", "100"}).out, Contains("[input-too-large]"));
  const std::string deep = folder.write("deep.yaml", "claims: [{coded: {a: {b: {c: {d: {e: 1}}}}}}]\n");
  CHECK_THAT(run({"check", deep, "--max-depth", "5"}).out, Contains("[nested-too-deep]"));
}

TEST_CASE("What is not to be published is left out of every output unless it is asked for") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  const std::vector<std::vector<std::string>> runs = {{"list", "claims"}, {"show", "ana-gomez"},
                                                      {"show", "close"},  {"timeline"},
                                                      {"evidence"},       {"list", "claims", "--format", "json"}};
  for (std::vector<std::string> arguments : runs) {
    arguments.insert(arguments.end(), {"-d", dossier});
    INFO(arguments[0] + " " + arguments[1]);
    CHECK_THAT(run(arguments).out, !Contains("gomez-close"));
    arguments.emplace_back("--unpublished");
    CHECK_THAT(run(arguments).out, Contains("gomez-close"));
  }
  CHECK(run_json({"stats", dossier})["counts"]["claims"] == 3);
  CHECK(run_json({"stats", dossier, "--unpublished"})["counts"]["claims"] == 4);
}

TEST_CASE("Notes of the coder are printed by show with --notes only") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  CHECK_THAT(run({"show", "ana-gomez", "--notes", "-d", dossier}).out, Contains("Only a note."));
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"show", "ana-gomez"},
                                                    {"show", "ana-gomez", "--format", "json"},
                                                    {"list", "claims", "--format", "json"},
                                                    {"timeline"}}) {
    std::vector<std::string> whole = arguments;
    whole.insert(whole.end(), {"-d", dossier});
    CHECK_THAT(run(whole).out, !Contains("Only a note."));
  }
}

}  // namespace
}  // namespace standpoint::test
