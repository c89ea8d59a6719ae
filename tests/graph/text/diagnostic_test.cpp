// SPDX-License-Identifier: Apache-2.0
#include "graph/text/diagnostic.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "graph/text/codes.hpp"
#include "graph/text/utf8.hpp"

using namespace standpoint;

namespace {

std::string printed(std::string text, std::uint32_t begin, std::uint32_t end, bool colour = false) {
  SourceFiles files;
  const FileId file = files.add("a.yaml", std::move(text));
  return format_diagnostic({codes::kTab, {file, begin, end}, "a mistake", {}, {}}, files, colour);
}

// The column (from 0, in code points) of the first caret, and the number of caret signs.
std::pair<std::size_t, std::size_t> carets(const std::string& out) {
  const std::size_t line = out.rfind("| ") + 2;
  const std::size_t first = out.find('^', line);
  return {count_code_points(out.substr(line, first - line)), out.find('\n', first) - first};
}

}  // namespace

TEST_CASE("a diagnostic shows its place, message, code, line, caret and remedy") {
  SourceFiles files;
  const FileId file = files.add("a.yaml", "claims:\n  c1: {stanse: support}\n");
  Diagnostic diagnostic{
      codes::kUnknownKey, {file, 15, 21}, "a claim has no key 'stanse'", {}, "did you mean 'stance'?"};
  diagnostic.notes.push_back({{file, 0, 6}, "the section"});
  CHECK(format_diagnostic(diagnostic, files, false) ==
        "a.yaml:2:8: error: a claim has no key 'stanse' [unknown-key]\n"
        " 2 |   c1: {stanse: support}\n"
        "   |        ^~~~~~\n"
        "a.yaml:1:1: note: the section\n"
        " 1 | claims:\n"
        "   | ^~~~~~\n"
        "  help: did you mean 'stance'?\n");
}

TEST_CASE("the caret stands under the right character behind accents") {
  const std::string out = printed("né à Évry: x\n", 13, 14);
  CHECK(carets(out) == std::pair<std::size_t, std::size_t>{10, 1});
  CHECK(out.find(":1:11: ") != std::string::npos);
}

TEST_CASE("the caret stands under the right character behind bytes that are shown escaped") {
  CHECK(carets(printed("a\x92\x92 b\n", 4, 5)).first == 1 + 4 + 4 + 1);
}

TEST_CASE("a span over several lines has one caret sign") { CHECK(carets(printed("abc\ndef\n", 1, 6)).second == 1); }

TEST_CASE("a span past the end of the file points at its end") {
  const std::string out = printed("abc", 90, 95);
  CHECK(out.find("a.yaml:1:4: ") == 0);
  CHECK(carets(out) == std::pair<std::size_t, std::size_t>{3, 1});
}

TEST_CASE("of a long line the part around the caret is shown") {
  const std::string out = printed(std::string(3000, 'x') + "HERE" + std::string(3000, 'y') + "\n", 3000, 3004);
  CHECK(out.size() < 500);
  CHECK(out.find("xHEREy") != std::string::npos);
  const std::size_t line = out.find("| ") + 2;
  const std::size_t here = out.find("HERE");
  CHECK(carets(out) == std::pair<std::size_t, std::size_t>{count_code_points(out.substr(line, here - line)), 4});
}

TEST_CASE("colour changes nothing but colour") {
  std::string coloured = printed("abc\n", 1, 2, true);
  CHECK(coloured.find('\x1b') != std::string::npos);
  for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
    coloured.erase(at, coloured.find('m', at) - at + 1);
  CHECK(coloured == printed("abc\n", 1, 2));
}

TEST_CASE("nothing of a file reaches the terminal unescaped") {
  SourceFiles files;
  const FileId file = files.add("a\x1b.yaml", "x\x1b[2Jy\n");
  const std::string out =
      format_diagnostic({codes::kTab, {file, 0, 1}, "bad\x07", {{{file, 1, 2}, "note\x07"}}, "fix\x07"}, files, false);
  for (const char c : out) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
}

TEST_CASE("diagnostics are sorted by file and place, and repetitions are dropped") {
  Diagnostics all;
  all.add(codes::kTab, {FileId{1}, 0, 1}, "other file");
  all.add(codes::kTab, {FileId{0}, 9, 10}, "later");
  all.add(codes::kNoSource, {FileId{0}, 3, 4}, "a warning at the place of an error");
  all.add(codes::kTab, {FileId{0}, 3, 4}, "first");
  all.add(codes::kTab, {FileId{0}, 3, 4}, "first");
  all.sort();
  REQUIRE(all.all().size() == 4);
  CHECK(all.all()[0].message == "first");
  CHECK(all.all()[1].message == "a warning at the place of an error");
  CHECK(all.all()[2].message == "later");
  CHECK(all.all()[3].message == "other file");
  CHECK(all.count(Severity::error) == 3);
  CHECK(all.count(Severity::warning) == 1);
  CHECK(all.has_errors());
}

TEST_CASE("a flood of one mistake is counted whole and kept in part") {
  Diagnostics all;
  const std::size_t found = Diagnostics::kMostOfOneCode + 1000;
  for (std::uint32_t i = 0; i < found; ++i) all.add(codes::kTab, {FileId{0}, i, i + 1}, "tab");
  all.add(codes::kAlias, {FileId{0}, 1, 2}, "alias");
  all.sort();
  CHECK(all.all().size() == Diagnostics::kMostOfOneCode + 1);
  CHECK(all.count(Severity::error) == found + 1);
  REQUIRE(all.all().back().notes.size() == 1);
  CHECK(all.all().back().notes[0].message == "1000 more of this kind were found and are not listed");
}

TEST_CASE("an endless message is cut between two characters") {
  Diagnostics all;
  std::string endless;
  for (int i = 0; i < 5000; ++i) endless += "é";
  all.add(codes::kTab, {FileId{0}, 0, 1}, endless);
  CHECK(all.all()[0].message.size() < 2100);
  CHECK_FALSE(find_fault(all.all()[0].message));
}
