// SPDX-License-Identifier: Apache-2.0
// The command `query`: forms of results, parameters, saved queries, mistakes and limits.
#include <catch2/catch.hpp>

#include "cli/line_reader.hpp"
#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

// Lines as if typed into the shell.
class ScriptedLines : public LineReader {
 public:
  explicit ScriptedLines(std::vector<std::string> lines) : lines_(std::move(lines)) {}
  Line read(const std::string&, const std::function<LineCompletion(std::string_view)>&) override {
    return at_ == lines_.size() ? Line{} : Line{End::line, lines_[at_++]};
  }
  void remember(const std::string&) override {}

 private:
  std::vector<std::string> lines_;
  std::size_t at_ = 0;
};

// What the shell prints on a terminal, with its complaints.
std::string converse(const std::string& dossier, std::vector<std::string> lines) {
  std::ostringstream out;
  ScriptedLines scripted(std::move(lines));
  Context context{out, out};
  context.out_is_terminal = context.err_is_terminal = context.no_color = true;
  context.lines = &scripted;
  run_program(std::vector<std::string>{"query", "-d", dossier}, context);
  return out.str();
}

// Runs a query on a dossier of its own.
class Port {
 public:
  Outcome ask(std::vector<std::string> words) const {
    words.insert(words.begin(), "query");
    words.insert(words.end(), {"-d", folder_.at()});
    return run(words);
  }
  nlohmann::json ask_json(std::vector<std::string> words) const {
    words.insert(words.end(), {"--format", "json"});
    const Outcome outcome = ask(std::move(words));
    INFO(outcome.err);
    REQUIRE(outcome.code == kFine);
    return nlohmann::json::parse(outcome.out);
  }
  std::string write(const std::string& name, std::string_view text) const { return folder_.write(name, text); }
  std::string at(const std::string& name) const { return folder_.at(name); }

 private:
  TemporaryFolder folder_;
  std::string dossier_ = folder_.write("dossier.yaml", kPort);
};

constexpr const char* kMayor = "MATCH (a {id: 'ana-ruiz'})-[r:LEADS]->(b) RETURN ";

}  // namespace

TEST_CASE("A table has columns as wide as their content, names with ids, and nothing for null") {
  CHECK(Port().ask({std::string(kMayor) + "a, r, b.name AS body, a.country AS country, 1.0 AS one"}).out ==
        "a                    r                            body      country  one\n"
        "Ana Ruiz (ana-ruiz)  (ana-ruiz)-[:LEADS]->(town)  The Town           1.0\n");
}

TEST_CASE("Lists are joined, maps and paths are written out, dates are as the dossier has them") {
  const Outcome outcome =
      Port().ask({std::string("MATCH p = (a {id: 'ana-ruiz'})-[r:LEADS]->() ") +
                  "RETURN [1, null, a] AS list, {k: 'v'} AS map, p, r.since AS since, r.until AS until"});
  CHECK_THAT(outcome.out,
             Contains("1; null; Ana Ruiz (ana-ruiz)  {k: v}  (ana-ruiz)-[:LEADS]->(town)  2020   2022-12-31"));
}

TEST_CASE("In JSON nodes, relationships and paths are objects, and rows are lists") {
  const auto found =
      Port().ask_json({"MATCH p = (a {id: 'ana-ruiz'})-[r:LEADS]->() RETURN a, r, p, 2 AS n, null AS x"});
  CHECK(found["columns"] == nlohmann::json({"a", "r", "p", "n", "x"}));
  REQUIRE(found["rows"].size() == 1);
  const auto& row = found["rows"][0];
  CHECK(row[0]["id"] == "ana-ruiz");
  CHECK(row[0]["labels"] == nlohmann::json({"Entity", "Actor", "Person"}));
  CHECK(row[0]["properties"]["name"] == "Ana Ruiz");
  CHECK(row[1]["type"] == "LEADS");
  CHECK(row[1]["from"] == "ana-ruiz");
  CHECK(row[1]["to"] == "town");
  CHECK(row[1]["properties"]["since"] == "2020");
  CHECK(row[2]["nodes"].size() == 2);
  CHECK(row[2]["relationships"][0] == row[1]);
  CHECK(row[3] == 2);
  CHECK(row[4].is_null());
}

