#pragma once
// SPDX-License-Identifier: Apache-2.0
// Random small graphs and random queries of patterns, drawn with rapidcheck.

#include <string>

#include "tests/graph/query/asked_pattern.hpp"
#include "tests/graph/query/tck/memory_graph.hpp"

namespace standpoint::test {

// Up to 7 nodes with labels A, B, C, up to 12 relationships of types T, U, among them loops and parallel ones, and
// properties k, v: missing, 0, 1, 2, or 1.0. Some have an index of k. To be called within rc::check().
void fill_at_random(MemoryGraph& graph);

// What may occur in a query.
struct PatternTraits {
  int matches = 1;  // clauses, at most
  bool variable_length = false;
  bool optional = false;
  bool where = false;
  bool shortest = false;
};

AskedQuery random_query(const PatternTraits& traits);

// The graph as a query that would create it.
std::string text_of(const MemoryGraph& graph);

}  // namespace standpoint::test
