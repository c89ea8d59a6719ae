#pragma once
// SPDX-License-Identifier: Apache-2.0
// Tables of text for spreadsheets and statistics (CSV, RFC 4180): a dossier's, which `import csv` reads back, or a
// graph's nodes and edges as Gephi takes them.

#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

// A file for each table of graph/load/record_tables.hpp, even where it has no rows: `entities.csv`, … A text in several
// languages has a column for each (`name.fr`), in the order in which they are first met; a list stands in one cell (see
// list_cell()). What is lost: coders' notes unless asked for, and the order of a text's languages where it is not that
// of the columns. UTF-8, lines end with CRLF. O(dossier).
Result<Exported> write_csv_tables(const Dossier& dossier, const ExportOptions& options = {});

// `nodes.csv` and `edges.csv`, with Gephi's headers, `class`, `start`, `end` and the attributes. An attribute called
// like one of Gephi's own columns gets `node_` or `edge_` before its name. What the graph lost is lost here too.
// O(graph).
Result<Exported> write_csv_graph(const ExportedGraph& graph, const ExportOptions& options = {});

}  // namespace standpoint
