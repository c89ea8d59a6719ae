#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `standpoint extract` finds in the articles of the reference case, by the scorer that comes with them and the
real command: with all aliases, and with canonical names alone. Prints the scorer's tables; fails where a figure falls
below its floor. The articles are not part of the repository: without them the test is skipped."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = pathlib.Path(os.environ.get("STANDPOINT_REFERENCE", ROOT / "../shared")).resolve()
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build/dev/standpoint"))

# What must be reached, in per cent, by the scorer's rows; and the most hits of passages that are no quotation.
# row, figure, with all aliases, with canonical names
FLOORS = (
    ("quote + speaker end-to-end", "f", 80, 70),
    ("quote span iou50", "f", 90, 90),
    ("quote span iou50", "p", 90, 90),
    ("mention overlap + id", "f", 95, 95),
    ("relation pair (unlabelled)", "f", 55, 55),
)
MOST_TRAPS = 0


def score(canonical, folder):
    """The scorer's table as text and as data."""
    tools = REFERENCE / "reference/extraction"
    gold = tools / "gold.jsonl"
    maker = [sys.executable, tools / "gold_to_dossier.py", gold] + (["--canonical"] if canonical else [])
    dossier, found, result = folder / "dossier.yaml", folder / "found.jsonl", folder / "score.json"
    dossier.write_bytes(subprocess.run(maker, check=True, capture_output=True).stdout)
    articles = sorted((REFERENCE / "sources").glob("*.txt"))
    subprocess.run([PROGRAM, "extract", *articles, "-d", dossier, "--format", "jsonl", "-o", found], check=True)
    scorer = [sys.executable, tools / "score.py", gold, found, "--texts", REFERENCE / "sources", "--json", result]
    table = subprocess.run(scorer, check=True, capture_output=True, text=True).stdout
    return table, json.loads(result.read_text(encoding="utf-8"))


def main():
    if not (REFERENCE / "reference/extraction/score.py").is_file() or not any((REFERENCE / "sources").glob("*.txt")):
        print(f"[SKIPPED] no annotated articles in {REFERENCE}; set STANDPOINT_REFERENCE")
        return 77
    failures = []
    for run, name in enumerate(("all aliases", "canonical names alone")):
        with tempfile.TemporaryDirectory() as folder:
            table, result = score(run == 1, pathlib.Path(folder))
        print(f"{name}:\n{table}")
        for row, figure, *floors in FLOORS:
            reached = 100 * result[row][figure]
            if reached < floors[run]:
                failures.append(f"{name}: {row}: {figure} {reached:.1f}, and must be {floors[run]}")
        traps = int(table.split("trap hits")[1].split()[0])
        if traps > MOST_TRAPS:
            failures.append(f"{name}: {traps} trap hits, and may be {MOST_TRAPS}")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
