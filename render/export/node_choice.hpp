#pragma once
// SPDX-License-Identifier: Apache-2.0
// A part of a graph that is too large to be looked at.

#include <cstddef>

#include "render/export/exported_graph.hpp"

namespace standpoint {

// Keeps the `most` nodes with most edges, of the same number those that stand first, and the edges between them; counts
// what is left out as lost. O((nodes + edges) log nodes).
void keep_busiest(ExportedGraph& graph, std::size_t most);

}  // namespace standpoint
