#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The JSON Schema says what the loader does: its keys, its words, good files and bad ones.

Keys and words are read from the tables of graph/load/decode*.cpp. Files are validated with python3-jsonschema, after a
YAML 1.2 reading as in editors: plain true and false are booleans, plain numbers are numbers, all else is text.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

try:
    import yaml
except ImportError:
    yaml = None
try:
    import jsonschema
except ImportError:
    jsonschema = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
REFERENCE = pathlib.Path(os.environ.get("STANDPOINT_REFERENCE", ROOT.parent / "shared"))
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
SCHEMA = json.loads((ROOT / "cli" / "commands" / "dossier.schema.json").read_text(encoding="utf-8"))
DEFINITIONS = SCHEMA["definitions"]

# The files of tests/errors that a schema can refuse, by what they are named after; all others it takes.
REFUSED = {"bad-date", "bad-id", "bad-number", "bad-path", "bad-url", "bad-value", "empty-text", "missing-key",
           "null-value", "repeated-reference", "reserved-id", "stance-out-of-range", "text-too-long",
           "unknown-entity-type", "unknown-key", "unknown-section", "wrong-type", "empty-file"}
# Files that are no YAML mapping of one document with plain keys: an editor's YAML reader refuses them first.
NOT_READ = {"alias", "anchor", "directive", "tag", "second-document", "unclosed-quote", "yaml-syntax", "tab",
            "not-utf8", "forbidden-character", "duplicate-key", "bad-key", "nested-too-deep", "lone-carriage-return"}

# Where each table of the loader is in the schema.
TABLES = {"kHeaderKeys": "dossier", "kDefaultKeys": "defaults", "kSourceKeys": "source_record", "kEntityKeys": "entity",
          "kRelationTypeKeys": "relation_type", "kPropositionKeys": "proposition", "kIssueKeys": "issue",
          "kViewKeys": "view", "kBenefitKeys": "benefit", "kLinkKeys": "link", "kAmountKeys": "relation.amount"}

# A table of keys in the sources: an array of KeyReader, or a function that returns one.
TABLE = re.compile(r"KeyReader<\w+>, \d+> (\w+)(?:\(\))? (?:=|\{\s*return)\s*\{\{(.*?)\n\s*\}\};", re.DOTALL)


class CoreLoader(yaml.SafeLoader if yaml else object):
    """YAML 1.2's core schema, as editors read it."""


def set_up_loader():
    CoreLoader.yaml_implicit_resolvers = {}
    for tag, pattern, first in (("bool", r"^(true|false)$", "tf"), ("null", r"^(null|~|)$", ["n", "~", ""]),
                                ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
                                ("float", r"^[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$", "-+.0123456789")):
        CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def properties_of(name):
    """The properties of a definition, or of one of its keys (`relation.amount`), or of its form as a mapping."""
    name, _, key = name.partition(".")
    found = DEFINITIONS[name]["properties"][key] if key else DEFINITIONS[name]
    if "properties" not in found:
        found = next(form for form in found["anyOf"] if "properties" in form)
    assert found["additionalProperties"] is False
    return found["properties"]


def tables_of_loader():
    """{name of the table: its keys} over graph/load: arrays of KeyReader, and the keys that statements share."""
    found = {}
    for source in sorted((ROOT / "graph" / "load").glob("*.[ch]pp")):
        text = source.read_text(encoding="utf-8")
        for match in TABLE.finditer(text):
            keys = re.findall(r'\{"([a-z_0-9]+)",', match[2])
            name = f"{source.stem}.{match[1]}" if match[1] == "kOwnKeys" else match[1]
            found[name] = keys
    return found


def words_of_loader():
    """{name of the table: its words} over graph/load: arrays of Keyword."""
    found = {}
    for source in sorted((ROOT / "graph" / "load").glob("*.[ch]pp")):
        text = source.read_text(encoding="utf-8")
        for match in re.finditer(r"Keyword<[\w:]+>(?:, \d+>)? (\w+)(?:\[\])? = \{(.*?)\};", text, re.DOTALL):
            found[f"{source.stem}.{match[1]}"] = re.findall(r'\{"([^"]+)",', match[2])
    return found


