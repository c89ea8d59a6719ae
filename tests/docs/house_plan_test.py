#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The plan of the house is what the includes say, and its picture is what the program draws."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = ROOT / "examples" / "03-house-plan"
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build" / "release" / "standpoint"))
sys.path.insert(0, str(PLAN))

import update  # noqa: E402

FILES = {
    "graph/text/span.hpp": "#include <fmt/format.h>\n",
    "graph/model/claim.hpp": '#include "graph/text/span.hpp"\n#include "graph/model/ids.hpp"\n',
    "graph/load/load.cpp": '#include <yaml-cpp/parser.h>\n  #  include "graph/model/claim.hpp"\n#include "graph/text/span.hpp"\n',
    "cli/main.cpp": '#include <vector>\n#include <sys/wait.h>\n// #include "graph/text/span.hpp"\n',
}


def written(folder, files):
    for name, text in files.items():
        path = pathlib.Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return pathlib.Path(folder)


class Plan(unittest.TestCase):
    def test_the_dossier_says_what_the_includes_say(self):
        self.assertEqual((PLAN / "uses.yaml").read_text(encoding="utf-8"), update.as_yaml(update.uses(ROOT)),
                         "run examples/03-house-plan/update.py, then run.sh ../../docs/house-plan.svg")

    def test_the_dossier_is_sound(self):
        check = subprocess.run([PROGRAM, "check", PLAN], capture_output=True, text=True, encoding="utf-8")
        self.assertEqual(check.stdout, "0 errors, 0 warnings, 0 notes\n", check.stderr)

    def test_the_picture_of_the_documentation_is_what_the_program_draws(self):
        with tempfile.TemporaryDirectory() as folder:
            drawn = pathlib.Path(folder) / "plan.svg"
            subprocess.run([PLAN / "run.sh", drawn], check=True, env={**os.environ, "STANDPOINT_PROGRAM": PROGRAM})
            same = drawn.read_bytes() == (ROOT / "docs" / "house-plan.svg").read_bytes()
        self.assertTrue(same, "run examples/03-house-plan/run.sh ../../docs/house-plan.svg")


class Includes(unittest.TestCase):
    def test_rooms_and_libraries_are_found_and_detours_are_preferred(self):
        with tempfile.TemporaryDirectory() as folder:
            found = update.uses(written(folder, FILES))
        self.assertEqual(found, [("graph-load", "graph-model"), ("graph-load", "yaml-cpp"), ("graph-model", "graph-text")])

    def test_two_rooms_that_include_each_other_keep_both_arrows(self):
        with tempfile.TemporaryDirectory() as folder:
            back = {**FILES, "graph/text/span.hpp": '#include "graph/model/claim.hpp"\n'}
            found = update.uses(written(folder, back))
        self.assertIn(("graph-text", "graph-model"), found)
        self.assertIn(("graph-model", "graph-text"), found)

    def test_a_library_that_is_not_known_is_refused(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(SystemExit):
            update.uses(written(folder, {"graph/text/span.hpp": "#include <curl/curl.h>\n"}))


if __name__ == "__main__":
    unittest.main()
