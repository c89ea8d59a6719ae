#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`export ftm` gives entities that FollowTheMoney's own model takes, as many as there are records, and statements of them.

The model is that of the npm module @opensanctions/followthemoney, which ./dev test installs below tests/browser.
"""
import csv
import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import exporting

HERE = pathlib.Path(__file__).resolve().parent
MODULE = exporting.ROOT / "tests/browser/node_modules/@opensanctions/followthemoney"


def validate(text):
    """What is wrong with entities, and how many there are of each schema."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".ftm.json") as file:
        file.write(text)
        file.flush()
        done = subprocess.run(["node", HERE / "ftm_valid.mjs", file.name], capture_output=True, text=True)
    if done.returncode != 0:
        return [done.stderr], {}
    *faults, counts = done.stdout.splitlines()
    return faults, json.loads(counts)


def records_without_entity(dossier):
    """Relations of which no first end is named; claims of a source that is not named."""
    listed = exporting.listed(dossier)
    return (sum(relation["from"] in (None, "unknown") for relation in listed["relations"]),
            sum(claim["by"] in ([], ["source"], "source") and not claim["sources"] for claim in listed["claims"]))


class Entities(unittest.TestCase):
    def expect_valid(self, dossier):
        text = exporting.export("ftm", dossier)
        faults, counts = validate(text)
        self.assertEqual(faults[:5], [], dossier)
        records = exporting.listed(dossier)
        self.assertEqual(sum(counts.values()), sum(map(len, records.values())) - sum(records_without_entity(dossier)))
        self.assertEqual(counts.get("Note", 0), len(records["propositions"]) + len(records["issues"]))
        self.assertEqual(counts.get("Article", 0), sum(s["kind"] in ("press", "social") for s in records["sources"]))
        return counts

    def test_the_dossiers_of_the_repository_are_valid(self):
        for dossier in exporting.EXAMPLES:
            self.expect_valid(dossier)

    def test_every_relation_between_every_two_types_is_valid(self):
        with tempfile.TemporaryDirectory() as folder:
            counts = self.expect_valid(exporting.every_tie(pathlib.Path(folder)))
        for schema in ("Directorship", "Membership", "Employment", "Ownership", "Payment", "Representation", "UnknownLink"):
            self.assertGreater(counts[schema], 0, schema)

    def test_hostile_texts_stay_texts(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = exporting.hostile(pathlib.Path(folder))
            self.expect_valid(dossier)
            entities = {e["id"]: e for e in map(json.loads, exporting.export("ftm", dossier, "--dataset", "d").splitlines())}
        self.assertEqual(entities["d-p"]["properties"]["description"], [exporting.HOSTILE])

    def test_bad_inputs_made_against_exports_hold(self):
        for dossier in exporting.hostile_files():
            self.expect_valid(dossier)

    def test_every_country_of_iso_3166_is_one_of_the_model(self):
        model = json.loads((MODULE / "dist/defaultModel.json").read_text(encoding="utf-8"))
        table = pathlib.Path("/usr/share/zoneinfo/iso3166.tab")
        if not table.exists():
            self.skipTest("there is no table of countries")
        codes = [line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        self.assertEqual([c for c in codes if c.lower() not in model["types"]["country"]["values"]], [])
        with tempfile.TemporaryDirectory() as folder:
            entities = {f"e-{c.lower()}": {"type": "person", "name": c, "country": c} for c in codes}
            dossier = exporting.written(pathlib.Path(folder) / "countries.yaml", {"entities": entities})
            found = [json.loads(line)["properties"]["country"] for line in exporting.export("ftm", dossier).splitlines()]
        self.assertEqual(sorted(found), sorted([c.lower()] for c in codes))


class Statements(unittest.TestCase):
    def setUp(self):
        self.model = json.loads((MODULE / "dist/defaultModel.json").read_text(encoding="utf-8"))

    def type_of(self, schema, name):
        if name == "id":
            return "id"
        for parent in self.model["schemata"][schema]["schemata"]:
            if name in self.model["schemata"][parent]["properties"]:
                return self.model["schemata"][parent]["properties"][name]["type"]
        return None

    def expect_same_as_entities(self, dossier):
        text = exporting.export("ftm", dossier, "--statements")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect=csv.unix_dialect))
        made = {}
        for row in rows:
            key = f"{row['dataset']}.{row['entity_id']}.{row['prop']}.{row['value']}" + (f"@{row['lang']}" if row["lang"] else "")
            self.assertEqual(row["id"], hashlib.sha1(key.encode()).hexdigest())
            self.assertEqual(row["prop_type"], self.type_of(row["schema"], row["prop"]))
            self.assertEqual((row["canonical_id"], row["external"]), (row["entity_id"], "f"))
            self.assertIn(row["lang"], ["", *self.model["types"]["language"]["values"]])
            entity = made.setdefault(row["entity_id"], {"id": row["entity_id"], "schema": row["schema"], "properties": {}})
            if row["prop"] == "id":
                self.assertEqual(row["value"], row["entity_id"])
                continue
            values = entity["properties"].setdefault(row["prop"], [])
            if row["value"] not in values:  # the same words in two languages are two statements
                values.append(row["value"])
        self.assertEqual(len({row["id"] for row in rows}), len(rows))
        entities = [json.loads(line) for line in exporting.export("ftm", dossier).splitlines()]
        self.assertEqual(list(made.values()), [{k: e[k] for k in ("id", "schema", "properties")} for e in entities])
        return rows

    def test_statements_are_the_entities_and_keep_their_sources(self):
        for dossier in exporting.EXAMPLES:
            rows = self.expect_same_as_entities(dossier)
            prefix = rows[0]["dataset"].replace("_", "-") + "-"
            sources = {source["id"] for source in exporting.listed(dossier)["sources"]}
            for row in rows:
                self.assertLessEqual(set(filter(None, row["origin"].split(";"))), sources)
                if row["prop"] == "proof":
                    self.assertIn(row["value"].removeprefix(prefix), row["origin"].split(";"))

    def test_hostile_texts_read_back_as_they_were_written(self):
        with tempfile.TemporaryDirectory() as folder:
            rows = self.expect_same_as_entities(exporting.hostile(pathlib.Path(folder)))
        self.assertIn(exporting.HOSTILE, [row["value"] for row in rows])


if __name__ == "__main__":
    if shutil.which("node") is None or not (MODULE / "package.json").exists():
        print("[SKIPPED] node, or the module @opensanctions/followthemoney below tests/browser, is not installed (npm ci)")
        sys.exit(77)
    unittest.main()
