#pragma once
// SPDX-License-Identifier: Apache-2.0
// A graph as a Mermaid flowchart, which GitHub, GitLab and many editors draw in Markdown pages.

#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

// A flowchart from left to right: nodes with an edge in the shapes and colours of our diagrams, edges with their label
// or, without one, their weight. Lost are attributes, times, and nodes without an edge. No text of the graph can end a
// label or be taken for markup, a directive or Markdown. Failure: more than Mermaid draws without being configured (500
// edges, 50,000 characters). O(nodes + edges).
Result<Exported> write_mermaid(const ExportedGraph& graph, const ExportOptions& options);

}  // namespace standpoint
