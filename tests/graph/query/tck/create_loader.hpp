#pragma once
// SPDX-License-Identifier: Apache-2.0
// Makes a graph from queries that create it: what the language, which only reads, cannot do itself.

#include <span>
#include <string>

#include "tests/graph/query/tck/memory_graph.hpp"

namespace standpoint::test {

// Runs queries of CREATE and [DETACH] DELETE, with clauses that read between them, and freezes the graph. Reads
// patterns and what is asked in between with the language itself. Empty, or why a query cannot be run.
std::string load_graph(MemoryGraph& graph, std::span<const std::string> queries);

}  // namespace standpoint::test
