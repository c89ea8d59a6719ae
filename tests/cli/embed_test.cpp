// SPDX-License-Identifier: Apache-2.0
// Markdown texts with what they ask of a dossier put in.
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

// A folder with the dossier of the port, in which texts are written and filled.
struct Desk {
  TemporaryFolder folder;
  std::string dossier = folder.write("dossier.yaml", kPort);

  std::string text(std::string_view markdown) const { return folder.write("page.md", markdown); }
  Outcome fill(std::string_view markdown, std::vector<std::string> further = {}) const {
    std::vector<std::string> words = {"embed", "--in-place", text(markdown)};
    words.insert(words.end(), further.begin(), further.end());
    return run(words);
  }
  std::string filled(std::string_view markdown) const {
    const Outcome outcome = fill(markdown);
    CHECK(outcome.err.empty());
    CHECK(outcome.code == kFine);
    return contents(folder.at("page.md"));
  }
  Outcome write(std::string_view markdown, const std::string& out, std::vector<std::string> further = {}) const {
    std::vector<std::string> words = {"embed", text(markdown), "-o", folder.at(out)};
    words.insert(words.end(), further.begin(), further.end());
    return run(words);
  }
  std::string written(std::string_view markdown, std::vector<std::string> further = {}) const {
    const Outcome outcome = write(markdown, "out.md", std::move(further));
    CHECK(outcome.err.empty());
    CHECK(outcome.out.empty());
    return contents(folder.at("out.md"));
  }
  std::string refused(std::string_view markdown) const {
    const Outcome outcome = write(markdown, "refused.md");
    CHECK(outcome.code == kUsage);
    CHECK_FALSE(std::filesystem::exists(folder.at("refused.md")));
    return outcome.err;
  }
};

constexpr const char* kMatrix = "<!-- standpoint: render matrix -->\n<!-- /standpoint -->\n";

}  // namespace

TEST_CASE("Blocks are filled in place, and filling twice changes nothing") {
  const Desk desk;
  const std::string text =
      "# Port\n\n<!-- standpoint: render matrix -->\nold\n<!-- /standpoint -->\n\n"
      "<!-- standpoint: positions --actor 'Ana Gómez' -->\n<!-- /standpoint -->\n\n"
      "There are <!-- standpoint: value claims.count -->?<!-- /standpoint --> claims, `{{x}}`.\n";
  const std::string once = desk.filled(text);
  CHECK_THAT(once, Contains("-->\n\n![Who says what? 3 actors, 2 propositions"));
  CHECK_THAT(once, Contains("](page-standpoint/matrix.svg)\n\n<!-- /standpoint -->"));
  CHECK_THAT(once, Contains("| Ana Gómez | opposes |"));
  CHECK_THAT(once, Contains("There are <!-- standpoint: value claims.count -->3<!-- /standpoint --> claims, `{{x}}`."));
  CHECK(contents(desk.folder.at("page-standpoint/matrix.svg")) == run({"render", "matrix", "-d", desk.dossier}).out);
  CHECK(desk.fill(once).out.empty());
  CHECK(contents(desk.folder.at("page.md")) == once);
}

TEST_CASE("What lies outside of blocks keeps its bytes, line breaks of another system too") {
  const Desk desk;
  const std::string text = "a  \r\n{{x}} [@claim:x]\r\n```standpoint\r\nview: matrix\r\n```\r\n" +
                           std::string("<!-- standpoint: list issues -->\r\n<!-- /standpoint -->\r\n\tb");
  const std::string once = desk.filled(text);
  CHECK(
      once.starts_with("a  \r\n{{x}} [@claim:x]\r\n```standpoint\r\nview: matrix\r\n```\r\n<!-- standpoint: list "
                       "issues -->\r\n\r\n| Id | "));
  CHECK(once.ends_with(" |\r\n\r\n<!-- /standpoint -->\r\n\tb"));
  CHECK(desk.filled(once) == once);
}

