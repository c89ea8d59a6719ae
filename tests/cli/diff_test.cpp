// SPDX-License-Identifier: Apache-2.0
// standpoint diff on folders and files: exit codes, choices, and what must not be printed.

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/cli/program_runs.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("not in the text: " + std::string(from));
  return text.replace(at, from.size(), to);
}

// The port dossier, and another state of it in which these words stand for those.
struct TwoPorts {
  TemporaryFolder folder;
  std::string before, after;

  TwoPorts(std::string_view from, std::string_view to)
      : before(folder.write("before.yaml", kPort)),
        after(folder.write("after.yaml", with(std::string(kPort), from, to))) {}

  Outcome diff(std::vector<std::string> options) const {
    options.insert(options.begin(), {"diff", before, after});
    return run(options);
  }
  nlohmann::json json(std::vector<std::string> options = {}) const {
    options.insert(options.end(), {"--format", "json"});
    return nlohmann::json::parse(diff(options).out);
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("diff ends with 1 where something differs and with 0 where nothing does, in every format") {
  const TwoPorts ports("country: FR", "country: BE");
  for (const char* format : {"table", "json", "jsonl", "csv", "md"}) {
    CAPTURE(format);
    CHECK(ports.diff({"--format", format}).code == 1);
    CHECK(ports.diff({"--format", format}).err == "");
    CHECK(run({"diff", ports.before, ports.before, "--format", format}).code == 0);
  }
  CHECK(ports.diff({"--only", "positions"}).code == 0);
  CHECK(ports.diff({"--only", "camps", "--only", "records"}).code == 1);
}

TEST_CASE("diff writes its file and still says that something differs") {
  const TwoPorts ports("country: FR", "country: BE");
  const std::string file = ports.folder.at("out.md");
  const Outcome outcome = ports.diff({"-o", file});
  CHECK((outcome.code == 1 && outcome.out.empty() && outcome.err.empty()));
  CHECK(has(contents(file), "`harbour`: Harbour Ltd"));
}

TEST_CASE("one argument is compared with the dossier that is there now") {
  const TemporaryFolder folder;
  folder.write("dossier.yaml", kPort);
  const std::string old = folder.write("_old/before.yaml", with(std::string(kPort), "country: FR", "country: BE"));
  const Outcome outcome = run({"diff", old}, {false, false, false, folder.at()});
  CHECK(outcome.code == 1);
  CHECK(has(outcome.out, "country: BE → FR"));
}

TEST_CASE("what is not published in either dossier is in no output of diff") {
  const TwoPorts ports("about: close, stance: support, date: 2024-03-01", "about: close, stance: oppose, date: 2023");
  for (const char* format : {"table", "json", "jsonl", "csv", "md"}) {
    const Outcome outcome = ports.diff({"--format", format, "--notes"});
    CHECK(outcome.code == 0);
    CHECK_FALSE(has(outcome.out, "gomez-close"));
  }
  CHECK(has(ports.diff({"--unpublished"}).out, "stance: support → oppose"));
}

TEST_CASE("what is no longer published is counted, and neither it nor what followed from it is printed") {
  const TwoPorts ports("by: ana-gomez, about: expand, stance: -0.5",
                       "by: ana-gomez, publish: false, about: expand, stance: -0.5");
  for (const char* format : {"table", "json", "jsonl", "csv", "md"}) {
    const Outcome outcome = ports.diff({"--format", format, "--notes"});
    CAPTURE(format, outcome.out);
    CHECK(outcome.code == 1);
    for (const char* word : {"gomez", "Gómez", "Only a note"}) CHECK_FALSE(has(outcome.out, word));
  }
  CHECK(has(ports.diff({}).out, "1 record is no longer published and left out."));
  CHECK(has(ports.diff({"--lang", "fr"}).out, "1 fiche n’est plus publiée"));
  CHECK(ports.json().at("no_longer_published") == 1);
  const std::string shown = ports.diff({"--unpublished"}).out;
  CHECK(has(shown, "publish: + false"));
}

TEST_CASE("an entity that is no longer published takes all that rests on it along") {
  const TwoPorts ports("name: Ana Gómez,", "name: Ana Gómez, publish: false,");
  const Outcome outcome = ports.diff({});
  CHECK(outcome.code == 1);
  CHECK_FALSE(has(outcome.out, "Gómez"));
  CHECK_FALSE(has(outcome.out, "gomez"));
  CHECK(has(outcome.out, "3 records are no longer published"));  // she, her claim, her suit
}

TEST_CASE("notes are printed when asked for, and always said to be others") {
  const TwoPorts ports("note: Only a note.", "note: Another.");
  CHECK(ports.diff({}).code == 1);
  CHECK(has(ports.diff({}).out, "note (en): changed"));
  for (const char* format : {"table", "json", "jsonl", "csv", "md"}) {
    CHECK_FALSE(has(ports.diff({"--format", format}).out, "Only a note"));
    CHECK(has(ports.diff({"--format", format, "--notes"}).out, "Only a note"));
  }
}

TEST_CASE("diff is narrowed to an actor or a proposition of either dossier, and counts what is left") {
  const TwoPorts ports("ana-expand: {by: ana-ruiz, about: expand, stance: support",
                       "ana-expand: {by: ana-ruiz, about: expand, stance: oppose");
  CHECK(ports.json({"--actor", "the mayor"}).at("records").size() == 1);
  CHECK(ports.json({"--actor", "harbour"}).at("records").empty());
  CHECK(ports.diff({"--actor", "harbour", "--only", "records"}).code == 0);
  CHECK(ports.json({"--proposition", "expand", "--actor", "ana-ruiz"}).at("positions").size() == 1);
  CHECK(ports.json({"--proposition", "close"}).at("counts").at("records").at("claims").at("edited") == 0);
  CHECK(ports.diff({"--actor", "nobody"}).code == 2);
}

TEST_CASE("the numbers alone and lists of some lines") {
  const TwoPorts ports("claims:", "  new-1: {text: One.}\n  new-2: {text: Two.}\n  new-3: {text: Three.}\nclaims:");
  CHECK_FALSE(has(ports.diff({"--stat"}).out, "new-1"));
  CHECK_FALSE(ports.json({"--stat"}).contains("records"));
  const std::string two = ports.diff({"--limit", "2"}).out;
  CHECK((has(two, "new-2") && !has(two, "new-3") && has(two, "… 1 more")));
}

TEST_CASE("long lists of Markdown are folded and hold nothing that is markup") {
  std::string many;
  for (int i = 0; i < 12; ++i) many += "  new-" + std::to_string(i) + ": {text: \"<b>*x*</b> @you\"}\n";
  const TwoPorts ports("claims:", many + "claims:");
  const std::string page = ports.diff({"--format", "md"}).out;
  CHECK(has(page, "<details>\n<summary>Propositions (12)</summary>\n\n- **+** `new-0`: "));
  CHECK(has(page, "\n</details>\n"));
  CHECK_FALSE(has(page, "<b>"));
  CHECK_FALSE(has(page, "*x*"));
}

TEST_CASE("errors of both sides are printed, with the side they are on") {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.yaml", kPort),
                    bad = folder.write("bad.yaml", "entities: {a: {type: x, name: A}}\n");
  for (const auto& [a, b, count] : {std::tuple{good, bad, 1}, std::tuple{bad, good, 1}, std::tuple{bad, bad, 2}}) {
    const Outcome outcome = run({"diff", a, b});
    CHECK((outcome.code == 3 && outcome.out.empty()));
    CHECK(has(outcome.err, "1 error in " + bad + ": nothing was compared"));
    const auto times = [&](std::string_view part) {
      int out = 0;
      for (std::size_t at = 0; (at = outcome.err.find(part, at)) != std::string::npos; ++at) ++out;
      return out;
    };
    CHECK(times("nothing was compared") == count);
  }
}

TEST_CASE("diff says what it lacks") {
  CHECK(run({"diff"}).code == 2);
  CHECK(run({"diff", "a", "b", "c"}).code == 2);
  CHECK(has(run({"diff", "/nowhere/a", "/nowhere/b"}).err, "there is no file or folder '/nowhere/a'"));
  const TwoPorts ports("country: FR", "country: BE");
  CHECK(has(ports.diff({"--only", "position"}).err, "did you mean"));
  CHECK(ports.diff({"--roll-up", "x"}).code == 2);
}
