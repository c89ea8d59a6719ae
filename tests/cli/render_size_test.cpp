// SPDX-License-Identifier: Apache-2.0
// How large drawings may be: widths, overviews in place of crowds, and pages that leave nothing out.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "tests/cli/program_runs.hpp"
#include "tests/support/generated_dossier.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

std::string width_of(const std::string& svg) {
  std::smatch found;
  return std::regex_search(svg, found, std::regex("<svg[^>]* width=\"([0-9.]+)pt\"")) ? found[1].str() : "";
}

std::multiset<std::string> ids_of(const std::string& svg, const std::string& kind) {
  std::multiset<std::string> ids;
  const std::regex group("<g id=\"([^\"]*)\" class=\"" + kind + "\"");
  for (std::sregex_iterator at(svg.begin(), svg.end(), group), end; at != end; ++at) ids.insert((*at)[1].str());
  return ids;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The files of the pages, the overview first.
std::vector<std::string> draw_pages(const std::string& view, const std::string& dossier, const std::string& folder) {
  const Outcome outcome = run({"render", view, "--pages", "-o", folder, "--lang", "en", "-d", dossier});
  CHECK(outcome.code == kFine);
  std::vector<std::string> files = lines_of(outcome.out);
  std::sort(files.begin(), files.end(), [&](const std::string& a, const std::string& b) {
    return std::pair(a.size() != folder.size() + view.size() + 5, a) <
           std::pair(b.size() != folder.size() + view.size() + 5, b);
  });
  return files;
}

}  // namespace

TEST_CASE("A width is taken as a length, a page column or full, and anything else is refused with what is expected") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", generated_text(40));
  CHECK(width_of(run({"render", "timeline", "-d", d}).out) == "481.8");
  CHECK(std::stod(width_of(run({"render", "matrix", "--width", "15cm", "-d", d}).out)) <= 425.2);
  CHECK(std::stod(width_of(run({"render", "relations", "--width", "full", "-d", d}).out)) > 482);
  for (const char* wrong : {"wide", "2cm", "9m", "-4", ""}) {
    const Outcome outcome = run({"render", "matrix", "--width", wrong, "-d", d});
    CHECK(outcome.code == kUsage);
    CHECK_THAT(outcome.err, Contains("is no width: expected 'column', 'full', or a length from 12cm to 200cm") &&
                                Contains("help: write it like 482pt"));
  }
}

TEST_CASE("A named view has a width of its own, which the command line overrules and the loader checks") {
  const TemporaryFolder folder;
  const std::string text = generated_text(40);
  const std::string d = folder.write("dossier.yaml", text + "views:\n  wide: {view: timeline, width: 25cm}\n");
  CHECK(std::stod(width_of(run({"render", "wide", "-d", d}).out)) > 482);
  CHECK(width_of(run({"render", "wide", "--width", "482", "-d", d}).out) == "482");
  const std::string wrong =
      folder.write("wrong.yaml", text + "views:\n  wide: {view: timeline, width: 25 elephants}\n");
  const Outcome outcome = run({"check", wrong});
  CHECK(outcome.code == kFindings);
  CHECK_THAT(outcome.out + outcome.err, Contains("'25 elephants' is no width"));
}

TEST_CASE("A map of more actors than it can show is drawn by groups, and how to see all of them is said") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", generated_text(100));
  const Outcome crowd = run({"render", "positions", "--lang", "en", "-d", d});
  CHECK(crowd.code == kFine);
  CHECK_THAT(crowd.out, Contains(" groups: the width of a line"));
  CHECK_THAT(crowd.err, Contains("actors are more than a map can show") && Contains("--pages -o DIR"));
  const Outcome limited = run({"render", "positions", "--limit", "12", "--lang", "en", "-d", d});
  CHECK_THAT(limited.out, Contains("12 actors out of"));
  CHECK(limited.err.empty());
  const std::string few = folder.write("few.yaml", generated_text(20));
  CHECK_THAT(run({"render", "positions", "--lang", "en", "-d", few}).out, !Contains(" groups: "));
  CHECK_THAT(run({"render", "positions", "--overview", "--lang", "en", "-d", few}).out, Contains(" groups: "));
}