TEST_CASE("A check names stale blocks, and pictures that are stale or missing, and writes nothing") {
  const Desk desk;
  const Outcome before = desk.fill("\n" + std::string(kMatrix), {"--check"});
  CHECK(before.code == kFindings);
  CHECK_THAT(before.out, Contains("page.md:2: this block is stale\n"));
  CHECK_THAT(before.out, Contains("page-standpoint/matrix.svg: this picture is missing\n"));
  CHECK(contents(desk.folder.at("page.md")) == "\n" + std::string(kMatrix));
  const std::string once = desk.filled("\n" + std::string(kMatrix));
  CHECK(desk.fill(once, {"--check"}).code == kFine);
  desk.folder.write("page-standpoint/matrix.svg", "<svg/>");
  const Outcome after = desk.fill(once, {"--check"});
  CHECK(after.code == kFindings);
  CHECK(after.out == desk.folder.at("page-standpoint/matrix.svg") + ": this picture is stale\n");
}

TEST_CASE("A text that was written anew is checked too") {
  const Desk desk;
  const std::string text = "{{claims.count}}\n\n```standpoint\nview: matrix\n```\n";
  CHECK(desk.write(text, "out.md", {"--check"}).code == kFindings);
  desk.written(text);
  CHECK(desk.write(text, "out.md", {"--check"}).code == kFine);
  CHECK_THAT(desk.write(text + "x", "out.md", {"--check"}).out, Contains("out.md: this file is stale"));
}

TEST_CASE("A fence becomes a figure or a table, with the keys of its command") {
  const Desk desk;
  const std::string text = desk.written(
      "```standpoint\nview: matrix\nactor: [ana-ruiz, harbour]\ntitle: Who?\nid: fig-who\nalt: A matrix\n```\n\n"
      "- item\n\n  ```standpoint\n  list: claims\n  actor: harbour\n  ```\n\n"
      "```standpoint\ntable: positions\nroll_up: [ascribed, voiced]\nmedia: true\ntitle: Positions\n```\n");
  CHECK_THAT(text, Contains("![A matrix](out-standpoint/fig-who.svg)\n\n*Who?*\n"));
  CHECK_THAT(text, Contains("- item\n\n  | Date | "));
  CHECK_THAT(text, Contains("\n  | --"));
  CHECK_THAT(text, Contains("**Positions**\n\n| Who |"));
  CHECK(contents(desk.folder.at("out-standpoint/fig-who.svg")) ==
        run({"render", "matrix", "--actor", "ana-ruiz", "--actor", "harbour", "-d", desk.dossier}).out);
}

TEST_CASE("For pandoc a figure has caption, label and alt text, and pictures may be of any form") {
  const Desk desk;
  const std::string text = desk.written("```standpoint\nview: matrix\ntitle: Who?\n```\n", {"--flavour", "pandoc"});
  CHECK_THAT(text, Contains("![Who?](out-standpoint/matrix.svg){#fig-matrix alt=\"Who says what? 3 actors"));
  CHECK_THAT(desk.written(kMatrix, {"--pictures", "data"}), Contains("](data:image/svg+xml;base64,"));
  CHECK_THAT(desk.written(kMatrix, {"--pictures", "inline"}), Contains("<figure id=\"fig-matrix\">\n<svg "));
  CHECK_THAT(desk.written(kMatrix, {"--pictures", "inline", "--flavour", "pandoc"}), Contains("```{=html}\n<figure"));
  desk.written(kMatrix, {"--folder", "img"});
  CHECK_FALSE(contents(desk.folder.at("img/matrix.svg")).empty());
}