TEST_CASE("CSV has ids for nodes and a heading even without rows, JSON lines an object a row") {
  const Port port;
  CHECK(port.ask({std::string(kMayor) + "a, b.name AS body, {k: 1} AS m", "--format", "csv"}).out ==
        "a,body,m\r\nana-ruiz,The Town,\"{\"\"k\"\":1}\"\r\n");
  CHECK(port.ask({"MATCH (n:Place) RETURN n.id AS id", "--format", "csv"}).out == "id\r\n");
  CHECK(port.ask({std::string(kMayor) + "a.id AS id, b.name AS body", "--format", "jsonl"}).out ==
        "{\"id\":\"ana-ruiz\",\"body\":\"The Town\"}\n");
  CHECK_THAT(port.ask({std::string(kMayor) + "a.id AS id", "--format", "md"}).out,
             Contains("| id |") && Contains("| ana-ruiz |"));
}

TEST_CASE("The language of names is asked for, or the dossier's") {
  const Port port;
  CHECK_THAT(port.ask({"MATCH (n {id: 'town'}) RETURN n.name"}).out, Contains("The Town"));
  CHECK_THAT(port.ask({"MATCH (n {id: 'town'}) RETURN n.name", "--lang", "fr"}).out, Contains("La Ville"));
}

TEST_CASE("Parameters are texts, or JSON behind a colon") {
  const Port port;
  CHECK(port.ask_json({"RETURN $a AS a, $b AS b, $c AS c", "-P", "a=1", "-P", "b:=1", "-P",
                       "$c:=[1.5, {\"k\": null}]"})["rows"][0] ==
        nlohmann::json::parse("[\"1\", 1, [1.5, {\"k\": null}]]"));
  CHECK_THAT(port.ask({"RETURN $a AS a", "-P", "a=x=y"}).out, Contains("x=y"));
  for (const char* word : {"a", "=1", ":=1", "a:={", "a:=\"\xff\""}) {
    const Outcome outcome = port.ask({"RETURN 1 AS one", "-P", word});
    CAPTURE(word);
    CHECK(outcome.code == kUsage);
    CHECK_THAT(outcome.err, Contains("error:"));
  }
  CHECK(port.ask({"RETURN 1 AS one", "-P", "a:=" + std::string(5'000, '[') + std::string(5'000, ']')}).code == kUsage);
  const Outcome missing = port.ask({"RETURN $name AS n"});
  CHECK(missing.code == kUsage);
  CHECK_THAT(missing.err, Contains("query:1:8: error: ") && Contains("$name"));
}

TEST_CASE("A query comes from a file too, which its mistakes name") {
  const Port port;
  const std::string file = port.write("q.query", "MATCH (n:Person)\nRETURN count(n) AS people");
  CHECK_THAT(port.ask({"-f", file}).out, Contains("people\n     2"));
  const std::string broken = port.write("b.query", "MATCH (n)\nRETURN m");
  const Outcome outcome = port.ask({"-f", broken});
  CHECK(outcome.code == kUsage);
  CHECK_THAT(outcome.err, Contains(broken + ":2:8: error: "));
  CHECK(port.ask({"-f", port.at("absent")}).code == kUsage);
  CHECK(port.ask({"-"}).code == kUsage);  // there is no standard input here
}

TEST_CASE("All mistakes of a query are told with their places, as data where the result would be") {
  const Port port;
  const Outcome outcome = port.ask({"MATCH (n) RETURN x, y"});
  CHECK(outcome.code == kUsage);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err,
             Contains("query:1:18: error: ") && Contains("query:1:21: error: ") && Contains("[UndefinedVariable]"));
  const auto data = nlohmann::json::parse(port.ask({"MATCH (n) RETURN x, y", "--format", "json"}).err);
  CHECK(data["errors"] == 2);
  CHECK(data["diagnostics"][1]["column"] == 21);
  CHECK(data["diagnostics"][1]["code"] == "UndefinedVariable");
}

TEST_CASE("Names that the dossier does not have are warnings, and the query is answered") {
  const Outcome outcome = Port().ask({"MATCH (n:Persn) RETURN n.nme AS x"});
  CHECK(outcome.code == kFine);
  CHECK(outcome.out == "x\n");
  CHECK_THAT(outcome.err, Contains("query:1:10: warning: ") && Contains("did you mean 'Person'?"));
}

TEST_CASE("What goes wrong while a query runs ends with another code than mistakes in it") {
  const Port port;
  const Outcome rows = port.ask({"UNWIND range(1, 10) AS i RETURN i", "--max-rows", "5"});
  CHECK(rows.code == kFindings);
  CHECK(rows.out.empty());
  CHECK_THAT(rows.err, Contains("error: "));
  CHECK(port.ask({"RETURN 1 / 0 AS x"}).code == kFindings);
}

