#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""standpoint diff on revisions: a dossier in a folder of a real repository, and what git is not to do for a stranger's."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
GIT = shutil.which("git")

DOSSIER = """dossier: {title: The port, language: en}
sources:
  gazette: {title: Ships, date: 2024-03-02}
entities:
  ana: {type: person, name: Ana Ruiz}
  ben: {type: person, name: Ben Moss}
propositions:
  expand: {text: The port should be extended.}
"""
CLAIM = "claims:\n  - {by: ana, about: expand, stance: support, source: gazette}\n"
SECOND = "claims:\n  - {by: ben, about: expand, stance: oppose, source: gazette}\n"


class Repository:
    """A repository with a dossier in the folder `press/port`, and two commits."""

    def __init__(self, folder):
        self.root = pathlib.Path(folder) / "repository"
        self.root.mkdir()
        self.dossier = self.root / "press" / "port"
        self.git("init", "-q", "-b", "trunk")
        self.write("press/port/dossier.yaml", DOSSIER)
        self.write("press/port/articles/é a.yaml", CLAIM)
        self.commit("first")
        self.write("press/port/articles/second.yaml", SECOND)
        self.commit("second")

    def git(self, *words):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.root.parent), "GIT_CONFIG_NOSYSTEM": "1"}
        names = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run([GIT, *names, *words], cwd=self.root, env=environment, capture_output=True,
                              encoding="utf-8", check=True)
        return done.stdout.strip()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)


def diff(*words, cwd, environment=None):
    variables = {"PATH": os.environ["PATH"], "HOME": str(cwd), "LC_ALL": "C.UTF-8", **(environment or {})}
    return subprocess.run([PROGRAM, "diff", *words], cwd=cwd, env=variables, stdin=subprocess.DEVNULL,
                          capture_output=True, encoding="utf-8", timeout=60)


