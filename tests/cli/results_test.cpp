// SPDX-License-Identifier: Apache-2.0
// Where results go, in which language they are, and which records they keep.
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;
using Ids = std::vector<std::string>;

// The ids of what `list` or `relations` gives, in its order.
Ids ids_of(const std::vector<std::string>& arguments, const char* key) {
  Ids ids;
  const auto document = run_json(arguments);
  for (const auto& record : document[key]) ids.push_back(record["id"]);
  return ids;
}

TEST_CASE("An output file is replaced whole, keeps its rights, and nothing is left beside it") {
  const TemporaryFolder folder, out;
  const std::string d = folder.write("dossier.yaml", kPort);
  const std::string file = out.write("ties.csv", std::string(100'000, 'x'));
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  CHECK(run({"relations", "-d", d, "-o", file}).code == kFine);
  CHECK(contents(file) == run({"relations", "-d", d, "--format", "csv"}).out);
  CHECK(std::filesystem::status(file).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  CHECK(out.count() == 1);
}

TEST_CASE("A link, a folder and a missing folder are refused as output, and what is there stays") {
  const TemporaryFolder folder, out;
  const std::string d = folder.write("dossier.yaml", kPort);
  const std::string target = out.write("target.txt", "precious");
  std::filesystem::create_symlink(target, out.at("link.txt"));
  for (const std::string& file : {out.at("link.txt"), out.at(), out.at("nowhere/file.txt")}) {
    for (const std::vector<std::string>& command : {std::vector<std::string>{"relations", "-d", d},
                                                    {"check", d},
                                                    {"schema"},
                                                    {"render", "relations", "--format", "dot", "-d", d}}) {
      std::vector<std::string> arguments = command;
      arguments.insert(arguments.end(), {"-o", file});
      const Outcome outcome = run(arguments);
      INFO(file + " " + command.front());
      CHECK(outcome.code == kFindings);
      CHECK(outcome.out.empty());
      CHECK_THAT(outcome.err, Contains("standpoint: error: ") && Contains(file));
    }
  }
  CHECK(contents(target) == "precious");
  CHECK(out.count() == 2);
}

TEST_CASE("A file is not touched when the command was wrong") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  const std::string file = folder.write("result.txt", "as it was");
  CHECK(run({"show", "nobody", "-d", d, "-o", file}).code == kUsage);
  CHECK(contents(file) == "as it was");
}

TEST_CASE("Results are on standard output and nothing is on standard error") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  for (std::vector<std::string> arguments : {std::vector<std::string>{"check"},
                                             {"stats"},
                                             {"list", "claims"},
                                             {"show", "town"},
                                             {"relations"},
                                             {"path", "town", "ana-gomez"},
                                             {"timeline"},
                                             {"evidence"},
                                             {"render", "relations", "--format", "dot"}}) {
    arguments.insert(arguments.end(), {"-d", d});
    const Outcome outcome = run(arguments);
    INFO(arguments.front());
    CHECK(outcome.code == kFine);
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out, Catch::EndsWith("\n"));
    CHECK(run(arguments).out == outcome.out);
  }
}

TEST_CASE("The language of the output is the dossier's unless --lang says otherwise") {
  const TemporaryFolder folder;
  const std::string english = folder.write("en.yaml", kPort);
  std::string text(kPort);
  text.replace(text.find("language: en"), 12, "language: fr");
  const std::string french = folder.write("fr.yaml", text);
  const std::string in_french = run({"show", "ana-ruiz", "-d", french}).out;
  CHECK_THAT(in_french, Contains("La Ville") && Contains("Il faut agrandir le port.") && Contains("10 mai 2022") &&
                            Contains("dirige"));
  CHECK(run({"show", "ana-ruiz", "--lang", "fr", "-d", english}).out == in_french);
  const std::string in_english = run({"show", "ana-ruiz", "-d", english}).out;
  CHECK_THAT(in_english, Contains("The Town") && Contains("The port should be extended.") && Contains("10 May 2022") &&
                             Contains("leads"));
  CHECK(run({"show", "ana-ruiz", "--lang", "en", "-d", french}).out == in_english);
}

