#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""bash parses its completion script, and completes commands, options and choices by it."""
import subprocess
import unittest

import completion_scripts

CASES = [(["standpoint", "rel"], ["relations"]),
         (["standpoint", "path", "--thr"], ["--through"]),
         (["standpoint", "list", "--format", "j"], ["json", "jsonl"]),
         (["standpoint", "help", "time"], ["timeline"]),
         (["standpoint", "evidence", "--state", "m"], ["moved", "missing"])]


class Bash(unittest.TestCase):
    def test_the_script_parses(self):
        self.assertEqual(completion_scripts.exit_code_of_parsing("bash"), 0)

    def test_words_are_completed(self):
        script = completion_scripts.script("bash")
        for words, expected in CASES:
            with self.subTest(words=words):
                probe = (f"{script}\nCOMP_WORDS=({' '.join(words)})\nCOMP_CWORD={len(words) - 1}\n"
                         "_standpoint\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n")
                done = subprocess.run(["bash", "--norc", "-c", probe], capture_output=True, encoding="utf-8",
                                      timeout=60)
                self.assertEqual((done.stdout.split(), done.stderr), (expected, ""))


if __name__ == "__main__":
    unittest.main(verbosity=0)
