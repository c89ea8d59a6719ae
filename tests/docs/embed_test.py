#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The READMEs are what their blocks say now; the example of docs/embed.md runs, and its tables name what there is."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
PAGE = (ROOT / "docs/embed.md").read_text(encoding="utf-8")
FILLED = ("README.md", "data/health-data-hub/README.md")


def run(arguments, folder=ROOT):
    return subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, encoding="utf-8", timeout=60)


def rows_below(heading):
    """The first cells of the first table below a heading, as written between backticks."""
    table = re.search(r"^\| --- .*\n((?:\|.*\n)+)", PAGE[PAGE.index(heading):], re.MULTILINE)[1]
    return [word for line in table.splitlines() for word in re.findall(r"`([^`]+)`", line.split("|")[1])]


class Texts(unittest.TestCase):
    def test_the_blocks_of_the_readmes_are_current(self):
        for name in FILLED:
            with self.subTest(file=name):
                self.assertIn("<!-- standpoint: ", (ROOT / name).read_text(encoding="utf-8"))
                done = run(["embed", "--in-place", "--check", name])
                self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""),
                                 f"run: build/dev/standpoint embed --in-place {name}")

    def test_the_example_of_the_page_runs_and_its_mistake_is_told_so(self):
        example = re.search(r"^````md\n(---\n.*?)^````$", PAGE, re.MULTILINE | re.DOTALL)[1]
        example = example.replace("dossier: ../dossier", f"dossier: {ROOT}/data/health-data-hub")
        with tempfile.TemporaryDirectory() as folder:
            text = pathlib.Path(folder, "report.md")
            text.write_text(example, encoding="utf-8")
            done = run(["embed", "report.md", "-o", "out.md"], folder)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("(out-standpoint/fig-choice.svg)", pathlib.Path(folder, "out.md").read_text(encoding="utf-8"))
            text.write_text(example.replace("[sovereign-hosting, micro", "[sovereign-hostin, micro"), encoding="utf-8")
            told = re.search(r"^```\n(report\.md:.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[1]
            self.assertEqual(run(["embed", "report.md", "-o", "out.md"], folder).stderr.rsplit("1 error", 1)[0], told)

    def test_the_recipes_run(self):
        recipes = re.findall(r"standpoint (render [^\n`]*-o [\w./]+)", PAGE[PAGE.index("## Recipes"):])
        self.assertEqual({recipe.rsplit(".", 1)[1] for recipe in recipes}, {"pdf", "html"})
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "figures").mkdir()
            for recipe in recipes:
                done = run([*recipe.split(), "-d", str(ROOT / "data/health-data-hub")], folder)
                self.assertEqual((done.returncode, done.stderr), (0, ""), recipe)

    def test_the_page_lists_the_codes_and_the_tables(self):
        codes = re.findall(r'Code k\w+\{"([a-z-]+)"\}', (ROOT / "render/embed/faults.hpp").read_text(encoding="utf-8"))
        self.assertEqual(sorted(rows_below("## What is refused")), sorted(codes))
        asked = (ROOT / "cli/asked.cpp").read_text(encoding="utf-8")
        tables = re.findall(r'"(\w+)"', re.search(r"kTables = \{(.*?)\};", asked, re.DOTALL)[1])
        said = next(line for line in PAGE.splitlines() if line.startswith("| `table` |"))
        self.assertEqual(sorted(re.findall(r"`(\w+)`", said)[1:]), sorted(tables))


if __name__ == "__main__":
    unittest.main(verbosity=0)
