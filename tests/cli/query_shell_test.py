#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The shell of `standpoint query` on a pseudo-terminal: queries over lines, completion, history, parameters, its end."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

from terminal import PROGRAM, ROOT, TIME_LIMIT_SECONDS, Terminal

PROMPT = "standpoint> "
QUERY = ("query", "-d", "data/health-data-hub")


class Shell(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)

    def start(self, *arguments):
        terminal = Terminal(self.home.name, PROMPT, *QUERY, *arguments)
        self.addCleanup(terminal.kill)
        terminal.read_until(PROMPT)
        return terminal

    def test_a_query_is_answered_when_it_is_whole(self):
        shell = self.start()
        shell.ask("MATCH (n:Person) RETURN count(n) AS people", "(1 row)")
        shell.write("MATCH (n:Person)\n")
        shell.read_until("...> ")
        shell.write("WHERE n.id = 'cedric-o'\n")
        shell.read_until("...> ")
        self.assertIn("Cédric O (cedric-o)", shell.ask("RETURN n;", "(1 row)"))
        self.assertEqual(shell.close(), 0)

    def test_mistakes_are_told_and_the_conversation_goes_on(self):
        shell = self.start()
        self.assertIn("error: ", shell.ask("RETURN x", "[UndefinedVariable]"))
        shell.ask("RETURN 1 AS one", "(1 row)")
        shell.ask(":halp", "did you mean ':help'?")
        self.assertEqual(shell.close(), 0)

    def test_words_are_completed_by_where_they_stand(self):
        shell = self.start()
        for written, completed in (("MATCH (a:Pers\t", "Person"), ("MATCH ()-[:HOS\t", "HOSTS"),
                                   ("MATCH (n) WHERE n.descr\t", "description"),
                                   ("MATCH (n {id: 'cedric-o\t", "cedric-o"), ("RETURN certainly\t", "certainly_before("),
                                   (":sche\t", ":schema"), ("who-opp\t", "who-opposes")):
            with self.subTest(written=written):
                shell.write(written)
                shell.read_until(completed)
                shell.write("\x15\n")  # the line is taken away
                shell.read_until(PROMPT)
        self.assertEqual(shell.close(), 0)

    def test_parameters_stay_and_saved_queries_are_asked_by_name(self):
        shell = self.start("-P", "proposition=microsoft-choice")
        self.assertIn("CNLL (cnll)", shell.ask("who-opposes", "(7 rows)"))
        self.assertIn("Anticor", shell.ask("said-by actor=Anticor", "rows)"))
        shell.ask(":param n:=41", "n:=41")
        shell.ask("RETURN $n + 1 AS answer", "42")
        shell.ask(":params", "$n = 41")
        self.assertEqual(shell.close(), 0)

    def test_what_was_asked_is_kept_for_another_day(self):
        shell = self.start()
        shell.ask("RETURN 'once' AS word", "(1 row)")
        self.assertEqual(shell.close(), 0)
        history = pathlib.Path(self.home.name) / ".local" / "state" / "standpoint" / "history"
        self.assertIn("once", history.read_text(encoding="utf-8"))
        shell = self.start()
        shell.write("\x10")  # the line before
        shell.read_until("once")
        shell.write("\n")
        shell.read_until("(1 row)")
        shell.read_until(PROMPT)
        self.assertEqual(shell.close(), 0)

    def test_an_interrupt_gives_up_the_line_and_quit_ends(self):
        shell = self.start()
        shell.write("MATCH (n)\n")
        shell.read_until("...> ")
        shell.write("\x03")
        shell.read_until(PROMPT)
        shell.write(":quit\n")
        self.assertEqual(shell.process.wait(TIME_LIMIT_SECONDS), 0)

    def test_without_a_terminal_a_query_must_be_given(self):
        done = subprocess.run([PROGRAM, "query", "-d", "data/health-data-hub"], cwd=ROOT, stdin=subprocess.DEVNULL,
                              capture_output=True, encoding="utf-8", timeout=TIME_LIMIT_SECONDS)
        self.assertEqual(done.returncode, 2)
        self.assertIn("there is no query", done.stderr)


def has_shell():
    home = tempfile.mkdtemp()
    terminal = Terminal(home, PROMPT, *QUERY)
    try:
        terminal.read_until(PROMPT)
        return True
    except AssertionError:
        return False
    finally:
        terminal.kill()


if __name__ == "__main__":
    if not has_shell():
        print("[SKIPPED] the program was built without libedit")
        sys.exit(77)
    unittest.main(verbosity=0)