TEST_CASE("A dossier in another language is told in English, with the names it has") {
  const TemporaryFolder folder;
  const std::string d =
      folder.write("d.yaml", "dossier: {language: de}\nentities:\n  a: {type: person, name: {de: Anna, fr: Anne}}\n");
  CHECK_THAT(run({"show", "a", "-d", d}).out, Contains("Type: person"));
  CHECK_THAT(run({"show", "a", "--lang", "fr", "-d", d}).out, Contains("Anne (a)") && Contains("personne"));
}

TEST_CASE("Options that choose keep what fits all of them, and any of the values of one") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  CHECK(ids_of({"list", "claims", "-d", d}, "claims") == Ids{"ana-expand", "ana-harmless", "gomez-expand"});
  CHECK(ids_of({"list", "claims", "--actor", "the mayor", "-d", d}, "claims") == Ids{"ana-expand", "ana-harmless"});
  CHECK(ids_of({"list", "claims", "--actor", "ana-ruiz", "--actor", "ana-gomez", "--proposition", "expand", "-d", d},
               "claims") == Ids{"ana-expand", "gomez-expand"});
  CHECK(ids_of({"list", "claims", "--source", "minutes", "-d", d}, "claims") == Ids{"ana-expand"});
  CHECK(ids_of({"list", "claims", "--tag", "business", "-d", d}, "claims") == Ids{"ana-harmless"});
  CHECK(ids_of({"list", "entities", "--type", "organization", "-d", d}, "entities") == Ids{"harbour", "town"});
  CHECK(ids_of({"list", "propositions", "--kind", "fact", "-d", d}, "propositions") == Ids{"harmless"});
  CHECK(ids_of({"list", "sources", "--kind", "press", "-d", d}, "sources") == Ids{"gazette"});
  CHECK(ids_of({"relations", "--from", "town", "-d", d}, "relations") == Ids{"pays", "allied"});
  CHECK(ids_of({"relations", "--from", "ana-ruiz", "-d", d}, "relations") == Ids{"leads-town", "allied"});
  CHECK(ids_of({"relations", "--to", "harbour", "--type", "pays", "--type", "sues", "-d", d}, "relations") ==
        Ids{"pays", "sues"});
  CHECK(ids_of({"relations", "--between", "town", "--between", "the mayor", "-d", d}, "relations") ==
        Ids{"leads-town", "allied"});
  CHECK(ids_of({"relations", "--symmetric", "-d", d}, "relations") == Ids{"allied"});
  CHECK(run({"relations", "--between", "town", "-d", d}).code == kUsage);
}

TEST_CASE("Windows keep what may lie in them, and --at keeps what may have held then") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  CHECK(ids_of({"relations", "--at", "2022-06", "-d", d}, "relations") == Ids{"leads-town", "allied"});
  CHECK(ids_of({"relations", "--at", "2024", "-d", d}, "relations") == Ids{"pays", "sues", "allied"});
  CHECK(ids_of({"relations", "--until", "2020-12", "-d", d}, "relations") == Ids{"leads-town"});
  CHECK(ids_of({"relations", "--since", "2023", "-d", d}, "relations") == Ids{"pays", "sues", "allied"});
  CHECK(ids_of({"list", "claims", "--until", "2022", "-d", d}, "claims") == Ids{"ana-expand", "gomez-expand"});
  CHECK(ids_of({"list", "claims", "--since", "2024-03-02", "-d", d}, "claims") == Ids{"gomez-expand"});
  CHECK(ids_of({"list", "claims", "--at", "2023", "-d", d}, "claims") == Ids{"ana-expand", "gomez-expand"});
}

