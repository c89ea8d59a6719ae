#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""docs/format.md against the loader: its keys, words, limits and dates are the code's, and its dossiers load."""
import datetime
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import relation_types_table

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build" / "release" / "standpoint"))
PAGE = ROOT / "docs" / "format.md"
LOAD = ROOT / "graph" / "load"

# The table of keys of the code, as file and name, by the heading of its table in the page.
KEY_TABLES = {
    "dossier": ("decode.cpp", "kHeaderKeys"),
    "defaults": ("decode.cpp", "kDefaultKeys"),
    "sources": ("decode_source.cpp", "kSourceKeys"),
    "entities": ("decode_entity.cpp", "kEntityKeys"),
    "relation_types": ("decode_entity.cpp", "kRelationTypeKeys"),
    "issues": ("decode_proposition.cpp", "kIssueKeys"),
    "propositions": ("decode_proposition.cpp", "kPropositionKeys"),
    "Keys of a benefit": ("decode_proposition.cpp", "kBenefitKeys"),
    "claims": ("decode_claim.cpp", "kOwnKeys"),
    "Keys of a link between claims": ("decode_claim.cpp", "kLinkKeys"),
    "relations": ("decode_relation.cpp", "kOwnKeys"),
    "Keys of an amount": ("decode_relation.cpp", "kAmountKeys"),
    "Keys of claims and relations": ("decode_statement.hpp", "statement_keys"),
    "views": ("decode_view.cpp", "kViewKeys"),
}

# Keys that a function of value_reader.cpp knows by itself.
FUNCTION_TABLES = {"Keys of an item of source": "one_citation", "Keys of at": "read_selector"}

# Required keys, as the code calls the record; those of an item of source and of `by` are reported by code of their own.
RECORDS = {
    "sources": "a source", "entities": "an entity", "relation_types": "a relation type", "issues": "an issue",
    "propositions": "a proposition", "Keys of a benefit": "a benefit", "claims": "a claim",
    "Keys of a link between claims": "a link between claims", "relations": "a relation", "Keys of an amount": "an amount",
    "views": "a view",
}
ALSO_REQUIRED = {"Keys of an item of source": {"source"}, "claims": {"by"}}

# Where the words of a table of the code stand in the page: heading and key.
KEYWORDS = {
    ("decode.cpp", "kWords"): ("Keys of claims and relations", "words"),
    ("decode_statement.hpp", "kCertainties"): ("Keys of claims and relations", "certainty"),
    ("decode_source.cpp", "kKinds"): ("sources", "kind"),
    ("decode_proposition.cpp", "kKinds"): ("propositions", "kind"),
    ("decode_claim.cpp", "kStances"): ("claims", "stance"),
    ("decode_claim.cpp", "kActs"): ("claims", "act"),
    ("decode_claim.cpp", "kLinkers"): ("Keys of a link between claims", "by"),
    ("decode_relation.cpp", "kStatuses"): ("relations", "status"),
    ("decode_entity.cpp", "kPolarities"): ("relation_types", "polarity"),
    ("decode_entity.cpp", "kGains"): ("relation_types", "gains"),
    ("decode_view.cpp", "kGroupings"): ("views", "group"),
    ("decode_view.cpp", "kModes"): ("views", "mode"),
    ("decode_view.cpp", "kThemes"): ("views", "theme"),
    ("decode_view.cpp", "kLanguages"): ("views", "lang"),
}
UNSPOKEN = {"+1"}  # another spelling of a word that the page has

# The limits in the order of the page: the default, and what its option goes up to.
LIMITS = [("file_bytes", "kMostFileBytes"), ("input_bytes", "kMostInputBytes"), ("files", None), ("line_bytes", None),
          ("open_brackets", None), ("depth", "kMostDepth"), ("nodes", None), ("scalar_bytes", None),
          ("name_characters", None), ("key_bytes", None), ("stacked_marks", None), ("claims", None), ("entities", None)]

# What a fragment of a dossier may lack: the rest of it.
FRAGMENT_CODES = {"dangling-reference", "unused-source", "no-source", "unknown-relation-type"}


def read(path):
    return path.read_text(encoding="utf-8")


def tables(page):
    """Each table of the page as (heading, rows); rows are lists of cells, that of the titles first."""
    found, heading, inside = [], None, False
    for line in page.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("#").strip()
        is_row = line.startswith("|")
        if is_row and not inside:
            found.append((heading, []))
        if is_row and not line.startswith("| ---"):
            found[-1][1].append([cell.strip() for cell in line.strip("|").split("|")])
        inside = is_row
    return found


def table(page, wanted):
    """The rows of the first table under a heading, without the titles."""
    return next(rows[1:] for heading, rows in tables(page) if heading == wanted)


def key_rows(page):
    """By heading, by key, the cells of each row of a table whose first title is Key."""
    return {heading: {row[0].strip("`"): row for row in rows[1:]}
            for heading, rows in tables(page) if rows[0][0] == "Key"}


