#pragma once
// SPDX-License-Identifier: Apache-2.0
// A graph as JSON Graph Format (version 2), for programs that read JSON.

#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

// One graph: nodes by their id, edges with source, target, relation and label; attributes are `metadata`, absent ones
// left out; of undirected graphs every edge is. No losses but the graph's. O(nodes + edges).
Result<Exported> write_jgf(const ExportedGraph& graph, const ExportOptions& options);

}  // namespace standpoint
