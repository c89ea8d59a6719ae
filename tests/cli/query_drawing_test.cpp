// SPDX-License-Identifier: Apache-2.0
// What a query finds as a picture: by the command, as a view, and as a view that a dossier names.
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

constexpr const char* kQuay = R"(
dossier: {title: The port, language: en}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  cy: {type: company, name: Cy}
sources: {s: {title: Gazette, date: 2020-05, url: "https://example.org/s"}}
propositions: {grow: {text: The port grows.}}
claims:
  a: {by: ana, about: grow, stance: support, source: s}
relations:
  leads: {from: ana, type: leads, to: cy, source: s}
views:
  leaders: {view: query, title: "Who leads what?", query: "MATCH (a {id: $who})-[r]->(b) RETURN a, r, b", parameter: who=ana, theme: dark}
)";

constexpr const char* kLeads = "MATCH (a)-[r:LEADS]->(b) RETURN a, r, b";

}  // namespace

TEST_CASE("A query's result is drawn in the format asked for, or by the suffix of its file, below its text") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  const Outcome outcome = run({"query", kLeads, "-d", d, "--format", "svg"});
  REQUIRE(outcome.code == kFine);
  CHECK_THAT(outcome.out,
             Contains("<svg") && Contains("id=\"ana\"") && Contains("id=\"leads\"") && Contains("RETURN a, r, b"));
  const std::string file = (std::filesystem::path(d).parent_path() / "leads.svg").string();
  REQUIRE(run({"query", kLeads, "-d", d, "-o", file}).code == kFine);
  std::stringstream written;
  written << std::ifstream(file).rdbuf();
  CHECK(written.str() == outcome.out);
  CHECK_THAT(run({"query", kLeads, "-d", d, "--format", "svg", "--link", "source"}).out,
             Contains("href=\"https://example.org/s\""));
  CHECK_THAT(run({"query", kLeads, "-d", d, "--format", "dot"}).out, Contains("\"ana\" -> \"cy\""));
}

TEST_CASE("What a query cannot be drawn as is said before anything is written") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  const auto refused = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"-d", d});
    const Outcome outcome = run(arguments);
    CHECK(outcome.code == kUsage);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  CHECK_THAT(refused({"query", "MATCH (a) RETURN a.name", "--format", "svg"}), Contains("only values: a.name"));
  CHECK_THAT(refused({"query", kLeads, "--width", "12cm"}), Contains("a width is for drawings"));
  CHECK_THAT(refused({"query", kLeads, "--format", "svg", "--scale", "2"}), Contains("--scale is for png"));
  CHECK_THAT(refused({"query", kLeads, "--format", "svg", "--width", "wide"}), Contains("'wide' is no width"));
  CHECK_THAT(refused({"query", std::string("EXPLAIN ") + kLeads, "--format", "svg"}), Contains("a plan is not drawn"));
  CHECK_THAT(refused({"query", "--schema", "--format", "svg"}), Contains("only what a query finds"));
  CHECK_THAT(refused({"render", "query"}), Contains("write it, or name a saved one"));
  CHECK_THAT(refused({"render", "query", "MATCH (a RETURN a"}), Contains("query:1:10: error: "));
  CHECK_THAT(refused({"render", "query", kLeads, "--actor", "ana"}), Contains("--actor is not for the view 'query'"));
  CHECK_THAT(refused({"render", "query", kLeads, "--type", "person"}), Contains("--type is not for the view 'query'"));
  CHECK_THAT(refused({"render", "matrix", "-P", "a=b"}), Contains("--parameter is for the view 'query'"));
}

TEST_CASE("A query is a view like others, with its parameters, and a dossier can name it") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  CHECK(run({"render", "query", kLeads, "-d", d}).out == run({"query", kLeads, "-d", d, "--format", "svg"}).out);
  const Outcome named = run({"render", "leaders", "-d", d});
  REQUIRE(named.code == kFine);
  CHECK_THAT(named.out, Contains("Who leads what?") && Contains("id=\"leads\"") && Contains("id=\"a\""));
  CHECK_THAT(run({"render", "leaders", "-d", d, "-P", "who=ben"}).out, Contains("The query finds nothing."));
  const Outcome saved = run({"render", "query", "ties-of", "-P", "entity=ana", "-d", d});
  REQUIRE(saved.code == kFine);
  CHECK_THAT(saved.out, Contains("The ties of an entity"));
}

