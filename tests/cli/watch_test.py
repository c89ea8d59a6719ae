#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""--watch with real saves, in all the ways in which editors save, told of by the kernel and looked for."""
import os
import pathlib
import pty
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
TIME_LIMIT_SECONDS = 30
QUIET_SECONDS = 0.6  # in which nothing may happen: longer than any wait of the program's


def wait_until(condition, why):
    end = time.monotonic() + TIME_LIMIT_SECONDS
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"{why} did not come about")
        time.sleep(0.005)


def rename_over(path, text):
    """As most editors do: a new file beside it, moved into its place."""
    new = path.with_name("." + path.name + ".new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)


def cut_and_write(path, text):
    """As shells and some editors do: the file is emptied and written again, here in three slow pieces."""
    with open(path, "w", encoding="utf-8") as file:
        for start in range(0, len(text), len(text) // 3 + 1):
            file.write(text[start:start + len(text) // 3 + 1])
            file.flush()
            time.sleep(0.01)


def keep_backup(path, text):
    """As vim does: a probe, a swap file, the old file moved away, a new one in its place, then the backup removed."""
    probe, swap, backup = path.with_name("4913"), path.with_name(f".{path.name}.swp"), path.with_name(path.name + "~")
    swap.write_bytes(b"b0VIM")
    probe.write_text("")
    probe.unlink()
    os.rename(path, backup)
    path.write_text(text, encoding="utf-8")
    backup.unlink()
    swap.unlink()


def remove_and_write(path, text):
    path.unlink()
    path.write_text(text, encoding="utf-8")


SAVES = (rename_over, cut_and_write, keep_backup, remove_and_write)


class Watched:
    """The program with --watch, its messages in a file."""

    def __init__(self, folder, words, output, terminal=False, prefix=()):
        self.output = pathlib.Path(output)
        self.messages = folder / "messages"
        with open(self.messages, "w") as errors:
            master, slave = pty.openpty() if terminal else (None, errors)
            self.master = master
            self.process = subprocess.Popen([*prefix, PROGRAM, *map(str, words), "--watch"], stdin=subprocess.DEVNULL,
                                            stdout=subprocess.PIPE, stderr=slave, cwd=folder)
            if terminal:
                os.close(slave)

    def said(self):
        return self.messages.read_text(encoding="utf-8")

    def wait_for(self, text):
        wait_until(lambda: self.output.exists() and text in self.output.read_text(encoding="utf-8"), repr(text))

    def wait_for_words(self, text):
        wait_until(lambda: text in self.said(), repr(text))

    def stamp(self):
        status = os.stat(self.output)
        return status.st_ino, status.st_mtime_ns

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        self.process.stdout.close()
        return self.process.wait(TIME_LIMIT_SECONDS)


class Watching(unittest.TestCase):
    polling = ()

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="standpoint-watch-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.dossier = self.folder / "dossier"
        self.dossier.mkdir()
        self.file = self.dossier / "dossier.yaml"
        self.text = DOSSIER.format(name="Ana Ruiz")
        self.file.write_text(self.text, encoding="utf-8")

    def start(self, *words, output="out.svg", **options):
        output = self.folder / output
        output.unlink(missing_ok=True)
        watched = Watched(self.folder, [*words, "-o", output, *self.polling], output, **options)
        self.addCleanup(lambda: watched.process.poll() is None and watched.process.kill())
        return watched

    def start_relations(self, **options):
        watched = self.start("render", "relations", "-d", "dossier", "--lang", "en", **options)
        watched.wait_for("Ana Ruiz")
        return watched

    def test_each_way_of_saving_shows_up_and_none_shows_an_error_in_between(self):
        watched = self.start_relations()
        for number, save in enumerate(SAVES):
            with self.subTest(save=save.__name__):
                save(self.file, DOSSIER.format(name=f"Number{number}"))
                watched.wait_for(f"Number{number}")
        if not self.polling:
            self.assertEqual(watched.said(), "")
        self.assertEqual(watched.end(), 130)

    def test_what_is_no_part_of_the_dossier_changes_nothing(self):
        watched = self.start_relations(output="dossier/out.svg")
        time.sleep(QUIET_SECONDS)
        stamp = watched.stamp()
        for name in (".dossier.yaml.swp", "dossier.yaml~", "notes.md", "_draft.yaml", ".git/index.yaml"):
            (self.dossier / name).parent.mkdir(exist_ok=True)
            (self.dossier / name).write_text("x: [", encoding="utf-8")
        time.sleep(QUIET_SECONDS)
        self.assertEqual(watched.stamp(), stamp)
        rename_over(self.file, DOSSIER.format(name="Bea"))
        watched.wait_for("Bea")
        stamp = watched.stamp()
        time.sleep(QUIET_SECONDS)
        self.assertEqual(watched.stamp(), stamp, "its own output made it write again")
        self.assertEqual((watched.end(), watched.said()), (130, ""))

    def test_new_files_and_folders_are_noticed_and_files_that_go(self):
        watched = self.start_relations()
        more = self.dossier / "deep" / "er" / "more.yaml"
        more.parent.mkdir(parents=True)
        more.write_text(MORE, encoding="utf-8")
        watched.wait_for("Added Office")
        more.write_text(MORE.replace("Added Office", "Changed Office"), encoding="utf-8")
        watched.wait_for("Changed Office")
        shutil.rmtree(self.dossier / "deep")
        wait_until(lambda: "Changed Office" not in watched.output.read_text(encoding="utf-8"), "the removal")
        self.assertEqual(watched.end(), 130)

    def test_a_folder_that_is_put_in_the_place_of_the_dossier_is_watched_on(self):
        watched = self.start_relations()
        other = self.folder / "other"
        shutil.copytree(self.dossier, other)
        (other / "dossier.yaml").write_text(DOSSIER.format(name="Other"), encoding="utf-8")
        shutil.move(self.dossier, self.folder / "away")
        shutil.move(other, self.dossier)
        watched.wait_for("Other")
        rename_over(self.file, DOSSIER.format(name="Once more"))
        watched.wait_for("Once more")
        self.assertEqual(watched.end(), 130)

    def test_errors_are_shown_the_last_good_output_stays_and_it_says_when_they_are_gone(self):
        watched = self.start_relations()
        stamp = watched.stamp()
        rename_over(self.file, self.text + "claims: [\n")
        watched.wait_for_words("nothing was done")
        self.assertIn("dossier/dossier.yaml:", watched.said())
        self.assertIn(" error: ", watched.said())
        self.assertNotIn("cleared", watched.said())
        self.assertEqual(watched.stamp(), stamp)
        rename_over(self.file, DOSSIER.format(name="Mended"))
        watched.wait_for_words("standpoint: cleared: ")
        watched.wait_for("Mended")
        said = watched.said()
        rename_over(self.file, DOSSIER.format(name="Further"))
        watched.wait_for("Further")
        self.assertEqual((watched.end(), watched.said()), (130, said))

    def test_a_dossier_that_is_wrong_at_the_start_is_waited_for(self):
        self.file.write_text(self.text + "claims: [\n", encoding="utf-8")
        watched = self.start("render", "relations", "-d", "dossier")
        watched.wait_for_words("nothing was done")
        self.assertFalse(watched.output.exists())
        rename_over(self.file, self.text)
        watched.wait_for("Ana Ruiz")
        watched.wait_for_words("cleared")
        self.assertEqual(watched.end(), 130)

    def test_what_is_written_is_what_a_run_without_it_writes(self):
        for words in (["render", "relations"], ["report"]):
            with self.subTest(words=words):
                watched = self.start(*words, "-d", "dossier", output=f"{words[-1]}.{'html' if words == ['report'] else 'svg'}")
                wait_until(watched.output.exists, "the first output")
                name = f"Ana {len(words[-1])} {words[-1]}"
                rename_over(self.file, DOSSIER.format(name=name))
                watched.wait_for(name)
                once = subprocess.run([PROGRAM, *words, "-d", "dossier"], cwd=self.folder, capture_output=True)
                self.assertEqual(watched.output.read_bytes(), once.stdout)
                self.assertEqual(watched.end(), 130)

    def test_a_text_follows_its_own_changes_and_those_of_the_dossier(self):
        text = self.folder / "text.md"
        text.write_text("# First\n\n{{name ana-ruiz}}\n", encoding="utf-8")
        watched = self.start("embed", "text.md", "-d", "dossier", output="text.html")
        watched.wait_for("First")
        keep_backup(text, "# Second\n\n{{name ana-ruiz}}\n")
        watched.wait_for("Second")
        cut_and_write(self.file, DOSSIER.format(name="Eve"))
        watched.wait_for("Eve")
        rename_over(text, "# Third\n\n{{name nobody}}\n")
        watched.wait_for_words("text.md:3")
        rename_over(text, "# Third\n\n{{name ana-ruiz}}\n")
        watched.wait_for("Third")
        watched.wait_for_words("cleared")
        self.assertEqual(watched.end(), 130)

    def test_a_file_of_colours_is_followed_too(self):
        theme = self.folder / "theme.yaml"
        theme.write_text("roles:\n  text: {light: \"#111111\"}\n", encoding="utf-8")
        watched = self.start("render", "relations", "-d", "dossier", "--theme", "./theme.yaml")
        watched.wait_for("#111111")
        rename_over(theme, "roles:\n  text: {light: \"#222222\"}\n")
        watched.wait_for("#222222")
        self.assertEqual(watched.end(), 130)

    def test_both_signals_end_it_and_leave_nothing_half_written(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            watched = self.start_relations()
            rename_over(self.file, self.text + f"# {number}\n")
            self.assertEqual(watched.end(number), 128 + number)
            self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith(".")], [])
            self.assertTrue(watched.output.read_text(encoding="utf-8").rstrip().endswith("</svg>"))


class Polling(Watching):
    """The same where nobody tells of changes."""
    polling = ("--poll",)


class Told(unittest.TestCase):
    setUp, start, start_relations, polling = Watching.setUp, Watching.start, Watching.start_relations, ()

    def test_a_terminal_is_told_what_changed_and_how_long_it_took(self):
        watched = self.start_relations(terminal=True)
        rename_over(self.file, DOSSIER.format(name="Bea"))
        watched.wait_for("Bea")
        time.sleep(0.3)
        said = os.read(watched.master, 65536).decode("utf-8")
        os.close(watched.master)
        self.assertRegex(said, r"out\.svg written in \d+ ms; waiting for changes, Ctrl-C ends\r\n")
        self.assertRegex(said, r"out\.svg written in \d+ ms: dossier\.yaml changed\r\n")
        self.assertEqual(watched.end(), 130)

    def refused(self, *words):
        done = subprocess.run([PROGRAM, *words, "--watch"], cwd=self.folder, capture_output=True, encoding="utf-8",
                              timeout=TIME_LIMIT_SECONDS)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("help: ", done.stderr)
        return done.stderr

    def test_without_a_file_to_write_to_it_is_refused(self):
        self.assertIn("add -o FILE", self.refused("render", "relations", "-d", "dossier"))
        self.assertIn("add -o FILE", self.refused("report", "-d", "dossier", "-o", "-"))
        (self.folder / "text.md").write_text("x\n", encoding="utf-8")
        self.assertIn("--in-place", self.refused("embed", "text.md", "--in-place"))
        self.assertIn("--check", self.refused("embed", "text.md", "-o", "a.md", "--check"))

    def test_what_no_change_can_mend_ends_it(self):
        self.assertIn("there is no dossier", self.refused("render", "relations", "-d", "nowhere", "-o", "a.svg"))
        self.assertIn("svg, dot, png or pdf", self.refused("render", "relations", "-d", "dossier", "-o", "a.txt"))

    def test_where_the_kernel_has_no_watches_left_it_looks_for_itself(self):
        without = "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$@\""
        prefix = ["unshare", "-Ur", "sh", "-c", without, "sh"]
        if subprocess.run([*prefix, "true"], capture_output=True).returncode != 0:
            self.skipTest("[SKIPPED] user namespaces with limits of their own are not to be had here")
        output = self.folder / "out.svg"
        watched = Watched(self.folder, ["render", "relations", "-d", "dossier", "-o", output], output, prefix=prefix)
        self.addCleanup(lambda: watched.process.poll() is None and watched.process.kill())
        watched.wait_for("Ana Ruiz")
        for number, save in enumerate(SAVES):
            save(self.file, DOSSIER.format(name=f"Number{number}"))
            watched.wait_for(f"Number{number}")
        self.assertEqual(watched.end(), 130)

    def test_the_layout_program_is_not_asked_twice_for_the_same(self):
        if shutil.which("strace") is None:
            self.skipTest("[SKIPPED] strace is not installed")
        trace = self.folder / "trace"
        watched = Watched.__new__(Watched)
        watched.output, watched.messages = self.folder / "out.svg", self.folder / "messages"
        watched.messages.touch()
        process = subprocess.Popen(["strace", "-f", "-e", "trace=execve", "-o", trace, PROGRAM, "render", "relations", "-d",
                                    "dossier", "-o", watched.output, "--watch"], cwd=self.folder, start_new_session=True,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            watched.wait_for("Ana Ruiz")
            rename_over(self.file, DOSSIER.format(name="Ana Riuz"))  # the same letters: the same width
            watched.wait_for("Ana Riuz")
            rename_over(self.file, DOSSIER.format(name="Ana Ruiz Someone Longer"))
            watched.wait_for("Someone")
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(TIME_LIMIT_SECONDS)
        runs = [line for line in trace.read_text(encoding="utf-8").splitlines() if "libexec/standpoint/layout" in line]
        self.assertEqual(len(runs), 2, runs)


DOSSIER = """\
dossier: {{title: Watched, language: en}}
entities:
  ana-ruiz: {{type: person, name: {name}}}
  council: {{type: organization, name: Council}}
  office: {{type: organization, name: Office}}
relations:
  - {{from: ana-ruiz, to: council, type: member_of, source: paper}}
  - {{from: council, to: office, type: funds, source: paper}}
  - {{from: ana-ruiz, to: office, type: leads, source: paper}}
sources:
  paper: {{title: Paper, date: 2024-01-01}}
"""

MORE = """\
entities:
  added: {type: organization, name: Added Office}
relations:
  - {from: added, to: council, type: funds, source: paper}
"""

if __name__ == "__main__":
    unittest.main()
