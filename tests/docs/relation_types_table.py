#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the table of built-in relation types in docs/format.md from data/vocabulary/relation_types.yaml.

usage: relation_types_table.py [--check]

With --check nothing is written: it exits with 1 where the table is not current. Needs python3-yaml.
"""
import pathlib
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "format.md"
VOCABULARY = ROOT / "data" / "vocabulary" / "relation_types.yaml"
BEGIN = "<!-- relation types begin: written by tests/docs/relation_types_table.py -->\n"
END = "<!-- relation types end -->\n"
KEYS = {"label", "inverse", "from", "to", "polarity", "symmetric", "speaks_for", "gains"}

HEAD = """\
| Type | Label, and from the other end | In French | From | To | Polarity | Further |
| --- | --- | --- | --- | --- | --- | --- |
"""


def vocabulary():
    """The types by name, in the order of the file; every value is the text that stands there."""
    return yaml.load(VOCABULARY.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)["relation_types"]


def both_ways(type_, language):
    label, inverse = type_["label"][language], type_["inverse"][language]
    return label if label == inverse else f"{label} / {inverse}"


def ends(type_, key):
    types = type_.get(key, "any")
    return ", ".join([types] if isinstance(types, str) else types)


def further(type_):
    """What else is true of a type: symmetric, speaks_for, gains."""
    said = [f"`{key}`" for key in ("symmetric", "speaks_for") if type_.get(key) == "true"]
    if type_.get("gains", "none") != "none":
        said.append(f"`gains: {type_['gains']}`")
    return ", ".join(said)


def row(name, type_):
    unknown = set(type_) - KEYS
    if unknown:
        raise SystemExit(f"{VOCABULARY.name}: {name} has keys that the table does not show: {', '.join(sorted(unknown))}")
    cells = (f"`{name}`", both_ways(type_, "en"), both_ways(type_, "fr"), ends(type_, "from"), ends(type_, "to"),
             type_.get("polarity", "0"), further(type_))
    return "| " + " | ".join(cells) + " |\n"


def table(types):
    return HEAD + "".join(row(name, type_) for name, type_ in types.items())


def with_table(page, types):
    """The page with the table between its two marks."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{table(types)}\n{END}{after}"


def main():
    page = PAGE.read_text(encoding="utf-8")
    wanted = with_table(page, vocabulary())
    if sys.argv[1:] == ["--check"]:
        if page != wanted:
            raise SystemExit("docs/format.md: its table of relation types is not current: run tests/docs/relation_types_table.py")
    elif sys.argv[1:]:
        raise SystemExit(__doc__.strip())
    else:
        PAGE.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