class Tables(unittest.TestCase):
    def test_every_key_of_the_loader_is_in_the_schema_and_the_reverse(self):
        tables = tables_of_loader()
        shared = tables.pop("statement_keys")
        for stem, name in (("decode_claim", "claim"), ("decode_relation", "relation")):
            self.assertEqual(sorted(tables.pop(f"{stem}.kOwnKeys") + shared), sorted(properties_of(name)))
        self.assertEqual(sorted(tables), sorted(TABLES))
        for table, name in TABLES.items():
            with self.subTest(table=table):
                self.assertGreater(len(tables[table]), 1)
                self.assertEqual(sorted(tables[table]), sorted(properties_of(name)))

    def test_sections_are_those_of_the_loader(self):
        text = (ROOT / "graph" / "load" / "load.cpp").read_text(encoding="utf-8")
        sections = re.search(r"kSections = \{\{(.*?)\n\}\};", text, re.DOTALL)[1]
        self.assertEqual(sorted(re.findall(r'\{"([a-z_]+)",', sections)), sorted(SCHEMA["properties"]))

    def test_keys_of_citations_and_places_are_those_of_the_loader(self):
        text = (ROOT / "graph" / "load" / "value_reader.cpp").read_text(encoding="utf-8")
        known = [re.findall(r'"(\w+)"', keys) for keys in re.findall(r"kKeys\[\] = \{(.*?)\};", text)]
        self.assertEqual(known, [list(properties_of("citation")), list(properties_of("at"))])

    def test_keywords_are_those_of_the_loader(self):
        words = words_of_loader()
        places = {"decode.kWords": DEFINITIONS["words"], "decode_claim.kActs": properties_of("claim")["act"],
                  "decode_claim.kStances": properties_of("claim")["stance"]["anyOf"][0],
                  "decode_claim.kLinkers": properties_of("link")["by"],
                  "decode_source.kKinds": properties_of("source_record")["kind"],
                  "decode_entity.kGains": properties_of("relation_type")["gains"],
                  "decode_proposition.kKinds": properties_of("proposition")["kind"],
                  "decode_relation.kStatuses": properties_of("relation")["status"],
                  "decode_statement.kCertainties": properties_of("claim")["certainty"],
                  "decode_view.kGroupings": properties_of("view")["group"], "decode_view.kThemes": properties_of("view")["theme"],
                  "decode_view.kModes": properties_of("view")["mode"],
                  "decode_view.kLanguages": properties_of("view")["lang"]}
        polarities = {int(word) for word in words.pop("decode_entity.kPolarities")}
        self.assertEqual(polarities, set(properties_of("relation_type")["polarity"]["enum"]))
        words.pop("value_reader.kWords")  # true and false
        self.assertEqual(sorted(words), sorted(places))
        for name, place in places.items():
            with self.subTest(table=name):
                self.assertEqual(words[name], place["enum"])

    def test_entity_types_are_those_of_the_model(self):
        text = (ROOT / "graph" / "model" / "entity_type.cpp").read_text(encoding="utf-8")
        names = re.findall(r'"(\w+)"', re.search(r"kNames = \{(.*?)\};", text, re.DOTALL)[1])
        declarable = int(re.search(r"kDeclarable = (\d+)", text)[1])
        self.assertEqual(names[:declarable], DEFINITIONS["entity_type"]["enum"])
        self.assertEqual(names, DEFINITIONS["end_type"]["enum"])

    def test_relation_types_of_the_vocabulary_are_proposed(self):
        text = (ROOT / "data" / "vocabulary" / "relation_types.yaml").read_text(encoding="utf-8")
        proposed = properties_of("relation")["type"]["anyOf"][0]["enum"]
        self.assertEqual(re.findall(r"^  ([a-z_]+):$", text, re.MULTILINE), proposed)


class Schema(unittest.TestCase):
    def test_the_program_prints_it(self):
        done = subprocess.run([PROGRAM, "schema"], capture_output=True, encoding="utf-8", timeout=60)
        self.assertEqual((done.returncode, json.loads(done.stdout)), (0, SCHEMA))

    def test_every_key_has_a_description(self):
        def described(schema):
            reference = schema.get("$ref", "").rpartition("/")[2]
            return "description" in schema or (reference and described(DEFINITIONS[reference]))

        def walk(schema, path):
            for key, value in schema.get("properties", {}).items():
                if value is not False:
                    self.assertTrue(described(value), f"{path}.{key}")
            for child in [*schema.get("anyOf", []), *schema.get("properties", {}).values()]:
                if isinstance(child, dict):
                    walk(child, path)

        for name, definition in [("", SCHEMA), *DEFINITIONS.items()]:
            walk(definition, name)

    def test_every_definition_is_used(self):
        used = set(re.findall(r'"#/definitions/(\w+)"', json.dumps(SCHEMA)))
        self.assertEqual(used, set(DEFINITIONS))


def load(path):
    return yaml.load(path.read_text(encoding="utf-8-sig"), Loader=CoreLoader)


