#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds what an extractor found in articles against their gold annotation.

    score_articles.py GOLD... PRED [--texts DIR] [--errors N] [--hard]

GOLD files are those of tests/extract/articles (or of the same format), PRED is what the extractor printed: one JSON
object a line, kinds `quote`, `mention` and `relation`; documents no GOLD file names are passed over. The text of a
document is looked for beside its GOLD file, then in DIR. Prints precision, recall and F1 by language and in all:

    quote, exact       the same characters once marks, blanks and punctuation at the edges are off
    quote, half        the characters in common are at least half of the characters of both (the measure to look at)
    quote and speaker  as `half`, and the right speaker
    mention            spans that overlap, the same entity
    relation           the same pair of entities, whatever the predicate and the direction
    relation, named    the same subject, predicate and object; objects that are free text (`lit:`) all count as one

A gold record marked optional is neither missed when absent nor wrong when found. A quotation that was found in pieces
is put together before it is judged. Traps are findings that match no quotation and lie for at least half in a passage
that is none (`nonclaim`, `boilerplate`). --errors N lists N errors, --hard counts the quotations found by hard case.
"""
import argparse
import collections
import json
import pathlib
import sys

EDGE = frozenset(" \t\n\r\u00a0\u202f\"“”«»‘’'.,;:!?…()")
ENTITY_KEYS = ("id", "speaker", "subj", "obj")
ROWS = ("quote, exact", "quote, half", "quote and speaker", "mention", "relation", "relation, named")
FRENCH = frozenset("le la les des une est dans que qui pour sur avec au aux du et".split())
ENGLISH = frozenset("the of and to in is that for with was on has by an it at".split())


def same_id(name):
    """The entity's id as it is compared: `-` and `_` are one, free text stays as it is."""
    return name if not isinstance(name, str) or name.startswith("lit:") else name.replace("-", "_")


def read(path):
    """The records of a file, in its order."""
    records = []
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise SystemExit(f"{path}:{number}: {error}") from None
        for key in ENTITY_KEYS:
            if key in record:
                record[key] = same_id(record[key])
        records.append(record)
    return records


def bare(text, start, end):
    """The places of the characters from start to end without marks, blanks and punctuation at the edges."""
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return range(start, end)


def places(record, text):
    """The characters a quotation is made of, as a set of places."""
    found = set()
    for start, end in record.get("parts") or [(record["start"], record["end"])]:
        found.update(bare(text, start, end))
    return found


