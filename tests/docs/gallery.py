#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/gallery.md and the pictures in docs/gallery/ anew: one picture a view, with its question and its command.

usage: gallery.py [--check]    with the program in $STANDPOINT_PROGRAM; --check writes nothing and names what is not current
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "gallery"
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build" / "release" / "standpoint"))

HUB = "data/health-data-hub"
CANTEEN = "tests/golden/dossiers/canteen"
GENERATED = "out/generated"
GENERATE = ["python3", "tests/bench/generate.py", "300", GENERATED]

PREFACE = """# Gallery

One picture for each view, and the command that made it, run in the clone. They are SVG as it comes out: each follows your
light or dark mode, and says on what words a line, a sign or a box rests when it is opened by itself and pointed at.
`./dev docs` draws them all anew; a test holds that they are what the program draws.

The first ones show the French controversy over hosting health data at Microsoft ([data/health-data-hub](../data/health-data-hub)).
"""

# Name of the file, words of `render`, dossier, what to see in it.
ENTRIES = (
    ("relations", ["relations"], HUB,
     "Entities with their types, and the ties that the sources report; what is planned, over or not asserted is dashed."),
    ("positions", ["positions"], HUB,
     "Actors and propositions; a line ends at the sign of its position, hollow where it is held with a reservation."),
    ("matrix", ["matrix"], HUB,
     "A row for each actor, a column for each proposition under its issue; below, how many stand on each side."),
    ("timeline", ["timeline"], HUB,
     "A sign for each claim where it lies in time, with how exactly that is known; above, what happened meanwhile."),
    ("conflicts", ["conflicts"], HUB,
     "Thirteen actors or more make a matrix; those who agree stand together."),
    ("face-to-face", ["conflicts", "--between", "gouvernement-francais", "--between", "cnll"], HUB,
     "Two actors and the propositions between them."),
    ("ego", ["ego", "cedric-o"], HUB,
     "One actor: its ties, its positions, and who shares or opposes them."),
    ("provenance", ["provenance", "--actor", "cnll"], HUB,
     "From the sources over the claims that they report to the propositions; dashed is what one source's word carries."),
    ("camps", ["camps"], HUB,
     "The camps with their members, the propositions that part or join them, and in words what makes each."),
    ("positions-by-camp", ["positions", "--group", "camp"], HUB,
     "The map of positions with the actors of a camp in one frame."),
    ("discourse-network", ["network"], HUB,
     "Who agrees is near, and tied by a full line; who disagrees is far, and tied by a dashed one with bars."),
    ("arguments", ["arguments"], HUB,
     "Claims with what supports and disputes them; a dashed box is answered, a doubled one contested both ways."),
    ("stream", ["stream"], HUB,
     "How much is said for and against each proposition in each quarter; what was spoken of first is at the top."),
    ("print", ["positions", "--actor", "cedric-o", "--actor", "cnll", "--theme", "print", "--font", "serif"], HUB,
     "A choice of actors, in print colours and in the widths of Times New Roman, for a page of paper."),
    ("network", ["conflicts"], CANTEEN,
     "Up to twelve actors make a signed network: here of the canteen dossier that the tests use."),
    ("two-mode", ["network", "--mode", "two"], CANTEEN,
     "The network of its positions with two modes: actors and propositions, lines as wide as they weigh."),
    ("changes", ["matrix", "--limit", "12", "--group", "none"], GENERATED,
     "Changes of sides, and actors who take both, in a dossier made by a program for measuring."),
)


def command(words, dossier):
    return ["render", *words, "-d", dossier, "--lang", "en"]


def drawn(words, dossier, folder):
    """The SVG as bytes; `folder` is where the dossier lies, if not in the clone."""
    return subprocess.run([PROGRAM, *command(words, dossier)], cwd=folder, check=True, capture_output=True).stdout


def question_of(svg):
    """The picture's own title."""
    return re.search(rb"<title>(.*?)</title>", svg)[1].decode("utf-8").replace("&amp;", "&").replace("&#58;", ":")


def section(name, words, dossier, text, svg):
    """The picture's part of the page."""
    question = question_of(svg)
    heading = question if name == words[0] else f"{question} ({name.replace('-', ' ')})"
    lines = [f"standpoint {' '.join(command(words, dossier))} -o docs/gallery/{name}.svg"]
    if dossier == GENERATED:
        lines.insert(0, " ".join(GENERATE))
    commands = "\n".join(lines)
    return f"\n## {heading}\n\n{text}\n\n```sh\n{commands}\n```\n\n[![{heading}](gallery/{name}.svg)](gallery/{name}.svg)\n"


def made():
    """{path: bytes} of the page and of every picture."""
    files, parts = {}, [PREFACE]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*GENERATE[:-1], str(pathlib.Path(folder) / GENERATED)], cwd=ROOT, check=True, capture_output=True)
        for name, words, dossier, text in ENTRIES:
            svg = drawn(words, dossier, folder if dossier == GENERATED else ROOT)
            files[PICTURES / f"{name}.svg"] = svg
            parts.append(section(name, words, dossier, text, svg))
    files[PAGE] = "".join(parts).encode("utf-8")
    return files


def main():
    files = made()
    stray = set(PICTURES.glob("*")) - set(files)
    if "--check" in sys.argv[1:]:
        old = [path for path, text in files.items() if not path.exists() or path.read_bytes() != text]
        for path in sorted([*old, *stray]):
            print(f"{path.relative_to(ROOT)} is not current: run ./dev docs")
        return 1 if old or stray else 0
    PICTURES.mkdir(exist_ok=True)
    for path in stray:
        path.unlink()
    for path, text in files.items():
        path.write_bytes(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