TEST_CASE("Paths in a text begin at its folder, those of a theme too") {
  const Desk desk;
  desk.folder.write("_colours/warm.yaml", "roles: {text: {light: \"#7a1f1f\"}}\n");
  const std::string text = desk.written("```standpoint\nview: matrix\ntheme: _colours/warm.yaml\nid: fig-warm\n```\n");
  CHECK_THAT(text, Contains("fig-warm.svg"));
  CHECK_THAT(contents(desk.folder.at("out-standpoint/fig-warm.svg")), Contains("#7a1f1f"));
  CHECK_THAT(desk.refused("```standpoint\nview: matrix\ntheme: none.yaml\n```\n"),
             Contains("page.md:2:1: error") || Contains("page.md:3:8: error"));
  CHECK_THAT(desk.refused("<!-- standpoint: render matrix --theme drak -->\n<!-- /standpoint -->\n"),
             Contains("page.md:1:40: error: there is no theme 'drak'"));
}

TEST_CASE("Values and claims in the prose come from the same dossier") {
  const Desk desk;
  const std::string text = desk.written(
      "{{count supporters harmless}}: {{list supporters harmless}}[@claim:ana-harmless], again [@claim:ana-harmless; "
      "@claim:ana-expand].\n");
  CHECK(
      text.starts_with("2: Ana Ruiz and Harbour Ltd[^claim-ana-harmless], again [^claim-ana-harmless] "
                       "[^claim-ana-expand].\n"));
  CHECK_THAT(text,
             Contains("[^claim-ana-harmless]: 1 March 2024 — Ana Ruiz, Harbour Ltd affirm: “The works are harmless.” — "
                      "in the words of Gazette, 2 March 2024: “=SUM(A1)” — "
                      "[“Ships, and \"gulls\"”](https://example.org/a).\n"));
  CHECK_THAT(text, Contains("[^claim-ana-expand]: 10 May 2022 — Ana Ruiz supports: “The port should be extended.” — "
                            "“Minutes of the council”, May 2022.\n"));
  const std::string french = desk.written("[@claim:ana-expand]", {"--lang", "fr"});
  CHECK_THAT(french, Contains("10 mai 2022 — Ana Ruiz soutient\u00A0: «\u202FIl faut agrandir le port.\u202F»"));
}

TEST_CASE("An accusation that is cited comes with its reply, or that there is none") {
  const TemporaryFolder folder;
  folder.write("dossier.yaml", R"(
sources: {s: {title: S, date: 2021}}
entities: {a: {type: person, name: A}, b: {type: person, name: B}}
propositions: {p: {text: "B acted lawfully.", kind: fact, accuses: [b]}}
claims: {one: {by: a, about: p, stance: oppose, date: 2019, source: s}}
)");
  const std::string page = folder.write("page.md", "[@claim:one]\n");
  CHECK(run({"embed", page, "-o", folder.at("out.md")}).code == kFine);
  CHECK_THAT(contents(folder.at("out.md")), Contains("B: no reply in this dossier"));
}

TEST_CASE("The front matter names the dossier and the language, the command line counts before it") {
  const TemporaryFolder folder;
  folder.write("data/port.yaml", kPort);
  const std::string page = folder.write(
      "text/page.md",
      "---\ntitle: T\ntags: [!x a]\nstandpoint: {dossier: ../data/port.yaml, lang: fr}\n---\n{{name town}}\n");
  const auto written = [&](std::vector<std::string> further) {
    std::vector<std::string> words = {"embed", page, "-o", "-"};
    words.insert(words.end(), further.begin(), further.end());
    return run(words).out;
  };
  CHECK_THAT(written({}), Contains("\nLa Ville\n"));
  CHECK_THAT(written({"--lang", "en"}), Contains("\nThe Town\n"));
  CHECK_THAT(written({"-d", folder.write("other.yaml", "entities: {town: {type: place, name: Elsewhere}}")}),
             Contains("Elsewhere"));
}

