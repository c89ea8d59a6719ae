#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`export csv` read back by Python's csv module and by `import csv`: the same bytes, the same dossier, no formula."""
import csv
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(ROOT / "build/dev/standpoint"))
DOSSIERS = ["data/health-data-hub", "examples/03-house-plan", "examples/07-article/digue", "tests/golden/dossiers/tram"]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
# Columns of words that anybody may have written; of others (numbers, dates, ids, words of the format) none is guarded.
WORDS = {"name", "aliases", "tags", "description", "wikidata", "country", "title", "publisher", "author", "section", "url",
         "text", "sha256", "only_if", "note", "quote", "prefix", "suffix", "currency", "label", "inverse", "key", "language"}


def run(*arguments, expected=0):
    """Standard output and error of the program."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, cwd=ROOT, timeout=120)
    if done.returncode != expected:
        raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode(), done.stderr.decode()


def export(dossier, folder, *options):
    """The files of an export, by name."""
    run("export", "csv", "-d", dossier, "-o", folder, *options)
    return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


def rows(data, delimiter=","):
    """The rows of a table as dictionaries."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), delimiter=delimiter, strict=True))


class ExportCsv(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.place.name)

    def tearDown(self):
        self.place.cleanup()

    def dossiers(self):
        return [d for d in DOSSIERS if (ROOT / d).exists()]

    def test_comes_back_to_the_same_bytes_and_nothing_changed(self):
        for dossier in self.dossiers():
            with self.subTest(dossier):
                stem = dossier.replace("/", "-")
                first = export(dossier, self.folder / stem, "--notes", "--unpublished")
                run("import", "csv", self.folder / stem, "-o", self.folder / f"{stem}-made")
                again = export(self.folder / f"{stem}-made", self.folder / f"{stem}-again", "--notes", "--unpublished")
                self.assertEqual(first, again)
                run("diff", dossier, self.folder / f"{stem}-made")

    def test_entities_and_relations_alone_come_back(self):
        first = export(DOSSIERS[0], self.folder / "all")
        part = self.folder / "part"
        part.mkdir()
        for name in ("entities.csv", "relations.csv"):
            (part / name).write_bytes(first[name])
        out, _ = run("import", "csv", part, "-o", self.folder / "made")
        self.assertIn("sources that are in no table", out)
        again = export(self.folder / "made", self.folder / "again")
        self.assertEqual([first[n] for n in ("entities.csv", "relations.csv")],
                         [again[n] for n in ("entities.csv", "relations.csv")])
        run("import", "csv", part / "entities.csv", "-o", self.folder / "entities")
        self.assertEqual(export(self.folder / "entities", self.folder / "more")["entities.csv"], first["entities.csv"])
        run("import", "csv", part / "relations.csv", "-o", self.folder / "entities")

    def test_paths_of_texts_are_left_out_and_counted(self):
        canteen = "tests/golden/dossiers/canteen"
        first = export(canteen, self.folder / "all")
        out, _ = run("import", "csv", self.folder / "all", "-o", self.folder / "made")
        self.assertIn("paths of sources' texts  ", out)
        again = export(self.folder / "made", self.folder / "again")
        self.assertEqual([name for name in first if first[name] != again[name]], ["sources.csv"])

    def test_what_a_spreadsheet_does_to_a_file_is_accepted(self):
        first = export(DOSSIERS[0], self.folder / "all", "--notes", "--unpublished")
        changed = self.folder / "changed"
        changed.mkdir()
        for name, data in first.items():
            table = list(csv.reader(io.StringIO(data.decode(), newline="")))
            for row in table[1:]:
                for i, cell in enumerate(row):
                    row[i] = {"true": "TRUE", "false": "FAUX"}.get(cell, cell)
                    if table[0][i] in ("stance", "confidence", "amount"):
                        row[i] = cell.replace(".", ",")
            out = io.StringIO(newline="")
            writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writerows([row + [""] for row in table])
            (changed / name).write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())
        run("import", "csv", changed, "-o", self.folder / "made")
        self.assertEqual(export(self.folder / "made", self.folder / "again", "--notes", "--unpublished"), first)

    def test_no_words_begin_as_a_formula_and_all_is_rfc_4180(self):
        for dossier in self.dossiers():
            for delimiter, option in ((",", ","), (";", ";"), ("\t", "tab")):
                files = export(dossier, self.folder / f"{dossier.replace('/', '-')}{option}", "--delimiter", option)
                for name, data in files.items():
                    self.assertEqual(data.count(b"\r\n"), len(data.split(b"\r\n")) - 1)
                    for row in rows(data, delimiter):
                        self.assertNotIn(None, row)
                        for column, cell in row.items():
                            if column.split(".")[0] in WORDS or (column == "value" and row.get("type") == "text"):
                                self.assertFalse(cell.lstrip("' ").startswith(FORMULA) and not cell.startswith("'"),
                                                 (name, column, cell))

    def test_counts_are_those_of_the_dossier(self):
        files = export(DOSSIERS[0], self.folder / "all")
        import json
        for kind in ("entities", "sources", "propositions", "issues", "claims", "relations"):
            listed = json.loads(run("list", kind, "-d", DOSSIERS[0], "--format", "json")[0])[kind]
            self.assertEqual([row["id"] for row in rows(files[f"{kind}.csv"])], [item["id"] for item in listed])

    def test_is_the_same_twice_and_bom_raw_and_notes_do_what_they_say(self):
        plain = export(DOSSIERS[0], self.folder / "one")
        self.assertEqual(plain, export(DOSSIERS[0], self.folder / "two"))
        marked = export(DOSSIERS[0], self.folder / "bom", "--bom")
        self.assertEqual({n: b"\xef\xbb\xbf" + d for n, d in plain.items()}, marked)
        dossier = self.folder / "d.yaml"
        dossier.write_text('entities:\n  a: {type: person, name: "=1+1", aliases: ["\'+x", "-y | z"]}\n')
        row = rows(export(dossier, self.folder / "guarded")["entities.csv"])[0]
        self.assertEqual((row["name"], row["aliases"]), ("'=1+1", "''+x | -y \\| z"))
        row = rows(export(dossier, self.folder / "raw", "--raw")["entities.csv"])[0]
        self.assertEqual((row["name"], row["aliases"]), ("=1+1", "'+x | -y \\| z"))

    def test_a_graph_has_the_headers_of_gephi(self):
        for options in (["--graph"], ["--network", "onemode"], ["--network", "twomode"]):
            files = export(DOSSIERS[0], self.folder / "-".join(options), *options)
            self.assertEqual(sorted(files), ["edges.csv", "nodes.csv"])
            nodes, edges = rows(files["nodes.csv"]), rows(files["edges.csv"])
            self.assertEqual(list(nodes[0])[:2], ["Id", "Label"])
            self.assertEqual(list(edges[0])[:6], ["Source", "Target", "Type", "Weight", "Id", "Label"])
            self.assertEqual({name.lower() for name in nodes[0]}.__len__(), len(nodes[0]))
            self.assertEqual({name.lower() for name in edges[0]}.__len__(), len(edges[0]))
            ids = {node["Id"] for node in nodes}
            self.assertTrue(all(e["Source"] in ids and e["Target"] in ids for e in edges))
            self.assertTrue(all(e["Type"] in ("Directed", "Undirected") and float(e["Weight"]) >= 0 for e in edges))


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(unittest.main())
