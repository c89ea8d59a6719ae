#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The page of `standpoint report` as a file: that it needs nothing else, leads nowhere wrong, leaves nothing out."""
import base64
import collections
import hashlib
import html.parser
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["STANDPOINT_PROGRAM"]
HUB = "data/health-data-hub"

HOSTILE = r"""
dossier: {title: "</title><script>alert(1)</script> {{policy}} {{> report}}", language: en}
entities:
  ana: {type: person, name: 'Ana <img src=x onerror=alert(1)>', description: "{{{script}}} & back", tags: [a-b]}
  bob: {type: company, name: "Bob's \"firm\" -->"}
sources:
  s: {title: "</style><script>", date: 2020}
  t: {title: "Good", url: "https://example.org/?a=1&b=2", date: 2021-05-03}
propositions:
  clean: {text: "</svg><script>alert(2)</script> was clean", accuses: [bob], kind: fact}
claims:
  c: {by: ana, about: clean, stance: oppose, source: {source: s, quote: "</article> {{^x}}"}}
  d: {by: ana, about: clean, stance: oppose, source: t, publish: false, note: hidden}
relations:
  r: {from: bob, type: employs, to: ana, source: t}
"""


def run(*words, code=0):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True)
    assert done.returncode == code, done.stderr
    return done.stdout if code == 0 else done.stderr


