#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A report becomes docx, odt, epub, LaTeX, HTML and PDF, by the program and by the filter in pandoc, with the same figure
(caption, label, alt text), table, number and note; mistakes are told at the line of the Markdown file."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
FILTER = ROOT / "share/standpoint/_extensions/standpoint/standpoint.lua"
TIME_LIMIT_SECONDS = 120

DOSSIER = """
dossier: {title: {fr: La digue, en: The dyke}, language: fr}
sources: {gazette: {title: La digue divise, publisher: Gazette, date: 2024-03-02, url: "https://example.org/digue?a=1&b=2"}}
entities: {ana: {type: person, name: Ana Ruiz}, ville: {type: public_body, name: {fr: La Ville, en: The Town}}}
propositions: {digue: {text: {fr: "Il faut relever la digue.", en: "The dyke should be raised."}}}
claims:
  - {by: ana, about: digue, stance: support, date: 2024-02, source: gazette, words: direct, quote: "il est temps"}
  - {by: ville, about: digue, stance: oppose, date: 2024-03-01, source: gazette, quote: "trop cher"}
"""

REPORT = """---
title: La digue
lang: fr
standpoint: {dossier: dossier.yaml}
---

Ils sont *{{count supporters digue}} pour* ({{list supporters digue}}) et {{count opponents digue}}
contre\u202f: {{list opponents "digue"}}[@claim:ana--digue--gazette].

```standpoint
view: matrix
title: Qui veut la digue
id: fig-digue
```

- dans une liste

  ```standpoint
  table: positions
  actor: ana
  ```
"""

ALT = "Qui dit quoi\u202f? 2 acteurs"
CAPTION = "Qui veut la digue"
SENTENCE = "Ils sont 1 pour (Ana Ruiz) et 1 contre\u202f: La Ville"
NOTE = "« il est temps »"


def run(arguments, **options):
    environment = {**os.environ, "STANDPOINT_PROGRAM": PROGRAM}
    return subprocess.run([str(word) for word in arguments], stdin=subprocess.DEVNULL, capture_output=True,
                          encoding="utf-8", timeout=TIME_LIMIT_SECONDS, env=environment, **options)


