#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Hostile and broken files from the reference folder: each refused for the right reason at the right line, or accepted.

The reference's own run.py sees whether a file is refused without crash, hang or mess; bad_inputs.tsv says of each file
which mistake is found first, on which line, and which errors and warnings there are in all (`-` for none).
bad_inputs_test.py [--print] writes the table as it would be now, for a reader to judge line by line.
"""
import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build/dev/standpoint"))
CORPUS = pathlib.Path(os.environ.get("STANDPOINT_REFERENCE", ROOT / "../shared")) / "reference/bad-inputs"
TABLE = pathlib.Path(__file__).with_name("bad_inputs.tsv")
COLUMNS = ["file", "line", "code", "errors", "warnings"]
TIME_LIMIT_SECONDS = 60


def has_render():
    """True where the program can draw the relations."""
    asked = subprocess.run([PROGRAM, "help", "render"], capture_output=True, timeout=TIME_LIMIT_SECONDS)
    return asked.returncode == 0 and b"render relations" in asked.stdout


def csv_formulas():
    """Cells of words that a spreadsheet would calculate, in the exports of every file of the class, as lines."""
    signs = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")
    faults = []
    for name, _ in files_of("export-csv"):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run([PROGRAM, "export", "csv", "--notes", "--unpublished", "-d", CORPUS / name, "-o",
                                   folder + "/csv"], capture_output=True, timeout=TIME_LIMIT_SECONDS)
            for path in sorted(pathlib.Path(folder).glob("csv/*.csv")) if done.returncode == 0 else []:
                with open(path, encoding="utf-8", newline="") as table:
                    for row in csv.DictReader(table, strict=True):
                        faults += [f"{name}: {path.name}: {column}: {cell!r} is a formula"
                                   for column, cell in row.items() if cell.startswith(signs) and column != "stance"]
    return faults


def run_reference(classes):
    """The faults that the reference's run.py reports, as lines; its last line counts what it ran."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as commands:
        json.dump(classes, commands)
        commands.flush()
        done = subprocess.run([sys.executable, CORPUS / "run.py", CORPUS, commands.name], capture_output=True, text=True)
    lines = done.stdout.splitlines()
    print("run.py:", lines[-1] if lines else done.stderr)
    return lines[:-1] if done.returncode == 0 else lines or [f"run.py failed: {done.stderr}"]


def files_of(wanted):
    """Names of the files of a class, and what is expected of the exit code."""
    with open(CORPUS / "expected.tsv", encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["file"], row["expected_exit"]) for row in rows if wanted in row["command_class"].split(",")]


def found_in(name):
    """The row of the table for a file as things are now."""
    done = subprocess.run([PROGRAM, "check", "--format", "json", CORPUS / name], capture_output=True,
                          timeout=TIME_LIMIT_SECONDS)
    report = json.loads(done.stdout)
    errors = [d for d in report["diagnostics"] if d["severity"] == "error"]
    warnings = {d["code"] for d in report["diagnostics"] if d["severity"] == "warning"}
    first = errors[0] if errors else {"line": "-", "code": "-"}
    return [name, str(first["line"]), first["code"], ",".join(sorted({d["code"] for d in errors})) or "-",
            ",".join(sorted(warnings)) or "-"]


def held_against_table():
    """Differences between the table and what is found, as lines."""
    with open(TABLE, encoding="utf-8") as table:
        expected = {row[0]: row for row in csv.reader(table, delimiter="\t")}
    faults = []
    names = [name for name, _ in files_of("validate")]
    faults += [f"{name} is in the table and not among the reference's files" for name in expected
               if name not in names and name != "file"]
    for name, exit_expected in files_of("validate"):
        now = found_in(name)
        if expected.get(name) != now:
            faults.append(f"{name}: expected {expected.get(name)}, found {now}")
        if exit_expected == "ok" and now[3] != "-":
            faults.append(f"{name}: is a good file and was refused")
    print(f"{len(names)} files held against {TABLE.name}")
    return faults


def good_files_of(*classes):
    """Names of the files of these classes that are good dossiers."""
    return sorted({name for wanted in classes for name, exit_expected in files_of(wanted) if exit_expected == "ok"})


def listed(name, kind):
    done = subprocess.run([PROGRAM, "list", kind, "--format", "json", "-d", CORPUS / name], capture_output=True,
                          timeout=TIME_LIMIT_SECONDS)
    return json.loads(done.stdout)[kind]


def labels_of_xml(text):
    """Of GEXF and GraphML."""
    root = ElementTree.fromstring(text)
    labels = {node.get("label") for node in root.iter() if node.tag.endswith("}node")}
    return labels | {data.text for data in root.iter() if data.get("key") == "n-label"}


def labels_of_json(text):
    return {node["label"] for node in json.loads(text)["graph"]["nodes"].values()}


def labels_of_dot(text):
    """As Graphviz draws them."""
    done = subprocess.run(["dot", "-Tsvg"], input=text, capture_output=True, timeout=TIME_LIMIT_SECONDS, check=True)
    return {"".join(node.itertext()) for node in ElementTree.fromstring(done.stdout).iter() if node.get("class") == "node"}


def exported_names():
    """Names that are others, or none, in what is exported of hostile files, as lines."""
    commands = {"graphml": ["export", "graphml"], "gexf": ["export", "gexf"], "jgf": ["export", "jgf"],
                "dot": ["render", "relations", "--format", "dot"]}
    readers = {"graphml": labels_of_xml, "gexf": labels_of_xml, "jgf": labels_of_json, "dot": labels_of_dot}
    if shutil.which("dot") is None:
        print("Graphviz is not installed: exported DOT was not read back")
        del commands["dot"]
    faults = []
    files = good_files_of("export-dot", "render-svg", "render-html")
    for name in files:
        tied = {relation[end] for relation in listed(name, "relations") for end in ("from", "to")}
        entities = listed(name, "entities")
        for form, words in commands.items():
            done = subprocess.run([PROGRAM, *words, "-d", CORPUS / name], capture_output=True, timeout=TIME_LIMIT_SECONDS)
            found = [squeezed(label) for label in readers[form](done.stdout)] if done.returncode == 0 else []
            drawn = [entity["name"] for entity in entities if form != "dot" or entity["id"] in tied]
            faults += [f"{name}: {form} has no {missing!r}" for missing in drawn
                       if not any(squeezed(missing) in label for label in found)]
    print(f"names of {len(files)} files read back from {', '.join(commands)}")
    return faults


def squeezed(text):
    """Without the places where lines may break."""
    return "".join((text or "").split())


def main():
    if not CORPUS.is_dir():
        print(f"[SKIPPED] the reference inputs are not there: {CORPUS}")
        return 77
    if "--print" in sys.argv[1:]:
        print("\n".join("\t".join(row) for row in [COLUMNS] + [found_in(name) for name, _ in files_of("validate")]))
        return 0
    classes = {"validate": [PROGRAM, "check", "{file}"],
               "export-csv": [PROGRAM, "export", "csv", "-o", "{out}", "-d", "{file}"],
               "export-rdf": [PROGRAM, "export", "turtle", "-o", "{out}", "-d", "{file}"]}  # read back by export/turtle_test.py
    if has_render():
        classes["render-svg"] = [PROGRAM, "render", "relations", "--format", "svg", "-o", "{out}", "-d", "{file}"]
        classes["export-dot"] = [PROGRAM, "render", "relations", "--format", "dot", "-o", "{out}", "-d", "{file}"]
    else:
        print("the program has no command 'render relations': classes render-svg and export-dot were not run")
    faults = run_reference(classes) + held_against_table() + csv_formulas() + exported_names()
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
