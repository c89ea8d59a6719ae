// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/picture.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace standpoint {

std::vector<LegendSign> signs_present(const Picture& picture) {
  std::array<bool, kNodeRoleCount> node_roles{};
  std::array<bool, kEdgeRoleCount> edge_roles{};
  bool dashed_edge = false;
  bool dashed_node = false;
  bool doubled_node = false;
  bool hollow_edge = false;
  bool turned_edge = false;
  for (const PictureNode& node : picture.nodes) {
    node_roles[static_cast<std::size_t>(node.role)] = true;
    dashed_node = dashed_node || node.dashed;
    doubled_node = doubled_node || node.doubled;
  }
  for (const PictureEdge& edge : picture.edges) {
    edge_roles[static_cast<std::size_t>(edge.role)] = true;
    dashed_edge = dashed_edge || edge.dashed;
    hollow_edge = hollow_edge || edge.hollow;
    turned_edge = turned_edge || edge.turned;
  }
  std::vector<LegendSign> signs;
  for (std::size_t role = 0; role < kNodeRoleCount; ++role) {
    if (node_roles[role]) signs.push_back({LegendSign::Kind::node, static_cast<std::uint8_t>(role)});
  }
  for (std::size_t role = 0; role < kEdgeRoleCount; ++role) {
    if (edge_roles[role]) signs.push_back({LegendSign::Kind::edge, static_cast<std::uint8_t>(role)});
  }
  if (dashed_edge) signs.push_back({LegendSign::Kind::dashed_edge, 0});
  if (dashed_node) signs.push_back({LegendSign::Kind::dashed_node, 0});
  if (doubled_node) signs.push_back({LegendSign::Kind::doubled_node, 0});
  if (hollow_edge) signs.push_back({LegendSign::Kind::hollow_edge, 0});
  if (turned_edge) signs.push_back({LegendSign::Kind::turned_edge, 0});
  return signs;
}

Picture normalized(const Picture& picture) {
  Picture result = picture;
  std::stable_sort(result.nodes.begin(), result.nodes.end(),
                   [](const PictureNode& a, const PictureNode& b) { return a.id < b.id; });
  const auto same_id = [](const PictureNode& a, const PictureNode& b) { return a.id == b.id; };
  result.nodes.erase(std::unique(result.nodes.begin(), result.nodes.end(), same_id), result.nodes.end());
  std::set<std::string_view> known;
  for (const PictureNode& node : result.nodes) known.insert(node.id);
  const auto lacks_end = [&known](const PictureEdge& edge) {
    return !known.contains(edge.from) || !known.contains(edge.to);
  };
  result.edges.erase(std::remove_if(result.edges.begin(), result.edges.end(), lacks_end), result.edges.end());
  std::stable_sort(result.edges.begin(), result.edges.end(), [](const PictureEdge& a, const PictureEdge& b) {
    return std::tie(a.id, a.from, a.to, a.labels) < std::tie(b.id, b.from, b.to, b.labels);
  });
  return result;
}

}  // namespace standpoint
