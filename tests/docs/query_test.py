#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/query.md against the program: what its queries print, its functions, procedures and saved queries."""
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build" / "release" / "standpoint"))
PAGE = ROOT / "docs" / "query.md"
TIME_LIMIT_SECONDS = 120
BLOCKS = re.compile(r"```sh\n(standpoint query .*?)```\n\n```text\n(.*?)```", re.S)
QUESTIONS = 10
FIND_NOTHING = ["conflicts-of-interest", "movers", "unquoted", "unsourced"]  # in the reference dossier


def run(words):
    """What the shell command prints on both streams, with the reference dossier at hand."""
    command = words.replace("standpoint", f"'{PROGRAM}'", 1)
    done = subprocess.run(["bash", "-c", f"cd data/health-data-hub && {command.strip()} --lang en"], cwd=ROOT,
                          stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=TIME_LIMIT_SECONDS)
    return done.stdout + done.stderr


def ask(*words):
    return json.loads(subprocess.run([PROGRAM, "query", *words, "--format", "json", "-d", "data/health-data-hub"],
                                     cwd=ROOT, capture_output=True, check=True).stdout)


def accept():
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(BLOCKS.sub(lambda match: f"```sh\n{match[1]}```\n\n```text\n{run(match[1])}```", text),
                    encoding="utf-8")


class QueryPage(unittest.TestCase):
    def setUp(self):
        self.text = PAGE.read_text(encoding="utf-8")

    def names_under(self, heading):
        """The words in backticks that begin the first cell of the tables' rows under a heading."""
        section = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", self.text, re.M | re.S)[1]
        return re.findall(r"^\| `([A-Za-z0-9_.-]+)", section, re.M)

    def test_every_query_prints_what_the_page_says(self):
        blocks = BLOCKS.findall(self.text)
        self.assertGreaterEqual(len(blocks), QUESTIONS)
        self.assertEqual(len(re.findall(r"^### \d+\. ", self.text, re.M)), QUESTIONS)
        for words, printed in blocks:
            with self.subTest(query=words):
                self.assertEqual(run(words), printed)

    def test_all_functions_are_listed(self):
        known = [function["name"] for function in ask("--schema")["functions"]]
        self.assertEqual(sorted(self.names_under("Functions")), sorted(known))

    def test_all_procedures_are_listed(self):
        known = [procedure["name"] for procedure in ask("--schema")["procedures"]]
        self.assertEqual(self.names_under("Procedures"), known)

    def test_all_saved_queries_are_listed(self):
        known = [saved["name"] for saved in ask("--saved")["queries"]]
        self.assertEqual(self.names_under("Saved queries"), known)

    def test_the_examples_of_saved_queries_run_and_all_but_a_few_find_something(self):
        quiet = []
        for saved in ask("--saved")["queries"]:
            with self.subTest(query=saved["name"]):
                self.assertTrue(saved["example"].startswith(f"standpoint query {saved['name']}"))
                self.assertFalse(saved["problem"])
                words = shlex.split(saved["example"])[2:]
                if not ask(*words)["rows"]:
                    quiet.append(saved["name"])
        self.assertEqual(quiet, FIND_NOTHING)


if __name__ == "__main__":
    if "--accept" in sys.argv:
        accept()
    else:
        unittest.main(verbosity=0)
