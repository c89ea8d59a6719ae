#pragma once
// SPDX-License-Identifier: Apache-2.0
// Answers queries of patterns the slow and obvious way: tries every node and every relationship for each place.

#include <optional>
#include <string>
#include <vector>

#include "graph/query/property_graph.hpp"
#include "tests/graph/query/asked_pattern.hpp"

namespace standpoint::test {

// The rows of the answer in no meaningful order, each written as by written(). Nothing where it takes more than `most`
// steps along relationships. Of several shortest paths between two nodes, shortestPath takes any. Exponential; reads
// only what the nodes and relationships are, never their lists of neighbours.
std::optional<std::vector<std::string>> enumerated(const query::PropertyGraph& graph, const AskedQuery& query,
                                                   std::size_t most);

// A value as text: `n1`, `r2`, `[r2, r3]`, `<n1 r2 n4>`, `null`; of a path only its ends and length, as `<n1 +1 n4>`,
// where `only_length` is set.
std::string written(const query::Value& value, bool only_length);

}  // namespace standpoint::test
