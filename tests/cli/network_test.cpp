// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <iostream>
#include <optional>

#include "tests/cli/program_runs.hpp"
#include "tests/support/dna_reference.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

std::optional<std::filesystem::path> dna_folder() {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/dna/MANIFEST_sample.csv")) {
    skip("no reference networks");
    return std::nullopt;
  }
  return *shared / "reference/dna";
}

// `02.01.2020` and `09:30:01` as 2020-01-02T09:30:01.
std::string moment(const std::string& date, const std::string& time) {
  const std::string day = date.substr(6, 4) + "-" + date.substr(3, 2) + "-" + date.substr(0, 2);
  return time.empty() ? day : day + "T" + time;
}

// The arguments of a case of the reference, as a user would write them.
std::vector<std::string> arguments_of(const DnaCase& one, const std::filesystem::path& folder) {
  std::vector<std::string> out = {"network", "-d", (folder / (one.database + ".dna")).string(), "--format", "csv"};
  const auto add = [&](const std::string& option, const std::string& value) {
    if (!value.empty()) out.insert(out.end(), {option, value});
  };
  const auto variable = [&](const std::string& name) {
    const std::string given = one.option(name);
    return one.option(name + "Document") == "TRUE" ? "document." + given : given;
  };
  add("--type", one.option("networkType"));
  add("--variable1", variable("variable1"));
  add("--variable2", variable("variable2").empty() ? "concept" : variable("variable2"));
  add("--stance", variable("qualifier") == "NULL" ? "none" : variable("qualifier"));
  add("--aggregation", one.option("qualifierAggregation"));
  add("--normalization", one.option("normalization"));
  add("--duplicates", one.option("duplicates"));
  add("--window", one.option("timeWindow"));
  add("--window-size", one.option("windowSize"));
  add("--kernel", one.option("kernel"));
  if (one.option("isolates") == "TRUE") out.emplace_back("--isolates");
  if (!one.option("start.date").empty()) add("--since", moment(one.option("start.date"), one.option("start.time")));
  if (!one.option("stop.date").empty()) add("--until", moment(one.option("stop.date"), one.option("stop.time")));
  for (const Exclusion& exclusion : options_of(one).exclusions)
    for (const std::string& value : exclusion.values)
      add(exclusion.invert ? "--only" : "--exclude", exclusion.variable + "=" + value);
  return out;
}

// What the command prints differs from a file of the reference; empty where nothing does.
std::string difference_from(const std::filesystem::path& folder, const DnaCase& one, const std::string& printed) {
  const TemporaryFolder temporary;
  const std::string file = temporary.write("out.csv", printed);
  if (one.kind == "slices") return difference(read_slices(file), read_slices(folder / one.file));
  const bool window = !one.option("timeWindow").empty();  // a single slice, which the reference keeps as a matrix
  if (!window) return difference(read_matrix(file), read_matrix(folder / one.file));
  const auto slices = read_slices(file);
  return slices.size() == 1 ? "" : "not one slice";
}

}  // namespace

TEST_CASE("the command prints every network of the reference, as a user would ask for it") {
  const auto folder = dna_folder();
  if (!folder) return;
  int agree = 0, all = 0;
  for (const DnaCase& one : read_dna_cases(*folder)) {
    if ((one.kind != "matrix" && one.kind != "slices") || one.id.starts_with("tw_events")) continue;
    std::vector<std::string> arguments = arguments_of(one, *folder);
    arguments.insert(arguments.end(), {"--compat", "dna"});
    const Outcome outcome = run(arguments);
    INFO(one.database << " " << one.id << outcome.err);
    REQUIRE(outcome.code == kFine);
    const std::string differs = difference_from(*folder, one, outcome.out);
    CHECK(differs == "");
    agree += differs.empty() ? 1 : 0;
    ++all;
  }
  std::cout << fmt::format("networks printed by the command: {} of {} agree\n", agree, all);
  CHECK(all == 485);
}

