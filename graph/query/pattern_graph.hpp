#pragma once
// SPDX-License-Identifier: Apache-2.0
// The patterns of one MATCH as a small graph of its own: which nodes and relationships have to be found, under which
// conditions.

#include <functional>
#include <utility>
#include <vector>

#include "graph/query/plan.hpp"
#include "graph/query/symbol_set.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

struct PatternEdge {
  const RelationshipPattern* pattern = nullptr;
  const PatternPart* part = nullptr;
  Symbol left, right;  // as written
  std::vector<TypeId> types;
  std::vector<PlanCondition> conditions;  // on each relationship's properties
  SymbolSet reads;                        // of these conditions
  bool placed = false;

  Symbol symbol() const { return pattern->variable.symbol; }
};

// A condition, and whether a step tests it already.
struct PendingCondition {
  PlanCondition condition;
  SymbolSet reads;
  double share = 0.5;  // of the rows that fulfil it
  bool placed = false;
};

struct PatternGraph {
  std::vector<Symbol> nodes;  // each once, in order of appearance
  std::vector<PatternEdge> edges;
  std::vector<const PatternPart*> paths;  // that have a name
  std::vector<PendingCondition> conditions;
  SymbolSet declared;  // all nodes, relationships and paths
};

// Whether two edges of a MATCH could find the same relationship, which they must not. O(types).
bool may_be_same(const PatternEdge& a, const PatternEdge& b);

// The relationships that are placed, each with those of `own` that must not be the same: of one MATCH all are
// different. O(edges^2).
std::vector<std::pair<Symbol, Symbol>> differing_relationships(const PatternGraph& pattern, const SymbolSet& own);

// Conditions joined by AND stand apart. O(pattern).
PatternGraph make_pattern_graph(const Pattern& pattern, const Expression* where, const PropertyGraph& graph);

// The part of a pattern whose nodes and relationships are `own`, with the conditions that `belong` to it: all of it is
// then placed in the pattern that it is taken from. O(pattern).
PatternGraph take_part(PatternGraph& pattern, const SymbolSet& own,
                       const std::function<bool(const PendingCondition&)>& belongs);

}  // namespace standpoint::query