TEST_CASE("A query ends at the time and the memory that it may take") {
  const Port port;
  const char* endless = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*) AS n";
  const Outcome late = port.ask({endless, "--max-time", "1"});
  CHECK(late.code == kFindings);
  CHECK(late.out.empty());
  CHECK_THAT(late.err, Contains("the query takes more than 1 s [TimeLimit]"));
  const char* large = "UNWIND range(1, 100000) AS x RETURN size(collect(x)) AS n";
  const Outcome full = port.ask({large, "--max-memory", "1"});
  CHECK(full.code == kFindings);
  CHECK(full.out.empty());
  CHECK_THAT(full.err, Contains("the query needs more than 1 MB of memory [MemoryLimit]"));
  CHECK_THAT(port.ask({large, "--max-memory", "64", "--max-time", "60"}).out, Contains("100000"));
  for (const char* option : {"--max-rows", "--max-time", "--max-memory"})
    CHECK(port.ask({"RETURN 1 AS one", option, "0"}).code == kUsage);
}

TEST_CASE("What is not to be published is no part of the graph unless asked for") {
  const Port port;
  const char* query = "MATCH (c:Claim {id: 'gomez-close'}) RETURN count(c) AS n";
  CHECK(port.ask_json({query})["rows"][0][0] == 0);
  CHECK(port.ask_json({query, "--unpublished"})["rows"][0][0] == 1);
}

TEST_CASE("EXPLAIN prints the plan in place of rows, PROFILE the rows of each step") {
  const Port port;
  CHECK_THAT(port.ask({"EXPLAIN MATCH (n:Person) RETURN n"}).out, Contains("scan nodes (n:Person)"));
  CHECK_THAT(port.ask({"PROFILE MATCH (n:Person) RETURN n"}).out, Contains("looked at"));
  const auto data = port.ask_json({"PROFILE MATCH (n:Person) RETURN n.id AS id"});
  CHECK(data["rows"].size() == 2);
  CHECK_THAT(data["plan"].get<std::string>(), Contains("scan nodes"));
  for (const std::string query : {"EXPLAIN MATCH (n:Person) RETURN n", "PROFILE MATCH (n:Person) RETURN n"}) {
    CHECK_THAT(port.ask({query, "--format", "md"}).out, StartsWith("```\n") && EndsWith("\n```\n"));
    for (const char* format : {"csv", "jsonl"}) {
      const Outcome outcome = port.ask({query, "--format", format});
      CAPTURE(query, format);
      CHECK(outcome.code == kUsage);
      CHECK(outcome.out.empty());
      CHECK_THAT(outcome.err, Contains("a plan has no rows") && Contains("--format table, md or json"));
    }
  }
}

TEST_CASE("On a terminal nothing of a dossier steers it, elsewhere bytes are as they were written") {
  const Port port;
  const std::string query = "// Red.\n// And \x1b[31m so.\nRETURN '\x1b]0;title\x07\u009b2J' AS x\n";
  port.write("queries/red.query", query);
  const auto steers = [](const std::string& out) {
    return out.find('\x1b') != std::string::npos || out.find('\x07') != std::string::npos ||
           out.find("\u009b") != std::string::npos || out.find('\r') != std::string::npos;
  };
  Surroundings terminal;
  terminal.out_is_terminal = true;
  terminal.no_color = true;
  for (const std::string format : {"table", "json", "jsonl", "csv", "md"}) {
    CAPTURE(format);
    const Outcome seen = run({"query", "red", "-d", port.at(""), "--format", format}, terminal);
    CHECK(seen.code == kFine);
    CHECK_FALSE(steers(seen.out));
    CHECK_THAT(seen.out, Contains("title") && EndsWith("\n"));
  }
  CHECK_FALSE(steers(run({"query", "--show", "red", "-d", port.at("")}, terminal).out));
  CHECK(port.ask({"--show", "red"}).out == query);
  CHECK(steers(port.ask({"red", "--format", "csv"}).out));
  const std::string said = converse(port.at(""), {":show red", ":format csv", "red", ":format md", "red",
                                                  ":format json", "red", ":param x=\x1b[31m", ":params", ":quit"});
  CHECK_FALSE(steers(said));
  CHECK_THAT(said, Contains("// And \\u{1b}[31m so.\n") && Contains("$x = "));
}

