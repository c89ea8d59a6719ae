#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `standpoint extract` writes loads once a person has completed it: of every article at hand, the records to paste,
with each missing speaker, proposition and stance put in, pass `standpoint check --texts` without an error, and every
quote is found where it says."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = pathlib.Path(os.environ.get("STANDPOINT_REFERENCE", ROOT / "../shared")).resolve()
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build/dev/standpoint"))
OWN = sorted((ROOT / "tests/extract/articles").glob("*.txt")) + sorted((ROOT / "tests/golden/articles").glob("*.txt"))
DOSSIER = """dossier: {title: Test, language: fr}
entities:
  test-speaker: {type: person, name: Xanthippe Qwertz}
  test-body: {type: organization, name: Quuxolog}
propositions:
  test-proposition: {text: Everything is so., kind: fact}
"""
MISSING = {"by": "test-speaker", "about": "test-proposition", "stance": "neutral", "from": "test-body", "to": "test-body"}


def run(*words, code=0):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != code:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def completed(records):
    """The records with every missing key put in where its comment stands."""
    return re.sub(r"^    # (by|about|stance|from|to): .*$", lambda key: f"    {key[1]}: {MISSING[key[1]]}", records, flags=re.M)


class Completed(unittest.TestCase):
    def check(self, articles, entities=None):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
            if entities:
                (folder / "entities.yaml").write_text(entities, encoding="utf-8")
            for article in articles:
                records = run("extract", article, "-d", folder)
                self.assertLess(max(map(len, records.splitlines()), default=0), 1001, article)
                (folder / f"{article.stem}.yaml").write_text(completed(records), encoding="utf-8")
            result = json.loads(run("check", folder, "--texts", articles[0].parent, "--format", "json"))
            self.assertEqual(result["errors"], 0, result)
            codes = {diagnostic["code"] for diagnostic in result["diagnostics"]}
            self.assertEqual(codes & {"quote-not-found", "quote-ambiguous", "text-differs"}, set(), result)
            evidence = json.loads(run("evidence", "-d", folder, "--texts", articles[0].parent, "--format", "json"))
            self.assertNotIn('"state": "unchecked"', json.dumps(evidence))

    def test_own_articles(self):
        for folder in sorted({article.parent for article in OWN}):
            with self.subTest(folder=folder.name):
                self.check([article for article in OWN if article.parent == folder])

    def test_reference_articles(self):
        articles = sorted((REFERENCE / "sources").glob("*.txt"))
        maker = REFERENCE / "reference/extraction/gold_to_dossier.py"
        if not articles or not maker.is_file():
            self.skipTest("the reference articles are not at hand")
        entities = subprocess.run(["python3", maker, maker.parent / "gold.jsonl"], capture_output=True, text=True, check=True)
        self.check(articles, entities.stdout)


if __name__ == "__main__":
    unittest.main()