class Files(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        jsonschema.Draft7Validator.check_schema(SCHEMA)
        cls.validator = jsonschema.Draft7Validator(SCHEMA)

    def problems(self, document):
        errors = self.validator.iter_errors(document)
        return [f"{'.'.join(map(str, error.path))}: {error.message[:200]}" for error in errors]

    def test_good_files_are_taken(self):
        folders = [ROOT / "data" / "health-data-hub", ROOT / "data" / "vocabulary", ROOT / "examples", ROOT / "tests" / "golden" / "dossiers" / "canteen"]
        files = [path for folder in folders for path in sorted(folder.rglob("*.yaml"))
                 if not any(part.startswith("_") for part in path.relative_to(ROOT).parts)]  # which no dossier reads
        self.assertGreater(len(files), 8)
        for path in files:
            with self.subTest(file=str(path.relative_to(ROOT))):
                self.assertEqual(self.problems(load(path)), [])

    def test_the_first_dossier_is_taken(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PROGRAM, "init", folder], check=True, capture_output=True, timeout=60)
            self.assertEqual(self.problems(load(pathlib.Path(folder) / "dossier.yaml")), [])

    def test_good_reference_inputs_are_taken(self):
        table = REFERENCE / "reference" / "bad-inputs" / "expected.tsv"
        if not table.is_file():
            print(f"note: {table} is not here; its good files were not tried")
            return
        rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]
        good = [row[0] for row in rows if "-ok-" in row[0]]
        self.assertGreater(len(good), 8)
        for name in good:
            with self.subTest(file=name):
                self.assertEqual(self.problems(load(table.parent / name)), [])

    def test_mistakes_of_form_are_refused_and_others_left_to_check(self):
        files = [*(ROOT / "tests" / "errors").glob("*.yaml"), *(ROOT / "tests" / "errors").glob("*/*.yaml")]
        tried = set()
        for path in sorted(files):
            name = path.stem if path.parent.name == "errors" else path.parent.name
            if name in NOT_READ:
                continue
            tried.add(name)
            with self.subTest(file=name):
                self.assertEqual(bool(self.problems(load(path))), name in REFUSED, self.problems(load(path))[:3])
        self.assertEqual(REFUSED - tried, set())

    def test_single_mistakes_are_refused(self):
        whole = {"sources": {"s": {"title": "S"}}, "entities": {"a": {"type": "person", "name": "A"}},
                 "propositions": {"p": {"text": "P"}},
                 "claims": [{"by": "a", "about": "p", "stance": 0.5,
                             "source": {"source": "s", "quote": "q", "at": {"nth": 2}}}],
                 "relations": {"r": {"from": "a", "type": "my_type", "to": "unknown",
                                   "amount": {"value": 2, "currency": "EUR"}}}}
        self.assertEqual(self.problems(whole), [])
        mistakes = [
            (("claims", 0), "stance", 2),
            (("claims", 0), "by", "Mrs A"),
            (("claims", 0), "at", 3),
            (("claims", 0), "words", "quoted"),
            (("claims", 0, "source"), "page", 3),
            (("claims", 0, "source", "at"), "nth", 0),
            (("relations", "r"), "id", "other"),
            (("relations", "r", "amount"), "currency", "euro"),
            (("relations", "r"), "status", "done"),
            (("entities",), "unknown", {"type": "person", "name": "U"}),
            (("entities", "a"), "type", "human"),
            (("entities", "a"), "since", "2020-13"),
            (("entities", "a"), "publish", "no"),
            (("sources", "s"), "url", "javascript:alert(1)"),
            (("sources", "s"), "text", "../secret.txt"),
            (("propositions", "p"), "text", {"english": "P"}),
            ((), "people", {})]
        for place, key, value in mistakes:
            with self.subTest(place=place, key=key):
                changed = json.loads(json.dumps(whole))
                target = changed
                for step in place:
                    target = target[step]
                target[key] = value
                self.assertNotEqual(self.problems(changed), [])

    def test_a_claim_needs_a_speaker_unless_the_file_has_a_default(self):
        claims = {"claims": [{"about": "p", "stance": "support"}]}
        self.assertNotEqual(self.problems(claims), [])
        self.assertEqual(self.problems({**claims, "defaults": {"by": "a"}}), [])


if __name__ == "__main__":
    packages = ((yaml, "python3-yaml"), (jsonschema, "python3-jsonschema"))
    missing = [package for module, package in packages if module is None]
    if missing:
        rest = unittest.main(argv=[sys.argv[0], "Tables", "Schema"], verbosity=0, exit=False)
        if not rest.result.wasSuccessful():
            sys.exit(1)
        print(f"[SKIPPED] no file was validated: install {', '.join(missing)}")
        sys.exit(77)
    set_up_loader()
    unittest.main(verbosity=0)