def plain(text):
    """The text with every white space, and typographic ones, as one space."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", text)


def words_of(xml):
    return plain("".join(ElementTree.fromstring(xml).itertext()))


@unittest.skipIf(shutil.which("pandoc") is None, "pandoc is not installed")
class Documents(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
        (self.folder / "report.md").write_text(REPORT, encoding="utf-8")

    def made(self, suffix):
        """The document by the program, then by the filter."""
        for door, arguments in (("program", [PROGRAM, "embed", "report.md", "-o"]),
                                ("filter", ["pandoc", "-s", "-L", FILTER, "report.md", "-o"])):
            out = self.folder / f"{door}.{suffix}"
            done = run([*arguments, out.name], cwd=self.folder)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            yield door, out

    def expect_words(self, words, note=NOTE):
        for part in (SENTENCE, CAPTION, note, "La digue divise", "soutient"):
            self.assertIn(plain(part), plain(words))
        for mark in ("{{", "standpoint:", "claim:", "view:"):
            self.assertNotIn(mark, words)

    def test_docx_has_picture_caption_alt_text_table_and_note(self):
        for door, out in self.made("docx"):
            with self.subTest(door=door), zipfile.ZipFile(out) as archive:
                text = archive.read("word/document.xml").decode()
                names = archive.namelist()
                notes = words_of(archive.read("word/footnotes.xml"))
                self.expect_words(words_of(text) + notes)
                self.assertIn("il est temps", notes)
                self.assertIn("<w:tbl>", text)
                self.assertIn(plain(ALT), plain(text))
                self.assertTrue([name for name in names if name.startswith("word/media/") and name.endswith(".png")])
                self.assertIn("https://example.org/digue?a=1&amp;b=2",
                              archive.read("word/_rels/footnotes.xml.rels").decode())

    def test_odt_and_epub_have_picture_caption_table_and_note(self):
        for door, out in self.made("odt"):
            with self.subTest(door=door), zipfile.ZipFile(out) as archive:
                text = archive.read("content.xml").decode()
                self.expect_words(words_of(text))
                self.assertIn("<table:table ", text)
                self.assertTrue([name for name in archive.namelist() if name.startswith("Pictures/")])
        for door, out in self.made("epub"):
            with self.subTest(door=door), zipfile.ZipFile(out) as archive:
                pages = [name for name in archive.namelist() if name.endswith(".xhtml")]
                text = "".join(archive.read(name).decode() for name in pages)
                self.expect_words(plain(re.sub(r"<[^>]+>", "", text)))
                self.assertIn(plain(ALT), plain(text))
                self.assertIn('id="fig-digue"', text)
                self.assertTrue([name for name in archive.namelist() if name.endswith(".svg")])

    def test_latex_has_a_figure_of_vectors_with_caption_and_label(self):
        for door, out in self.made("tex"):
            with self.subTest(door=door):
                text = out.read_text(encoding="utf-8")
                self.assertRegex(text, r"\\includegraphics(\[[^]]*\])?\{[^}]*fig-digue\.pdf\}")
                self.assertIn(r"\label{fig-digue}", text)
                self.assertIn(r"\caption{Qui veut la digue}", text)
                self.assertIn(r"\footnote{", text)
                self.assertIn(r"\begin{longtable}", text)
        self.assertTrue((self.folder / "program-standpoint/fig-digue.pdf").read_bytes().startswith(b"%PDF"))

    def test_html_holds_its_picture(self):
        for door, out in self.made("html"):
            with self.subTest(door=door):
                text = out.read_text(encoding="utf-8")
                self.expect_words(plain(re.sub(r"<style.*?</style>|<[^>]+>", "", text, flags=re.S)))
                self.assertEqual(text.count("<svg "), 1)
                self.assertIn('<figure id="fig-digue">', text)
                self.assertIn(f"<figcaption>{CAPTION}</figcaption>", text)
                self.assertIn("<desc>2 acteurs", text)
                self.assertNotIn("<img", text)

    def test_pdf_has_its_words_as_text(self):
        engines = [name for name in ("lualatex", "xelatex", "pdflatex", "chromium") if shutil.which(name)]
        if not engines or not shutil.which("pdftotext"):
            print("[SKIPPED] no LaTeX or chromium, or no pdftotext: PDF is not tried")
            return
        done = run([PROGRAM, "embed", "report.md", "-o", "report.pdf"], cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        words = plain(run(["pdftotext", "-layout", "report.pdf", "-"], cwd=self.folder).stdout)
        for part in ("Ils sont 1 pour (Ana Ruiz)", CAPTION, "Qui dit quoi", "Ana Ruiz", "il est temps"):
            self.assertIn(plain(part), words)
        first = (self.folder / "report.pdf").read_bytes()
        run([PROGRAM, "embed", "report.md", "-o", "report.pdf"], cwd=self.folder)
        self.assertEqual(first, (self.folder / "report.pdf").read_bytes())

    def test_docx_is_the_same_bytes_twice(self):
        documents = []
        for _ in range(2):
            run([PROGRAM, "embed", "report.md", "-o", "report.docx"], cwd=self.folder)
            documents.append((self.folder / "report.docx").read_bytes())
        self.assertEqual(documents[0], documents[1])

    def test_raw_latex_and_html_of_the_text_are_left_out(self):
        (self.folder / "report.md").write_text("\\input{/etc/hostname} <b onclick=x>b</b>\n\n`\\x`{=latex}\n", encoding="utf-8")
        self.assertEqual(run([PROGRAM, "embed", "report.md", "-o", "raw.tex"], cwd=self.folder).returncode, 0)
        text = (self.folder / "raw.tex").read_text(encoding="utf-8")
        self.assertNotIn("\\input{/etc", text)

    def test_the_filter_tells_mistakes_at_the_lines_of_the_file(self):
        mistaken = REPORT.replace("actor: ana", "actr: ana").replace("view: matrix", "view: matrx") \
            .replace("opponents \"digue\"", "oponents digue").replace("ana--digue--gazette", "ana--dige--gazette")
        (self.folder / "report.md").write_text(mistaken, encoding="utf-8")
        lines = mistaken.splitlines()
        done = run(["pandoc", "-L", FILTER, "report.md", "-o", "out.html"], cwd=self.folder)
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse((self.folder / "out.html").exists())
        for wrong in ("actr", "matrx", "oponents", "ana--dige--gazette"):
            number = next(i for i, line in enumerate(lines, 1) if wrong in line)
            self.assertRegex(done.stderr, rf"report\.md:{number}:\d+: error: .*{wrong}")
        self.assertIn("4 mistake(s)", done.stderr)

    def test_the_filter_says_where_the_program_is_missing(self):
        done = subprocess.run(["pandoc", "-L", str(FILTER), "report.md", "-o", "out.html"], cwd=self.folder, encoding="utf-8",
                              env={"PATH": "/usr/bin:/bin", "STANDPOINT_PROGRAM": "/nowhere/standpoint"},
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT_SECONDS)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("cannot run '/nowhere/standpoint'", done.stderr)

    def test_the_filter_leaves_code_and_the_works_of_others(self):
        text = "`{{count claims}}` {{< include x >}} [@doe99]\n\n```md\n{{a}}\n```\n"
        (self.folder / "report.md").write_text(text, encoding="utf-8")
        done = run(["pandoc", "-L", FILTER, "report.md", "-t", "markdown"], cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for part in ("`{{count claims}}`", "include x", "[@doe99]", "{{a}}"):
            self.assertIn(part, done.stdout)


class Without(unittest.TestCase):
    def test_without_pandoc_the_program_says_what_is_missing(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "report.md").write_text("text\n", encoding="utf-8")
            for name, word in (("x.docx", "pandoc"), ("x.pdf", "nothing that makes PDF is installed")):
                done = subprocess.run([PROGRAM, "embed", "report.md", "-o", name], cwd=folder, env={"PATH": folder},
                                      encoding="utf-8", stdin=subprocess.DEVNULL, capture_output=True,
                                      timeout=TIME_LIMIT_SECONDS)
                self.assertEqual(done.returncode, 1)
                self.assertIn(word, done.stderr)
                self.assertIn("apt install", done.stderr)
                self.assertFalse(pathlib.Path(folder, name).exists())


if __name__ == "__main__":
    if shutil.which("pandoc") is None:
        print("[SKIPPED] pandoc is not installed: its documents are not tried", file=sys.stderr)
    unittest.main(verbosity=0)
