// SPDX-License-Identifier: Apache-2.0
#include "render/export/node_choice.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

namespace standpoint {

namespace {

// The nodes that are left, in their order.
std::vector<std::size_t> core_of(const ExportedGraph& graph, std::size_t most) {
  std::vector<std::vector<std::size_t>> neighbours(graph.nodes.size());
  for (const ExportedEdge& edge : graph.edges) {
    if (edge.from == edge.to) continue;
    neighbours[edge.from].push_back(edge.to);
    neighbours[edge.to].push_back(edge.from);
  }
  std::set<std::pair<std::size_t, std::size_t>> left;  // number of edges, and place from behind
  std::vector<std::size_t> degrees;
  const auto entry = [&](std::size_t node) { return std::pair(degrees[node], graph.nodes.size() - node); };
  for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
    degrees.push_back(neighbours[node].size());
    left.insert(entry(node));
  }
  while (left.size() > most) {
    const std::size_t node = graph.nodes.size() - left.begin()->second;
    left.erase(left.begin());
    for (const std::size_t other : neighbours[node])
      if (left.erase(entry(other)) > 0) {
        --degrees[other];
        left.insert(entry(other));
      }
  }
  std::vector<std::size_t> out;
  for (const auto& [degree, place] : left) out.push_back(graph.nodes.size() - place);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

void keep_core(ExportedGraph& graph, std::size_t most) {
  if (graph.nodes.size() <= most) return;
  const std::vector<std::size_t> order = core_of(graph, most);
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
  graph.losses.push_back({"nodes beyond those that hang together most", graph.nodes.size() - nodes.size()});
  if (graph.edges.size() > edges.size())
    graph.losses.push_back({"edges of these nodes", graph.edges.size() - edges.size()});
  graph.nodes = std::move(nodes);
  graph.edges = std::move(edges);
}

}  // namespace standpoint
