#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The shell of `standpoint query` on a pseudo-terminal: queries over lines, completion, history, parameters, its end."""
import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
TIME_LIMIT_SECONDS = 30
PROMPT = "standpoint> "
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\r\x07\x0f]|\x1b[=>]")


class Terminal:
    """The program on a terminal of 200 columns, with a home folder of its own."""

    def __init__(self, home, *arguments):
        self.master, slave = pty.openpty()
        subprocess.run(["stty", "cols", "200", "rows", "50"], stdin=slave, check=True)
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm", "NO_COLOR": "1"}
        self.process = subprocess.Popen([PROGRAM, "query", "-d", "data/health-data-hub", *arguments], cwd=ROOT,
                                        stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
                                        preexec_fn=lambda: __import__("fcntl").ioctl(0, __import__("termios").TIOCSCTTY, 0))
        os.close(slave)
        self.seen = ""

    def read_until(self, text):
        """What comes up to the text, without the escapes of the terminal."""
        end = time.monotonic() + TIME_LIMIT_SECONDS
        while text not in self.seen:
            if time.monotonic() > end:
                raise AssertionError(f"{text!r} did not come; there is {self.seen!r}")
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    data = os.read(self.master, 65536)
                except OSError:
                    data = b""
                if not data:
                    raise AssertionError(f"the program ended before {text!r}; there is {self.seen!r}")
                self.seen += ESCAPES.sub("", data.decode("utf-8", "replace"))
        before, _, self.seen = self.seen.partition(text)
        return before + text

    def write(self, text):
        time.sleep(0.2)  # the prompt is shown just before the terminal stops editing lines by itself
        os.write(self.master, text.encode("utf-8"))

    def ask(self, line, answer):
        self.write(line + "\n")
        found = self.read_until(answer)
        self.read_until(PROMPT)
        return found

    def close(self):
        """Ends it by Ctrl-D; its exit code."""
        self.write("\x04")
        end = time.monotonic() + TIME_LIMIT_SECONDS
        while self.process.poll() is None and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    os.read(self.master, 65536)
                except OSError:
                    pass
        return self.process.poll()

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        os.close(self.master)


class Shell(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)

    def start(self, *arguments):
        terminal = Terminal(self.home.name, *arguments)
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
    terminal = Terminal(home)
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
