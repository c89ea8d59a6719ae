#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`export turtle` is read alike by raptor and by rdflib, and both find what is in the dossier."""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import exporting

try:
    import rdflib
    from rdflib.compare import isomorphic
except ImportError:
    rdflib = None

BASE = "https://example.org/dossier#"
PLACE = "https://example.org/published/hub.ttl"  # of a file with records as its parts
COUNTS = """SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { %s }"""
PREFIXES = """PREFIX schema: <https://schema.org/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX cito: <http://purl.org/spar/cito/>
"""


def rapper(text, *options):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".ttl") as file:
        file.write(text)
        file.flush()
        done = subprocess.run(["rapper", "-q", "-i", "turtle", "-I", PLACE, *options, file.name], capture_output=True)
    assert done.returncode == 0 and not done.stderr, done.stderr.decode()
    return done.stdout.decode()


def graph_of(text, form="turtle"):
    return rdflib.Graph().parse(data=text, format=form, publicID=PLACE)


def ask(graph, pattern):
    return int(next(iter(graph.query(PREFIXES + COUNTS % pattern)))[0])


class Turtle(unittest.TestCase):
    def read_by_both(self, dossier, *options):
        """The graph, which both readers read alike; its literals fit their types."""
        text = exporting.export("turtle", dossier, *options)
        rapper(text, "-c")
        graph = graph_of(text)
        self.assertTrue(isomorphic(graph, graph_of(rapper(text, "-o", "ntriples"), "nt")), dossier)
        for literal in filter(lambda node: isinstance(node, rdflib.Literal), graph.objects()):
            self.assertFalse(literal.ill_typed if hasattr(literal, "ill_typed") else False, literal)
        return graph

    def expect_counts(self, graph, dossier):
        records = exporting.listed(dossier)
        self.assertEqual(ask(graph, "?s a schema:Claim"), len(records["claims"]))
        self.assertEqual(ask(graph, "?s a schema:Statement"), len(records["propositions"]))
        self.assertEqual(ask(graph, "?s a schema:Question"), len(records["issues"]))
        self.assertEqual(ask(graph, "?claim schema:appearance ?s"),
                         len({source for claim in records["claims"] for source in claim["sources"]}))
        relations = {f"{BASE}{relation['id']}" for relation in records["relations"]}
        statements = {str(s) for s in graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement)}
        self.assertLessEqual(relations, statements)
        sides = collections.Counter(str(o).split("#")[1] for s, p, o in graph if str(p).endswith("#side"))
        stances = collections.Counter("neutral" if abs(3 * stance) < 1 else "support" if stance > 0 else "oppose"
                                      for stance in (number(claim["stance"]) for claim in records["claims"]))
        self.assertEqual(sides, stances)
        disputes = sum(len(claim["disputes"] or []) for claim in records["claims"])
        self.assertEqual(len(list(graph.query(PREFIXES + "SELECT ?a ?b WHERE { ?a cito:disputes ?b }"))), disputes)
        self.expect_references(graph)
        return records

    def expect_references(self, graph):
        """What a record is said to be tied to is a record that something is said of."""
        described = set(graph.subjects())
        for subject, predicate, value in graph:
            if str(value).startswith(BASE):
                self.assertIn(value, described, (subject, predicate))

    def test_the_dossiers_of_the_repository_are_read_alike_and_counted_alike(self):
        for dossier in exporting.EXAMPLES:
            self.expect_counts(self.read_by_both(dossier, "--base", BASE), dossier)

    def test_every_relation_between_every_two_types(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = exporting.every_tie(pathlib.Path(folder))
            graph = self.read_by_both(dossier, "--base", BASE)
            records = self.expect_counts(graph, dossier)
        direct = {(r["from"], r["type"], r["to"]) for r in records["relations"] if r["status"] == "in_force"}
        found = {(str(s).split("#")[1], str(p).split("#")[1], str(o).split("#")[1]) for s, p, o in graph
                 if str(p).startswith("urn:uuid:") and (None, rdflib.RDF.predicate, p) in graph}
        self.assertEqual(found, direct)

    def test_records_are_parts_of_the_file_where_no_base_is_named(self):
        graph = self.read_by_both(exporting.HUB)
        self.assertIn((rdflib.URIRef(PLACE + "#cedric-o"), rdflib.RDF.type, rdflib.URIRef("https://schema.org/Person")), graph)

    def test_quotes_have_the_words_of_the_dossier(self):
        graph = self.read_by_both(exporting.HUB, "--base", BASE)
        rows = graph.query(PREFIXES + """SELECT ?claim ?source ?words WHERE {
            ?note oa:hasBody ?claim ; oa:hasTarget [ oa:hasSource ?source ; oa:hasSelector [ oa:exact ?words ] ] .
            ?claim a schema:Claim }""")
        found = collections.Counter((str(c).split("#")[1], str(s).split("#")[1], str(w)) for c, s, w in rows)
        listed = collections.Counter()
        for claim in exporting.listed(exporting.HUB)["claims"]:
            for quote in claim["quotes"]:
                if isinstance(quote, dict):
                    listed[claim["id"], quote["source"], quote["quote"]] += 1
                else:
                    listed[claim["id"], claim["sources"][0], quote] += 1
        self.assertEqual(found, listed)

    def test_hostile_texts_stay_literals(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = exporting.hostile(pathlib.Path(folder))
            graph = self.read_by_both(dossier, "--base", BASE)
            self.expect_counts(graph, dossier)
        self.assertFalse([node for triple in graph for node in triple
                          if isinstance(node, rdflib.URIRef) and ("evil" in node or "e/p" in node)])
        exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
        self.assertEqual([str(words) for words in graph.objects(None, exact)], [exporting.HOSTILE] * 2)

    def test_terms_that_are_used_are_described_in_the_file_and_on_the_page(self):
        page = (exporting.ROOT / "docs/rdf.md").read_text(encoding="utf-8")
        on_page = set(re.findall(r"^\| `sp:(\w+)` \|", page, re.MULTILINE))
        graph = self.read_by_both(exporting.HUB)
        described = {str(s).split("#")[1] for s in graph.subjects() if str(s).startswith("urn:uuid:")}
        used = {str(node).split("#")[1] for triple in graph for node in triple if str(node).startswith("urn:uuid:")}
        self.assertLessEqual(used, described)
        types = {str(p).split("#")[1] for p in graph.objects(None, rdflib.RDF.predicate) if str(p).startswith("urn:uuid:")}
        self.assertEqual(on_page, {term for term in described if not term.endswith("-inverse")} - types)


def number(stance):
    return {"support": 1, "oppose": -1, "neutral": 0}.get(stance, stance)


if __name__ == "__main__":
    if rdflib is None or shutil.which("rapper") is None:
        print("[SKIPPED] rapper (raptor2-utils) or rdflib (python3-rdflib) is not installed")
        sys.exit(77)
    unittest.main()
