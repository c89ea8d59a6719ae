// SPDX-License-Identifier: Apache-2.0
#include "graph/model/cycles.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <deque>

namespace standpoint {
namespace {

using Network = boost::compressed_sparse_row_graph<boost::directedS>;

Network make_network(std::uint32_t vertices, const std::vector<Arc>& arcs) {
  return {boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(), vertices};
}

constexpr std::uint32_t kUnseen = UINT32_MAX;

// A shortest way from `start` back to itself inside its component; `before` is kUnseen for all of it. O(component).
std::vector<std::uint32_t> shortest_cycle(const Network& network, const std::vector<std::uint32_t>& component,
                                          std::uint32_t start, std::vector<std::uint32_t>& before) {
  std::deque<std::uint32_t> queue{start};
  while (!queue.empty()) {
    const Network::vertex_descriptor vertex = queue.front();
    queue.pop_front();
    for (auto [out, end] = boost::out_edges(vertex, network); out != end; ++out) {
      const auto next = static_cast<std::uint32_t>(boost::target(*out, network));
      if (component[next] != component[start] || before[next] != kUnseen) continue;
      before[next] = static_cast<std::uint32_t>(vertex);
      if (next != start) {
        queue.push_back(next);
        continue;
      }
      std::vector<std::uint32_t> cycle;
      for (std::uint32_t at = before[start]; at != start; at = before[at]) cycle.push_back(at);
      cycle.push_back(start);
      std::reverse(cycle.begin(), cycle.end());
      return cycle;
    }
  }
  return {};
}

std::uint32_t number_parts(const Network& network, std::vector<std::uint32_t>& part_of) {
  return boost::strong_components(
      network, boost::make_iterator_property_map(part_of.begin(), boost::get(boost::vertex_index, network)));
}

}  // namespace

std::vector<std::uint32_t> strong_parts(std::uint32_t vertices, const std::vector<Arc>& arcs) {
  std::vector<std::uint32_t> part_of(vertices);
  number_parts(make_network(vertices, arcs), part_of);
  return part_of;
}

std::vector<std::vector<std::uint32_t>> find_cycles(std::uint32_t vertices, const std::vector<Arc>& arcs) {
  if (arcs.empty()) return {};
  const Network network = make_network(vertices, arcs);
  std::vector<std::uint32_t> component(vertices);
  const std::uint32_t count = number_parts(network, component);
  std::vector<std::uint32_t> size(count, 0);
  std::vector<bool> loops(count, false);
  for (const std::uint32_t part : component) ++size[part];
  for (const auto& [from, to] : arcs)
    if (from == to) loops[component[from]] = true;
  std::vector<std::vector<std::uint32_t>> cycles;
  std::vector<bool> done(count, false);
  std::vector<std::uint32_t> before(vertices, kUnseen);
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
    const std::uint32_t part = component[vertex];
    if (done[part] || (size[part] == 1 && !loops[part])) continue;
    done[part] = true;
    cycles.push_back(shortest_cycle(network, component, vertex, before));
  }
  return cycles;
}

std::optional<std::vector<std::uint32_t>> topological_order(std::uint32_t vertices, const std::vector<Arc>& arcs) {
  const Network network = make_network(vertices, arcs);
  std::vector<std::uint32_t> order;
  order.reserve(vertices);
  try {
    std::vector<boost::default_color_type> colors(vertices);
    boost::topological_sort(
        network, std::back_inserter(order),
        boost::color_map(boost::make_iterator_property_map(colors.begin(), boost::get(boost::vertex_index, network))));
  } catch (const boost::not_a_dag&) {
    return std::nullopt;
  }
  std::reverse(order.begin(), order.end());
  return order;
}

}  // namespace standpoint
