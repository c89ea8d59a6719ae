#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`standpoint review` as a process: on a pseudo-terminal, killed at any moment, and two of them at once."""
import json
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from terminal import PROGRAM, ROOT, TIME_LIMIT_SECONDS, Terminal

PROMPT = "review> "
CLAIMS = 40
KILLS = 25


def run(*arguments, lines=""):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=lines, capture_output=True, encoding="utf-8",
                          timeout=TIME_LIMIT_SECONDS)


def listed(folder):
    done = run("review", folder, "--list", "--all", "--format", "json")
    assert done.returncode == 0, done.stderr
    return {one["id"]: one["decision"] for one in json.loads(done.stdout)["proposals"]}


def claims_of(folder):
    done = run("list", "claims", "-d", folder, "--format", "json")
    assert done.returncode == 0, done.stderr
    return [claim["id"] for claim in json.loads(done.stdout)["claims"]]


def make_dossier(folder):
    """A dossier with many proposals, each of which names somebody new."""
    (folder / "_proposals").mkdir(parents=True)
    (folder / "dossier.yaml").write_text("dossier: {title: T}\npropositions: {p: {text: P}}\n", encoding="utf-8")
    proposals = "sources:\n  s: {title: S}\n\nentities:\n"
    proposals += "".join(f"  e{i}: {{type: person, name: Person {i}}}\n" for i in range(CLAIMS)) + "\nclaims:\n"
    proposals += "".join(f"  s-p{i}: {{by: e{i}, about: p, stance: support, source: s, quote: word {i}, at: {i}}}\n"
                         for i in range(CLAIMS))
    (folder / "_proposals" / "s.yaml").write_text(proposals, encoding="utf-8")


class Conversation(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        self.dossier = pathlib.Path(self.home.name) / "quay"
        shutil.copytree(ROOT / "examples" / "08-review", self.dossier, ignore=shutil.ignore_patterns("out"))

    def start(self):
        terminal = Terminal(self.home.name, PROMPT, "review", str(self.dossier))
        self.addCleanup(terminal.kill)
        return terminal, terminal.read_until(PROMPT)

    def test_it_shows_asks_and_decides(self):
        terminal, shown = self.start()
        self.assertIn("⟦the quay is a place for people, not a car park⟧", shown)
        self.assertIn("supp", terminal.ask("stance supp", "stance         support"))
        terminal.ask("a", "accepted gazette-2024-03-11-p1")
        terminal.write("reject\n")
        terminal.read_until("why (Enter for no reason)? ")
        terminal.write("an advertisement\n")
        terminal.read_until(PROMPT)
        self.assertEqual(terminal.close(), 0)
        self.assertEqual(claims_of(self.dossier), ["gazette-2024-03-11-p1"])

    def test_names_are_completed(self):
        terminal, _ = self.start()
        for written, completed in (("by nora-\t", "nora-lindqvist"), ("by Nora L\t", "Lindqvist"),
                                   ("about traders\t", "traders-heard"), ("acce\t", "accept"), ("by new ass\t", "association")):
            with self.subTest(written=written):
                terminal.write(written)
                terminal.read_until(completed)
                terminal.write("\x15\n")  # the line is taken away
                terminal.read_until(PROMPT)
        self.assertEqual(terminal.close(), 0)

    def test_an_interrupt_gives_up_the_line_or_the_question(self):
        terminal, _ = self.start()
        terminal.write("acc")
        terminal.write("\x03")
        terminal.read_until(PROMPT)
        terminal.write("reject\n")
        terminal.read_until("? ")
        terminal.write("\x03")
        terminal.read_until(PROMPT)
        terminal.write("quit\n")
        terminal.read_until("0 accepted, 0 rejected, 7 open")
        self.assertEqual(terminal.process.wait(TIME_LIMIT_SECONDS), 0)

    def test_what_is_decided_elsewhere_meanwhile_is_noticed(self):
        terminal, _ = self.start()
        done = run("review", self.dossier, "--reject", "gazette-2024-03-11-p1")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        terminal.ask("stance support", "is read again")
        self.assertEqual(terminal.close(), 0)
        self.assertEqual(listed(self.dossier)["gazette-2024-03-11-p1"], "rejected")


class Interruption(unittest.TestCase):
    def test_killed_at_any_moment_it_goes_on_and_nothing_is_lost_or_doubled(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = pathlib.Path(folder)
            make_dossier(dossier)
            chance = random.Random(20240617)
            for _ in range(KILLS):
                process = subprocess.Popen([PROGRAM, "review", folder], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                           encoding="utf-8")
                try:
                    process.stdin.write("a\na\nundo\nr\nno\nundo\n" * 20)
                    process.stdin.flush()
                except BrokenPipeError:
                    pass
                time.sleep(chance.uniform(0.005, 0.06))
                process.send_signal(signal.SIGKILL)
                process.wait()
                try:
                    process.stdin.close()
                except BrokenPipeError:
                    pass
                self.check(dossier)
            lines = "a\n" * (2 * CLAIMS)
            self.assertEqual(run("review", folder, lines=lines).returncode, 0)
            decided = listed(dossier)
            self.assertEqual(set(decided.values()) - {"rejected"}, {"accepted"})
            self.check(dossier)

    def check(self, dossier):
        """The dossier is sound, and holds exactly what is accepted, each once."""
        claims = claims_of(dossier)
        self.assertEqual(len(claims), len(set(claims)))
        decided = listed(dossier)
        self.assertEqual(len(decided), 2 * CLAIMS)
        accepted = {one for one, decision in decided.items() if decision == "accepted" and one.startswith("s-")}
        self.assertEqual(set(claims), accepted)

    def test_many_at_once_lose_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = pathlib.Path(folder)
            make_dossier(dossier)
            wanted = {f"s-p{i}" for i in range(12)}
            left = set(wanted)
            while left:
                running = {one: subprocess.Popen([PROGRAM, "review", folder, "--accept", one],
                                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
                           for one in left}
                for one, process in running.items():
                    out, err = process.communicate(timeout=TIME_LIMIT_SECONDS)
                    if process.returncode == 0:
                        self.assertEqual(out, f"accepted {one}\n")
                        left.discard(one)
                    else:
                        self.assertIn("by another program", err)
            self.assertEqual(set(claims_of(dossier)), wanted)


def has_editor():
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(home, PROMPT, "review", str(ROOT / "examples" / "08-review"))
        try:
            terminal.write("\t")
            terminal.read_until("skip")
            return True
        except AssertionError:
            return False
        finally:
            terminal.kill()


if __name__ == "__main__":
    if not has_editor():
        print("[SKIPPED] conversations on a terminal: the program was built without libedit")
        Conversation = None
    unittest.main(verbosity=0)
