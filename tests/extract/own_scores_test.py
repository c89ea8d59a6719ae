#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `standpoint extract` finds in the articles of tests/extract/articles, held against their annotation, by the real
command, each article against a dossier of its own entities: with all aliases, and with names alone. Prints the tables;
fails where a figure falls below its floor."""
import pathlib
import os
import subprocess
import sys
import tempfile

import gold_dossier
import score_articles

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build/dev/standpoint"))
ARTICLES = ROOT / "tests/extract/articles"

# F1 in per cent over all languages, by the rows of score_articles.py; of traps the most hits.
# articles, dossier: quote half, quote and speaker, mention, relation, traps
FLOORS = {
    ("dev", "all aliases"): (86, 75, 98, 63, 17),
    ("dev", "names alone"): (85, 73, 94, 57, 17),
    ("keep", "all aliases"): (84, 74, 97, 48, 4),
    ("keep", "names alone"): (84, 73, 93, 46, 4),
}
ROWS = ("quote, half", "quote and speaker", "mention", "relation")


def found_in(golds, canonical, folder):
    """The file of what the program finds in the articles of these annotations."""
    predictions = folder / "found.jsonl"
    with predictions.open("wb") as out:
        for gold in golds:
            dossier = folder / "dossier.yaml"
            dossier.write_text(gold_dossier.as_yaml(gold_dossier.entities([gold]), canonical), encoding="utf-8")
            command = [PROGRAM, "extract", gold.with_suffix(".txt"), "-d", dossier, "--format", "jsonl"]
            out.write(subprocess.run(command, check=True, capture_output=True).stdout)
    return predictions


def f1(right, wrong, missed):
    return 200 * right / max(1, 2 * right + wrong + missed)


def main():
    failures = []
    for (articles, dossier), (*floors, most_traps) in FLOORS.items():
        golds = sorted(ARTICLES.glob(f"*_{articles}_*.jsonl"))
        with tempfile.TemporaryDirectory() as name:
            found = found_in(golds, dossier == "names alone", pathlib.Path(name))
            result = score_articles.scores(golds, found)
        for language in ("fr", "en", "all"):
            print(f"{articles}, {dossier}, {language}:\n{result[language].table()}")
        for row, floor in zip(ROWS, floors):
            reached = f1(*result["all"].rows[row])
            if reached < floor:
                failures.append(f"{articles}, {dossier}: {row}: F1 {reached:.1f}, and was {floor}")
        if result["all"].traps > most_traps:
            failures.append(f"{articles}, {dossier}: {result['all'].traps} traps, and were {most_traps}")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
