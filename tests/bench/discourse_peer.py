#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The peer of networks and replies: discourse_peer.py STATEMENTS REPLIES CLAIMS SOURCES

It reads the statements that the program counts, as lines of numbers (actor, proposition, 1 for support, second), and makes the
same networks of them as a researcher would with scipy's sparse matrices, each from the bare statements. The replies (who
answers whom) become a graph of networkx, of which it finds the grounded labelling. It prints the processor time of each
and what it comes to.
"""
import datetime
import json
import sys
import time

import networkx
import numpy
from scipy import sparse

WINDOWS_FROM, WINDOWS_UNTIL = datetime.datetime(2018, 1, 1), datetime.datetime(2020, 2, 1)


class Statements:
    """Columns of numbers, and the matrices that follow from them."""

    def __init__(self, columns):
        self.actors, self.propositions, self.supports, self.times = columns
        self.shape = (int(self.actors.max()) + 1 if len(self.actors) else 1,
                      int(self.propositions.max()) + 1 if len(self.propositions) else 1)

    def where(self, kept, shape=None):
        out = Statements([column[kept] for column in (self.actors, self.propositions, self.supports, self.times)])
        out.shape = shape or self.shape
        return out

    def once_a_month(self):
        """Without what an actor had said of a proposition in the same month already."""
        months = self.times.astype("datetime64[s]").astype("datetime64[M]").astype(numpy.int64)
        order = numpy.argsort(self.times, kind="stable")
        keys = numpy.stack([self.actors, self.propositions, self.supports, months])[:, order]
        _, first = numpy.unique(keys, axis=1, return_index=True)
        return self.where(order[first])

    def once(self):
        """Each stance of an actor on a proposition once."""
        keys = numpy.stack([self.actors, self.propositions, self.supports])
        return self.where(numpy.unique(keys, axis=1, return_index=True)[1])

    def counts(self):
        """(support, opposition): actors by propositions."""
        return [sparse.csr_matrix((numpy.ones(len(side)), (self.actors[side], self.propositions[side])), shape=self.shape)
                for side in (numpy.flatnonzero(self.supports == 1), numpy.flatnonzero(self.supports == 0))]


def without_diagonal(matrix):
    matrix.setdiag(0)
    matrix.eliminate_zeros()
    return matrix


def two_mode(statements):
    support, opposition = statements.counts()
    return support - opposition


def congruence(statements):
    support, opposition = statements.counts()
    return without_diagonal((support @ support.T + opposition @ opposition.T).tocsr())


def conflict(statements):
    support, opposition = statements.counts()
    crossed = support @ opposition.T
    return without_diagonal((crossed + crossed.T).tocsr())


def subtract(statements):
    return congruence(statements) - conflict(statements)


def average(statements):
    network = subtract(statements).tocoo()
    totals = numpy.bincount(statements.actors, minlength=statements.shape[0])
    return sparse.coo_matrix((2 * network.data / (totals[network.row] + totals[network.col]), (network.row, network.col)), network.shape)


def jaccard(statements):
    both = sparse.hstack(statements.counts()).tocsr()
    there = both.sign()
    shared = both @ there.T
    network = without_diagonal((both @ both.T).tocsr()).tocoo()
    totals = numpy.asarray(both.sum(axis=1)).ravel()
    overlap = numpy.asarray((shared + shared.T).tocsr()[network.row, network.col]).ravel()
    return sparse.coo_matrix((network.data / (totals[network.row] + totals[network.col] - overlap + network.data),
                              (network.row, network.col)))


def cosine(statements):
    both = sparse.hstack(statements.counts()).tocsr()
    network = without_diagonal((both @ both.T).tocsr()).tocoo()
    lengths = numpy.sqrt(numpy.asarray(both.multiply(both).sum(axis=1)).ravel())
    return sparse.coo_matrix((network.data / (lengths[network.row] * lengths[network.col]), (network.row, network.col)))


def months_after(moment, count):
    month = moment.month - 1 + count
    return moment.replace(year=moment.year + month // 12, month=month % 12 + 1)


def windows(statements):
    """A network for each month: of what was said from a month before it to a month after."""
    out, middle = [], months_after(WINDOWS_FROM, 1)
    while months_after(middle, 1) <= WINDOWS_UNTIL:
        first, last = (months_after(middle, step).replace(tzinfo=datetime.timezone.utc).timestamp() for step in (-1, 1))
        kept = statements.where((statements.times >= first) & (statements.times <= last))
        out.append(subtract(kept))
        middle = months_after(middle, 1)
    return out


ANALYSES = {
    "two-mode, subtract": two_mode,
    "congruence": congruence,
    "conflict": conflict,
    "subtract": subtract,
    "subtract, average": average,
    "congruence, Jaccard": jaccard,
    "congruence, cosine": cosine,
    "congruence, once a month": lambda statements: congruence(statements.once_a_month()),
    "24 monthly windows, subtract": windows,
}


MOST_FOR_CAMPS = 100_000  # claims


def signed_modularity(network, member):
    """Of a division, by Gomez, Jensen and Arenas (2009)."""
    network = network.tocoo()
    totals, within, chance = [], [], []
    for sign in (1, -1):
        weights = numpy.maximum(sign * network.data, 0)
        strengths = numpy.bincount(network.row, weights, minlength=network.shape[0])
        totals.append(weights.sum())
        within.append(weights[member[network.row] == member[network.col]].sum())
        of_camps = numpy.bincount(member, strengths)
        chance.append((of_camps ** 2).sum() / weights.sum())
    return (within[0] - chance[0] - (within[1] - chance[1])) / sum(totals)


def communities(statements):
    """(signed modularity of what Louvain's method finds in the agreement, the graph of that)."""
    network = average(statements.once()).tocoo()
    ties = (network.data > 0) & (network.row < network.col)
    graph = networkx.Graph()
    graph.add_nodes_from(range(statements.shape[0]))
    for a, b, weight in zip(network.row[ties].tolist(), network.col[ties].tolist(), network.data[ties].tolist()):
        graph.add_edge(a, b, weight=weight, length=1 / weight)
    member = numpy.zeros(statements.shape[0], dtype=numpy.int64)
    for number, members in enumerate(networkx.algorithms.community.louvain_communities(graph, seed=1)):
        member[list(members)] = number
    return signed_modularity(network, member), graph


def standing(claims, replies):
    """How many of the claims no unanswered reply is left of: in the grounded extension."""
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(claims))
    graph.add_edges_from(replies)
    unsettled = dict(graph.in_degree())
    accepted = [claim for claim, count in unsettled.items() if count == 0]
    settled = set(accepted)
    for claim in accepted:
        for answered in graph.successors(claim):
            if answered in settled:
                continue
            settled.add(answered)
            for further in graph.successors(answered):
                unsettled[further] -= 1
                if unsettled[further] == 0 and further not in settled:
                    settled.add(further)
                    accepted.append(further)
    return len(accepted)


