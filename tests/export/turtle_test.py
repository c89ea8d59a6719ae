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
EXACT = rdflib and rdflib.URIRef("http://www.w3.org/ns/oa#exact")
MOST_BLANK_NODES = 60  # what rdflib can compare within a moment
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


def graph_of(text):
    return rdflib.Graph().parse(data=text, format="turtle", publicID=PLACE)


def same(one, other):
    """Whether two graphs are the same: told by rdflib, or, of many blank nodes, by what hangs from each of them."""
    if len({node for triple in one for node in triple if isinstance(node, rdflib.BNode)}) <= MOST_BLANK_NODES:
        return isomorphic(one, other)
    return spelled_out(one) == spelled_out(other)


def spelled_out(graph):
    """The triples of a graph whose blank nodes are trees, each of them written out."""
    def name(node):
        if not isinstance(node, rdflib.BNode):
            return node.n3()
        return "[%s]" % " ".join(sorted(f"{p.n3()} {name(o)}" for p, o in graph.predicate_objects(node)))
    return collections.Counter(" ".join(map(name, triple)) for triple in graph)


def ask(graph, pattern):
    return int(next(iter(graph.query(PREFIXES + COUNTS % pattern)))[0])


class Turtle(unittest.TestCase):
    def read_by_both(self, dossier, *options):
        """The graph, which both readers read alike; its literals fit their types."""
        text = exporting.export("turtle", dossier, *options)
        rapper(text, "-c")
        graph = graph_of(text)
        # N-Triples are Turtle too: rdflib's own reader for them takes the text \\u0022 for a quotation mark.
        self.assertTrue(same(graph, graph_of(rapper(text, "-o", "ntriples"))), dossier)
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
        disputes = exporting.asked(dossier, "MATCH (a:Claim)-[:DISPUTES]->(b:Claim) RETURN DISTINCT a.id, b.id")
        self.assertEqual(len(list(graph.query(PREFIXES + "SELECT ?a ?b WHERE { ?a cito:disputes ?b }"))), len(disputes))
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
            for evidence in claim["evidence"]:
                if evidence["quote"]:
                    listed[claim["id"], evidence["source"], evidence["quote"]] += 1
        self.assertEqual(found, listed)

    def test_hostile_texts_stay_literals(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = exporting.hostile(pathlib.Path(folder))
            graph = self.read_by_both(dossier, "--base", BASE)
            self.expect_counts(graph, dossier)
        self.assertFalse([node for triple in graph for node in triple
                          if isinstance(node, rdflib.URIRef) and ("evil" in node or "e/p" in node)])
        self.assertEqual([str(words) for words in graph.objects(None, EXACT)], [exporting.HOSTILE] * 2)

    def test_bad_inputs_made_against_exports_hold(self):
        for dossier in exporting.hostile_files():
            graph = self.read_by_both(dossier, "--base", BASE)
            records = self.expect_counts(graph, dossier)
            quotes = [e["quote"] for kind in ("claims", "relations") for r in records[kind] for e in r["evidence"] if e["quote"]]
            self.assertEqual(sorted(map(str, graph.objects(None, EXACT))), sorted(quotes))

    def test_terms_that_are_used_are_described_in_the_file_and_on_the_page(self):
        page = (exporting.ROOT / "docs/rdf.md").read_text(encoding="utf-8")
        on_page = set(re.findall(r"^\| `sp:(\w+)` \|", page, re.MULTILINE))
        graph = self.read_by_both(exporting.HUB)
        typed = {own(subject) for subject in graph.subjects(rdflib.RDF.type)}
        self.assertLessEqual({own(node) for triple in graph for node in triple}, typed | {None})
        definition = rdflib.URIRef("http://www.w3.org/2004/02/skos/core#definition")
        meanings = [*graph.subjects(rdflib.RDFS.comment), *graph.subjects(definition)]
        self.assertEqual(on_page | {None}, {own(term) for term in meanings} | {None})


def own(node):
    """A term of the file's own, without what all of them begin with; nothing for anything else."""
    return str(node).split("#")[1] if str(node).startswith("urn:uuid:") else None


def number(stance):
    return {"support": 1, "oppose": -1, "neutral": 0}.get(stance, stance)


if __name__ == "__main__":
    if rdflib is None or shutil.which("rapper") is None:
        print("[SKIPPED] rapper (raptor2-utils) or rdflib (python3-rdflib) is not installed")
        sys.exit(77)
    unittest.main()
