// SPDX-License-Identifier: Apache-2.0
// The forms of a result: tables, JSON, JSON lines, CSV, Markdown, and colour.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;
using Json = nlohmann::json;

std::set<std::string> keys_of(const Json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

bool has_keys(const Json& object, const std::set<std::string>& expected) {
  const auto keys = keys_of(object);
  return std::includes(keys.begin(), keys.end(), expected.begin(), expected.end());
}

// The cells of a CSV document by RFC 4180; fails on a bare line feed or quotation mark outside quotes.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        cell += c;
      else if (text[i + 1] == '"')
        cell += text[++i];
      else
        quoted = false;
    } else if (c == '"') {
      REQUIRE(cell.empty());
      quoted = true;
    } else if (c == ',' || c == '\r') {
      row.push_back(std::exchange(cell, {}));
      if (c == ',') continue;
      REQUIRE(text[++i] == '\n');
      rows.push_back(std::exchange(row, {}));
    } else {
      REQUIRE(c != '\n');
      cell += c;
    }
  }
  REQUIRE(cell.empty());
  return rows;
}

TEST_CASE("JSON documents have the documented keys") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  for (const char* kind : {"entities", "sources", "propositions", "issues", "claims", "relations"}) {
    const Json document = run_json({"list", kind, "-d", d});
    INFO(kind);
    REQUIRE(document.size() == 1);
    REQUIRE(document.contains(kind));
    CHECK(document[kind].size() > 0);
    for (const Json& record : document[kind]) CHECK(record["id"].is_string());
  }
  CHECK(has_keys(run_json({"list", "entities", "-d", d})["entities"][0], {"id", "type", "name", "aliases"}));
  const Json relations = run_json({"relations", "-d", d});
  CHECK(keys_of(relations) == std::set<std::string>{"relations"});
  CHECK(has_keys(relations["relations"][0], {"id", "from", "type", "to", "since", "until", "sources"}));
  const Json path = run_json({"path", "ana-ruiz", "harbour", "--through", "leads", "--through", "pays", "-d", d});
  CHECK(has_keys(path["paths"][0], {"length", "nodes", "edges"}));
  CHECK(path["paths"][0]["nodes"] == Json{"ana-ruiz", "town", "harbour"});
  CHECK(path["paths"][0]["edges"] == Json{"leads-town", "pays"});
  CHECK(path["paths"][0]["length"] == 2);
  CHECK(run_json({"show", "town", "ana-ruiz", "-d", d})["records"].size() == 2);
  CHECK(has_keys(run_json({"stats", "-d", d}), {"counts", "sources", "one_sided", "silent_actors"}));
  CHECK(has_keys(run_json({"timeline", "-d", d})["timeline"][0], {"date", "kind", "id", "text", "sources"}));
  CHECK(has_keys(run_json({"evidence", "-d", d})["quotes"][0], {"record", "source", "quote", "state", "begin", "end"}));
}

TEST_CASE("JSON of check has every diagnostic as data and the counts") {
  const TemporaryFolder folder;
  const std::string bad =
      folder.write("bad.yaml", "entities:\n  a: {type: person, name: A}\n  a: {type: person, nam: B}\n");
  const Outcome outcome = run({"check", bad, "--format", "json"});
  CHECK(outcome.code == kFindings);
  const Json document = Json::parse(outcome.out);
  CHECK(keys_of(document) == std::set<std::string>{"diagnostics", "errors", "warnings", "notes"});
  REQUIRE(document["diagnostics"].size() == document["errors"].get<std::size_t>());
  const Json& first = document["diagnostics"][0];
  CHECK(keys_of(first) ==
        std::set<std::string>{"severity", "code", "file", "line", "column", "message", "notes", "fix"});
  CHECK(first["severity"] == "error");
  CHECK(first["code"] == "duplicate-id");
  CHECK(first["line"] == 3);
  CHECK(first["column"] == 3);
  CHECK(first["notes"][0]["line"] == 2);
}

TEST_CASE("In JSON dates are as written, absent values are null, ids stand for records") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  const Json relations = run_json({"relations", "-d", d})["relations"];
  const auto by_id = [&](const char* id) {
    return *std::find_if(relations.begin(), relations.end(), [&](const Json& r) { return r["id"] == id; });
  };
  CHECK(by_id("leads-town")["since"] == "2020");
  CHECK(by_id("leads-town")["until"] == "2022-12-31");
  CHECK(by_id("pays")["until"].is_null());
  CHECK(by_id("pays")["amount"] == Json{{"value", 12.5}, {"currency", "EUR"}});
  CHECK(by_id("pays")["sources"] == Json{"gazette"});
  CHECK(by_id("sues")["status"] == "filed");
  const Json claims = run_json({"list", "claims", "--actor", "harbour", "-d", d})["claims"];
  REQUIRE(claims.size() == 1);
  CHECK(claims[0]["by"] == Json{"ana-ruiz", "harbour"});
  CHECK(run_json({"list", "claims", "--actor", "ana-gomez", "-d", d})["claims"][0]["stance"] == -0.5);
}

TEST_CASE("JSON lines are the records of the JSON document, one a line") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  for (const auto& [command, key] :
       {std::pair{"relations", "relations"}, std::pair{"timeline", "timeline"}, std::pair{"evidence", "quotes"}}) {
    std::istringstream lines(run({command, "--format", "jsonl", "-d", d}).out);
    Json records = Json::array();
    for (std::string line; std::getline(lines, line);) records.push_back(Json::parse(line));
    CHECK(records == run_json({command, "-d", d})[key]);
  }
}