TEST_CASE("The schema names labels, types, properties, procedures and functions") {
  const auto schema = Port().ask_json({"--schema"});
  for (const char* part : {"labels", "types", "properties", "procedures", "functions"}) CHECK(schema[part].size() > 3);
  const Outcome lines = Port().ask({"--schema", "--format", "jsonl"});
  CHECK_THAT(lines.out, Contains("{\"kind\":\"label\",\"of\":null,\"name\":\"Entity\""));
}

TEST_CASE("One thing is asked at a time") {
  const Port port;
  CHECK(port.ask({}).code == kUsage);
  CHECK(port.ask({"RETURN 1 AS one", "--schema"}).code == kUsage);
  CHECK(port.ask({"RETURN 1 AS one", "-f", "x"}).code == kUsage);
  CHECK(port.ask({"--saved", "--show", "allies"}).code == kUsage);
}

TEST_CASE("A saved query is asked by name, with things by id, name or alias") {
  const Port port;
  for (const char* given : {"entity=town", "entity=la ville", "entity=The Town", "entity:=\"town\""})
    CHECK_THAT(port.ask({"ties-of", "-P", given}).out, Contains("Ana Ruiz (ana-ruiz)"));
  CHECK_THAT(port.ask({"said-by", "-P", "actor=the mayor"}).out, Contains("expand"));
}

TEST_CASE("A saved query says which parameter is missing, unknown, or names nothing") {
  const Port port;
  const Outcome missing = port.ask({"who-opposes"});
  CHECK(missing.code == kUsage);
  CHECK_THAT(missing.err, Contains("'who-opposes' needs the parameter 'proposition'") && Contains("-P proposition="));
  CHECK_THAT(port.ask({"who-opposes", "-P", "propositon=expand"}).err, Contains("did you mean 'proposition'?"));
  CHECK_THAT(port.ask({"who-opposes", "-P", "proposition=expnd"}).err, Contains("did you mean 'expand'?"));
  CHECK_THAT(port.ask({"allies", "-P", "actor=ana-ruiz", "-P", "at_least=many"}).err,
             Contains("'many' is not a number"));
  const Outcome unknown = port.ask({"who-opposs"});
  CHECK(unknown.code == kUsage);
  CHECK_THAT(unknown.err, Contains("did you mean 'who-opposes'?"));
}

TEST_CASE("What the shell shows of the schema has its headings once") {
  const Port port;
  const std::string sues = converse(port.at(""), {":schema SUES"});
  CHECK_THAT(sues, Contains("\nRelationships, by type\n:SUES ") && !Contains("Nodes, by label"));
  const std::string names = converse(port.at(""), {":schema name"});
  CHECK(names.find("\nProperties\n") == names.rfind("\nProperties\n"));
  const std::string all = converse(port.at(""), {":schema"});
  CHECK_THAT(all, Contains("Nodes, by label\nlabel ") && Contains("\n\nRelationships, by type\ntype "));
}

TEST_CASE("A dossier's own saved queries come before those of the same name that the program brings") {
  const Port port;
  port.write("queries/allies.query", "// Ours.\n// $x (number) = 2: a number\nRETURN $x AS x");
  port.write("queries/broken.query", "// Broken.\nRETURN y");
  port.write("queries/odd.query", "// $x (odd): what\nRETURN 1 AS one");
  port.write("queries/Not A Name.query", "RETURN 1 AS one");
  CHECK(port.ask_json({"allies"})["rows"][0][0] == 2);
  CHECK(port.ask_json({"allies", "-P", "x=3"})["rows"][0][0] == 3);
  CHECK_THAT(port.ask({"broken"}).err, Contains("broken.query:2:8: error: "));
  CHECK_THAT(port.ask({"odd"}).err, Contains("odd.query") && Contains("'odd' is no kind"));
  const Outcome listed = port.ask({"--saved"});
  CHECK_THAT(listed.out, Contains("allies: Ours.") && Contains("broken: Broken.") && !Contains("Not A Name"));
  CHECK(port.ask({"--show", "broken"}).out == "// Broken.\nRETURN y");
  CHECK_THAT(port.ask({"--show", "movers"}).out, Contains("certainly_before"));
  CHECK(port.ask({"--show", "movrs"}).code == kUsage);
}

