#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every numbered folder of examples has a README and a run.sh that runs in a copy and does what it says."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/run.sh"))


def run_in_copy(example, folder, environment=None):
    """Runs the example's script in a copy of examples and data; returns (result, its folder there)."""
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("out"))
    shutil.copytree(ROOT / "data", folder / "data")
    programs = folder / "programs"
    programs.mkdir()
    (programs / "standpoint").symlink_to(PROGRAM)
    there = folder / "examples" / example.name
    variables = {"PATH": f"{programs}:/usr/bin:/bin", "STANDPOINT_PROGRAM": PROGRAM, **(environment or {})}
    done = subprocess.run([there / "run.sh"], cwd=folder, env=variables, stdin=subprocess.DEVNULL, capture_output=True,
                          encoding="utf-8", timeout=120)
    return done, there


class Examples(unittest.TestCase):
    def test_there_are_numbered_examples_with_a_readme(self):
        self.assertGreaterEqual(len(EXAMPLES), 2)
        for example in EXAMPLES:
            with self.subTest(example=example.name):
                self.assertRegex(example.name, r"^\d\d-[a-z-]+$")
                self.assertRegex((example / "README.md").read_text(encoding="utf-8"), r"\A# \S")
                self.assertTrue(os.access(example / "run.sh", os.X_OK))

    def test_each_runs_quietly_and_twice_the_same(self):
        for example in EXAMPLES:
            with self.subTest(example=example.name):
                found = []
                for locale in ("C", "fr_FR.UTF-8"):
                    with tempfile.TemporaryDirectory() as folder:
                        done, there = run_in_copy(example, pathlib.Path(folder), {"LC_ALL": locale})
                        self.assertEqual((done.returncode, done.stderr), (0, ""))
                        files = [path for path in there.rglob("*") if path.is_file()]
                        written = {str(path.relative_to(there)): path.read_bytes() for path in files}
                        self.assertTrue(done.stdout.strip() or len(written) > len(list(example.rglob("*"))))
                        found.append((done.stdout, written))
                self.assertEqual(found[0], found[1])

    def test_what_a_readme_says_of_out_is_written(self):
        for example in EXAMPLES:
            with self.subTest(example=example.name), tempfile.TemporaryDirectory() as folder:
                _, there = run_in_copy(example, pathlib.Path(folder))
                files = set(re.findall(r"(out/[\w./-]+\w)", (there / "README.md").read_text(encoding="utf-8") +
                                       (there / "run.sh").read_text(encoding="utf-8")))
                for name in files:
                    self.assertTrue((there / name).exists(), name)

    def test_diagrams_are_well_formed(self):
        with tempfile.TemporaryDirectory() as folder:
            _, there = run_in_copy(ROOT / "examples" / "01-first-diagram", pathlib.Path(folder))
            for language, word in (("en", "leads"), ("fr", "dirige")):
                drawn = (there / "out" / f"canteen.{language}.svg").read_text(encoding="utf-8")
                root = ElementTree.fromstring(drawn)
                self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
                self.assertIn(word, "".join(root.itertext()))


if __name__ == "__main__":
    unittest.main(verbosity=0)