def total(result):
    return sum(float(matrix.sum()) for matrix in result) if isinstance(result, list) else float(result.sum())


def main():
    begun = time.process_time()
    statements = Statements(numpy.loadtxt(sys.argv[1], dtype=numpy.int64).T)
    out = {"load": time.process_time() - begun, "analyses": {}}
    for name, analysis in ANALYSES.items():
        begun = time.process_time()
        result = analysis(statements)
        out["analyses"][name] = {"seconds": time.process_time() - begun, "sum": total(result)}
    replies = [tuple(map(int, line.split())) for line in open(sys.argv[2], encoding="ascii")]
    begun = time.process_time()
    found = standing(int(sys.argv[3]), replies)
    out["analyses"]["replies and their statuses"] = {"seconds": time.process_time() - begun, "sum": found}
    if int(sys.argv[3]) <= MOST_FOR_CAMPS:
        begun = time.process_time()
        found, graph = communities(statements)
        out["analyses"]["communities, from the statements"] = {"seconds": time.process_time() - begun, "sum": found}
        begun = time.process_time()
        networkx.betweenness_centrality(graph, k=min(int(sys.argv[4]), len(graph)), weight="length", seed=1)
        out["analyses"]["betweenness, estimated"] = {"seconds": time.process_time() - begun, "sum": 0}
    print(json.dumps(out))


if __name__ == "__main__":
    main()