TEST_CASE("event lists are those of the reference, statement by statement") {
  const auto folder = dna_folder();
  if (!folder) return;
  for (const DnaCase& one : read_dna_cases(*folder)) {
    if (one.kind != "eventlist") continue;
    INFO(one.id);
    const TemporaryFolder temporary;
    const Outcome outcome = run(arguments_of(one, *folder));
    REQUIRE(outcome.code == kFine);
    const Cells ours = read_cells(temporary.write("out.csv", outcome.out)), theirs = read_cells(*folder / one.file);
    REQUIRE(ours.size() == theirs.size());
    const auto column = [](const Cells& cells, const std::string& name) {
      return static_cast<std::size_t>(std::find(cells[0].begin(), cells[0].end(), name) - cells[0].begin());
    };
    for (const std::string name : {"statement_id", "time", "person", "organization", "concept", "agreement",
                                   "start_position", "stop_position", "text", "document_id", "document_title",
                                   "document_author", "document_source", "document_section", "document_type"}) {
      INFO(name);
      REQUIRE(column(ours, name) < ours[0].size());
      for (std::size_t i = 1; i < theirs.size(); ++i)
        CHECK(ours[i][column(ours, name)] == theirs[i][column(theirs, name)]);
    }
  }
}

TEST_CASE("event lists that the reference program fails on are listed") {
  const auto folder = dna_folder();
  if (!folder) return;
  int listed = 0;
  for (const DnaCase& one : read_dna_cases(*folder)) {
    if (one.kind != "error" || one.option("networkType") != "eventlist") continue;
    const TemporaryFolder temporary;
    const Outcome outcome = run(arguments_of(one, *folder));
    REQUIRE(outcome.code == kFine);
    const std::size_t lines = read_cells(temporary.write("out.csv", outcome.out)).size();
    CHECK(lines > 50);
    CHECK(lines < 96);
    ++listed;
  }
  CHECK(listed == 4);
}

TEST_CASE("what a network cannot be made of is refused in one sentence, with a remedy") {
  const TemporaryFolder folder;
  const std::string port = folder.write("port.yaml", kPort);
  const std::string coded = folder.write("coded.csv", "organization,concept,agreement\nA,x,1\nB,x,0\n");
  const auto refused = [&](std::vector<std::string> arguments, const std::string& message, const std::string& remedy) {
    arguments.insert(arguments.begin(), "network");
    const Outcome outcome = run(arguments);
    INFO(outcome.err);
    CHECK(outcome.code == kUsage);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(message) != std::string::npos);
    CHECK(outcome.err.find(remedy) != std::string::npos);
  };
  refused({"-d", port, "--variable2", "colour"}, "there is no variable 'colour'", "actor, organisation");
  refused({"-d", port, "--exclude", "actor"}, "'actor' does not name a variable and a value", "VARIABLE=VALUE");
  refused({"-d", port, "--exclude", "actor=Anna Ruiz"}, "Anna Ruiz", "did you mean 'Ana Ruiz'");
  refused({"-d", coded, "--only", "concept=y"}, "no statement has the value 'y' of 'concept'", "did you mean 'x'");
  refused({"-d", port, "--since", "2024-01-01T25:00"}, "is not a day with a time", "2020-10-08T09:30:00");
  refused({"-d", port, "--since", "2024-01T10:00"}, "is not a day with a time", "2020-10-08T09:30:00");
  refused({"-d", port, "--kernel", "gaussian"}, "a kernel needs a time window", "--window");
  refused({"-d", port, "--window", "seconds"}, "more than 100000 windows", "longer unit");
  refused({"-d", port, "--type", "onemode", "--aggregation", "combine"}, "combine is for two-mode", "twomode");
  refused({"-d", port, "--normalization", "jaccard"}, "for one-mode networks", "activity");
  refused({"-d", port, "--backbone", "nested"}, "a backbone is of a one-mode network", "onemode");
  refused({"-d", coded, "-d", port}, "stands alone", "import");
  refused({"-d", folder.at("missing.dna")}, "missing.dna", "");
  refused({"-d", folder.write("text.dna", "no database")}, "text.dna", "");
}

