// SPDX-License-Identifier: Apache-2.0
// Colours of a user's own: the file, what is said of it, and the theme to begin with.
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

// The port as a map, with further options.
Outcome map_of(const TemporaryFolder& folder, const std::vector<std::string>& options) {
  std::vector<std::string> words = {"render", "relations", "-d", folder.write("dossier.yaml", kPort)};
  words.insert(words.end(), options.begin(), options.end());
  return run(words);
}

}  // namespace

TEST_CASE("A theme of one's own colours a drawing, in the palette asked for") {
  const TemporaryFolder folder;
  const std::string theme = folder.write("t.yaml", "roles: {text: {light: \"#102030\", print: \"#000001\"}}\n");
  const Outcome automatic = map_of(folder, {"--theme", theme});
  CHECK(automatic.code == kFine);
  CHECK(automatic.err.empty());
  CHECK_THAT(automatic.out, Contains("#102030") && !Contains("#000001"));
  const Outcome printed = map_of(folder, {"--theme", "print", "--theme", theme});
  CHECK(printed.out == map_of(folder, {"--theme", theme, "--theme", "print"}).out);
  CHECK_THAT(printed.out, Contains("#000001") && !Contains("#102030"));
  CHECK_THAT(map_of(folder, {"--theme", theme, "--format", "dot"}).out, Contains("fontcolor=\"#102030\""));
}

TEST_CASE("The theme that the program prints changes nothing") {
  const TemporaryFolder folder;
  const Outcome printed = run({"schema", "--theme"});
  REQUIRE(printed.code == kFine);
  const Outcome with = map_of(folder, {"--theme", folder.write("t.yaml", printed.out)});
  CHECK(with.err.empty());
  CHECK(with.out == map_of(folder, {}).out);
}

TEST_CASE("A theme with mistakes draws nothing and says where they are") {
  const TemporaryFolder folder;
  const Outcome outcome = map_of(folder, {"--theme", folder.write("t.yaml", "roles:\n  txt: {light: \"#000000\"}\n")});
  CHECK(outcome.code == kUsage);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("t.yaml:2:3: error: there is no role 'txt'") && Contains("did you mean 'text'?"));
}

TEST_CASE("A theme that is not there, or a palette that is none, is a mistake of usage") {
  const TemporaryFolder folder;
  const Outcome absent = map_of(folder, {"--theme", "./absent.yaml"});
  CHECK(absent.code == kUsage);
  CHECK_THAT(absent.err, Contains("absent.yaml") && Contains("standpoint schema --theme"));
  const Outcome misspelt = map_of(folder, {"--theme", "drak"});
  CHECK(misspelt.code == kUsage);
  CHECK_THAT(misspelt.err, Contains("there is no theme 'drak'") && Contains("did you mean 'dark'?"));
}

TEST_CASE("A font is asked for by word or family, on the command line before a theme, and its widths count") {
  const TemporaryFolder folder;
  const std::string theme = folder.write("t.yaml", "font: mono\n");
  CHECK_THAT(map_of(folder, {"--theme", theme}).out, Contains("'Courier New', Courier, 'Liberation Mono', monospace"));
  const Outcome serif = map_of(folder, {"--theme", theme, "--font", "Times New Roman"});
  CHECK_THAT(serif.out, Contains("'Times New Roman', Times, 'Liberation Serif', serif"));
  CHECK(serif.out == map_of(folder, {"--font", "serif"}).out);
  CHECK(map_of(folder, {}).out == map_of(folder, {"--font", "helvetica"}).out);
  const Outcome unknown = map_of(folder, {"--font", "Comic Sans"});
  CHECK(unknown.code == kUsage);
  CHECK_THAT(unknown.err,
             Contains("the widths of the font 'Comic Sans' are not known") && Contains("serif (Times New Roman)"));
}

TEST_CASE("Words too pale, and stances that look alike to some, are warned of, and drawn") {
  const TemporaryFolder folder;
  const Outcome outcome = map_of(folder, {"--theme", folder.write("t.yaml", R"(roles:
  muted: {dark: "#444444"}
  support: {light: "#476b00"}
  oppose: {light: "#b03030"}
)")});
  CHECK(outcome.code == kFine);
  CHECK_THAT(outcome.out, Contains("<svg"));
  CHECK_THAT(outcome.err, Contains("t.yaml: in dark, 'muted' has a contrast of 1.") && Contains("and needs 4.5:1"));
  CHECK_THAT(outcome.err,
             Contains("in light, 'support' and 'oppose' can hardly be told apart for those who see no green"));
  CHECK_THAT(outcome.err, !Contains("in print"));
}

}  // namespace standpoint::test