def code_tables():
    """The keys of each KeyReader table of the loader, by file and name, as they stand."""
    found = {}
    for path in sorted(LOAD.glob("decode*")):
        text = read(path)
        for match in re.finditer(r"array<KeyReader<\w+>, (\d+)> (\w+)", text):
            body = text[match.end():text.index("}};", match.end())]
            keys = re.findall(r'^\s*\{"([a-z_0-9]+)",', body, re.MULTILINE)
            if len(keys) != int(match[1]):
                raise AssertionError(f"{path.name}: {match[2]} has {match[1]} keys, and {len(keys)} were found")
            found[path.name, match[2]] = keys
    return found


def code_keywords():
    """The words of each Keyword table of the loader, by file and name."""
    found = {}
    for path in sorted(LOAD.glob("decode*")):
        text = read(path)
        for match in re.finditer(r"Keyword<[\w:]+>(?:, \d+>)? (k\w+)(?:\[\])? =\s*\{", text):
            body = text[match.end():text.index(";", match.end())]
            found[path.name, match[1]] = re.findall(r'\{"([^"]+)",', body)
    return found


def function_body(text, name):
    start = text.index(f"ValueReader::{name}(")
    return text[start:text.index("\n}\n", start)]


def yaml_blocks():
    """Every block marked `yaml` in the page and in README.md, with where it stands."""
    for path in (PAGE, ROOT / "README.md"):
        if not path.exists():
            continue
        text = read(path)
        for match in re.finditer(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            yield f"{path.name}, line {text.count(chr(10), 0, match.start()) + 1}", match[1]


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8")
    return done.stdout if done.returncode in (0, 1) else done.stdout + done.stderr


def check(text):
    """What `standpoint check` reports of a dossier in one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "dossier.yaml"
        path.write_text(text, encoding="utf-8")
        return json.loads(run("check", path, "--format", "json"))


class Keys(unittest.TestCase):
    def setUp(self):
        self.page = key_rows(read(PAGE))
        self.code = code_tables()

    def test_every_table_of_keys_has_its_place_in_the_page(self):
        self.assertEqual(set(self.code), set(KEY_TABLES.values()))
        self.assertEqual(set(self.page), set(KEY_TABLES) | set(FUNCTION_TABLES))

    def test_keys_are_those_of_the_loader(self):
        for heading, place in KEY_TABLES.items():
            with self.subTest(heading):
                self.assertEqual(sorted(self.page[heading]), sorted(self.code[place]))

    def test_keys_without_a_table_are_those_of_the_loader(self):
        reader = read(LOAD / "value_reader.cpp")
        for heading, name in FUNCTION_TABLES.items():
            with self.subTest(heading):
                known = re.search(r"kKeys\[\] = \{(.*?)\}", function_body(reader, name))[1]
                self.assertEqual(sorted(self.page[heading]), sorted(re.findall(r'"(\w+)"', known)))

    def test_required_keys_are_those_that_the_loader_asks_for(self):
        calls = re.findall(r'require_keys\(.*?"(an? [a-z ]+)", \{(.*?)\}\)', "".join(read(p) for p in sorted(LOAD.glob("decode*.cpp"))))
        asked = {what: set(re.findall(r'"(\w+)"', keys)) for what, keys in calls}
        self.assertEqual(set(RECORDS.values()), set(asked) - {"a benefit with a quote"})
        for heading, rows in self.page.items():
            with self.subTest(heading):
                required = {key for key, row in rows.items() if row[2].startswith("yes")}
                self.assertEqual(required, asked.get(RECORDS.get(heading), set()) | ALSO_REQUIRED.get(heading, set()))

    def test_sections_are_those_of_the_loader(self):
        body = read(LOAD / "load.cpp").split("kSections = {{")[1].split("}};")[0]
        rows = table(read(PAGE), "Files and folders")
        self.assertEqual(sorted(row[0].strip("`") for row in rows), sorted(re.findall(r'\{"(\w+)",', body)))


class Words(unittest.TestCase):
    def test_the_words_of_each_key_are_those_of_the_loader(self):
        page, code = key_rows(read(PAGE)), code_keywords()
        self.assertEqual(set(code), set(KEYWORDS))
        for place, (heading, key) in KEYWORDS.items():
            with self.subTest(f"{heading}: {key}"):
                self.assertTrue(code[place])
                written = re.findall(r"`([^`]+)`", " ".join(page[heading][key][1:]))
                self.assertLessEqual(set(code[place]) - UNSPOKEN, set(written))

    def test_the_words_of_a_list_of_kinds_are_no_others(self):
        page, code = key_rows(read(PAGE)), code_keywords()
        for place in (("decode_source.cpp", "kKinds"), ("decode_proposition.cpp", "kKinds"), ("decode_claim.cpp", "kActs"),
                      ("decode_relation.cpp", "kStatuses"), ("decode_statement.hpp", "kCertainties"), ("decode.cpp", "kWords")):
            heading, key = KEYWORDS[place]
            with self.subTest(f"{heading}: {key}"):
                self.assertEqual(sorted(re.findall(r"`([^`]+)`", page[heading][key][3])), sorted(code[place]))

    def test_entity_types_are_those_of_the_model(self):
        source = read(ROOT / "graph" / "model" / "entity_type.cpp")
        names = re.findall(r'"(\w+)"', source.split("kNames = {")[1].split("}")[0])
        tree = read(PAGE).split("### Entity types")[1].split("## ")[0]
        drawn = re.findall(r"[a-z_]+", tree.split("```text")[1].split("```")[0])
        self.assertEqual(sorted(drawn), sorted(set(names) - {"actor", "any"}))
        self.assertIn("`actor`", tree)
        self.assertIn("`any`", tree)

    def test_relation_types_are_those_of_the_vocabulary(self):
        page = read(PAGE)
        self.assertEqual(page, relation_types_table.with_table(page, relation_types_table.vocabulary()),
                         "run tests/docs/relation_types_table.py")

    def test_limits_are_those_of_the_loader(self):
        source = read(LOAD / "limits.hpp")
        value = {}
        for name, expression in re.findall(r"size_t (\w+) = (.*?);", source):
            plain = re.sub(r"std::size_t\{(\d+)\}", r"\1", expression).replace("'", "")
            value[name] = eval(re.sub(r"(\d)U\b", r"\1", plain), {"__builtins__": {}})  # digits, <<, - and brackets
        self.assertEqual(set(value), {name for pair in LIMITS for name in pair if name})
        rows = table(read(PAGE), "Limits")
        self.assertEqual([row[1] for row in rows], [f"{value[name]:,}" for name, _ in LIMITS])
        for row, (_, ceiling) in zip(rows, LIMITS):
            self.assertEqual(row[2].split(" up to ")[1:], [f"{value[ceiling]:,}"] if ceiling else [], row)


class Examples(unittest.TestCase):
    def test_every_dossier_in_the_documentation_loads_without_a_finding(self):
        whole = 0
        for place, text in yaml_blocks():
            with self.subTest(place):
                report = check(text)
                codes = {diagnostic["code"] for diagnostic in report["diagnostics"] if diagnostic["severity"] != "note"}
                if re.search("^dossier:", text, re.MULTILINE):
                    whole += 1
                    self.assertEqual(codes, set())
                else:
                    self.assertLessEqual(codes, FRAGMENT_CODES)
        self.assertGreater(whole, 0)

    def test_a_mistake_in_the_example_would_be_found(self):
        _, text = next(yaml_blocks())
        self.assertGreater(check(text.replace("stance: support", "stance: suport", 1))["errors"], 0)


class Dates(unittest.TestCase):
    OPEN_START, OPEN_END = datetime.date(1000, 1, 1), datetime.date(2999, 12, 30)

    def claims_in(self, path, *options):
        return {claim["id"] for claim in json.loads(run("list", "claims", "-d", path, "--format", "json", *options))["claims"]}

    def test_each_form_means_the_days_that_the_page_says(self):
        rows = table(read(PAGE), "Dates")
        self.assertGreater(len(rows), 10)
        lines = ["sources: {s: {title: S}}", "entities: {a: {type: person, name: A}}", "propositions: {p: {text: P}}", "claims:"]
        lines += [f'  form-{i}: {{by: a, about: p, stance: support, source: s, date: "{row[0].strip("`")}"}}'
                  for i, row in enumerate(rows)]
        day = datetime.timedelta(days=1)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "dates.yaml"
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
            for i, row in enumerate(rows):
                first = self.OPEN_START if row[1] == "open" else datetime.date.fromisoformat(row[1])
                last = self.OPEN_END if row[2] == "open" else datetime.date.fromisoformat(row[2])
                with self.subTest(row[0]):
                    self.assertIn(f"form-{i}", self.claims_in(path, "--until", str(first)))
                    self.assertIn(f"form-{i}", self.claims_in(path, "--since", str(last)))
                    if row[1] != "open":
                        self.assertNotIn(f"form-{i}", self.claims_in(path, "--until", str(first - day)))
                    if row[2] != "open":
                        self.assertNotIn(f"form-{i}", self.claims_in(path, "--since", str(last + day)))


class Links(unittest.TestCase):
    def test_links_within_the_documentation_lead_somewhere(self):
        page = read(PAGE)
        headings = {re.sub(r"[^a-z0-9_ -]", "", line.lstrip("# ").lower()).replace(" ", "-")
                    for line in page.splitlines() if line.startswith("#")}
        for target in re.findall(r"\]\(([^)]+)\)", page):
            if target.startswith("#"):
                self.assertIn(target[1:], headings)
            elif not target.startswith("https://"):
                self.assertTrue((PAGE.parent / target).exists(), target)


if __name__ == "__main__":
    unittest.main()
