# SPDX-License-Identifier: Apache-2.0
"""The rules of the house as functions of a source tree: which room may include which, and where big libraries may appear."""
import pathlib
import re

ROOMS = ("graph", "extract", "render", "cli")

# Floors: a file may include files of its own folder and of folders on lower floors. First match wins.
FLOORS = (
    ("graph/text", 0),
    ("graph/model", 1),
    ("graph/load", 2),
    ("graph/analysis", 2),
    ("graph/query", 3),
    ("extract", 4),
    ("render", 4),
    ("cli", 5),
)

# Each big library is known to one adaptor: (its includes, the folder it may appear in, how many files may include it).
# SQLite has two that share nothing: one reads what a stranger made and trusts none of it, the other writes.
ADAPTORS = (
    ("yaml-cpp", re.compile(r"^yaml-cpp/"), "graph/load/", 1),
    ("Graphviz", re.compile(r"^(graphviz/.*|gvc|gvcext|gvplugin|cgraph|cdt)(\.h|$)"), "render/diagram/", 1),
    ("librsvg and cairo", re.compile(r"^(librsvg/|cairo)"), "render/diagram/raster_helper/", 1),
    ("fontconfig", re.compile(r"^fontconfig/"), "render/diagram/raster_helper/", 1),
    ("cmark-gfm", re.compile(r"^cmark-gfm"), "render/embed/", 1),
    ("CaDiCaL", re.compile(r"^cadical"), "graph/analysis/", 1),
    ("Eigen", re.compile(r"^Eigen/"), "graph/analysis/", 1),
    ("Snowball", re.compile(r"^libstemmer"), "extract/proposals/", 1),
    ("SQLite", re.compile(r"^sqlite3"), ("extract/import/", "render/export/"), 2),
    ("gumbo", re.compile(r"^gumbo"), "extract/document/", 1),
    ("cpp-httplib", re.compile(r"^httplib"), "cli/preview_helper/", 1),
    ("inotify", re.compile(r"^sys/inotify"), "cli/", 1),
    ("CLI11", re.compile(r"^CLI/"), "cli/", None),
)

NAMES_THAT_SAY_NOTHING = ("util", "utils", "common", "internal", "misc", "helpers")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
NAMESPACE = re.compile(r"^namespace (\S+) \{", re.MULTILINE)
TYPE = re.compile(r"^(?:struct|class|enum class|union) (\w+)\b[^;{]*\{", re.MULTILINE)
SENTENCE = re.compile(r"^// \S+ .*\S$")


def sources(root):
    """The C++ files of all rooms, as paths relative to the root, in order."""
    found = []
    for room in ROOMS:
        found += (path for path in (root / room).rglob("*") if path.suffix in (".cpp", ".hpp"))
    return sorted(path.relative_to(root).as_posix() for path in found)


def home(file):
    """(folder, floor) of a file or of what it includes; (None, None) when it lies on no floor."""
    for folder, floor in FLOORS:
        if file.startswith(folder + "/"):
            return folder, floor
    return None, None


def wrong_arrow(file, included):
    """Why `file` may not include `included`, or an empty string."""
    (own_folder, own_floor), (folder, floor) = home(file), home(included)
    if floor is None:
        return f"{included} lies in no room"
    if floor > own_floor:
        return f"{included} is on floor {floor}, above floor {own_floor}"
    if floor == own_floor and folder != own_folder:
        return f"{folder} and {own_folder} do not know each other"
    commands = "cli/commands/"
    if file.startswith(commands) and included.startswith(commands):
        if pathlib.PurePath(file).stem != pathlib.PurePath(included).stem:
            return f"a command does not include another: {included}"
    return ""


def header_faults(text):
    """What a header lacks of its three opening lines."""
    lines = text.splitlines() + ["", "", ""]
    if lines[0] != "#pragma once":
        yield "its first line is not #pragma once"
    if lines[1] != "// SPDX-License-Identifier: Apache-2.0":
        yield "its second line is not the SPDX line"
    if not SENTENCE.match(lines[2]):
        yield "its third line is not a comment that says what the file is for"


def file_faults(root, file):
    """All that is wrong with one file by itself."""
    text = (root / file).read_text(encoding="utf-8")
    if home(file) == (None, None):
        yield "it lies on no floor"
        return
    for quote, included in INCLUDE.findall(text):
        in_tree = included.split("/")[0] in ROOMS
        if quote == '"' or in_tree:
            if not (root / included).is_file():
                yield f"{included} is not a path from the root of the sources"
            elif in_tree:
                why = wrong_arrow(file, included)
                if why:
                    yield why
    if file.endswith(".hpp"):
        yield from header_faults(text)
    elif "// SPDX-License-Identifier: Apache-2.0" not in text.splitlines()[:2]:
        yield "it has no SPDX line at its top"


def adaptor_faults(root, files):
    """Big libraries that are included in the wrong place or in too many places."""
    for library, pattern, folder, limit in ADAPTORS:
        users = [file for file in files
                 if any(pattern.match(name) for _, name in INCLUDE.findall((root / file).read_text(encoding="utf-8")))]
        places = folder if isinstance(folder, str) else " and ".join(folder)
        for file in users:
            if not file.startswith(folder):
                yield f"{file}: {library} is included outside {places}"
        if not users:
            yield f"{library}: nothing includes it, so this rule checks nothing"
        if limit is not None and len(users) > limit:
            yield f"{library}: {limit} file may include it, not {len(users)}: {', '.join(users)}"


def folder_faults(root):
    """Folders of ours whose name does not say what is in them."""
    for room in (*ROOMS, "tests"):
        for path in sorted((root / room).rglob("*")):
            if path.name in NAMES_THAT_SAY_NOTHING and path.is_dir() and "node_modules" not in path.parts:
                yield f"{path.relative_to(root).as_posix()}: a folder is named by what it does"


def type_faults(root, files):
    """Types of one name in one namespace that two headers define: the linker would silently mix them up."""
    first = {}
    for file in files:
        if not file.endswith(".hpp"):
            continue
        text = (root / file).read_text(encoding="utf-8")
        namespace = NAMESPACE.search(text)
        for name in TYPE.findall(text):
            known = first.setdefault((namespace.group(1) if namespace else "", name), file)
            if known != file:
                yield f"{file}: {name} is defined in {known} already"


def faults(root):
    """Every breach of the rules under the root, one line each, in order of file."""
    files = sources(root)
    found = [f"{file}: {fault}" for file in files for fault in file_faults(root, file)]
    return found + list(adaptor_faults(root, files)) + list(folder_faults(root)) + list(type_faults(root, files))