TEST_CASE("What fills more than a line has lines and paragraphs of its own") {
  const Desk desk;
  const std::string once = desk.filled("<!-- standpoint: positions --><!-- /standpoint -->\n");
  CHECK_THAT(once, Contains("positions -->\n\n| Who |") && Contains("|\n\n<!-- /standpoint -->\n"));
  CHECK(desk.filled(once) == once);
  CHECK_THAT(desk.refused("See <!-- standpoint: positions --><!-- /standpoint -->.\n"),
             Contains("page.md:1:22: error: what 'positions' shows has no place within a line"));
  const std::string within = desk.filled("1. one\n\n   <!-- standpoint: positions --><!-- /standpoint -->\n\n2. two\n");
  CHECK_THAT(within, Contains("positions -->\n\n   | Who |") && Contains("|\n   | ") &&
                         Contains("|\n\n   <!-- /standpoint -->\n"));
  CHECK(desk.filled(within) == within);
  const std::string close = desk.written(
      "Text\n```standpoint\nview: matrix\n```\n```standpoint\nlist: claims\n```\nmore\n\n"
      "- item\n  ```standpoint\n  table: stats\n  ```\n");
  CHECK_THAT(close, Contains("Text\n\n![") && Contains("svg)\n\n| Date") && Contains("|\n\nmore\n\n- item\n\n  **"));
}

TEST_CASE("Headings of a result are no headings of the text") {
  const Desk desk;
  const std::string text = desk.written("# Port\n\n```standpoint\ntable: conflicts\n```\n");
  CHECK_THAT(text, Contains("\n**Ana Ruiz supports: “The port should be extended.”") && !Contains("\n#"));
}

TEST_CASE("A text is not written over itself") {
  const Desk desk;
  const std::string text = "{{claims.count}}\n";
  const Outcome outcome = desk.write(text, "page.md");
  CHECK(outcome.code == kUsage);
  CHECK_THAT(outcome.err, Contains("is the text itself"));
  CHECK(contents(desk.folder.at("page.md")) == text);
}

TEST_CASE("Every mistake in a text is told at its place, and nothing is written") {
  const Desk desk;
  CHECK_THAT(desk.refused("a\n\n{{cont claims}}\n"), Contains("page.md:3:3: error: there is no value 'cont'"));
  CHECK_THAT(desk.refused("x [@claim:ana-expnd]\n"),
             Contains("page.md:1:4: error: nothing in the dossier is called 'ana-expnd'"));
  CHECK_THAT(desk.refused("x [see @claim:ana-expand]\n"),
             Contains("page.md:1:8: error: a claim is cited in a bracket") && Contains("write [@claim:ana-expand]"));
  CHECK_THAT(desk.refused("{{ page.title }}\n"), Contains("to keep the braces as they are, write \\{{"));
  CHECK_THAT(desk.refused("```standpoint\nview: ego\n```\n"), Contains("page.md:2:7: error") && Contains("'who: ID'"));
  CHECK_THAT(desk.refused("```standpoint\nview: conflicts\nbetween: harbour\n```\n"),
             Contains("page.md:3:1: error") && Contains("write between: [A, B]"));
  CHECK_THAT(desk.refused("x [@claim:gomez-close]\n"), Contains("is not to be published"));
  CHECK_THAT(desk.refused("[@claim:ana-expand; ; @claim:ana-expand]\n"), Contains("'' is no claim"));
  CHECK_THAT(desk.refused("[@claim:ana-expand; @doe]\n"), Contains("page.md:1:21: error: '@doe' is no claim"));
  CHECK_THAT(desk.refused("- x\n\n  ```standpoint\n  view: matrix\n  actr: a\n  ```\n"),
             Contains("page.md:5:3: error: unknown key 'actr' for 'matrix'") && Contains("did you mean 'actor'?"));
  CHECK_THAT(desk.refused("```standpoint\nview: matrix\nactor: [harbour, harbor]\n```\n"),
             Contains("page.md:3:18: error: nothing in the dossier is called 'harbor'"));
  CHECK_THAT(desk.refused("```standpoint\nview: matrix\nlimit: 0\n```\n"), Contains("page.md:3:8: error: --limit"));
  CHECK_THAT(desk.refused("```standpoint\nview: [matrix\n```\n"), Contains("page.md:2:7: error"));
  CHECK_THAT(desk.refused("```standpoint\nactor: harbour\n```\n"), Contains("does not say what to show"));
  CHECK_THAT(desk.refused("```standpoint\nview: matrix\ntable: stats\n```\n"), Contains("page.md:3:1: error"));
  CHECK_THAT(desk.refused("```standpoint\ntable: postions\n```\n"), Contains("did you mean 'positions'?"));
  CHECK_THAT(desk.refused("```standpoint\nview: matrix\nmedia: perhaps\n```\n"), Contains("true or false"));
  CHECK_THAT(desk.refused("```standpoint\nview: matrix\nid: A b\n```\n"), Contains("cannot name a file"));
  CHECK_THAT(desk.refused("---\nstandpoint: {dosier: x}\n---\n"),
             Contains("page.md:2:14: error: unknown key 'dosier'"));
  const std::string both = desk.refused("{{a}}\n\n{{b}}\n");
  CHECK_THAT(both, Contains(":1:3: error") && Contains(":3:3: error") && Contains("2 errors"));
}