TEST_CASE("Pages of a matrix hold every position once, say which page they are, and are led to") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", generated_text(100));
  const auto files = draw_pages("matrix", d, folder.at("pages"));
  REQUIRE(files.size() > 5);
  std::multiset<std::string> cells;
  for (std::size_t i = 1; i < files.size(); ++i) {
    const std::string svg = contents(files[i]);
    CHECK_THAT(svg, Contains(" of " + std::to_string(files.size()) + ": ") && Contains("href=\"matrix.svg\""));
    cells.merge(ids_of(svg, "sp-cell"));
  }
  std::multiset<std::string> expected;
  const auto positions = run_json({"positions", "-d", d});
  for (const auto& p : positions.at("positions"))
    expected.insert(p.at("actor").get<std::string>() + "--" + p.at("proposition").get<std::string>());
  CHECK(cells == expected);
  const std::string overview = contents(files[0]);
  CHECK_THAT(overview, Contains("page 1 of " + std::to_string(files.size()) + ": overview"));
  const std::regex link("href=\"(matrix-[a-z0-9-]*\\.svg)\"");
  std::size_t links = 0;
  for (std::sregex_iterator at(overview.begin(), overview.end(), link), end; at != end; ++at, ++links)
    CHECK(std::filesystem::exists(folder.at("pages/" + (*at)[1].str())));
  CHECK(links > 0);
}

TEST_CASE("Pages of ties and of claims hold every tie and claim once") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", generated_text(100));
  std::multiset<std::string> claims;
  std::set<std::string> ties;
  for (const std::string& file : draw_pages("provenance", d, folder.at("words")))
    for (const std::string& id : ids_of(contents(file), "sp-node"))
      if (id.starts_with('c')) claims.insert(id);
  for (std::size_t i = 0; i < 400; ++i) CHECK(claims.count("c" + std::to_string(i)) == 1);
  CHECK(claims.size() == 400);
  for (const std::string& file : draw_pages("relations", d, folder.at("ties")))
    for (const std::string& id : ids_of(contents(file), "sp-edge")) ties.insert(id);
  for (std::size_t i = 1; i < 100; ++i) CHECK(ties.contains("r" + std::to_string(i)));
}

TEST_CASE("What fits on one page is one file without an overview") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", generated_text(4));
  CHECK(draw_pages("matrix", d, folder.at("pages")) == std::vector<std::string>{folder.at("pages/matrix.svg")});
  CHECK_THAT(contents(folder.at("pages/matrix.svg")), !Contains("page 1"));
}

TEST_CASE("Pages need a folder, a form that is drawn, and a view of many") {
  const TemporaryFolder folder;
  const std::string d = folder.write("dossier.yaml", generated_text(6));
  CHECK_THAT(run({"render", "matrix", "--pages", "-d", d}).err, Contains("--pages needs a folder"));
  CHECK_THAT(run({"render", "matrix", "--pages", "-o", folder.at("all.svg"), "-d", d}).err,
             Contains("is the name of a picture") && Contains("-o DIR"));
  CHECK_FALSE(std::filesystem::exists(folder.at("all.svg")));
  CHECK_THAT(run({"render", "ego", "a0", "--pages", "-o", folder.at("x"), "-d", d}).err, Contains("views of many"));
  CHECK_THAT(run({"render", "positions", "--pages", "--format", "dot", "-o", folder.at("x"), "-d", d}).err,
             Contains("not written as DOT"));
  CHECK(run({"render", "--all", "--pages", "-o", folder.at("x"), "-d", d}).code == kUsage);
  CHECK_FALSE(std::filesystem::exists(folder.at("x")));
}

}  // namespace standpoint::test
