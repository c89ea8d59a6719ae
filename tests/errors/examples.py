# SPDX-License-Identifier: Apache-2.0
"""The examples of mistakes: for each code of graph/text/codes.hpp one that triggers it and nothing else.

An example is a file `<code>.yaml`, a folder `<code>`, or a script `<code>.make.py` that prints a file too large to be
kept. It begins with a comment: what the mistake is and how to mend it. `<code>.args` holds further arguments of `check`
and `<code>.expected` what `standpoint check` prints, run from the root of the sources.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
CODES = ROOT / "graph/text/codes.hpp"
TIME_LIMIT_SECONDS = 120


class Example:
    """One code with its severity, the heading that it stands under in codes.hpp, and its files."""

    def __init__(self, code, severity, heading):
        self.code, self.severity, self.heading = code, severity, heading

    def paths(self):
        """Its forms that exist; exactly one is right."""
        forms = [FOLDER / f"{self.code}.yaml", FOLDER / self.code, FOLDER / f"{self.code}.make.py"]
        return [path for path in forms if path.exists()]

    def arguments(self):
        path = FOLDER / f"{self.code}.args"
        return path.read_text(encoding="utf-8").split() if path.exists() else []

    def expected_path(self):
        return FOLDER / f"{self.code}.expected"

    def expected(self):
        """What `check` is to print, or an empty string."""
        path = self.expected_path()
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def explanation(self):
        """The comment that the example begins with, as one line; empty where there is none."""
        path = self.paths()[0]
        if path.is_dir():
            path = sorted(file for file in path.rglob("*") if file.is_file())[0]
        text = path.read_bytes().decode("utf-8", "replace")
        lines = text.split("sys.stdout.write(\"\"\"\\\n")[-1].split("\n")
        comment = []
        for line in lines:
            if not line.startswith("# "):
                break
            comment.append(line[2:].strip())
        return " ".join(comment)

    def run(self, program):
        """Standard output, standard error and exit code of `check` on the example; bytes, bytes, int."""
        path = self.paths()[0]
        with tempfile.TemporaryDirectory() as made:
            folder, name = ROOT, str(path.relative_to(ROOT))
            if path.name.endswith(".make.py"):
                folder, name = pathlib.Path(made), f"{self.code}.yaml"
                with open(folder / name, "wb") as file:
                    subprocess.run([sys.executable, path], stdout=file, check=True, timeout=TIME_LIMIT_SECONDS)
            environment = {"LC_ALL": "C", "PATH": os.environ["PATH"], "TZ": "UTC"}
            done = subprocess.run([program, "check", name, *self.arguments()], cwd=folder, env=environment,
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT_SECONDS)
            return done.stdout, done.stderr, done.returncode


def all_examples():
    """One example for each code, in the order of codes.hpp."""
    examples, heading = [], ""
    for line in CODES.read_text(encoding="utf-8").splitlines():
        if line.startswith("// "):
            heading = line[3:]
        found = re.fullmatch(r'inline constexpr Code \w+\{"([a-z0-9-]+)"(?:, Severity::(\w+))?\};', line)
        if found:
            examples.append(Example(found[1], found[2] or "error", heading))
        elif "constexpr Code" in line:
            raise SystemExit(f"{CODES}: this line is not understood: {line}")
    return examples


def stray_files(examples):
    """Names in the folder that belong to no code and are none of this machinery."""
    known = {".gitattributes", "examples.py", "errors_test.py", "generate_docs.py", "__pycache__"}
    for example in examples:
        known |= {example.code, *(f"{example.code}.{end}" for end in ("yaml", "make.py", "args", "expected"))}
    return sorted(path.name for path in FOLDER.iterdir() if path.name not in known)
