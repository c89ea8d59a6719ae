// SPDX-License-Identifier: Apache-2.0
#include "render/export/node_choice.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace standpoint {

void keep_busiest(ExportedGraph& graph, std::size_t most) {
  if (graph.nodes.size() <= most) return;
  std::vector<std::size_t> degrees(graph.nodes.size()), order(graph.nodes.size());
  for (const ExportedEdge& edge : graph.edges) {
    ++degrees[edge.from];
    ++degrees[edge.to];
  }
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return degrees[a] > degrees[b]; });
  order.resize(most);
  std::sort(order.begin(), order.end());
  std::vector<std::size_t> places(graph.nodes.size(), SIZE_MAX);
  std::vector<ExportedNode> nodes;
  for (const std::size_t node : order) {
    places[node] = nodes.size();
    nodes.push_back(std::move(graph.nodes[node]));
  }
  std::vector<ExportedEdge> edges;
  for (ExportedEdge& edge : graph.edges) {
    edge.from = places[edge.from];
    edge.to = places[edge.to];
    if (edge.from != SIZE_MAX && edge.to != SIZE_MAX) edges.push_back(std::move(edge));
  }
  graph.losses.push_back({"nodes beyond those with most edges", graph.nodes.size() - nodes.size()});
  if (graph.edges.size() > edges.size())
    graph.losses.push_back({"edges of these nodes", graph.edges.size() - edges.size()});
  graph.nodes = std::move(nodes);
  graph.edges = std::move(edges);
}

}  // namespace standpoint
