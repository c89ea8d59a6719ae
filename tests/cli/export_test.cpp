// SPDX-License-Identifier: Apache-2.0
// What `export` asks for and refuses.
#include <catch2/catch.hpp>

#include "cli/command.hpp"
#include "cli/export_formats.hpp"
#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

// A run that must end as a mistake of the user's, before a dossier is looked for.
std::string refused(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "export");
  const Outcome outcome = run(arguments);
  INFO(outcome.err);
  CHECK(outcome.code == kUsage);
  CHECK(outcome.out.empty());
  return outcome.err;
}

TEST_CASE("An unknown format is refused with the nearest one and a drawing with the command that makes it") {
  CHECK_THAT(refused({"gefx"}), Contains("there is no format 'gefx'"));
  CHECK_THAT(refused({"graphm"}), Contains("did you mean 'graphml'?"));
  CHECK_THAT(refused({"dot"}), Contains("standpoint render VIEW --format dot"));
  CHECK_THAT(refused({"svg"}), Contains("standpoint render VIEW --format svg"));
  CHECK_THAT(refused({"html"}), Contains("standpoint report"));
}

TEST_CASE("An option of another format is refused and never passed over") {
  CHECK_THAT(refused({"jgf", "--gexf-version", "1.2"}),
             Contains("--gexf-version has no meaning for jgf") && Contains("export gexf"));
  CHECK_THAT(refused({"gexf", "--kernel", "gaussian"}), Contains("--kernel") && Contains("--network onemode"));
  CHECK_THAT(refused({"gexf", "--since=2020"}), Contains("--since"));
  CHECK_THAT(refused({"gexf", "--network", "onemode", "--claims", "nodes"}), Contains("--claims"));
}

TEST_CASE("A file that is named as something else is refused") {
  CHECK_THAT(refused({"graphml", "-o", "x.gexf"}),
             Contains("'x.gexf' is not named as graphml is") && Contains("export gexf"));
  CHECK_THAT(refused({"mermaid", "-o", "x.svg"}), Contains("standpoint render"));
  CHECK_THAT(refused({"gexf", "--network", "onemode", "--window", "months"}), Contains("-o DIR"));
  CHECK_THAT(refused({"gexf", "--network", "onemode", "--window", "months", "-o", "x.gexf"}), Contains("'x.gexf'"));
}

TEST_CASE("Every format is written from a graph or from records and has suffixes that no other has") {
  for (const ExportFormat& format : export_formats()) {
    INFO(format.name);
    CHECK((format.graph != nullptr || format.records != nullptr));
    CHECK((format.shape == ExportShape::folder || format.has_suffix(format.suffix())));
    CHECK(find_export_format(format.name).value() == &format);
  }
}

TEST_CASE("The graph goes to standard output and what is left out to standard error, or as data to a file") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort), losses = folder.write("losses.json", "");
  const Outcome outcome = run({"export", "jgf", "-d", dossier, "--losses", losses});
  CHECK(outcome.code == kFine);
  CHECK(nlohmann::json::parse(outcome.out).at("graph").at("nodes").contains("ana-ruiz"));
  std::ifstream file(losses);
  const auto data = nlohmann::json::parse(file);
  CHECK(data.at("format") == "jgf");
  std::string said;
  for (const auto& loss : data.at("losses"))
    said += "standpoint: note: jgf leaves out: " + loss.at("what").get<std::string>() + " (" +
            std::to_string(loss.at("count").get<int>()) + ")\n";
  CHECK(outcome.err == said);
}

TEST_CASE("On a terminal what is exported cannot steer it") {
  const TemporaryFolder folder;
  const std::string table =
      folder.write("coded.csv", "person,organization,concept,agreement,date\nAna \x1b[31m,Port,Expand,1,2020-01-01\n");
  const std::vector<std::string> words = {"export", "mermaid", "--network", "twomode", "-d", table};
  Surroundings terminal;
  terminal.out_is_terminal = true;
  CHECK(run(words, terminal).out.find('\x1b') == std::string::npos);
}

TEST_CASE("Networks of coded work have nodes called by numbers") {
  const TemporaryFolder folder;
  const std::string table =
      folder.write("coded.csv",
                   "person,organization,concept,agreement,date\nAna,Port & Co,Expand,1,2020-01-01\n"
                   "Bo,Town,Expand,0,2020-01-02\n");
  const Outcome outcome = run({"export", "graphml", "--network", "onemode", "--aggregation", "subtract", "-d", table});
  INFO(outcome.err);
  CHECK(outcome.code == kFine);
  CHECK_THAT(outcome.out, Contains("<node id=\"N1\">") && Contains("Port &amp; Co") &&
                              Contains("source=\"N1\" target=\"N2\"") && Contains("<data key=\"e-weight\">-1</data>"));
}

}  // namespace
}  // namespace standpoint::test
