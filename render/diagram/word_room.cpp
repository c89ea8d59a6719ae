// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/word_room.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "render/diagram/node_shapes.hpp"

namespace standpoint {
namespace {

constexpr double kEdgeWords = 58;
constexpr double kLayerAndHalfGap = 165;  // for each layer beyond three
constexpr double kRoomOfThreeLayers = 400;
constexpr double kLeastWords = 40;
constexpr double kMostEntity = 108, kMostSource = 150, kMostLong = 230;

bool is_long(NodeRole role) {
  return role == NodeRole::proposition || role == NodeRole::claim || role == NodeRole::issue;
}

// How much of the room the words of a column take, beside those of the others.
double weight_of(NodeRole role) { return is_long(role) ? 1.55 : 1; }

// What a column holds beside words.
struct Column {
  double padding = 0, weight = 0, left_cells = 0, right_cells = 0;
};

}  // namespace

double least_column_gap(std::size_t columns) { return columns <= 2 ? 90 : columns == 3 ? 34 : 24; }

double cell_width(const PictureNode& node, bool bounded) {
  const bool counted =
      std::any_of(node.cells.begin(), node.cells.end(), [](const PictureCell& cell) { return cell.count > 0; });
  return counted || !bounded ? 36 : 20;
}

WordRoom::WordRoom(const Picture& picture, const Typesetting& type) : bounded_(type.bounded()) {
  if (!bounded_) return;
  if (picture.in_columns)
    share_columns(picture, type.room());
  else
    share_layers(picture, type.room());
}

void WordRoom::share_columns(const Picture& picture, double room) {
  std::map<int, Column> columns;
  for (const PictureNode& node : picture.nodes) {
    Column& column = columns[node.column];
    column.padding = std::max(column.padding, 2 * side_padding(node.role));
    column.weight = std::max(column.weight, weight_of(node.role));
    for (const PictureCell& cell : node.cells) {
      double& width = cell.right ? column.right_cells : column.left_cells;
      width = std::max(width, cell_width(node, true));
    }
  }
  if (columns.empty()) return;
  room -= static_cast<double>(columns.size() - 1) * least_column_gap(columns.size());
  if (picture.frame_groups) room -= 2 * kAroundGroup;
  double weights = 0;
  for (const auto& [number, column] : columns) {
    room -= column.padding + column.left_cells + column.right_cells;
    weights += column.weight;
  }
  const double share = std::max(room / weights, kLeastWords);
  double beside = weight_of(NodeRole::proposition);  // a source takes as much as its column has
  for (const PictureNode& node : picture.nodes)
    if (node.role == NodeRole::source) beside = std::min(beside, columns[node.column].weight);
  entity_ = std::min(share, kMostEntity);
  source_ = std::min(share * beside, kMostSource);
  proposition_ = claim_ = std::min(share * weight_of(NodeRole::proposition), kMostLong);
}

void WordRoom::share_layers(const Picture& picture, double room) {
  const bool labelled =
      std::any_of(picture.edges.begin(), picture.edges.end(), [](const PictureEdge& e) { return !e.labels.empty(); });
  edge_ = kEdgeWords;
  double layers = room < kRoomOfThreeLayers ? 2 : 3;
  if (room > kPageColumn) layers += std::floor((room - kPageColumn) / kLayerAndHalfGap);
  const double between = labelled ? kEdgeWords + 2 * kAroundEdgeWords + 2 * kLayerGap : kPlainLayerGap;
  const double box = std::max((room - (layers - 1) * between) / layers, kLeastWords);
  entity_ = std::min(box, kMostEntity + 22);
  source_ = claim_ = proposition_ = std::min(box, kMostLong);
  for (double* words : {&entity_, &source_, &claim_, &proposition_}) *words -= 2 * side_padding(NodeRole::person);
}

double WordRoom::width_for(NodeRole role) const {
  switch (role) {
    case NodeRole::proposition:
    case NodeRole::issue: return proposition_;
    case NodeRole::claim: return claim_;
    case NodeRole::source: return source_;
    default: return entity_;
  }
}

// Narrow words take more lines.
WrapLimits WordRoom::name(NodeRole role) const {
  const std::size_t more = bounded_ ? 2 : 0;
  switch (role) {
    case NodeRole::proposition:
    case NodeRole::issue: return {width_for(role), 7 + 3 * more, 400};
    case NodeRole::claim: return {width_for(role), 3 + more, 400};
    case NodeRole::source: return {width_for(role), 4 + more, 400};
    default: return {width_for(role), 4 + more, 200};
  }
}

WrapLimits WordRoom::second_line(NodeRole role) const {
  const std::size_t more = bounded_ ? 3 : 0;
  if (role == NodeRole::claim) return {width_for(role), 6 + 2 * more, 600};
  if (role == NodeRole::collective) return {width_for(role), 9 + 2 * more, 600};  // its members
  if (is_long(role) || role == NodeRole::source) return {width_for(role), 3 + more, 200};
  return {width_for(role) + (bounded_ ? 0 : 4), 3 + more, 200};
}

}  // namespace standpoint
