#pragma once
// SPDX-License-Identifier: Apache-2.0
// What does a query find? The nodes, relationships and paths of its result.

#include <string>
#include <vector>

#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/query.hpp"
#include "graph/text/result.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct QueryViewOptions {
  std::string language = "en";
  std::string title;                // empty: a general one; of a query without a title, query_as_title()
  std::size_t most_nodes = 60;      // those with most relationships are kept
  std::size_t most_edges = 150;     // lines drawn
  std::size_t most_followed = 400;  // lines among the nodes kept; with more of them, fewer are kept
  int most_columns = 3;             // of who makes which claims about what; with fewer, no columns
  std::string link;                 // where marks lead (MarkLinks); empty: nowhere
  std::vector<PropositionId> also;  // propositions that are not drawn and yet meant: the notes tell whom they accuse
};

// The query's text as the title of its picture: one line of at most so many characters,
// without lines that are comments.
std::string query_as_title(std::string_view text, std::size_t most = 160);

// The picture of what a query gave of this graph: entities, propositions, issues, claims and sources as in the other
// views, and the relationships between them as lines; those that look the same between the same two are one line with
// all their labels. Where the result has no relationship, those that the dossier states between its nodes are drawn,
// and the picture says so. Where all relationships are positions, it has two columns. Beyond the limits the nodes with
// most relationships are kept, of equal ones the first in the result; what is left out is said. Without any row, or any
// value, the picture says that nothing was found. Failure: values, but nothing that can be drawn. O(values + lines log
// lines + limit x lines), and take_apart() of each conflict drawn.
Result<Picture> query_picture(const query::DossierPropertyGraph& graph, const query::QueryResult& result,
                              const QueryViewOptions& options);

}  // namespace standpoint
