#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`export sqlite` opened by Python's sqlite3: sound, complete, searchable, and what the analyses say."""
import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build/dev/standpoint"))
REFERENCE = "data/health-data-hub"
OTHERS = ["examples/03-house-plan", "tests/golden/dossiers/canteen", "tests/golden/dossiers/tram"]


def run(*arguments):
    """Standard output of the program."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, cwd=ROOT, timeout=120)
    if done.returncode != 0:
        raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def run_json(*arguments):
    return json.loads(run(*arguments, "--format", "json"))


class ExportSqlite(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.file = pathlib.Path(self.place.name) / "dossier.sqlite"

    def tearDown(self):
        self.place.cleanup()

    def open(self, dossier=REFERENCE, *options):
        """The database of a dossier, for reading only."""
        run("export", "sqlite", "-d", dossier, "-o", self.file, *options)
        return sqlite3.connect(f"file:{self.file}?mode=ro&immutable=1", uri=True)

    def dossiers(self):
        return [d for d in [REFERENCE, *OTHERS] if (ROOT / d).exists()]

    def test_is_sound_and_holds_every_record(self):
        for dossier in self.dossiers():
            with self.subTest(dossier):
                db = self.open(dossier)
                self.assertEqual(db.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
                self.assertEqual(db.execute("PRAGMA foreign_key_check").fetchall(), [])
                self.assertEqual(db.execute("PRAGMA application_id").fetchone()[0], 0x53747064)
                for kind in ("entities", "sources", "propositions", "issues", "claims", "relations"):
                    listed = [item["id"] for item in run_json("list", kind, "-d", dossier)[kind]]
                    self.assertEqual([row[0] for row in db.execute(f"SELECT id FROM {kind} ORDER BY rowid")], listed)
                db.close()

    def test_positions_and_conflicts_are_those_of_the_commands(self):
        for dossier in self.dossiers():
            with self.subTest(dossier):
                db = self.open(dossier)
                found = db.execute("SELECT actor_id, proposition_id, label, score, since, until, origin, claims"
                                   " FROM positions").fetchall()
                expected = [(p["actor"], p["proposition"], p["label"], p["score"], p["since"], p["until"], p["origin"],
                             " ".join(p["claims"])) for p in run_json("positions", "-d", dossier)["positions"]]
                self.assertEqual(sorted(found), sorted(expected))
                found = db.execute("SELECT id, kind, severity, since, until, sentence_fr, sentence_en, propositions,"
                                   " evidence_1, evidence_2 FROM conflicts ORDER BY id").fetchall()
                expected = [(i + 1, c["kind"], c["severity"], c["since"], c["until"], c["sentence"]["fr"],
                             c["sentence"]["en"], " ".join(c["propositions"]) or None,
                             *(" ".join(side) or None for side in c["evidence"]))
                            for i, c in enumerate(run_json("conflicts", "-d", dossier)["conflicts"])]
                self.assertEqual(sorted(found[1:] for found in found), sorted(e[1:] for e in expected))
                sides = {(c, s): [] for c, s in db.execute("SELECT conflict, side FROM computed_conflict_sides")}
                for conflict, side, actor in db.execute("SELECT conflict, side, actor FROM computed_conflict_sides"):
                    sides[conflict, side].append(actor)
                self.assertEqual(sorted(map(sorted, sides.values())), sorted(
                    sorted(side) for c in run_json("conflicts", "-d", dossier)["conflicts"] for side in c["sides"] if side))
                db.close()

    def test_search_folds_accents_and_is_found_by_datasette(self):
        db = self.open(REFERENCE, "--lang", "fr")
        for table, words in (("entities", "conseil etat"), ("propositions", "donnees"), ("sources", "sante"),
                             ("citations", "donnees")):
            rows = db.execute(f"SELECT count(*) FROM {table} WHERE rowid IN"
                              f" (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?)", (words,)).fetchone()
            self.assertGreater(rows[0], 0, table)
            # What Datasette looks for.
            found = db.execute("SELECT name FROM sqlite_master WHERE rootpage = 0 AND"
                               f" sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"{table}\"%'").fetchall()
            self.assertEqual(found, [(f"{table}_fts",)])
        for (alias,) in db.execute("SELECT alias FROM entity_aliases LIMIT 20"):
            hits = db.execute("SELECT count(*) FROM entities_fts WHERE entities_fts MATCH ?",
                              ('"' + alias.replace('"', '""') + '"',)).fetchone()[0]
            self.assertGreater(hits, 0, alias)
        db.close()

    def test_views_can_be_read(self):
        db = self.open(REFERENCE)
        views = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
        self.assertEqual(sorted(views), ["accusations", "conflicts", "positions", "quotes", "ties"])
        counts = {view: db.execute(f"SELECT count(*) FROM {view}").fetchone()[0] for view in views}
        self.assertEqual(counts["ties"], len(run_json("list", "relations", "-d", REFERENCE)["relations"]))
        self.assertGreater(counts["quotes"], 0)
        self.assertEqual(db.execute("SELECT count(*) FROM quotes WHERE who IS NULL OR source IS NULL").fetchone()[0], 0)
        for (state,) in db.execute("SELECT DISTINCT replies FROM accusations"):
            self.assertIsNotNone(state)
        db.close()

    def test_is_the_same_twice(self):
        self.open(REFERENCE).close()
        first = hashlib.sha256(self.file.read_bytes()).hexdigest()
        self.open(REFERENCE).close()
        self.assertEqual(first, hashlib.sha256(self.file.read_bytes()).hexdigest())

    def test_hostile_words_stay_words(self):
        dossier = pathlib.Path(self.place.name) / "d.yaml"
        name = """'); DROP TABLE claims; -- "x" ]]> <script> %s"""
        dossier.write_text(json.dumps({"entities": {"a": {"type": "person", "name": {"en": name, "fr-CA": "é"},
                                                          "aliases": [name, "b"], "tags": ["]"]}}}))
        db = self.open(dossier, "--lang", "en")
        self.assertEqual(db.execute("SELECT name, name_en, name_fr_ca, aliases, type FROM entities").fetchall(),
                         [(name, name, "é", json.dumps([name, "b"]), '["person"]')])
        self.assertEqual(db.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        db.close()

    def test_notes_stay_at_home_unless_asked_for(self):
        dossier = pathlib.Path(self.place.name) / "d.yaml"
        dossier.write_text("sources: {s: {title: S}}\nentities: {a: {type: person, name: A}, b: {type: person, name: B}}\n"
                           "relations: {r: {from: a, type: knows, to: b, source: s, note: Secret}}\n")
        self.assertEqual(self.open(dossier).execute("SELECT note FROM relations").fetchall(), [(None,)])
        self.assertNotIn(b"Secret", self.file.read_bytes())
        self.assertEqual(self.open(dossier, "--notes").execute("SELECT note FROM relations").fetchall(), [("Secret",)])


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(unittest.main())
