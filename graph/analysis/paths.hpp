#pragma once
// SPDX-License-Identifier: Apache-2.0
// How are two things connected? Shortest and simple paths over ties and statements, each step with what it rests on.

#include <functional>
#include <vector>

#include "graph/model/graph.hpp"

namespace standpoint {

struct PathOptions {
  std::size_t max_length = 0;           // in steps; 0: shortest paths only
  std::size_t most = 10;                // paths at most
  std::vector<RelationTypeId> through;  // these ties only, where any are given …
  bool through_claims = false;          // … or claims
  bool all_ties = false;  // also what is not in force, not asserted, ascribed or hearsay, and who would benefit
  std::function<bool(const Relation&)> admits_relation = {};  // by time; empty: all
  std::function<bool(const Claim&)> admits_claim = {};
};

// One tie of a step: a relation or a claim, or what follows from the propositions themselves.
struct PathTie {
  EdgeKind kind = EdgeKind::relation;
  RecordRef record;     // a relation or claim; a proposition for implication, contradiction and benefit
  bool forward = true;  // told from the step's first end
};

// From one end to the other; steps[i] leads from nodes[i] to nodes[i + 1] and has at least one tie, relations first.
struct Path {
  std::vector<RecordRef> nodes;  // entities and propositions
  std::vector<std::vector<PathTie>> steps;
};

struct PathReport {
  std::vector<Path> paths;  // shortest first, then by the ids of their nodes
  bool more = false;        // there are others: the bound on their number or on the work was reached
};

// The paths between two entities or propositions. A claim is one step between its speaker and its proposition, or
// between two of its speakers. O((V + E) log V) for the distances; then at most 10^6 steps, only towards the goal.
PathReport find_paths(const Dossier& dossier, const DossierGraph& graph, RecordRef from, RecordRef to,
                      const PathOptions& options);

}  // namespace standpoint