class Page(html.parser.HTMLParser):
    """What a browser would make of the file."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.tags, self.words = collections.Counter(), [], collections.Counter(), ""
        self.policy, self.raw, self.inside = "", {"style": [], "script": []}, ""
        self.values = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.inside = tag if tag in self.raw else ""
        self.tags[tag] += 1
        for name, value in attributes:
            self.values.append((tag, name, value))
            if name == "id":
                self.ids[value] += 1
            if name == "href":
                self.links.append(value)
        given = dict(attributes)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside:
            self.raw[self.inside].append(data)
        else:
            self.words += data


def folded(text):
    return re.sub(r"\s+", " ", text)


class Reference(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = run("report", "-d", HUB, "--date", "2026-11-26")
        cls.page = Page(cls.text)

    def test_the_same_dossier_gives_the_same_bytes_and_the_date_is_the_one_given(self):
        self.assertEqual(self.text, run("report", "-d", HUB, "--date", "2026-11-26"))
        self.assertIn("26 novembre 2026", self.page.words)
        self.assertNotIn("<dt>Date</dt>", run("report", "-d", HUB).split('id="p_making"')[1])

    def test_it_is_under_a_megabyte(self):
        self.assertLess(len(self.text.encode()), 1_000_000)

    def test_nothing_is_loaded_and_only_its_own_style_and_script_are_allowed(self):
        for tag, name, value in self.page.values:
            self.assertNotIn(name, ("src", "srcset", "action", "style", "data", "poster", "background"))
            self.assertFalse(name.startswith("on"), name)
        for tag in ("link", "img", "iframe", "object", "embed", "base"):
            self.assertEqual(self.page.tags[tag], 0, tag)
        allowed = {"default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"]}
        for tag in ("style", "script"):
            self.assertEqual(self.page.tags[tag], 1)
            digest = hashlib.sha256("".join(self.page.raw[tag]).encode()).digest()
            allowed[f"{tag}-src"] = [f"'sha256-{base64.b64encode(digest).decode()}'"]
        found = {part.split()[0]: part.split()[1:] for part in self.page.policy.split(";")}
        self.assertEqual(found, allowed)
        self.assertNotIn("url(", "".join(self.page.raw["style"]))
        self.assertNotIn("@import", "".join(self.page.raw["style"]))

    def test_every_id_stands_once_and_every_link_within_the_page_leads_somewhere(self):
        self.assertEqual([i for i, count in self.page.ids.items() if count > 1], [])
        self.assertEqual({link for link in self.page.links if link.startswith("#") and link[1:] not in self.page.ids}, set())

    def test_every_record_has_its_place_and_every_quote_and_address_stands_in_the_page(self):
        words = folded(self.page.words)
        for kind in ("entities", "propositions", "claims", "relations", "sources", "issues"):
            for record in json.loads(run("list", kind, "-d", HUB, "--format", "json"))[kind]:
                self.assertEqual(self.page.ids[record["id"]], 1, record["id"])
                for source in record.get("sources") or []:
                    if isinstance(source, dict) and source.get("quote"):
                        self.assertIn(folded(source["quote"]), words)
                if kind == "sources" and record.get("url"):
                    self.assertIn(record["url"], self.page.links)

    def test_every_conflict_is_told_in_the_words_of_the_command(self):
        words = folded(self.page.words)
        conflicts = json.loads(run("conflicts", "-d", HUB, "--format", "json"))["conflicts"]
        self.assertGreater(len(conflicts), 10)
        for conflict in conflicts:
            self.assertIn(folded(conflict["sentence"]["fr"]).rstrip("."), words)

    def test_the_checksum_is_that_of_the_files_one_behind_the_other(self):
        files = sorted(pathlib.Path(HUB).rglob("*.yaml"), key=lambda path: os.fsencode(path.relative_to(HUB)))
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
        self.assertIn(digest, self.page.words)

    def test_no_sentence_on_an_accusation_stands_without_its_reply(self):
        chapters = self.text.split('id="p_propositions"')[1].split('id="p_ties"')[0]
        accusing = 0
        for article in re.findall(r"<article.*?</article>", chapters, re.S):
            if "<dt>Met en cause</dt>" not in article:
                continue
            for item in re.findall(r'<li id="[^"]*" data-of[^>]*>.*?</ul>\n</li>', article, re.S):
                accusing += 1
                own = re.search(r'data-of="([^"]*)"', item).group(1).split()
                accused = re.findall(r'href="#([^"]+)"', article.split("<dt>Met en cause</dt>")[1].split("</dd>")[0])
                if not set(own) & set(accused):
                    self.assertIn('class="reply"', item)
        self.assertGreater(accusing, 5)

    def test_a_table_beside_a_picture_has_the_replies_too(self):
        tables = re.findall(r'<details class="table".*?</details>', self.text.split('id="p_conflicts"')[0], re.S)
        self.assertEqual(len(tables), 10)
        self.assertGreater(sum("aucune réponse dans ce dossier" in table for table in tables), 2)

    def test_english_is_english_throughout(self):
        page = Page(run("report", "-d", HUB, "--lang", "en"))
        for word in ("Sommaire", "prises de position", "En bref", "aucune réponse", "soutient"):
            self.assertNotIn(word, page.words)
        for word in ("In short", "no reply in this dossier", "Actors and other entities"):
            self.assertIn(word, page.words)


class Hostile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "dossier.yaml"
        self.file.write_text(HOSTILE, encoding="utf-8")
        self.text = run("report", "-d", str(self.file), "--named")
        self.page = Page(self.text)

    def test_texts_of_a_dossier_stay_texts(self):
        self.assertEqual((self.page.tags["script"], self.page.tags["style"], self.page.tags["img"]), (1, 1, 0))
        self.assertIn("</title><script>alert(1)</script> {{policy}} {{> report}}", self.page.words)
        self.assertIn("</article> {{^x}}", self.page.words)
        self.assertEqual([i for i, count in self.page.ids.items() if count > 1], [])

    def test_only_addresses_that_may_be_followed_are_links(self):
        self.assertEqual({link for link in self.page.links if not link.startswith("#")}, {"https://example.org/?a=1&b=2"})

    def test_what_is_not_published_is_not_in_it_unless_asked_for(self):
        self.assertEqual(self.page.ids["d"], 0)
        self.assertNotIn("hidden", self.page.words)
        self.assertEqual(Page(run("report", "-d", str(self.file), "--unpublished")).ids["d"], 1)

    def test_a_name_of_another_form_is_refused(self):
        target = self.file.with_name("page.pdf")
        self.assertIn("is a page of HTML", run("report", "-d", str(self.file), "-o", str(target), code=2))
        self.assertFalse(target.exists())

    def test_a_date_that_is_none_is_refused(self):
        self.assertIn("is no date", run("report", "-d", str(self.file), "--date", "yesterday", code=2))

    def test_nothing_is_written_over_a_file_when_the_dossier_has_errors(self):
        target = self.file.with_name("page.html")
        target.write_text("before")
        self.file.write_text("claims: {x: {by: nobody}}")
        run("report", "-d", str(self.file), "-o", str(target), code=3)
        self.assertEqual(target.read_text(), "before")


class Small(unittest.TestCase):
    def test_a_dossier_with_hardly_anything_makes_a_page(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "dossier.yaml"
            file.write_text("entities: {a: {type: person, name: A}}\n")
            page = Page(run("report", "-d", str(file)))
            self.assertIn("No two actors of this dossier take opposite sides.", page.words)
            self.assertEqual(page.ids["a"], 1)


if __name__ == "__main__":
    unittest.main(verbosity=0)