TEST_CASE("A path is found by names, limited by length and kind of tie, and its absence is no error") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  const auto lengths = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"path", "the mayor", "harbour ltd", "-d", d});
    std::vector<int> found;
    const auto document = run_json(arguments);
    for (const auto& path : document["paths"]) found.push_back(path["length"]);
    return found;
  };
  CHECK(lengths({}) == std::vector<int>{1});
  CHECK(lengths({"--through", "leads", "--through", "pays"}) == std::vector<int>{2});
  CHECK(lengths({"--through", "sues"}).empty());
  const std::vector<int> all = lengths({"--max-length", "4"});
  CHECK(all.size() > 1);
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(lengths({"--max-length", "4", "--limit", "1"}) == std::vector<int>{1});
  const Outcome none = run({"path", "the mayor", "harbour", "--through", "sues", "-d", d});
  CHECK(none.code == kFine);
  CHECK_THAT(none.out, Contains("No path between Ana Ruiz and Harbour Ltd"));
  CHECK(run({"path", "town", "The Town", "-d", d}).code == kUsage);
}

TEST_CASE("An accusation is shown with the reply of the accused, or with the words that there is none here") {
  const TemporaryFolder folder;
  const std::string d = folder.write("d.yaml", R"yaml(
sources: {minutes: {title: Minutes, date: 2024-04-18}}
entities:
  ana: {type: person, name: Ana}
  firm: {type: company, name: Firm}
  shop: {type: company, name: Shop}
propositions:
  clean: {text: The firm kept the rules., accuses: [firm]}
  honest: {text: The shop told the truth., accuses: [shop]}
claims:
  ana-clean: {by: ana, about: clean, stance: oppose, date: 2024-01, source: minutes}
  ana-honest: {by: ana, about: honest, stance: oppose, date: 2024-01, source: minutes}
  firm-clean: {by: firm, about: clean, stance: support, date: 2024-04, source: minutes}
)yaml");
  const auto shown = [&](const char* id) { return run({"show", id, "-d", d, "--lang", "en"}).out; };
  CHECK_THAT(shown("clean"), Contains("Firm") && Contains("[firm-clean]") && !Contains("no reply in this dossier"));
  CHECK_THAT(shown("firm"), Contains("[firm-clean]") && !Contains("no reply in this dossier"));
  CHECK_THAT(shown("honest"), Contains("no reply in this dossier"));
  CHECK_THAT(shown("shop"), Contains("no reply in this dossier"));
  CHECK_THAT(shown("ana-honest"), Contains("no reply in this dossier"));
  const auto printed = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"-d", d, "--lang", "en"});
    return run(words).out;
  };
  for (const char* command : {"positions", "timeline", "stats"})
    CHECK_THAT(printed({command}), Contains("Shop: no reply in this dossier"));
  CHECK_THAT(printed({"positions"}), Contains("opposes — reply: Firm supports: “The firm kept the rules.”"));
  CHECK(run_json({"positions", "--actor", "ana", "-d", d})["positions"][0]["replies"][0] == "firm-clean");
  CHECK(printed({"value", "list", "opponents", "clean"}) == "Ana (reply: Firm supports: “The firm kept the rules.”)\n");
  CHECK(printed({"value", "list", "opponents", "honest"}) == "Ana (Shop: no reply in this dossier)\n");
  CHECK(printed({"value", "list", "supporters", "clean"}) == "Firm\n");
  const std::string more = folder.write(
      "more.yaml", "claims: {c: {by: firm, about: honest, stance: support, date: 2024-04, source: minutes}}");
  CHECK_THAT(printed({"render", "conflicts", "-d", more}), Contains("Shop: no reply in this dossier"));
  CHECK_THAT(run({"show", "clean", "--until", "2024-02", "-d", d, "--lang", "en"}).out,
             !Contains("no reply in this dossier"));
}

TEST_CASE("A first dossier checks without findings and is never overwritten") {
  const TemporaryFolder folder;
  const std::string there = folder.at("new/dossier");
  const Outcome first = run({"init", there});
  CHECK(first.code == kFine);
  CHECK_THAT(first.out, Contains("dossier.yaml") && Contains("standpoint check"));
  CHECK(run({"check", "--strict", there}).out == "0 errors, 0 warnings, 0 notes\n");
  const std::string text = contents(there + "/dossier.yaml");
  const Outcome again = run({"init", there});
  CHECK(again.code == kFindings);
  CHECK_THAT(again.err, Contains("exists already"));
  CHECK(contents(there + "/dossier.yaml") == text);
}

}  // namespace
}  // namespace standpoint::test
