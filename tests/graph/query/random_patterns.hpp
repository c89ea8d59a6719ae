#pragma once
// SPDX-License-Identifier: Apache-2.0
// Random queries of patterns, drawn with rapidcheck.

#include "tests/graph/query/asked_pattern.hpp"

namespace standpoint::test {

// What may occur in a query.
struct PatternTraits {
  int matches = 1;  // clauses, at most
  bool variable_length = false;
  bool optional = false;
  bool where = false;        // after a clause and within nodes and relationships
  bool projections = false;  // WITH between clauses, DISTINCT, and columns that are left out
  bool shortest = false;     // one clause for two nodes, one for the paths between them
};

// Over the labels, types and keys of random graphs. To be called within rc::check().
AskedQuery random_query(const PatternTraits& traits);

}  // namespace standpoint::test
