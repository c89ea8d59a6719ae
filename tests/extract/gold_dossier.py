#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the entities that gold files name as a dossier: what an extractor may know before it reads the articles.

    gold_dossier.py GOLD... [--canonical]

Prints YAML, entities in the order of their ids. --canonical leaves the aliases out: a dossier that has just begun.
An entity that several files name keeps its first type and name, and the aliases of all.
"""
import argparse
import json
import pathlib
import sys

# Types of the annotation that a dossier calls otherwise.
DOSSIER_TYPES = {"other": "document", "product": "system"}


def entities(paths):
    """A dict of id to type, name and aliases, the name itself not among the aliases."""
    found = {}
    for path in paths:
        for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
            record = json.loads(line) if line.strip() else {}
            if record.get("kind") != "entity":
                continue
            kept = found.setdefault(record["id"].replace("_", "-"),
                                    {"type": DOSSIER_TYPES.get(record["type"], record["type"]),
                                     "name": record["name"], "aliases": []})
            for alias in record.get("aliases", ()):
                if alias != kept["name"] and alias not in kept["aliases"]:
                    kept["aliases"].append(alias)
    return found


def as_yaml(found, canonical):
    """The dossier's section; a JSON string or list is YAML as it is."""
    lines = ["entities:"]
    for name, entity in sorted(found.items()):
        lines += [f"  {name}:", f"    type: {entity['type']}"]
        lines.append(f"    name: {json.dumps(entity['name'], ensure_ascii=False)}")
        if entity["aliases"] and not canonical:
            lines.append(f"    aliases: {json.dumps(entity['aliases'], ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--canonical", action="store_true", help="without aliases")
    options = parser.parse_args(arguments)
    sys.stdout.write(as_yaml(entities(options.gold), options.canonical))


if __name__ == "__main__":
    main(sys.argv[1:])