TEST_CASE("a network of a table of statements needs no dossier") {
  const TemporaryFolder folder;
  const std::string coded = folder.write("coded.csv",
                                         "organization,concept,agreement,date\n"
                                         "A,x,1,2024-01-01\nB,x,0,2024-01-02\nB,x,1,2024-01-03\n");
  const auto network =
      run_json({"network", "-d", coded, "--type", "onemode", "--aggregation", "subtract", "--evidence"});
  CHECK(network["rows"] == std::vector<std::string>{"A", "B"});
  CHECK(network["statements"] == 3);
  CHECK(network["cells"].empty());  // once agreed, once not
  const auto conflict =
      run_json({"network", "-d", coded, "--type", "onemode", "--aggregation", "conflict", "--until", "2024-01-02"});
  REQUIRE(conflict["cells"].size() == 2);
  CHECK(conflict["cells"][0][2] == 1);
  CHECK(conflict["left_out"]["time"] == 1);
}

TEST_CASE("records of a dossier are excluded by id, name or alias") {
  const TemporaryFolder folder;
  const std::string port = folder.write("port.yaml", kPort);
  for (const std::string name : {"ana-ruiz", "Ana Ruiz", "the mayor"}) {
    const auto network = run_json({"network", "-d", port, "--exclude", "actor=" + name});
    for (const auto& row : network["row_ids"]) CHECK(row != "ana-ruiz");
    const auto only = run_json({"network", "-d", port, "--only", "actor=" + name, "--only", "actor=harbour"});
    CHECK(only["row_ids"] == std::vector<std::string>{"ana-ruiz", "harbour"});
  }
}

TEST_CASE("cells of a spreadsheet never begin with a formula") {
  const TemporaryFolder folder;
  const std::string coded = folder.write("coded.csv", "organization,concept,agreement\n=SUM(A1),x,1\n");
  const Outcome outcome = run({"network", "-d", coded, "--format", "csv"});
  CHECK(outcome.out == "\"\",x\r\n'=SUM(A1),1\r\n");
}

TEST_CASE("options of a network that would do nothing are refused") {
  const std::vector<std::vector<std::string>> together = {
      {"--type", "eventlist", "--window", "months"},
      {"--type", "eventlist", "--backbone", "nested"},
      {"--type", "eventlist", "--kernel", "gaussian"},
      {"--type", "eventlist", "--normalization", "activity"},
      {"--type", "eventlist", "--isolates"},
      {"--type", "eventlist", "--evidence"},
      {"--type", "onemode", "--backbone", "nested", "--evidence"},
      {"--type", "onemode", "--backbone", "nested", "--window", "years"},
      {"--window-size", "5"},
      {"--since", "2021", "--until", "2020"}};
  for (std::vector<std::string> words : together) {
    words.insert(words.begin(), "network");
    words.insert(words.end(), {"-d", (source_root() / "data/health-data-hub").string()});
    CHECK(run(words).code == kUsage);
  }
}

TEST_CASE("aggregation counts in an event list too: statements without a stance are left out where stances count") {
  const TemporaryFolder folder;
  const std::string coded = folder.write("coded.csv", "organization,concept,agreement\nA,x,1\nB,x,\n");
  const auto listed = [&](const char* aggregation) {
    return run_json({"network", "--type", "eventlist", "--aggregation", aggregation, "-d", coded})["statements"].size();
  };
  CHECK(listed("ignore") == 2);
  CHECK(listed("subtract") == 1);
}

TEST_CASE("a table whose columns are called otherwise is read as import reads it") {
  const TemporaryFolder folder;
  const std::string coded = folder.write("b.csv", "speaker,claim,date\nAna,Cake,2020-01-01\nBen,Cake,2020-02-01\n");
  const Outcome outcome = run({"network", "--type", "onemode", "-d", coded, "--format", "csv"});
  CHECK(outcome.out == "\"\",Ana,Ben\r\nAna,0,1\r\nBen,1,0\r\n");
  for (const std::string person : {"person", "actor", "speaker"}) {
    const std::string both = folder.write("both.csv", person + ",party,claim\nAna,Left,Cake\nBen,Left,Cake\n");
    CHECK(run({"network", "-d", both, "--format", "csv"}).out == "\"\",Cake\r\nLeft,2\r\n");
  }
}
