#pragma once
// SPDX-License-Identifier: Apache-2.0
// A network of statements as a graph for other programs.

#include <string>

#include "graph/analysis/networks.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

// What a network was made from.
struct NetworkOrigin {
  const StatementTable& table;
  const NetworkOptions& options;
  const Dossier* dossier = nullptr;  // null for coded work
  std::string language;
  bool with_evidence = false;  // edges name what they rest on
};

// Nodes are the labels of the network, called by their record's id where they are records; edges are its cells with
// their weight; a one-mode network is undirected and has each pair once. With evidence, edges name the claims behind
// them and what the two share. In the order of rows, then columns. O(cells + statements), with evidence O(products).
ExportedGraph network_graph(const NetworkOrigin& origin, const Network& network);

// The statements that the network does not count, by reason. O(1).
std::vector<ExportLoss> losses_of_network(const NetworkOrigin& origin, const Network& network);

}  // namespace standpoint
