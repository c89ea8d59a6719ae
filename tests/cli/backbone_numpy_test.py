#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`network --backbone nested` finds, on random tables of statements, what a dense computation with numpy finds."""
import csv
import itertools
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

try:
    import numpy
except ImportError:
    print("[SKIPPED] no numpy")
    sys.exit(77)

PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
SAME = 1e-9


def random_statements(seed):
    chance = random.Random(seed)
    people = [f"org {i}" for i in range(chance.randint(4, 9))]
    concepts = [f"concept {i}" for i in range(chance.randint(3, 7))]
    return [(chance.choice(people), chance.choice(concepts), chance.randint(0, 1)) for _ in range(chance.randint(10, 60))]


def weights(statements, people, aggregation, normalization):
    """The one-mode network as a dense matrix."""
    concepts = sorted({concept for _, concept, _ in statements})
    counts = numpy.zeros((len(people), len(concepts), 2))
    for person, concept, agreement in statements:
        counts[people.index(person), concepts.index(concept), agreement] += 1
    every, yes, no = counts.sum(axis=2), counts[:, :, 1], counts[:, :, 0]
    congruence, conflict = yes @ yes.T + no @ no.T, yes @ no.T + no @ yes.T
    out = {"ignore": every @ every.T, "congruence": congruence, "conflict": conflict,
           "subtract": congruence - conflict}[aggregation]
    numpy.fill_diagonal(out, 0)
    if normalization == "average":
        totals = every.sum(axis=1)
        mean = (totals[:, None] + totals[None, :]) / 2
        out = numpy.divide(out, mean, out=numpy.zeros_like(out), where=mean > 0)
    return out


def spectrum(matrix):
    positive = numpy.maximum(matrix, 0)
    values = numpy.sort(numpy.linalg.eigvalsh(numpy.diag(positive.sum(axis=1)) - positive))[::-1]
    total = positive.sum()
    return values / total if total > 0 else numpy.zeros_like(values)


class Backbone(unittest.TestCase):
    def check_one(self, seed, aggregation, normalization):
        statements = random_statements(seed)
        people = sorted({person for person, _, _ in statements})
        with tempfile.TemporaryDirectory() as folder:
            table = pathlib.Path(folder) / "statements.csv"
            with table.open("w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows([("organization", "concept", "agreement"), *statements])
            done = subprocess.run([PROGRAM, "network", "-d", table, "--type", "onemode", "--backbone", "nested",
                                   "--aggregation", aggregation, "--normalization", normalization, "--format", "json"],
                                  capture_output=True, encoding="utf-8", check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        steps = json.loads(done.stdout)["backbone"]

        def loss(kept):
            chosen = [s for s in statements if s[1] in kept]
            return numpy.abs(whole - spectrum(weights(chosen, people, aggregation, normalization))).sum()

        whole = spectrum(weights(statements, people, aggregation, normalization))
        kept = sorted({concept for _, concept, _ in statements})
        removed = []
        self.assertEqual(len(steps), len(kept))
        for step in steps:
            least = min(loss([c for c in kept if c != candidate]) for candidate in kept)
            kept.remove(step["entity"])
            removed.append(step["entity"])
            self.assertAlmostEqual(step["backboneLoss"], loss(kept), delta=SAME)
            self.assertAlmostEqual(step["backboneLoss"], least, delta=SAME)
            self.assertAlmostEqual(step["redundantLoss"], loss(removed), delta=SAME)
            self.assertEqual(step["statements"], sum(s[1] in kept for s in statements))
            self.assertEqual(step["kept"], kept)

    def test_each_step_is_the_least_loss_that_a_dense_spectrum_gives(self):
        for seed, (aggregation, normalization) in enumerate(
                itertools.product(["ignore", "congruence", "conflict", "subtract"], ["no", "average"])):
            with self.subTest(aggregation=aggregation, normalization=normalization):
                self.check_one(seed, aggregation, normalization)
                self.check_one(seed + 100, aggregation, normalization)


if __name__ == "__main__":
    unittest.main()