TEST_CASE("A text draws a query as a dossier's own view does, and a report draws what the dossier has saved") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", std::string(kQuay) + "  own: {view: query, query: leads-own}\n");
  folder.write("queries/leads-own.query", std::string("// Leads, our own.\n") + kLeads);
  const auto written = [&](const std::string& fence) {
    return run({"embed", folder.write("text.md", "```standpoint\n" + fence + "```\n"), "-o", folder.at("out.md")});
  };
  const Outcome drawn = written(
      "parameter: who=ana\nview: query\nid: fig-leads\nquery: |\n  MATCH (a {id: $who})-[r]->(b)\n"
      "  RETURN a, r, b\n");
  CHECK(drawn.err.empty());
  REQUIRE(drawn.code == kFine);
  CHECK_THAT(contents(folder.at("out-standpoint/fig-leads.svg")), Contains("id=\"leads\""));
  CHECK(written("view: query\nquery: leads-own\nid: fig-own\n").code == kFine);
  CHECK(contents(folder.at("out-standpoint/fig-own.svg")) == run({"render", "own", "-d", d}).out);
  CHECK_THAT(written("view: query\n").err, Contains("the view 'query' shows what a query finds"));
  CHECK_THAT(written("view: matrix\nquery: leads-own\n").err, Contains("'query' is for the view 'query'"));
  CHECK_THAT(written("table: positions\nquery: leads-own\n").err, Contains("'query' is for the view 'query'"));
  const Outcome report = run({"report", "--named", "-d", d});
  CHECK(report.err.empty());
  CHECK(report.code == kFine);
  CHECK_THAT(report.out, Contains("Leads, our own."));
}

TEST_CASE("All mistakes of a drawn query are told with their places, and its hints, in a text too") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kQuay);
  const std::string wrong = "MATCH (é)-[r]->(b) RETURN é, x, y", odd = "MATCH (a:Persn)-[r]->(b) RETURN a, r, b";
  const Outcome drawn = run({"render", "query", wrong, "-d", d});
  CHECK(drawn.code == kUsage);
  CHECK_THAT(drawn.err, Contains("query:1:30: error: there is no variable 'x'") && Contains("query:1:33: error: "));
  const Outcome hinted = run({"render", "query", "MATCH (a)-[r]->(b) WHERE NOT a:Persn RETURN a, r, b", "-d", d});
  CHECK(hinted.code == kFine);
  CHECK_THAT(hinted.err, Contains("query:1:32: warning: the graph has no label 'Persn'") && Contains("'Person'"));
  CHECK(run({"query", wrong, "-d", d, "--format", "svg"}).err == drawn.err);
  const auto embedded = [&](const std::string& command) {
    const std::string text = folder.write("text.md", "<!-- standpoint: " + command + " -->\n<!-- /standpoint -->\n");
    return run({"embed", text, "-d", d, "-o", folder.at("out.md"), "--picture-format", "png"});
  };
  for (const std::string command : {"render query", "query"}) {
    CAPTURE(command);
    const Outcome outcome = embedded(command + " \"" + wrong + "\"");
    CHECK(outcome.code == kUsage);
    CHECK_THAT(outcome.err, Contains("no variable 'x'") && Contains("no variable 'y'"));
    const Outcome noted = embedded(command + " \"" + odd + "\"");
    CHECK(noted.code == kFine);
    CHECK_THAT(noted.err,
               Contains("text.md:1:") && Contains("note: ") && Contains("'Persn'") && Contains("[query-hint]"));
    CHECK(noted.err.find("[query-hint]") == noted.err.rfind("[query-hint]"));
  }
}

TEST_CASE("A named view of a query tells all mistakes and hints of it") {
  const TemporaryFolder folder;
  const std::string d =
      folder.write("dossier.yaml", std::string(kQuay) + "  wrong: {view: query, query: \"MATCH (a) RETURN x, y\"}\n");
  CHECK_THAT(run({"render", "wrong", "-d", d}).err, Contains("no variable 'x'") && Contains("no variable 'y'"));
  const Outcome all = run({"render", "--all", "-o", folder.at("views"), "-d", d});
  CHECK(all.code == kUsage);
  CHECK_THAT(all.err, Contains("the view 'wrong':1:18: error: ") && Contains("no variable 'y'"));
}

TEST_CASE("A view of a query needs its query, and no other view takes one") {
  const TemporaryFolder folder;
  const auto checked = [&](const std::string& view) {
    const std::string d = folder.write("dossier.yaml", "dossier: {title: T}\nviews:\n  own: " + view + "\n");
    return run({"check", "-d", d}).err + run({"check", "-d", d}).out;
  };
  CHECK_THAT(checked("{view: query}"), Contains("needs the key 'query'"));
  CHECK_THAT(checked("{view: matrix, query: who-opposes}"), Contains("'query' is for a view 'query'"));
}

}  // namespace standpoint::test
