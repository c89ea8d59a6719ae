#pragma once
// SPDX-License-Identifier: Apache-2.0
// A graph as GraphML, for yEd, Gephi, networkx, igraph and most others.

#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

// One graph, valid by graphml.xsd; label, class, weight, start and end are keys like any attribute. Lists are texts
// with
// `; ` between their parts; lost are the borders of parts that hold a semicolon, and characters that XML does not
// allow. O(nodes x attributes + edges x attributes).
Result<Exported> write_graphml(const ExportedGraph& graph, const ExportOptions& options);

}  // namespace standpoint
