# SPDX-License-Identifier: Apache-2.0
"""What the tests of exported graphs share: the program, what it lists of a dossier, and that as nodes and edges."""
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ.get("STANDPOINT_PROGRAM", ROOT / "build/dev/standpoint"))
DOSSIERS = {"health-data-hub": ROOT / "data/health-data-hub", "hostile": ROOT / "tests/render/export/hostile"}
TIME_LIMIT_SECONDS = 120

NODE_KINDS = {"entities": "entity", "propositions": "proposition", "issues": "issue", "sources": "source"}
# What `list` tells that stands elsewhere in a graph: in the id, in the ends of edges, or in other words.
ELSEWHERE = {"id", "evidence", "replies"}
ELSEWHERE_OF = {"issue": {"propositions"}, "claim": {"about", "accuses"}, "relation": {"from", "to", "amount"}}


def run(*words):
    """What the program prints on standard output; it must succeed."""
    done = subprocess.run([PROGRAM, *words], capture_output=True, encoding="utf-8", timeout=TIME_LIMIT_SECONDS)
    assert done.returncode == 0, f"{words}: exit {done.returncode}: {done.stderr}"
    return done.stdout


def listed(dossier, kind, language="fr"):
    """The records of a kind, as `list --format json` gives them."""
    return json.loads(run("list", kind, "--format", "json", "--lang", language, "-d", str(dossier)))[kind]


def attributes_of(record, kind):
    """The attributes that a record must have in a graph, with lists as lists."""
    left_out = ELSEWHERE | ELSEWHERE_OF.get(kind, set())
    out = {key: value for key, value in record.items() if key not in left_out and value not in (None, [])}
    if kind == "relation" and record["amount"]:
        out |= {"amount": record["amount"]["value"], "currency": record["amount"]["currency"]}
    if "sources" in out:
        out["sources"] = list(dict.fromkeys(out["sources"]))  # each once, as the graph has them
    quotes = [part["quote"] for part in record.get("evidence", []) if part["quote"]]
    if quotes:
        out |= {"quote": quotes[0], "quotes": quotes}
    if len(record.get("evidence", [])) > 1 and quotes:
        out["quoted_from"] = [part["source"] for part in record["evidence"] if part["quote"]]
    if kind == "claim":
        out["sign"] = "support" if record["stance"] >= 1 / 3 else "oppose" if record["stance"] <= -1 / 3 else "neutral"
    return out


def joined(value):
    """A value as formats without lists have it."""
    return "; ".join(value) if isinstance(value, list) else value


class Expected:
    """The graph that a dossier must become."""

    def __init__(self, dossier, claims="edges"):
        self.claims = claims
        self.nodes = {}
        for kind, name in NODE_KINDS.items():
            for record in listed(dossier, kind):
                self.nodes[record["id"]] = {"class": name, **attributes_of(record, name)}
        self.edges = []  # (source, target, attributes); of claims and relations
        for claim in listed(dossier, "claims"):
            attributes = attributes_of(claim, "claim")
            if claims == "nodes":
                self.nodes[claim["id"]] = {"class": "claim", **attributes}
                self.edges.append((claim["id"], claim["about"], {"class": "ABOUT", "stance": claim["stance"]}))
                self.edges += [(by, claim["id"], {"class": "MAKES"}) for by in claim["by"] if by != "source"]
                self.edges += [(claim["id"], part["source"], {"class": "IN"}) for part in claim["evidence"]]
                continue
            speakers = claim["sources"] if claim["by"] == ["source"] else claim["by"]
            for speaker in dict.fromkeys(speakers):
                self.edges.append((speaker, claim["about"], {"class": "CLAIMS", "claim": claim["id"], **attributes}))
        for relation in listed(dossier, "relations"):
            if relation["from"] and relation["to"]:
                about = {"class": relation["type"].upper(), "relation": relation["id"], **attributes_of(relation, "relation")}
                self.edges.append((relation["from"], relation["to"], about))
        for proposition in listed(dossier, "propositions"):
            one = proposition["id"]
            self.edges += [(one, other, {"class": "IMPLIES"}) for other in proposition["implies"]]
            self.edges += [(one, other, {"class": "ACCUSES"}) for other in proposition["accuses"]]
            self.edges += [(one, other, {"class": "BENEFITS"}) for other in proposition["benefits"]]
            if proposition["issue"]:
                self.edges.append((one, proposition["issue"], {"class": "ANSWERS"}))

    def differences(self, nodes, edges, of_list=joined):
        """What a graph that was read back lacks or has otherwise. `nodes`: attributes by id; `edges`: (source, target,
        attributes); `of_list`: how the format has lists."""
        found = [f"nodes: {set(nodes) ^ set(self.nodes)}"] if set(nodes) != set(self.nodes) else []
        for one, attributes in self.nodes.items():
            found += [f"{one}.{key}: {nodes[one].get(key)!r}, not {value!r}" for key, value in attributes.items()
                      if nodes.get(one, {}).get(key) != of_list(value)]
        left = list(edges)
        for source, target, attributes in self.edges:
            wanted = {key: of_list(value) for key, value in attributes.items()}
            for edge in left:
                if edge[:2] == (source, target) and all(edge[2].get(key) == value for key, value in wanted.items()):
                    left.remove(edge)
                    break
            else:
                found.append(f"no edge {source} {target} {wanted}")
        known = {attributes["class"] for _, _, attributes in self.edges}
        return found + [f"not expected: {edge}" for edge in left if edge[2]["class"] in known]
