#pragma once
// SPDX-License-Identifier: Apache-2.0
// A graph as GEXF, the format of Gephi, with colours and, where dates are known, a time for its timeline.

#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

// Version 1.3 (valid by the RELAX NG schema of gexf.net) or, as `options` say, 1.2draft, which networkx reads. Lines
// have the colours of the built-in theme, nodes are dark where they act and lighter where they do not. Kinds keep edges
// apart that join the same nodes. Lists and losses as in write_graphml(). O(nodes x attributes + edges x attributes).
Result<Exported> write_gexf(const ExportedGraph& graph, const ExportOptions& options);

}  // namespace standpoint