TEST_CASE("A block may only read, and not say where its result goes") {
  const Desk desk;
  const auto refused = [&](const std::string& command) {
    const Outcome outcome = desk.fill("<!-- standpoint: " + command + " -->\n<!-- /standpoint -->\n");
    CHECK(outcome.code == kUsage);
    return outcome.err;
  };
  for (const char* command : {"init x", "check", "embed a -o b", "completion bash", "schema", "help", "version"})
    CHECK_THAT(refused(command), Contains("has no place in a text"));
  for (const char* option : {"-o x", "-ox", "--output=x", "--format svg", "--all", "--unpublished", "--fragment"})
    CHECK_THAT(refused(std::string("render matrix ") + option), Contains("is settled by the text around it"));
  CHECK_THAT(refused("rendr matrix"), Contains("did you mean 'render'?"));
  CHECK_THAT(refused("render matrix --actr x"), Contains("there is no option '--actr'"));
  CHECK_THAT(refused(""), Contains("asks for nothing"));
  CHECK_THAT(refused("render 'matrix"), Contains("not closed"));
  CHECK(desk.folder.count() == 2);  // the dossier and the text
}

TEST_CASE("Two pictures of one name are a mistake, one picture twice is none") {
  const Desk desk;
  CHECK_THAT(
      desk.refused("```standpoint\nview: matrix\nid: fig-a\n```\n\n```standpoint\nview: timeline\nid: fig-a\n```\n"),
      Contains("page.md:7:1: error: another picture of this text is called 'fig-a' too"));
  const std::string twice = desk.written(std::string(kMatrix) + "\n" + kMatrix, {"--flavour", "pandoc"});
  CHECK(twice.find("{#fig-matrix") == twice.rfind("{#fig-matrix"));
}

TEST_CASE("A page of HTML holds its pictures, under ids of their own") {
  const Desk desk;
  CHECK(desk.write("# Port\n\n```standpoint\nview: matrix\nid: fig-a\n```\n\n```standpoint\nview: matrix\nlimit: "
                   "2\nid: fig-b\n```\n\n"
                   "<script>x</script>\n\n{{list supporters harmless}}[@claim:ana-expand]\n",
                   "page.html")
            .code == kFine);
  const std::string page = contents(desk.folder.at("page.html"));
  CHECK_THAT(page,
             Contains("<figure id=\"fig-a\">") && Contains("id=\"fig-a-matrix\"") && Contains("id=\"fig-b-matrix\""));
  CHECK_THAT(page, Contains("Ana Ruiz and Harbour Ltd<sup"));
  CHECK_THAT(page, !Contains("<script") && !Contains("<?xml") && !Contains("standpoint-figure-"));
  CHECK_FALSE(std::filesystem::exists(desk.folder.at("page-standpoint")));
}

