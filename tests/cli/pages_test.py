#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The pages of cli/commands say what the program does: shape, options in both directions, bounds, examples.

The options are taken from the program (`standpoint completion fish`), the names of their values from the sources.
"""
import os
import pathlib
import re
import shlex
import shutil
import signal
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
BUILD = pathlib.Path(os.environ["STANDPOINT_BUILD"])
PAGES = ROOT / "cli" / "commands"
SECTIONS = ["Usage", "Options", "Examples", "Output", "Exit codes"]
WIDTH = 100
TIME_LIMIT_SECONDS = 120
FINDINGS = {"diff"}  # pages whose examples may end with 1: something was found
STAYS = {"serve"}     # pages whose examples stay until they are interrupted
NEEDS = {("export", "window-size"): ["--network", "onemode", "--window", "months"]}  # what an option goes with
NOTES = {"export"}   # pages whose examples may say what was left out
HISTORY = {"diff"}   # pages whose examples need a repository with two commits

OPTION_LINE = re.compile(r"^- `(?:-(?P<short>\w), )?--(?P<long>[a-z][a-z0-9-]*)(?: (?P<value>[^`]+))?`: (?P<text>\S.*)$")
FISH_OPTION = re.compile(r"-n '__fish_seen_subcommand_from (?P<command>\S+)'(?: -s (?P<short>\w))? -l (?P<long>\S+)"
                         r"(?: -x -a '(?P<choices>[^']*)'| (?P<required>-r))? -d ")
DECLARATION = re.compile(r'\.(?:option|number)\(\s*"(?:-\w,)?--(?P<long>[a-z0-9-]+)",\s*"(?P<meta>[A-Z=-]+)"')
BOUNDS = re.compile(r"from (\d+) to (\d+)")


def run(arguments, **options):
    return subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                          timeout=TIME_LIMIT_SECONDS, **options)


def commands():
    """The names of the commands, as the program lists them."""
    return re.findall(r"^  ([a-z]+)  ", run([]).stdout, re.MULTILINE)


def options_of_program():
    """{command: {long name: (short name or None, choices or None, takes a value)}}."""
    found = {name: {} for name in commands()}
    for match in FISH_OPTION.finditer(run(["completion", "fish"]).stdout):
        choices = match["choices"].split() if match["choices"] else None
        found[match["command"]][match["long"]] = (match["short"], choices, bool(choices or match["required"]))
    return found


def metas_of_sources():
    """{long name: the names of its value in the declarations}."""
    found = {}
    for source in sorted((ROOT / "cli").rglob("*.cpp")):
        for match in DECLARATION.finditer(source.read_text(encoding="utf-8")):
            found.setdefault(match["long"], set()).add(match["meta"])
    return found


class Page:
    def __init__(self, name):
        self.name = name
        self.path = PAGES / f"{name}.md"
        self.text = self.path.read_text(encoding="utf-8")
        parts = re.split(r"^## (.+)\n", self.text, flags=re.MULTILINE)
        self.head, self.headings = parts[0], parts[1::2]
        self.sections = dict(zip(parts[1::2], parts[2::2]))

    def options(self):
        """{long name: (short name or None, value as written or None, text)} of the section Options."""
        found = {}
        for item in re.split(r"\n(?=- )|\n\n", self.sections["Options"].strip()):
            match = OPTION_LINE.match(re.sub(r"\s+", " ", item))
            if match:
                found[match["long"]] = (match["short"], match["value"], match["text"])
        return found

    def examples(self):
        """The shell commands of the section Examples."""
        return re.findall(r"^    \$ (standpoint .*)$", self.sections["Examples"], re.MULTILINE)


class Shape(unittest.TestCase):
    def test_every_command_has_a_page_and_every_page_a_command(self):
        self.assertEqual(sorted(commands()), sorted(path.stem for path in PAGES.glob("*.md")))
        self.assertGreater(len(commands()), 10)

    def test_pages_have_a_title_a_sentence_and_the_five_sections(self):
        for name in commands():
            with self.subTest(page=name):
                page = Page(name)
                self.assertRegex(page.head, rf"\A# standpoint {name}\n\n[A-Z][^#]*?\.\s")
                self.assertEqual(page.headings, SECTIONS)
                self.assertTrue(all(text.strip() for text in page.sections.values()))
                lines = page.text.split("\n")
                self.assertEqual([line for line in lines if len(line) >= WIDTH or line != line.rstrip()], [])
                self.assertNotIn("\t", page.text)

    def test_help_and_the_flag_print_the_page_as_it_is(self):
        for name in commands():
            with self.subTest(page=name):
                page = Page(name).text
                self.assertEqual(run(["help", name]).stdout, page)
                self.assertEqual(run([name, "--help"]).stdout, page)
                self.assertEqual(run([name, "-h"]).stdout, page)

    def test_exit_codes_are_listed_in_order_and_begin_with_success(self):
        for name in commands():
            with self.subTest(page=name):
                section = Page(name).sections["Exit codes"]
                codes = [int(code) for code in re.findall(r"^- (\d+): ", section, re.MULTILINE)]
                self.assertEqual(codes, sorted(set(codes) & {0, 1, 2, 3}))
                self.assertEqual(codes[0], 0)
                self.assertIn(2, codes)


class Options(unittest.TestCase):
    def setUp(self):
        self.program = options_of_program()

    def test_every_option_is_in_its_page_and_every_option_of_a_page_exists(self):
        self.assertTrue(all("help" in options for options in self.program.values()))
        for name, options in self.program.items():
            with self.subTest(page=name):
                self.assertEqual(sorted(Page(name).options()), sorted(options))

    def test_short_names_values_and_choices_are_as_declared(self):
        metas = metas_of_sources()
        for name, options in self.program.items():
            for long, (short, value, text) in Page(name).options().items():
                with self.subTest(page=name, option=long):
                    known_short, choices, takes_value = options[long]
                    self.assertEqual(short, known_short)
                    self.assertEqual(value is not None, takes_value)
                    if choices:
                        self.assertEqual(value.split("|"), choices)
                    elif takes_value:
                        self.assertIn(value, metas[long])
                    self.assertTrue(text.endswith("."))

    def test_every_line_of_the_section_is_an_option_or_prose(self):
        for name in commands():
            with self.subTest(page=name):
                items = re.findall(r"^- ", Page(name).sections["Options"], re.MULTILINE)
                self.assertEqual(len(items), len(Page(name).options()))

    def test_bounds_hold(self):
        for name in commands():
            page = Page(name)
            for long, (_, _, text) in page.options().items():
                bounds = BOUNDS.search(text)
                if bounds is None:
                    continue
                with self.subTest(page=name, option=long), tempfile.TemporaryDirectory() as folder:
                    example = shlex.split(page.examples()[0])[1:]
                    output = [] if "-o" in example else ["-o", os.path.join(folder, "result")]
                    output += NEEDS.get((name, long), [])
                    if (name, long) in NEEDS:
                        example = [word.removesuffix(".gexf") for word in example]  # each window is a file
                    example = [os.path.join(folder, word) if before == "-o" else word
                               for before, word in zip(["", *example], example)]  # nothing is written into the tree
                    least, most = int(bounds[1]), int(bounds[2])
                    for number, fits in ((least - 1, False), (least, True), (most, True), (most + 1, False)):
                        done = run([*example, *output, f"--{long}={number}"], cwd=ROOT)
                        refused = done.returncode == 2 and f"--{long}" in done.stderr
                        self.assertEqual(refused, not fits, f"{number}: exit {done.returncode}, {done.stderr[:300]}")


class Examples(unittest.TestCase):
    def test_each_page_has_three_and_all_run(self):
        for name in commands():
            with self.subTest(page=name), tempfile.TemporaryDirectory() as folder:
                self.run_examples(name, Page(name).examples(), pathlib.Path(folder))

    def commit_twice(self, folder):
        """Makes the folder a repository: first with the other stance in one article, then with the reference dossier."""
        git = shutil.which("git")
        if git is None:
            self.skipTest("[SKIPPED] git is not installed")
        article = folder / "data" / "health-data-hub" / "articles" / "2022-02-cnam.yaml"
        text = article.read_text(encoding="utf-8")
        article.write_text(text.replace("stance: support", "stance: oppose", 1), encoding="utf-8")
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}

        def run_git(*words):
            names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
            subprocess.run([git, *names, *words], cwd=folder, env=environment, check=True, capture_output=True)

        run_git("init", "-q")
        for done in ("before", "after"):
            run_git("add", "data")
            run_git("commit", "-q", "-m", done)
            article.write_text(text, encoding="utf-8")

    def run_examples(self, name, examples, folder):
        """Runs them one after the other, as they stand, in a copy of what they need."""
        self.assertGreaterEqual(len(examples), 3)
        self.assertTrue(any(example.split()[1].lstrip("-") == name or " --help" in example for example in examples))
        shutil.copytree(ROOT / "data", folder / "data")
        shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("out"))
        if name in HISTORY:
            self.commit_twice(folder)
        programs = folder / ".programs"
        programs.mkdir()
        (programs / "standpoint").symlink_to(PROGRAM)
        environment = {"PATH": f"{programs}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        for example in examples:
            if name in STAYS:
                self.run_until_interrupted(example, folder, environment)
                continue
            done = subprocess.run(["bash", "-c", example], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                  capture_output=True, encoding="utf-8", timeout=TIME_LIMIT_SECONDS)
            said = [] if name in NOTES else done.stderr.splitlines()
            self.assertTrue(all(line.startswith("standpoint: note: ") for line in done.stderr.splitlines()), example)
            self.assertEqual(said, [], example)
            self.assertIn(done.returncode, (0, 1) if name in FINDINGS else (0,), example)
            written = re.search(r" (?:-o|>>?) (\S+)", example)
            if written:
                target = folder / written[1]
                files = sorted(path for path in target.rglob("*") if path.is_file()) if target.is_dir() else [target]
                self.assertTrue(files and all(file.read_bytes().strip() for file in files), example)
            else:
                self.assertTrue(done.stdout.strip(), example)


    def run_until_interrupted(self, example, folder, environment):
        """Runs it until it has printed a line, then ends it as Ctrl-C does."""
        process = subprocess.Popen(["bash", "-c", f"exec {example}"], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        self.assertRegex(process.stdout.readline(), r"\Ahttp://127\.0\.0\.1:\d+/[0-9a-f]{32}/\n\Z", example)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.communicate(timeout=TIME_LIMIT_SECONDS), ("", ""), example)
        self.assertEqual(process.returncode, 130, example)


class ManPages(unittest.TestCase):
    def test_the_build_makes_one_for_each_command_and_one_for_the_program(self):
        for name in ["standpoint"] + [f"standpoint-{name}" for name in commands()]:
            with self.subTest(page=name):
                page = (BUILD / "man" / f"{name}.1").read_text(encoding="utf-8")
                self.assertIn(".TH", page)
                self.assertGreater(len(page.splitlines()), 20)


if __name__ == "__main__":
    unittest.main(verbosity=0)