TEST_CASE("Who is accused in what a query shows is told with the reply") {
  const Port port;
  port.write("more.yaml",
             "propositions:\n  clean: {text: The books are clean., kind: fact, accuses: [harbour]}\n"
             "claims:\n  gomez-clean: {by: ana-gomez, about: clean, stance: oppose, source: gazette}\n");
  const Outcome shown = port.ask({"MATCH (c:Claim)-[:ABOUT]->(p {id: 'clean'}) RETURN c, p"});
  CHECK_THAT(shown.out, Contains("Accusations") && Contains("no reply in this dossier"));
  CHECK(port.ask_json({"MATCH (c:Claim {about: 'clean'}) RETURN [c] AS c"})["accusations"][0]["accuses"][0] ==
        "harbour");
  CHECK_THAT(port.ask({"MATCH (p:Proposition {id: 'expand'}) RETURN p"}).out, !Contains("Accusations"));
  for (const std::string query :
       {"MATCH (:Actor)-[p:POSITION]->() RETURN p", "MATCH p = (:Claim)-[:ABOUT]->() RETURN relationships(p) AS r",
        "MATCH p = ()-[:ABOUT]->() RETURN p", "MATCH (c)-[a:ACCUSES]->() RETURN {of: [a]} AS m",
        "MATCH (a)-[:POSITION]->({id: 'clean'}) RETURN a.name AS a",
        "MATCH (c:Claim) WHERE c.about IN ['clean'] RETURN count(*) AS n",
        "RETURN EXISTS { (c {id: 'gomez-clean'}) } AS there"}) {
    CAPTURE(query);
    CHECK_THAT(port.ask({query}).out, Contains("Accusations\n“The books are clean.” — Harbour Ltd"));
  }
  CHECK_THAT(port.ask({"MATCH (a)-[:POSITION]->({id: 'clean', kind: 'x'}) RETURN a"}).out, !Contains("Accusations"));
  const auto drawn = port.ask({"MATCH (a)-[:POSITION]->({id: $p}) RETURN a", "-P", "p=clean", "--format", "svg"});
  CHECK_THAT(drawn.out, Contains("no reply in this dossier"));
}

TEST_CASE("A conflict over a charge brings the reply along, and so does a relation about one") {
  const Port port;
  port.write("more.yaml",
             "propositions:\n  clean: {text: The books are clean., kind: fact, accuses: [harbour]}\n"
             "claims:\n  gomez-clean: {by: ana-gomez, about: clean, stance: oppose, source: gazette}\n"
             "  town-clean: {by: town, about: clean, stance: support, source: gazette}\n"
             "relations:\n  over-it: {from: ana-ruiz, type: sues, to: harbour, about: [clean], source: gazette}\n");
  CHECK_THAT(port.ask({"MATCH (a)-[c:CONFLICT]->(b) RETURN c"}).out, Contains("Accusations"));
  CHECK_THAT(port.ask({"MATCH (a)-[c:CONFLICT]->(b) RETURN a, b"}).out, !Contains("Accusations"));
  CHECK_THAT(port.ask({"MATCH ({id: 'ana-ruiz'})-[s:SUES]->(b) RETURN s"}).out, Contains("Accusations"));
}

TEST_CASE("A query's result is a table in a text, from a block or a fence") {
  const Port port;
  const std::string text = port.write("text.md",
                                      "<!-- standpoint: query ties-of -P entity=town -->\n<!-- /standpoint -->\n\n"
                                      "```standpoint\nquery: |\n  MATCH (n:Person)\n  RETURN n.name AS person\n```\n\n"
                                      "```standpoint\nquery: said-by\nparameter: [actor=ana-ruiz]\n```\n");
  const Outcome written = run({"embed", text, "-o", port.at("out.md")});
  INFO(written.err);
  REQUIRE(written.code == kFine);
  CHECK_THAT(contents(port.at("out.md")), Contains("| person |") && Contains("| Ana Gómez |") && Contains("expand"));
}

TEST_CASE("A text cannot have a query read from a file, and its mistakes are told at the block") {
  const Port port;
  const auto refuse = [&](const std::string& words) {
    const std::string text = port.write("text.md", "<!-- standpoint: query " + words + " -->\n<!-- /standpoint -->\n");
    const Outcome outcome = run({"embed", "--in-place", text});
    CHECK(outcome.code != kFine);
    return outcome.err;
  };
  CHECK_THAT(refuse("-f /etc/passwd"), Contains("text.md:1:"));
  CHECK_THAT(refuse("--schema"), Contains("text.md:1:"));
  CHECK_THAT(refuse("'MATCH (n) RETURN m'"), Contains("text.md:1:") && Contains("'m'"));
  CHECK_THAT(refuse("-"), Contains("text.md:1:"));
}

}  // namespace standpoint::test
