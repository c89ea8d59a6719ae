# SPDX-License-Identifier: Apache-2.0
"""What tests of exports share: the program, dossiers that use all of the format, and what `list` says of them."""
import csv
import itertools
import json
import os
import pathlib
import subprocess

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build/dev/standpoint"))
HUB = ROOT / "data/health-data-hub"
EXAMPLES = [HUB, *(path.parent for path in sorted((ROOT / "examples").glob("**/dossier.yaml")))]
CORPUS = pathlib.Path(os.environ.get("STANDPOINT_REFERENCE", ROOT / "../shared")) / "reference/bad-inputs"
KINDS = ["entities", "sources", "propositions", "issues", "claims", "relations"]
ACTORS = {"person", "organization", "company", "public_body", "association", "court", "party", "media", "collective"}
BODIES = {"organization", "company", "public_body", "association", "court", "party", "media"}
TYPES = sorted(ACTORS | {"system", "law", "document", "procedure", "event", "place"})
HOSTILE = 'x" . <http://evil/> <http://e/p> "y\\" \\u0022 \'\'\' """ ,\n=1+1\n@prefix : <x> . # \u202f ｅ é 🙂'


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def export(form, dossier, *options):
    return run("export", form, "-d", dossier, *options).decode()


def listed(dossier, *options):
    """The records of every kind as `list` has them, by kind."""
    return {kind: json.loads(run("list", kind, "-d", dossier, "--format", "json", *options))[kind] for kind in KINDS}


def hostile_files():
    """The good dossiers among the bad inputs that are made against exports; none where the reference is not there."""
    if not CORPUS.is_dir():
        print(f"[SKIPPED] the reference inputs are not there: {CORPUS}")
        return []
    with open(CORPUS / "expected.tsv", encoding="utf-8") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [CORPUS / row["file"] for row in rows if row["expected_exit"] == "ok" and "export-" in row["command_class"]]


def asked(dossier, query):
    """The rows of a query's result."""
    return json.loads(run("query", query, "-d", dossier, "--format", "json"))["rows"]


def types_below(names):
    """The entity types that a rule of the vocabulary allows."""
    out = set()
    for name in names or ["any"]:
        out |= set(TYPES) if name == "any" else ACTORS if name == "actor" else BODIES if name == "organization" else {name}
    return sorted(out)


def every_tie(folder):
    """A dossier with a relation of every built-in type between any two types of entities that it allows."""
    types = yaml.safe_load((ROOT / "data/vocabulary/relation_types.yaml").read_text(encoding="utf-8"))["relation_types"]
    entities = {f"{kind.replace('_', '-')}-{end}": {"type": kind, "name": f"{kind} {end}", "since": "1999", "until": "2020-02"}
                for kind in TYPES for end in ("a", "b")}
    relations = {}
    for name, rule in types.items():
        for start, end in itertools.product(types_below(rule.get("from")), types_below(rule.get("to"))):
            ends = f"{start}-a".replace("_", "-"), f"{end}-b".replace("_", "-")
            for status in ("in_force", "planned", "ended"):
                relations[f"{ends[0]}--{name.replace('_', '-')}--{ends[1]}--{status.replace('_', '-')}"[:64].strip("-")] = {
                    "from": ends[0], "type": name, "to": ends[1], "status": status, "source": "s",
                    "amount": {"value": 12.5, "currency": "EUR"}}
    return written(folder / "ties.yaml", {"sources": {"s": {"title": "S"}}, "entities": entities, "relations": relations})


def hostile(folder):
    """A dossier whose every free text tries to be something else."""
    text = HOSTILE
    return written(folder / "hostile.yaml", {
        "dossier": {"title": {"en": text, "fr": text}, "language": "en"},
        "sources": {"s": {"title": text, "publisher": text[:40].strip(), "author": text[:40].strip(), "section": text, "url":
                          "https://example.org/?a=%22&b=é,;()%3E", "date": "2024-21", "kind": "ruling"}},
        "entities": {"a": {"type": "person", "name": "Ana", "aliases": ["=1+1"], "description": {"en": text, "fr": text},
                           "tags": ["<b>"], "since": "1990?"},
                     "b": {"type": "place", "name": "B"}, "c": {"type": "law", "name": "C", "date": "2020/2021"}},
        "issues": {"i": {"text": text}},
        "propositions": {"p": {"text": {"en": text, "fr": text}, "issue": "i", "accuses": ["a"]}},
        "claims": {"k": {"by": "a", "about": "p", "stance": "oppose", "only_if": text, "words": "direct", "note": text,
                         "source": {"source": "s", "quote": text, "at": {"prefix": '" .\n', "suffix": "\\"}},
                         "coded": {"frame": text, "flag": True, "score": -3}}},
        "relations": {"r": {"from": "a", "type": "t_t", "to": "b", "source": "s", "quote": text}},
        "relation_types": {"t_t": {"label": {"en": text, "fr": text}, "inverse": {"en": text}}},
    })


def written(path, document):
    path.write_text(yaml.safe_dump(document, allow_unicode=True, width=10**6), encoding="utf-8")
    return path
