#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The peer in Python: peer.py DOSSIER [ENTITIES]

It loads the same files with PyYAML's C parser, follows every reference, builds the same graph with networkx, and prints the
same counts as `standpoint stats`, with the processor time of each step. Then it works out a score for each actor and
proposition, counts the opposed pairs, writes the relations as JSON and, where the file ENTITIES names some, draws these and
their ties with dot; the choice of them is given. It makes none of the checks that a dossier needs beyond its references,
keeps no places of values and no texts apart.
"""
import json
import pathlib
import resource
import subprocess
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


def sign_of(stance):
    number = {"support": 1.0, "oppose": -1.0, "neutral": 0.0}.get(stance)
    number = float(stance) if number is None else number
    return 1 if 3 * number >= 1 else -1 if 3 * number <= -1 else 0


def weight_of(claim):
    certainty = {"hedged": 0.5, "questioned": 0.25}.get(claim.get("certainty"), 1.0)
    return float(claim.get("confidence", 1)) * certainty * (0.5 if "only_if" in claim else 1.0)


def own_positions(dossier):
    """{(actor, proposition): [score, weights, supporting, opposing]} of the actors' own claims."""
    positions = {}
    for claim in dossier["claims"].values():
        if claim.get("words") == "ascribed" or "reported_by" in claim:
            continue
        sign, weight = sign_of(claim["stance"]), weight_of(claim)
        for actor in as_list(claim["by"]):
            if actor != "source":
                position = positions.setdefault((actor, claim["about"]), [0.0, 0.0, 0, 0])
                position[0] += weight * sign
                position[1] += weight
                position[2] += sign > 0
                position[3] += sign < 0
    return positions


def opposed_pairs(positions):
    """How many pairs of different actors oppose each other on a proposition, and how many propositions have such a pair."""
    supporting, opposing = {}, {}
    for (actor, proposition), (_, _, plus, minus) in positions.items():
        if plus:
            supporting.setdefault(proposition, set()).add(actor)
        if minus:
            opposing.setdefault(proposition, set()).add(actor)
    pairs = [len(actors) * len(opposing.get(name, ())) - len(actors & opposing.get(name, set()))
             for name, actors in supporting.items()]
    return sum(pairs), sum(1 for count in pairs if count > 0)


def relations_as_json(dossier):
    """The relations as `standpoint relations --format json` lists them, less what it adds."""
    return json.dumps({"relations": [
        {"id": name, "from": relation["from"], "type": relation["type"], "to": relation["to"], "since": relation.get("since"),
         "until": relation.get("until"), "sources": as_list(relation.get("source"))}
        for name, relation in dossier["relations"].items()]}, ensure_ascii=False, indent=2)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def draw(dossier, names):
    """SVG by dot of these entities and the ties among them: one line for each two ends, labelled with its types."""
    lines = {}
    for relation in dossier["relations"].values():
        if relation["from"] in names and relation["to"] in names:
            lines.setdefault((relation["from"], relation["to"]), set()).add(relation["type"])
    dot = ["digraph {", "node [shape=box, fontname=Arial]", "edge [fontname=Arial]"]
    dot += [f"{quoted(name)} [label={quoted(str(dossier['entities'][name]['name']))}]" for name in sorted(names)]
    dot += [f"{quoted(a)} -> {quoted(b)} [label={quoted(', '.join(sorted(types)))}]" for (a, b), types in sorted(lines.items())]
    return subprocess.run(["dot", "-Tsvg"], input="\n".join([*dot, "}"]), capture_output=True, text=True, check=True).stdout


def main():
    dossier = load(sys.argv[1])
    dangling = [name for section, name in references(dossier) if name not in dossier[section]]
    if dangling:
        sys.exit(f"peer: {len(dangling)} references lead nowhere, the first to '{dangling[0]}'")
    loaded = time.process_time()
    graph = build(dossier)
    counts = {section: len(dossier[section]) for section in SECTIONS}
    counts["parts"] = connected_parts(graph, dossier["entities"])
    built = time.process_time()
    positions = own_positions(dossier)
    placed = time.process_time()
    pairs, disputed = opposed_pairs(positions)
    opposed = time.process_time()
    listed = relations_as_json(dossier).count('"from"')
    written = time.process_time()
    names = set(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").split()) if len(sys.argv) > 2 else set()
    drawn = draw(dossier, names).count('class="node"') if names else 0
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    drawing = time.process_time() - written + children.ru_utime + children.ru_stime
    print(json.dumps({"counts": counts, "load": loaded, "graph": built - loaded, "positions": placed - built,
                      "conflicts": opposed - placed, "relations": written - opposed, "drawing": drawing,
                      "listed": listed, "drawn": drawn,
                      "analyses": {"positions": len(positions), "opposed_pairs": pairs, "disputed": disputed}}))


if __name__ == "__main__":
    main()
