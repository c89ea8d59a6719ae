#pragma once
// SPDX-License-Identifier: Apache-2.0
// A part of a graph that is too large to be looked at.

#include <cstddef>

#include "render/export/exported_graph.hpp"

namespace standpoint {

// Keeps the `most` nodes that hang together most, in their order, and the edges between them: the node with fewest
// edges to those that are left is taken away, of several the last one, until no more are left. Counts what is left out
// as lost. O((nodes + edges) log nodes).
void keep_core(ExportedGraph& graph, std::size_t most);

}  // namespace standpoint
