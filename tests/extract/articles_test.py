#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The gold annotation of the articles fits their texts, and the scorer and the dossier made of it work."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import gold_dossier
import score_articles

ARTICLES = pathlib.Path(__file__).resolve().parent / "articles"
FILES = sorted(ARTICLES.glob("*.jsonl"))
PROGRAM = os.environ.get("STANDPOINT_PROGRAM", "standpoint")
ENTITY_KEYS = ("speaker", "addressee", "target", "subj", "obj", "nested_in")


def records(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def written(folder, lines):
    path = pathlib.Path(folder) / "predictions.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


class Annotation(unittest.TestCase):
    def test_every_span_holds_the_text_it_says(self):
        for path in FILES:
            text = path.with_suffix(".txt").read_bytes().decode("utf-8")
            for record in records(path):
                for prefix, said in (("", "text"), ("speaker_", "speaker_text"), ("cue_", "cue")):
                    if prefix + "start" in record:
                        with self.subTest(file=path.name, record=record):
                            self.assertEqual(record[said], text[record[prefix + "start"]:record[prefix + "end"]])

    def test_parts_lie_in_order_and_fill_their_span_from_end_to_end(self):
        for path in FILES:
            for record in records(path):
                if "parts" in record:
                    with self.subTest(file=path.name, record=record):
                        flat = [place for part in record["parts"] for place in part]
                        self.assertEqual(flat, sorted(flat))
                        self.assertEqual((flat[0], flat[-1]), (record["start"], record["end"]))

    def test_every_entity_a_record_names_is_declared_in_its_file(self):
        for path in FILES:
            declared = {record["id"] for record in records(path) if record["kind"] == "entity"} | {"unknown"}
            for record in records(path):
                named = [record.get(key, "unknown") for key in ENTITY_KEYS] + record.get("alt_speakers", [])
                named += [record["id"]] if record["kind"] == "mention" else []
                with self.subTest(file=path.name, record=record):
                    self.assertFalse([name for name in named if name not in declared and not name.startswith("lit:")])

    def test_the_page_names_every_article_once(self):
        rows = re.findall(r"^\| `(\w+)` \|", (ARTICLES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
        self.assertEqual(sorted(rows), [path.stem for path in FILES])


class Scores(unittest.TestCase):
    def test_the_annotation_itself_scores_full_marks(self):
        with tempfile.TemporaryDirectory() as folder:
            gold = [record for path in FILES for record in records(path)]
            result = score_articles.scores(FILES, written(folder, gold))
        self.assertEqual(sorted(result), ["all", "en", "fr"])
        for row, (right, wrong, missed) in result["all"].rows.items():
            with self.subTest(row=row):
                self.assertEqual((right > 0, wrong, missed), (True, 0, 0))
        self.assertEqual(result["all"].traps, 0)

    def test_pieces_of_a_quotation_are_judged_as_one_and_a_passage_that_is_none_is_a_trap(self):
        path = ARTICLES / "fr_dev_parc_eolien.jsonl"
        gold = records(path)
        split = next(record for record in gold if record.get("parts"))
        pieces = [{**split, "start": start, "end": end, "parts": None} for start, end in split["parts"]]
        scare = next(record for record in gold if record["kind"] == "nonclaim")
        wrong = {**scare, "kind": "quote", "speaker": None}
        with tempfile.TemporaryDirectory() as folder:
            score = score_articles.scores([path], written(folder, [*pieces, wrong]))["fr"]
        self.assertEqual(score.rows["quote, half"][:2], [1, 1])
        self.assertEqual(score.rows["quote and speaker"][:2], [1, 1])
        self.assertEqual(score.traps, 1)

    def test_a_hyphen_in_an_id_is_an_underscore(self):
        path = ARTICLES / "fr_dev_parc_eolien.jsonl"
        found = [{**record, "speaker": record["speaker"].replace("_", "-")} for record in records(path)
                 if record["kind"] == "quote"]
        with tempfile.TemporaryDirectory() as folder:
            score = score_articles.scores([path], written(folder, found))["all"]
        self.assertEqual(score.rows["quote and speaker"][1:], [0, 0])


class Dossier(unittest.TestCase):
    def test_the_entities_are_a_sound_dossier_with_and_without_aliases(self):
        for canonical in (False, True):
            with self.subTest(canonical=canonical), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / "dossier.yaml"
                path.write_text(gold_dossier.as_yaml(gold_dossier.entities(FILES), canonical), encoding="utf-8")
                check = subprocess.run([PROGRAM, "check", path], capture_output=True, text=True, encoding="utf-8")
                self.assertEqual(check.stdout, "0 errors, 0 warnings, 0 notes\n", check.stderr)


if __name__ == "__main__":
    unittest.main()
