// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "extract/document/article_file.hpp"
#include "extract/document/front_matter.hpp"

using namespace standpoint;

namespace {

ArticleText article(std::string_view markdown) {
  const auto out = article_from_bytes(markdown, ArticleFormat::markdown, "text.md");
  REQUIRE(out);
  return *out;
}

std::string text(std::string_view markdown) { return article(markdown).text; }

}  // namespace

TEST_CASE("Front matter says what an article is, and is no part of its text") {
  const ArticleText read = article(
      "---\ntitle: \"Le tramway, suite\" \nauthor:\n  - Anne Roux\n  - name: Paul Petit\ndate: 3 mai 2021\nlang: "
      "fr-FR\n"
      "source: https://exemple.example/tram\npublication: 'L''Écho'\nother: {a: b}\n---\n\nBonjour.\n");
  CHECK(read.text == "Bonjour.");
  CHECK(read.title == "Le tramway, suite");
  CHECK(read.author == "Anne Roux, Paul Petit");
  CHECK(read.published == "2021-05-03");
  CHECK(read.language == "fr");
  CHECK(read.url == "https://exemple.example/tram");
  CHECK(read.site == "L'Écho");
  CHECK(article("---\nauthors: [Anne Roux, 'Paul Petit']\ndate: 2021-05~\n---\nx").author == "Anne Roux, Paul Petit");
  CHECK(article("---\ndate: 2021-05~ # about\n---\nx").published == "2021-05~");
}

TEST_CASE("The three lines of pandoc are front matter too") {
  const ArticleText read = article("% Le tramway\n% Anne Roux; Paul Petit\n% 2021-05-03\n\nBonjour.\n");
  CHECK(read.title == "Le tramway");
  CHECK(read.author == "Anne Roux, Paul Petit");
  CHECK(read.published == "2021-05-03");
  CHECK(read.text == "Bonjour.");
}

TEST_CASE("A rule across at the beginning that nothing answers is no front matter") {
  CHECK(read_front_matter("---\ntitle: x\n").bytes == 0);
  CHECK(text("---\n\nBonjour.") == "Bonjour.");
  CHECK(article("# Le *tramway*\n\nBonjour.").title == "Le tramway");
}

TEST_CASE("Emphasis and links go, and their words stay") {
  CHECK(text("Le *maire* a **dit** _non_ et __oui__, ***fort*** et ~~vite~~.") ==
        "Le maire a dit non et oui, fort et vite.");
  CHECK(text("un a*b*c et *[le vote](https://x.example \"Vote\")*") == "un abc et le vote");
  CHECK(text("[vote](</a b>) [x](a(b)c) [y](z \"t\"){.k} ![Photo](p.png)") == "vote x y Photo");
  CHECK(text("voir [le vote][v], [v][] et [v], pas [ceci].\n\n[v]: https://x.example 'V'") ==
        "voir le vote, v et v, pas [ceci].");
  CHECK(text("<https://x.example/?a&b> et <a@b.example>") == "https://x.example/?a&b et a@b.example");
  CHECK(text("Fin[^1].\n\n[^1]: Une *note*.") == "Fin.\n\nUne note.");
}

TEST_CASE("Signs that are no Markdown stay as they are") {
  for (const char* line :
       {"5 * 3 * 2 = 30", "snake_case_name", "a ** b", "*seul", "[ceci] (ailleurs)", "R&D, AT&T; 1 < 2", "2 > 1",
        "l'art. 3 ~ 4", "~non~", "un # dièse", "100 % sûr", "le <title> d'une page", "x <y et z> w"})
    CHECK(text(line) == line);
  CHECK(text("\\*étoile\\* \\[x\\] \\\\ \\a") == "*étoile* [x] \\ \\a");
}

TEST_CASE("Code stays as it is, between its marks") {
  CHECK(text("le `code *tel* &amp; <b>` et `` a ` b ``") == "le `code *tel* &amp; <b>` et `` a ` b ``");
  CHECK(text("```c\nint *a, *b; // <i>\n\n\n> x\n```\nfin") == "```c\nint *a, *b; // <i>\n\n\n> x\n```\n\nfin");
  CHECK(text("a\n\n    x = *y*\n    z\n\nb") == "a\n\n    x = *y*\n    z\n\nb");
  CHECK(text("> ~~~\n> x\n\ny") == "“~~~\nx”\n\ny");
}

TEST_CASE("Block quotes get marks, and goes on over lines that lack theirs") {
  CHECK(text("---\nlang: fr\n---\n> Nous avons\nbesoin *de temps*.\n>\n> — Le maire\n\nFin.") ==
        "«\u00A0Nous avons besoin de temps.\u00A0»\n\n— Le maire\n\nFin.");
  CHECK(text("> « déjà marqué »\n") == "« déjà marqué »");
  CHECK(text("> one\n\n> two") == "“one”\n\n“two”");
  CHECK(text("> un\n> > deux\n\ntrois et le la les") == "«\u00A0un\n\n“deux”\u00A0»\n\ntrois et le la les");
  CHECK(text("- > dit\n- rien") == "“dit”\n\nrien");
}

TEST_CASE("Headings, items, tables and breaks become paragraphs and lines") {
  CHECK(text("# Un ##\nDeux\n====\nTrois\n---\n#non") == "Un\n\nDeux\n\nTrois\n\n#non");
  CHECK(text("- un\n  suite\n* deux\n\n  encore\n1. trois\n   - quatre\n***\nfin") ==
        "un suite\n\ndeux\n\nencore\n\ntrois\n\nquatre\n\nfin");
  CHECK(text("| Poste | Coût |\n|:--|--:|\n| *Voies* | 120 |\n| a \\| b | c |\n\nfin") ==
        "Poste | Coût\nVoies | 120\na | b | c\n\nfin");
  CHECK(text("un  \ndeux\\\ntrois\nquatre<br>cinq") == "un\ndeux\ntrois quatre\ncinq");
  CHECK(text("En juin\n1984. C'est un roman.") == "En juin 1984. C'est un roman.");
}

TEST_CASE("HTML in Markdown is read as in a page, and comments and scripts go") {
  CHECK(text("Il dit <q>oui</q>&nbsp;! H<sub>2</sub>O &eacute;t&eacute; &inconnu;") ==
        "Il dit “oui”\u00A0! H2O été &inconnu;");
  CHECK(text("a\n\n<!-- b\n\nc -->\n\n<script>\n\nd\n</script>\n\ne <!-- f --> g") == "a\n\ne g");
}

TEST_CASE("Line ends of any kind and a byte order mark make no difference") {
  CHECK(text("\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\n# Un\r\n\r\n> a\r\n> b\r\n") == "Un\n\n“a b”");
}