def likeness(one, other):
    """Characters in common over characters in either, 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def pair(golds, found, measure, least):
    """Pairs (gold, found) of indices with a measure of at least `least`: the best first, each index once."""
    order = [(-measure(g, f), i, j) for i, g in enumerate(golds) for j, f in enumerate(found)]
    pairs, golds_taken, found_taken = [], set(), set()
    for negative, i, j in sorted(order):
        if -negative >= least and i not in golds_taken and j not in found_taken:
            golds_taken.add(i)
            found_taken.add(j)
            pairs.append((i, j))
    return pairs


def put_together(golds, found):
    """The findings; pieces of one gold quotation that match it better together than any alone become one finding."""
    joined, used = [], set()
    for gold in golds:
        envelope = set(range(gold["start"], gold["end"]))

        def belongs(piece):
            here = likeness(piece["places"], gold["places"])
            elsewhere = (likeness(piece["places"], other["places"]) for other in golds if other is not gold)
            inside = 2 * len(piece["places"] & envelope) >= len(piece["places"])
            return inside and max(elsewhere, default=0.0) <= here

        pieces = [i for i, piece in enumerate(found) if i not in used and belongs(piece)]
        if len(pieces) < 2:
            continue
        union = set().union(*(found[i]["places"] for i in pieces))
        if likeness(union, gold["places"]) <= max(likeness(found[i]["places"], gold["places"]) for i in pieces):
            continue
        names = collections.Counter(found[i]["speaker"] for i in pieces if found[i].get("speaker"))
        speaker = names.most_common(1)[0][0] if names else None
        joined.append({**found[pieces[0]], "places": union, "speaker": speaker})
        used.update(pieces)
    return joined + [piece for i, piece in enumerate(found) if i not in used]


def right_speaker(gold, piece):
    return (piece.get("speaker") or "unknown") in (gold["speaker"], *map(same_id, gold.get("alt_speakers", ())))


class Score:
    """Counts of right, wrong and missed findings by row of the table, with the errors and the hard cases."""

    def __init__(self):
        self.rows = {row: [0, 0, 0] for row in ROWS}
        self.traps = 0
        self.speakers = [0, 0]
        self.types = collections.defaultdict(lambda: [0, 0])
        self.hard = collections.defaultdict(lambda: [0, 0, 0])
        self.errors = []

    def count(self, row, right, wrong, missed):
        for place, number in enumerate((right, wrong, missed)):
            self.rows[row][place] += number

    def add_quotes(self, document, text, golds, found, passages):
        golds = [{**gold, "places": places(gold, text)} for gold in golds]
        found = [{**piece, "places": places(piece, text)} for piece in found]
        found = put_together(golds, [piece for piece in found if piece["places"]])
        required = sum(not gold.get("optional") for gold in golds)

        def needed(pairs):
            return [(golds[i], found[j]) for i, j in pairs if not golds[i].get("optional")]

        exact = pair(golds, found, lambda g, f: float(g["places"] == f["places"]), 1.0)
        half = pair(golds, found, lambda g, f: likeness(g["places"], f["places"]), 0.5)
        for row, pairs in (("quote, exact", exact), ("quote, half", half)):
            right = len(needed(pairs))
            self.count(row, right, len(found) - len(pairs), required - right)
        attributed = sum(right_speaker(gold, piece) for gold, piece in needed(half))
        optional = len(half) - len(needed(half))
        self.count("quote and speaker", attributed, len(found) - optional - attributed, required - attributed)
        self.note_quotes(document, text, golds, found, dict(half), passages)

    def note_quotes(self, document, text, golds, found, half, passages):
        for i, gold in enumerate(golds):
            if gold.get("optional"):
                continue
            named = i in half and right_speaker(gold, found[half[i]])
            self.types[gold["type"]][0] += i in half
            self.types[gold["type"]][1] += 1
            self.speakers[0] += named
            self.speakers[1] += i in half
            for case in gold.get("hard", ("none of these",)):
                for place, number in enumerate((named, i in half, 1)):
                    self.hard[case][place] += number
            shown = " ".join(gold["text"][:70].split())
            if i not in half:
                self.errors.append(f"missed   {document} {gold['type']} by {gold['speaker']}: {shown}")
            elif not named:
                given = found[half[i]].get("speaker")
                self.errors.append(f"speaker  {document} {given}, not {gold['speaker']}: {shown}")
        taken = set(half.values())
        for j, piece in enumerate(found):
            if j in taken:
                continue
            common = (len(piece["places"].intersection(range(p["start"], p["end"]))) for p in passages)
            trap = 2 * max(common, default=0) >= len(piece["places"])
            self.traps += trap
            shown = " ".join(text[min(piece["places"]):max(piece["places"]) + 1][:70].split())
            self.errors.append(f"{'trap' if trap else 'wrong':<8} {document} by {piece.get('speaker')}: {shown}")

    def add_mentions(self, golds, found):
        def same(gold, piece):
            overlap = gold["start"] < piece["end"] and piece["start"] < gold["end"]
            return float(overlap and gold["id"] == piece["id"])

        optional = [bool(gold.get("optional")) or gold["form"] == "nominal" for gold in golds]
        pairs = pair(golds, found, same, 1.0)
        right = sum(not optional[i] for i, _ in pairs)
        self.count("mention", right, len(found) - len(pairs), optional.count(False) - right)

    def add_relations(self, golds, found):
        def named(relation):
            return relation["subj"], relation["pred"], "lit" if relation["obj"].startswith("lit:") else relation["obj"]

        def unnamed(relation):
            return frozenset((named(relation)[0], named(relation)[2]))

        loose = [gold for gold in golds if gold.get("optional") or gold.get("weak")]
        firm = [gold for gold in golds if gold not in loose]
        said = {named(gold) for gold in firm}
        for row, key in (("relation, named", named), ("relation", unnamed)):
            required, got = {key(gold) for gold in firm}, {key(piece) for piece in found}
            # A loose relation that a firm one says as well, word for word, counts as the firm one.
            allowed = {key(gold) for gold in loose if named(gold) not in said}
            self.count(row, len(got & required), len(got - required - allowed), len(required - got))

    def table(self):
        lines = []
        for row in ROWS:
            right, wrong, missed = self.rows[row]
            precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
            f1 = 2 * precision * recall / (precision + recall) if right else 0.0
            lines.append(f"  {row:<18} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}"
                         f"   ({right} right, {wrong} wrong, {missed} missed)")
        right, matched = self.speakers
        types = ", ".join(f"{name} {got}/{of}" for name, (got, of) in sorted(self.types.items()))
        lines.append(f"  speakers of found quotations {100 * right / max(1, matched):.1f} % ({right}/{matched}); "
                     f"found by type: {types}; traps {self.traps}")
        return "\n".join(lines)


def language(text):
    """`fr` or `en`, by which of the two has more of its small words in the text."""
    words = text.lower().split()
    return "fr" if sum(word in FRENCH for word in words) >= sum(word in ENGLISH for word in words) else "en"


def text_of(document, folders):
    for folder in folders:
        path = pathlib.Path(folder) / f"{document}.txt"
        if path.exists():
            return path.read_bytes().decode("utf-8")
    raise SystemExit(f"no text {document}.txt in {', '.join(map(str, folders))}")


def scores(gold_files, prediction_file, folders=()):
    """A dict of scores by language, and under `all` the whole."""
    found = read(prediction_file)
    result = collections.defaultdict(Score)
    for path in gold_files:
        gold = read(path)
        for document in sorted({record["doc"] for record in gold}):
            text = text_of(document, [pathlib.Path(path).parent, *folders])

            def of(records, *kinds):
                return [record for record in records if record["doc"] == document and record["kind"] in kinds]

            for score in (result[language(text)], result["all"]):
                passages = of(gold, "nonclaim", "boilerplate")
                score.add_quotes(document, text, of(gold, "quote"), of(found, "quote"), passages)
                score.add_mentions(of(gold, "mention"), of(found, "mention"))
                score.add_relations(of(gold, "relation"), of(found, "relation"))
    return result


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("gold", nargs="+")
    parser.add_argument("predictions")
    parser.add_argument("--texts", action="append", default=[], help="a folder to look for texts in")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list N errors")
    parser.add_argument("--hard", action="store_true", help="count by hard case")
    options = parser.parse_args(arguments)
    result = scores(options.gold, options.predictions, options.texts)
    for name in sorted(result, key=lambda name: (name == "all", name)):
        print(f"{name}\n{result[name].table()}")
    if options.hard:
        print("hard cases: with the right speaker / found / in the articles")
        for case, counts in sorted(result["all"].hard.items(), key=lambda item: (item[1][0] - item[1][2], item[0])):
            print(f"  {case:<34} {counts[0]:3} /{counts[1]:3} /{counts[2]:3}")
    for error in result["all"].errors[:options.errors]:
        print(" ", error)


if __name__ == "__main__":
    main(sys.argv[1:])