TEST_CASE("Pictures of the text itself become part of the page when they lie in its folder") {
  const Desk desk;
  desk.folder.write("img/a.png", "abc");
  desk.folder.write("secret.txt", "abc");
  CHECK(desk.write("![one](img/a.png) ![*two*](../a.png) ![three](/etc/a.png) ![four](https://example.org/a.png) "
                   "![five](secret.txt) ![six](img/../img/a.png) ![seven](none.png)\n",
                   "page.html")
            .code == kFine);
  const std::string page = contents(desk.folder.at("page.html"));
  CHECK_THAT(page, Contains("<img src=\"data:image/png;base64,YWJj\" alt=\"one\">"));
  CHECK_THAT(page, Contains("<em>two</em> <em>three</em> <em>four</em> <em>five</em> <img") && Contains("alt=\"six\""));
  CHECK_THAT(page, Contains("<em>seven</em>"));
}

TEST_CASE("A dossier with mistakes stops everything, and is told once") {
  const TemporaryFolder folder;
  folder.write("dossier.yaml", "entities: {a: {type: persn, name: A}}\n");
  const std::string page = folder.write("page.md", "{{entities.count}} {{claims.count}}\n");
  const Outcome outcome = run({"embed", page, "-o", folder.at("out.md")});
  CHECK(outcome.code == kBadDossier);
  CHECK(outcome.err.find("unknown-entity-type") == outcome.err.rfind("unknown-entity-type"));
  CHECK_FALSE(std::filesystem::exists(folder.at("out.md")));
}

TEST_CASE("A text without a dossier is told so once, at its first part") {
  const TemporaryFolder folder;
  const std::string page = folder.write("page.md", "{{entities.count}}\n\n{{claims.count}}\n");
  const Outcome outcome = run({"embed", page, "-o", folder.at("out.md")});
  CHECK(outcome.code == kUsage);
  CHECK_THAT(outcome.err, Contains("page.md:1:1: error: there is no dossier beside this text") && Contains("1 error:"));
}

TEST_CASE("Options that contradict each other are refused before anything is read") {
  const Desk desk;
  const auto refused = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "embed");
    const Outcome outcome = run(words);
    CHECK(outcome.code == kUsage);
    return outcome.err;
  };
  CHECK_THAT(refused({"a.md"}), Contains("say where to write"));
  CHECK_THAT(refused({"a.md", "--in-place", "-o", "b.md"}), Contains("exclude each other"));
  CHECK_THAT(refused({"a.md", "b.md", "-o", "c.md"}), Contains("several"));
  CHECK_THAT(refused({"a.md", "-o", "c.xyz"}), Contains("does not say what to write"));
  CHECK_THAT(refused({"a.md", "-o", "c.html", "--pictures", "data"}), Contains("settled"));
  CHECK_THAT(refused({"a.md", "-o", "c.docx", "--check"}), Contains("--check cannot tell"));
  CHECK_THAT(refused({"a.md", "--in-place", "--to", "html"}), Contains("are for -o"));
  CHECK_THAT(refused({desk.folder.at("none.md"), "--in-place"}), Contains("cannot open"));
  CHECK_THAT(refused({desk.text("\xff"), "--in-place"}), Contains("not UTF-8"));
}

TEST_CASE("The conflicts of one actor are drawn with those whom it has them with") {
  const Desk desk;
  const std::string alt =
      desk.written("<!-- standpoint: render conflicts --actor ana-gomez -->\n<!-- /standpoint -->\n");
  CHECK_THAT(alt, Contains("3 actors, 2 pairs in conflict") || Contains("2 actors, 1 pairs in conflict"));
}

}  // namespace standpoint::test
