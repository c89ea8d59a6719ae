#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/extraction.md against the program: its first article gives what the page and the README say, its tables name
all rules and reasons, and each example is found by the rule that it stands for."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build" / "release" / "standpoint"))
PAGE = ROOT / "docs" / "extraction.md"
SPEECH = ROOT / "extract" / "speech"
FIRST = re.compile(r"(```text\n(.*?)```\n.*?```sh\nstandpoint extract article\.txt\n```\n.*?```yaml\n)(.*?)(```)", re.S)
PUBLISHED = "2024-03-14"

# What the examples of speakers, names, dates and relations know.
DAM = """dossier: {title: Le barrage, language: fr}
entities:
  nadia: {type: person, name: Nadia Kerbrat}
  paul: {type: person, name: Paul Astier}
  collectif: {type: collective, name: Collectif Rivière Libre}
  hydra: {type: company, name: Groupe Hydra}
  ondine: {type: company, name: Groupe Ondine}
  barrage: {type: system, name: Barrage de Vaubray}
"""


def run(*words, text=None, folder=ROOT):
    done = subprocess.run([PROGRAM, *words], input=text, cwd=folder, capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def first_records(text):
    """What the first article of the page gives beside the dossier that `init` writes."""
    with tempfile.TemporaryDirectory() as folder:
        run("init", folder=folder)
        (pathlib.Path(folder) / "article.txt").write_text(FIRST.search(text)[2], encoding="utf-8")
        return run("extract", "article.txt", folder=folder)


def accept():
    text = PAGE.read_text(encoding="utf-8")
    records = first_records(text)
    PAGE.write_text(FIRST.sub(lambda match: match[1] + records + match[4], text, count=1), encoding="utf-8")


def named_in(pattern, *files):
    """What the code puts into a record under a name, by a pattern with one group."""
    return {name for file in files for name in re.findall(pattern, (SPEECH / file).read_text(encoding="utf-8"))}


class ExtractionPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = PAGE.read_text(encoding="utf-8")
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.canteen, cls.dam = pathlib.Path(cls.folder.name) / "canteen", pathlib.Path(cls.folder.name) / "dam"
        cls.canteen.mkdir()
        cls.dam.mkdir()
        run("init", folder=cls.canteen)
        (cls.dam / "dossier.yaml").write_text(DAM, encoding="utf-8")

    def rows(self, heading):
        """The cells of the rows of the last table under a heading."""
        section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", self.text, re.M | re.S)[1]
        lines = [line for line in section.splitlines() if line.startswith("| ")]
        return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]

    def read(self, sentence, dossier, language="fr"):
        """What is found in a sentence: records by kind."""
        options = ("-d", str(dossier), "--language", language, "--date", PUBLISHED, "--format", "jsonl")
        found = run("extract", "-", *options, text=sentence.replace("⏎", "\n"))
        records = {"quote": [], "mention": [], "relation": [], "entity": []}
        for line in found.splitlines():
            record = json.loads(line)
            records[record["kind"]].append(record)
        return records

    def numbers(self, cell):
        return [float(number) for number in cell.split(", ")]

    def test_the_first_article_gives_the_records_of_the_page(self):
        self.assertEqual(FIRST.search(self.text)[3], first_records(self.text),
                         "run tests/docs/extraction_test.py --accept")

    def test_the_record_in_the_readme_is_one_of_the_first_article(self):
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        shown = re.search(r"^## From an article to claims\n.*?```text\n(.*?)```", readme, re.M | re.S)[1]
        self.assertIn(shown, FIRST.search(self.text)[3])

    def test_all_rules_that_find_speech_are_listed(self):
        sources = sorted(SPEECH.glob("*.cpp"))
        files = [path.name for path in sources if "SpeechFinder::" in path.read_text(encoding="utf-8")]
        rules = named_in(r'made_by\([^";{]*"([a-z ,]+)"', *files) | named_in(r'rule = "([a-z ,]+)"', *files)
        rules |= named_in(r'made_by\([^";{]*"[a-z ,]+" : "([a-z ,]+)"', *files)
        self.assertEqual({row[0].strip("`") for row in self.rows("The rules that find speech")}, rules)

    def test_each_example_of_speech_is_found_by_its_rule(self):
        for rule, french, english, confidence in self.rows("The rules that find speech"):
            for language, sentence in (("fr", french), ("en", english)):
                if sentence == "–":
                    continue
                with self.subTest(rule=rule, sentence=sentence):
                    found = self.read(sentence, self.canteen, language)["quote"]
                    sure = [record["confidence"] for record in found if record["rule"] == rule.strip("`")]
                    self.assertTrue(sure, found)
                    self.assertIn(sure[0], self.numbers(confidence))

    def test_all_reasons_for_a_speaker_are_listed_and_found_in_their_examples(self):
        rows = self.rows("Who speaks")
        reasons = named_in(r'[0-9A-Za-z)\]], "([a-z ]+)"\}', "speakers.cpp", "speaker_candidates.cpp")
        self.assertEqual({reason.strip("`") for reason, _, _ in rows}, reasons)
        for reason, _, sentence in rows:
            with self.subTest(sentence=sentence):
                found = self.read(sentence, self.dam)["quote"]
                because = [record["candidates"][0]["because"] for record in found if record.get("candidates")]
                self.assertIn(reason.strip("`"), because, found)

    def test_each_form_of_a_name_is_found(self):
        for name, form, _ in self.rows("Names"):
            with self.subTest(form=form), tempfile.TemporaryDirectory() as folder:
                kind = {"Nadia": "person", "Loi": "law", "RIVER": "law"}.get(name.split()[0], "public_body")
                dossier = f'dossier: {{title: Noms, language: fr}}\nentities:\n  it: {{type: {kind}, name: "{name}"}}\n'
                (pathlib.Path(folder) / "dossier.yaml").write_text(dossier, encoding="utf-8")
                sentence = f"On en parlait. {form[0].upper()}{form[1:]} a parlé."
                found = [sentence[m["start"]:m["end"]] for m in self.read(sentence, folder)["mention"]]
                self.assertTrue(found and sentence.endswith(f"{found[-1]} a parlé."), found)

    def test_dates_are_those_of_the_page(self):
        for written, date in self.rows("Dates"):
            for words in written.split(", "):
                language = "en" if re.search(r"\b(on|in|yesterday|last)\b", words) else "fr"
                said = {"en": "said that the dam was safe", "fr": "affirmait que le barrage tient"}[language]
                sentence = f"{words[0].upper()}{words[1:]}, Nadia Kerbrat {said}."
                with self.subTest(sentence=sentence):
                    found = self.read(sentence, self.dam, language)["quote"]
                    wanted = re.match(r"`([^`]*)`", date)
                    self.assertEqual(found[0].get("date"), wanted and wanted[1])

    def test_all_rules_of_relations_are_listed_and_found_in_their_examples(self):
        rows = self.rows("Relations")
        said = (r'"([a-z ]+)",\s+0\.\d+F', r'rule = "([a-z ]+)"', r'\? "([a-z]+)" : "[a-z]+", confidence',
                r'\? "[a-z]+" : "([a-z]+)", confidence')
        rules = set().union(*(named_in(pattern, "stated_ties.cpp", "function_ties.cpp") for pattern in said))
        self.assertEqual({rule.strip("`") for rule, *_ in rows}, rules)
        for rule, sentence, proposed, confidence in rows:
            with self.subTest(sentence=sentence):
                found = {(r["rule"], f"{r['subj']} {r['pred']} {r['obj']}"): r["confidence"]
                         for r in self.read(sentence, self.dam)["relation"]}
                self.assertIn((rule.strip("`"), proposed), found)
                self.assertIn(found[(rule.strip("`"), proposed)], self.numbers(confidence))

    def test_the_words_that_are_shown_stand_in_the_lists(self):
        for _, shown in self.rows("Adding words"):
            named = re.match(r"in `([a-z]+\.yaml)`: `(.*)`$", shown)
            if named:
                with self.subTest(shown=shown):
                    lines = (ROOT / "data" / "lexicon" / "fr" / named[1]).read_text(encoding="utf-8").splitlines()
                    self.assertIn("  " + named[2], lines)


if __name__ == "__main__":
    if "--accept" in sys.argv:
        accept()
    else:
        unittest.main(verbosity=0)
