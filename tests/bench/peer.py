#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The peer in Python: peer.py DOSSIER loads the same files with PyYAML's C parser, follows every reference, builds the
same graph with networkx, and prints the same counts as `standpoint stats`, with the processor time of each step.

It makes none of the checks that a dossier needs beyond its references, keeps no places of values and no texts apart.
"""
import json
import pathlib
import sys
import time

import networkx
import yaml

SECTIONS = ("entities", "sources", "issues", "propositions", "claims", "relations")


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def load(folder):
    """The sections of all files of a folder, merged: {section: {id: record}}."""
    merged = {section: {} for section in SECTIONS}
    for path in sorted(pathlib.Path(folder).glob("*.yaml")):
        with path.open("rb") as file:
            content = yaml.load(file, Loader=yaml.CBaseLoader)
        for section, records in content.items():
            if section in merged:
                merged[section].update(records)
    return merged


def references(dossier):
    """(section that must define it, id) for every reference of the dossier."""
    for claim in dossier["claims"].values():
        for key in ("by", "to", "reported_by"):
            for entity in as_list(claim.get(key)):
                if entity != "source":
                    yield "entities", entity
        yield "propositions", claim["about"]
        for key in ("supports", "disputes"):
            for other in as_list(claim.get(key)):
                yield "claims", other
        for source in as_list(claim.get("source")):
            yield "sources", source
    for relation in dossier["relations"].values():
        yield "entities", relation["from"]
        yield "entities", relation["to"]
        for source in as_list(relation.get("source")):
            yield "sources", source
    for proposition in dossier["propositions"].values():
        yield "issues", proposition["issue"]
        for key in ("implies", "contradicts"):
            for other in as_list(proposition.get(key)):
                yield "propositions", other
        for benefit in as_list(proposition.get("benefits")):
            yield "entities", benefit["entity"]


def build(dossier):
    """Every record as a node; ties, authorship, stances, citations and answers as edges."""
    graph = networkx.MultiDiGraph()
    for section in SECTIONS[:-1]:
        for name, record in dossier[section].items():
            graph.add_node(name, kind=section, record=record)
    for name, claim in dossier["claims"].items():
        for actor in as_list(claim["by"]):
            if actor != "source":
                graph.add_edge(actor, name, kind="authorship")
        graph.add_edge(name, claim["about"], kind="stance", stance=claim["stance"])
        for source in as_list(claim.get("source")):
            graph.add_edge(name, source, kind="citation")
        for key in ("supports", "disputes"):
            for other in as_list(claim.get(key)):
                graph.add_edge(name, other, kind=key)
    for name, relation in dossier["relations"].items():
        graph.add_edge(relation["from"], relation["to"], kind="relation", type=relation["type"], id=name)
    for name, proposition in dossier["propositions"].items():
        graph.add_edge(name, proposition["issue"], kind="answer")
        for key in ("implies", "contradicts"):
            for other in as_list(proposition.get(key)):
                graph.add_edge(name, other, kind=key)
        for benefit in as_list(proposition.get("benefits")):
            graph.add_edge(name, benefit["entity"], kind="benefit")
    return graph


def connected_parts(graph, entities):
    """The number of parts, larger than one record and with an entity, that ties and claims hold together."""
    ties = networkx.Graph()
    ties.add_nodes_from(entities)
    ties.add_edges_from((a, b) for a, b, kind in graph.edges(data="kind") if kind in ("authorship", "stance", "relation"))
    return sum(1 for part in networkx.connected_components(ties)
               if len(part) > 1 and any(record in entities for record in part))


def main():
    dossier = load(sys.argv[1])
    dangling = [name for section, name in references(dossier) if name not in dossier[section]]
    if dangling:
        sys.exit(f"peer: {len(dangling)} references lead nowhere, the first to '{dangling[0]}'")
    loaded = time.process_time()
    graph = build(dossier)
    counts = {section: len(dossier[section]) for section in SECTIONS}
    counts["parts"] = connected_parts(graph, dossier["entities"])
    print(json.dumps({"counts": counts, "load": loaded, "graph": time.process_time() - loaded}))


if __name__ == "__main__":
    main()