class Revisions(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.repository = Repository(temporary.name)
        self.root, self.dossier = self.repository.root, self.repository.dossier

    def data(self, *words, cwd=None, **options):
        done = diff(*words, "--format", "json", cwd=cwd or self.root, **options)
        self.assertEqual(done.stderr, "")
        self.assertIn(done.returncode, (0, 1))
        found = json.loads(done.stdout)
        self.assertEqual(done.returncode == 1, found["different"])
        return found

    def ids(self, *words, **options):
        return [(record["change"], record["id"]) for record in self.data(*words, **options)["records"]]

    def test_two_revisions_of_a_dossier_in_a_folder_of_its_repository(self):
        added = [("added", "ben--expand--gazette")]
        self.assertEqual(self.ids("HEAD~1", "HEAD", "-d", "press/port"), added)
        self.assertEqual(self.ids("HEAD", "HEAD~1", "-d", "press/port"), [("removed", "ben--expand--gazette")])
        self.assertEqual(self.ids("HEAD", "trunk", "-d", "press/port"), [])
        self.assertEqual(self.ids("HEAD~1", "HEAD", cwd=self.dossier), added)  # the nearest dossier upward
        self.assertEqual(self.ids("HEAD~1", "HEAD", cwd=self.dossier / "articles"), added)
        self.assertEqual(self.ids("HEAD~1..HEAD", "-d", "press/port"), added)
        self.assertEqual(self.ids("HEAD~1..", "-d", "press/port"), added)
        self.assertEqual(self.ids("HEAD~1", "HEAD", "-d", str(self.dossier)), added)

    def test_a_revision_alone_is_compared_with_the_dossier_as_it_is_now(self):
        self.assertEqual(self.ids("HEAD", "-d", "press/port"), [])
        (self.dossier / "articles" / "second.yaml").unlink()
        self.assertEqual(self.ids("HEAD", "-d", "press/port"), [("removed", "ben--expand--gazette")])

    def test_three_dots_compare_with_where_the_two_parted(self):
        self.repository.git("checkout", "-q", "-b", "side", "HEAD~1")
        self.repository.write("press/port/more.yaml", "entities: {cay: {type: person, name: Cay}}\n")
        self.repository.commit("side")
        self.assertEqual(self.ids("trunk...side", "-d", "press/port"), [("added", "cay")])
        self.assertEqual(self.ids("trunk..side", "-d", "press/port"),
                         [("added", "cay"), ("removed", "ben--expand--gazette")])

    def test_a_revision_and_a_folder_and_a_single_file(self):
        self.repository.write("copy/dossier.yaml", DOSSIER + CLAIM)
        self.assertEqual(self.ids("copy", "press/port"), [("added", "ben--expand--gazette")])
        self.assertEqual(self.ids("HEAD~1", "copy", "-d", "press/port"), [])
        self.repository.write("one.yaml", DOSSIER)
        self.repository.commit("one file")
        self.repository.write("one.yaml", DOSSIER.replace("Ben Moss", "Ben M."))
        self.assertEqual(self.ids("HEAD", "-d", "one.yaml"), [("edited", "ben")])

    def test_the_index_and_the_working_tree_stay_as_they_are(self):
        before = self.repository.git("status", "--porcelain"), sorted(self.root.rglob("*"))
        self.ids("HEAD~1", "HEAD", "-d", "press/port")
        self.assertEqual((self.repository.git("status", "--porcelain"), sorted(self.root.rglob("*"))), before)

    def test_errors_in_a_revision_are_printed_with_their_place_in_it_and_the_side(self):
        self.repository.write("press/port/articles/second.yaml", SECOND.replace("ben", "bem"))
        self.repository.commit("broken")
        done = diff("HEAD~1", "HEAD", "-d", "press/port", cwd=self.root)
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertIn("HEAD:press/port/articles/second.yaml:2:10: error: there is no 'bem'", done.stderr)
        self.assertIn("1 error in HEAD: nothing was compared", done.stderr)
        both = diff("HEAD", "HEAD", "-d", "press/port", cwd=self.root)
        self.assertEqual(both.stderr.count("1 error in HEAD"), 2)

    def test_links_inner_dossiers_and_hidden_files_of_a_revision_are_passed_over(self):
        outside = self.root / "outside.yaml"
        outside.write_text("entities: {eve: {type: person, name: Eve}}\n", encoding="utf-8")
        os.symlink("../../outside.yaml", self.dossier / "link.yaml")
        self.repository.write("press/port/_drafts/a.yaml", "entities: {f: {type: person, name: F}}\n")
        self.repository.write("press/port/.hidden/a.yaml", "entities: {g: {type: person, name: G}}\n")
        self.repository.write("press/port/inner/dossier.yaml", "entities: {h: {type: person, name: H}}\n")
        self.repository.write("press/port/inner/deep/a.yaml", "entities: {i: {type: person, name: I}}\n")
        self.repository.write("press/port/notes.txt", "not: [YAML\n")
        self.repository.commit("what is no part of it")
        self.assertEqual(self.ids("HEAD~1", "HEAD", "-d", "press/port"), [])
        self.assertEqual(self.ids("HEAD", "-d", "press/port"), [])

    def test_limits_hold_for_revisions(self):
        for option, code in (("--max-file-size=40", "file-too-large"), ("--max-input=200", "input-too-large")):
            done = diff("HEAD~1", "HEAD", "-d", "press/port", option, cwd=self.root)
            self.assertEqual(done.returncode, 3)
            self.assertIn(f"[{code}]", done.stderr)
            self.assertIn("HEAD~1:press/port/", done.stderr)

    def test_what_is_no_revision_is_refused_with_a_remedy(self):
        (self.root / "old").mkdir()
        for word in ("nowhere", "HEAD~9", "--output=x", "-x", "", "HEAD:press", "a\nb", "nowhere..HEAD"):
            done = diff("-d", "press/port", "--", word, cwd=self.root)
            self.assertEqual(done.returncode, 2, word)
            self.assertRegex(done.stderr, "(?s)error: (there is no|something is missing).*help: ")
        self.assertFalse((self.root / "x").exists())
        done = diff("nowhere", "HEAD", cwd=self.root)  # no dossier here, and none is named
        self.assertEqual(done.returncode, 2)
        self.assertIn("there is no file or folder 'nowhere'", done.stderr)

    def test_a_dossier_that_was_not_there_yet_is_said_to_be_missing(self):
        self.repository.write("late/dossier.yaml", DOSSIER)
        done = diff("HEAD", "-d", "late", cwd=self.root)
        self.assertEqual(done.returncode, 2)
        self.assertIn("there was no dossier 'late/' at HEAD", done.stderr)

    def test_outside_of_a_repository_and_without_git_it_is_refused_with_a_remedy(self):
        lone = self.root.parent / "lone.yaml"
        lone.write_text(DOSSIER, encoding="utf-8")
        done = diff("HEAD", "-d", str(lone), cwd=self.root.parent,
                    environment={"GIT_CEILING_DIRECTORIES": str(self.root.parent.parent)})
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, "(?s)lies in no git repository that can be read.*help: ")
        done = diff("HEAD", "-d", "press/port", cwd=self.root, environment={"PATH": "/nonexistent"})
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, "(?s)git, which is not installed.*help: on Debian: apt install git")

    def test_the_surroundings_of_a_hook_lead_nowhere_else(self):
        other = self.root.parent / "other"
        other.mkdir()
        environment = {"GIT_DIR": str(other), "GIT_WORK_TREE": str(other), "GIT_INDEX_FILE": str(other / "index"),
                       "GIT_TRACE": "1", "GIT_PAGER": "false", "GIT_EXTERNAL_DIFF": "false"}
        self.assertEqual(self.ids("HEAD~1", "HEAD", "-d", "press/port", environment=environment),
                         [("added", "ben--expand--gazette")])

    def test_nothing_that_a_repository_configures_is_run_and_attributes_hide_nothing(self):
        mark = self.root.parent / "was-run"
        script = self.root.parent / "script.sh"
        script.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
        script.chmod(0o755)
        for key in ("core.fsmonitor", "core.pager", "core.editor", "diff.external", "filter.f.smudge", "filter.f.clean",
                    "diff.d.textconv", "diff.d.command", "core.sshCommand", "alias.rev-parse", "alias.ls-tree"):
            self.repository.git("config", key, str(script))
        hooks = self.root / ".git" / "hooks"
        for hook in ("post-checkout", "reference-transaction", "post-index-change"):
            shutil.copy(script, hooks / hook)
        self.repository.write(".gitattributes", "*.yaml export-ignore filter=f diff=d\n")
        self.repository.git("-c", "filter.f.clean=cat", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
                            "add", "-A")
        self.repository.git("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "commit", "-q", "-m", "odd")
        mark.unlink(missing_ok=True)
        self.assertEqual(self.ids("HEAD~2", "HEAD", "-d", "press/port"), [("added", "ben--expand--gazette")])
        self.assertFalse(mark.exists())

    def test_no_temporary_file_is_left(self):
        folder = self.root.parent / "tmp"
        folder.mkdir()
        self.ids("HEAD~1", "HEAD", "-d", "press/port", environment={"TMPDIR": str(folder)})
        self.assertEqual(list(folder.iterdir()), [])


if __name__ == "__main__":
    if GIT is None:
        print("[SKIPPED] git is not installed")
        sys.exit(77)
    unittest.main(verbosity=0)