TEST_CASE("CSV follows RFC 4180 and has a header and one row per record") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  const auto rows = read_csv(run({"list", "sources", "--format", "csv", "-d", d}).out);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][0] == "id");
  CHECK(rows[0][1] == "title");
  CHECK(rows[1][1] == "Ships, and \"gulls\"");
  for (const auto& row : rows) CHECK(row.size() == rows[0].size());
}

TEST_CASE("A CSV cell that a spreadsheet would run begins with an apostrophe, and numbers do not") {
  const TemporaryFolder folder;
  std::string text = "entities:\n";
  const std::vector<std::string> names = {"=1+1", "+33 1", "-x", "@cmd", "＝A1", "plain"};
  for (std::size_t i = 0; i < names.size(); ++i)
    text += "  e" + std::to_string(i) + ": {type: person, name: \"" + names[i] + "\"}\n";
  const auto rows = read_csv(run({"list", "entities", "--format", "csv", "-d", folder.write("d.yaml", text)}).out);
  REQUIRE(rows.size() == names.size() + 1);
  const auto column = static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), "name") - rows[0].begin());
  for (std::size_t i = 0; i < names.size(); ++i)
    CHECK(rows[i + 1].at(column) == (names[i] == "plain" ? names[i] : "'" + names[i]));

  const auto claims = read_csv(
      run({"list", "claims", "--actor", "ana-gomez", "--format", "csv", "-d", folder.write("p.yaml", kPort)}).out);
  REQUIRE(claims.size() == 2);
  const auto stance =
      static_cast<std::size_t>(std::find(claims[0].begin(), claims[0].end(), "stance") - claims[0].begin());
  CHECK(claims.at(1).at(stance) == "-0.5");
}

TEST_CASE("Markdown is a table in which nothing of the dossier is markup") {
  const TemporaryFolder folder;
  const std::string d = folder.write("d.yaml", R"(entities:
  a: {type: person, name: "*A* | [b](http://c) <script>&amp; `d` #e ~f~ \\"}
)");
  const std::string out = run({"list", "entities", "--format", "md", "-d", d}).out;
  CHECK_THAT(out, Contains("| Id | Type | Name | Tags |\n| ------- | ---------- | "
                           "-------------------------------------------------- | --------- |\n"));
  CHECK_THAT(out, Contains(R"(\*A\* \| \[b\](http://c) \<script\>\&amp; \`d\` \#e \~f\~ \\)"));
}

TEST_CASE("The suffix of the output file chooses the format unless --format does") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  for (const char* format : {"json", "jsonl", "csv", "md"}) {
    const std::string file = folder.at(std::string("result.") + format);
    const Outcome outcome = run({"relations", "-d", d, "-o", file});
    INFO(format);
    CHECK(outcome.code == kFine);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    CHECK(contents(file) == run({"relations", "-d", d, "--format", format}).out);
  }
  const std::string table = run({"relations", "-d", d}).out;
  run({"relations", "-d", d, "-o", folder.at("result.txt")});
  CHECK(contents(folder.at("result.txt")) == table);
  run({"relations", "-d", d, "--format", "table", "-o", folder.at("odd.json")});
  CHECK(contents(folder.at("odd.json")) == table);
}

TEST_CASE("Check writes data to a file by its suffix too") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  CHECK(run({"check", d, "-o", folder.at("findings.json")}).code == kFine);
  CHECK(contents(folder.at("findings.json")) == run({"check", d, "--format", "json"}).out);
}

TEST_CASE("Tables are never cut off and have no blanks at the ends of lines") {
  const TemporaryFolder folder;
  const std::string name(300, 'x');
  const std::string d =
      folder.write("d.yaml", "entities: {a: {type: person, name: " + name + "}, b: {type: person, name: B}}\n");
  const std::string out = run({"list", "entities", "-d", d}).out;
  CHECK_THAT(out, Contains(name) && !Contains(" \n"));
}

TEST_CASE("Colour is for terminals alone, and NO_COLOR and --color decide") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", kPort);
  const std::vector<std::string> list = {"list", "entities", "-d", d};
  const auto with = [&](const char* choice) {
    std::vector<std::string> arguments = list;
    arguments.insert(arguments.end(), {"--color", choice});
    return arguments;
  };
  const auto coloured = [](const Outcome& outcome) { return outcome.out.find("\x1b[") != std::string::npos; };
  CHECK_FALSE(coloured(run(list)));
  CHECK(coloured(run(list, {.out_is_terminal = true})));
  CHECK_FALSE(coloured(run(list, {.out_is_terminal = true, .no_color = true})));
  CHECK(coloured(run(with("always"))));
  CHECK(coloured(run(with("always"), {.no_color = true})));
  CHECK_FALSE(coloured(run(with("never"), {.out_is_terminal = true})));

  std::vector<std::string> to_file = with("auto");
  to_file.insert(to_file.end(), {"-o", folder.at("out.txt")});
  run(to_file, {.out_is_terminal = true});
  CHECK_THAT(contents(folder.at("out.txt")), !Contains("\x1b"));

  const std::string bad = folder.write("bad.yaml", "people: {}\n");
  CHECK_THAT(run({"stats", bad}, {.err_is_terminal = true}).err, Contains("\x1b["));
  CHECK_THAT(run({"stats", bad}, {.out_is_terminal = true}).err, !Contains("\x1b"));
  CHECK_THAT(run({"check", bad}, {.out_is_terminal = true}).out, Contains("\x1b["));
}

}  // namespace
}  // namespace standpoint::test
