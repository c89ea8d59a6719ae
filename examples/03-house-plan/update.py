#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes uses.yaml, which room of the house uses which room or library, from the #include lines of the source tree.

usage: update.py [--check]

An arrow is left out where others lead from the same room to the same place by way of a third: cli/commands includes
graph/model, and it uses cli, which uses graph/load, which uses graph/model. With --check nothing is written: it exits
with 1 where uses.yaml is not what the includes say.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WINGS = ("graph", "extract", "render", "cli")
INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.MULTILINE)

# The id of a library by what its headers begin with; None for what nearly every room uses and the plan leaves out.
LIBRARIES = {
    "yaml-cpp/": "yaml-cpp",
    "boost/": "boost-graph",
    "graphviz/": "graphviz",
    "httplib.h": "cpp-httplib",
    "librsvg/": "librsvg",
    "cairo": "cairo",
    "fontconfig/": "fontconfig",
    "cmark-gfm": "cmark-gfm",
    "CLI/": "cli11",
    "nlohmann/": "nlohmann-json",
    "cadical": "cadical",
    "Eigen/": "eigen",
    "sqlite3.h": "sqlite",
    "gumbo.h": "gumbo",
    "libstemmer.h": "snowball",
    "utf8proc.h": "utf8proc",
    "nettle/": "nettle",
    "mstch/": "mstch",
    "fmt/": None,
    "tl/": None,
}
OPERATING_SYSTEM = ("sys/", "linux/")

HEAD = """\
# Written by update.py from the #include lines of the source tree: change those, and run it again.
defaults:
  source: source-tree

relations:
"""


def room_id(folder):
    """The id of a room: `render/diagram` gives `render-diagram`."""
    return folder.replace("/", "-").replace("_", "-")


def used_by(text):
    """The ids of the rooms and libraries that a source file includes."""
    for name in INCLUDE.findall(text):
        folder = pathlib.PurePosixPath(name).parent.as_posix()
        if name.split("/")[0] in WINGS:
            yield room_id(folder)
            continue
        library = next((prefix for prefix in LIBRARIES if name.startswith(prefix)), None)
        if library is not None:
            if LIBRARIES[library] is not None:
                yield LIBRARIES[library]
        elif "/" in name and not name.startswith(OPERATING_SYSTEM):
            raise SystemExit(f"update.py: no library is known for <{name}>: add it to LIBRARIES and to dossier.yaml")


def includes(root):
    """All pairs (who, whom) of ids of which one includes the other."""
    found = set()
    for wing in WINGS:
        for path in (root / wing).rglob("*"):
            if path.suffix in (".cpp", ".hpp"):
                room = room_id(path.parent.relative_to(root).as_posix())
                found |= {(room, other) for other in used_by(path.read_text(encoding="utf-8")) if other != room}
    return found


def leads_past(pairs, start, goal):
    """Whether some way leads from start to goal other than straight."""
    seen = {start}
    ahead = [whom for who, whom in pairs if who == start and whom != goal]
    while ahead:
        place = ahead.pop()
        if place == goal:
            return True
        if place not in seen:
            seen.add(place)
            ahead += [whom for who, whom in pairs if who == place]
    return False


def uses(root):
    """The pairs that the plan shows, in order."""
    pairs = includes(root)
    return sorted((who, whom) for who, whom in pairs if not leads_past(pairs, who, whom))


def as_yaml(pairs):
    """The relations file for these pairs."""
    return HEAD + "".join(f"  - {{from: {who}, type: uses, to: {whom}}}\n" for who, whom in pairs)


def main():
    written = HERE / "uses.yaml"
    wanted = as_yaml(uses(ROOT))
    if sys.argv[1:] == ["--check"]:
        current = written.read_text(encoding="utf-8") if written.exists() else ""
        if current != wanted:
            raise SystemExit("uses.yaml is not what the includes say: run examples/03-house-plan/update.py")
    elif sys.argv[1:]:
        raise SystemExit(__doc__.strip())
    else:
        written.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
