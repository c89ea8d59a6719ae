#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`path` finds the paths that networkx finds in the reference dossier, read anew from its YAML."""
import itertools
import json
import os
import pathlib
import random
import subprocess
import unittest

import networkx
import yaml

DOSSIER = "data/health-data-hub"
PAIRS = 60
LONGEST = 6


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def records(document, section):
    """The records of a list or a mapping, with what `defaults:` of the file gives to claims and relations."""
    found = document.get(section) or {}
    for record in found.values() if isinstance(found, dict) else found:
        yield {**document.get("defaults", {}), **record}


def is_own_and_asserted(record):
    return (record.get("words") != "ascribed" and "reported_by" not in record
            and record.get("certainty", "asserted") == "asserted")


def ties_of_relation(relation):
    if relation["from"] == "unknown" or relation.get("status", "in_force") != "in_force":
        return
    if relation.get("certainty", "asserted") != "asserted":
        return
    for other in [relation["to"], *as_list(relation.get("against")), *as_list(relation.get("about"))]:
        if other != "unknown":
            yield relation["from"], other


def read_graph():
    """Entities and propositions as vertices; a claim ties its speakers to its proposition and to each other."""
    graph = networkx.Graph()
    for path in sorted(pathlib.Path(DOSSIER).rglob("*.yaml")):
        document = yaml.load(path.read_bytes(), yaml.CBaseLoader)
        graph.add_nodes_from(document.get("entities") or {})
        for name, proposition in (document.get("propositions") or {}).items():
            graph.add_node(name)
            for key in ("implies", "contradicts", "accuses"):
                graph.add_edges_from((name, other) for other in as_list(proposition.get(key)))
        for relation in records(document, "relations"):
            graph.add_edges_from(ties_of_relation(relation))
        for claim in filter(is_own_and_asserted, records(document, "claims")):
            speakers = [who for who in as_list(claim.get("by")) if who != "source"]
            graph.add_node(claim["about"])
            graph.add_edges_from((who, claim["about"]) for who in speakers)
            graph.add_edges_from(itertools.combinations(speakers, 2))
    graph.remove_edges_from(list(networkx.selfloop_edges(graph)))
    return graph


def paths(*arguments):
    done = subprocess.run([os.environ["STANDPOINT_PROGRAM"], "path", *arguments, "-d", DOSSIER, "--unpublished",
                           "--limit", "1000", "--format", "json"], capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return json.loads(done.stdout)


class PathsOfNetworkx(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.graph = read_graph()
        pairs = list(itertools.combinations(sorted(cls.graph), 2))
        cls.pairs = [("anticor", "microsoft"), *random.Random(1).sample(pairs, PAIRS)]

    def test_the_shortest_paths_are_all_found(self):
        for pair in self.pairs:
            with self.subTest(pair=pair):
                expected = (sorted(networkx.all_shortest_paths(self.graph, *pair))
                            if networkx.has_path(self.graph, *pair) else [])
                found = paths(*pair)
                self.assertFalse(found["more"])
                self.assertEqual([path["nodes"] for path in found["paths"]], expected)

    def test_the_simple_paths_up_to_a_length_are_all_found(self):
        some = 0
        for pair in self.pairs:
            with self.subTest(pair=pair):
                expected = sorted(networkx.all_simple_paths(self.graph, *pair, cutoff=LONGEST),
                                  key=lambda path: (len(path), path))
                found = paths(*pair, "--max-length", str(LONGEST))
                self.assertEqual([path["nodes"] for path in found["paths"]], expected[:1000])
                self.assertEqual(found["more"], len(expected) > 1000)
                some += len(expected)
        self.assertGreater(some, PAIRS)


if __name__ == "__main__":
    unittest.main(verbosity=0)
