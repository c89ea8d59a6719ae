// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_helper/request_reader.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostBoxes = 400;
constexpr std::size_t kMostEdges = 800;
constexpr double kLargest = 20000;

bool is_size(const std::optional<double>& value) { return value && *value >= 0 && *value <= kLargest; }

bool read_graph(std::string_view line, GraphRequest& graph) {
  const std::optional<unsigned> engine = take_number<unsigned>(line);
  const std::optional<unsigned> flow = take_number<unsigned>(line);
  const std::optional<double> layer_gap = take_number<double>(line);
  if (!engine || !flow || *engine > 3 || *flow > 1 || !is_size(layer_gap)) return false;
  graph.engine = static_cast<LayoutEngine>(*engine);
  graph.flow = static_cast<LayoutFlow>(*flow);
  graph.layer_gap = *layer_gap;
  return true;
}

bool read_group(std::string_view line, GraphRequest& graph) {
  const std::optional<double> width = take_number<double>(line);
  const std::optional<double> height = take_number<double>(line);
  if (!is_size(width) || !is_size(height)) return false;
  graph.groups.push_back({*width, *height});
  return true;
}

bool read_box(std::string_view line, GraphRequest& graph) {
  const std::optional<double> width = take_number<double>(line);
  const std::optional<double> height = take_number<double>(line);
  const std::optional<int> group = take_number<int>(line);
  if (!is_size(width) || !is_size(height) || !group || graph.boxes.size() >= kMostBoxes) return false;
  if (*group >= static_cast<int>(graph.groups.size())) return false;
  graph.boxes.push_back({*width, *height, *group});
  return true;
}

bool read_edge(std::string_view line, GraphRequest& graph) {
  const std::optional<std::uint32_t> from = take_number<std::uint32_t>(line);
  const std::optional<std::uint32_t> to = take_number<std::uint32_t>(line);
  const std::optional<int> from_side = take_number<int>(line);
  const std::optional<int> to_side = take_number<int>(line);
  const std::optional<double> length = take_number<double>(line);
  if (!is_size(length) || !from || !to || !from_side || !to_side || graph.edges.size() >= kMostEdges) return false;
  if (*from >= graph.boxes.size() || *to >= graph.boxes.size() || *from == *to) return false;
  graph.edges.push_back({*from, *to, *from_side != 0, *to_side != 0, *length});
  return true;
}

bool read_line(std::string_view line, LayoutRequests& requests) {
  const std::string_view kind = take_word(line);
  if (kind == "graph") return read_graph(line, requests.graphs.emplace_back());
  if (requests.graphs.empty()) return false;
  GraphRequest& graph = requests.graphs.back();
  if (kind == "group") return read_group(line, graph);
  if (kind == "box") return read_box(line, graph);
  if (kind == "edge") return read_edge(line, graph);
  return kind == "end";
}

}  // namespace

std::optional<LayoutRequests> decode_requests(std::string_view text) {
  LayoutRequests requests;
  std::optional<std::string_view> line = take_line(text);
  if (!line || take_word(*line) != "limits") return std::nullopt;
  const std::optional<unsigned> seconds = take_number<unsigned>(*line);
  if (!seconds) return std::nullopt;
  requests.cpu_seconds = *seconds;
  while ((line = take_line(text))) {
    if (!read_line(*line, requests)) return std::nullopt;
  }
  return requests;
}

std::string encode_reply(std::size_t index, const std::optional<GraphReply>& reply) {
  std::string out = "graph";
  append_number(out, index);
  const auto append_point = [&out](Point point) {
    append_number(out, point.x);
    append_number(out, point.y);
  };
  if (!reply) return out + "\nfail\nend\n";
  for (const Point& box : reply->boxes) {
    out += "\nbox";
    append_point(box);
  }
  for (const Curve& edge : reply->edges) {
    out += "\nedge";
    for (const Point& point : edge) append_point(point);
  }
  for (const Rectangle& group : reply->groups) {
    out += "\ngroup";
    append_point({group.left, group.top});
    append_point({group.right, group.bottom});
  }
  return out + "\nend\n";
}

}  // namespace standpoint
