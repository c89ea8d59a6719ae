// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_protocol.hpp"

#include <cmath>
#include <utility>

namespace standpoint {
namespace {

constexpr double kFarthest = 1e7;

void encode(std::string& out, const GraphRequest& graph) {
  out += "graph";
  append_number(out, static_cast<int>(graph.engine));
  append_number(out, static_cast<int>(graph.flow));
  append_number(out, graph.layer_gap);
  for (const GraphGroup& group : graph.groups) {
    out += "\ngroup";
    append_number(out, group.label_width);
    append_number(out, group.label_height);
  }
  for (const RequestBox& box : graph.boxes) {
    out += "\nbox";
    append_number(out, box.width);
    append_number(out, box.height);
    append_number(out, box.group);
  }
  for (const RequestEdge& edge : graph.edges) {
    out += "\nedge";
    append_number(out, edge.from);
    append_number(out, edge.to);
    append_number(out, edge.from_side ? 1 : 0);
    append_number(out, edge.to_side ? 1 : 0);
    append_number(out, edge.length);
  }
  out += "\nend\n";
}

std::optional<double> take_coordinate(std::string_view& line) {
  const std::optional<double> value = take_number<double>(line);
  if (!value || !std::isfinite(*value) || std::abs(*value) >= kFarthest) return std::nullopt;
  return value;
}

bool take_points(std::string_view line, Curve& points) {
  while (!line.empty()) {
    const std::optional<double> x = take_coordinate(line);
    const std::optional<double> y = take_coordinate(line);
    if (!x || !y) return false;
    points.push_back({*x, *y});
  }
  return true;
}

// Reads one line of a reply into `reply`; false where it is not what the protocol allows.
bool read_reply_line(std::string_view line, GraphReply& reply) {
  const std::string_view kind = take_word(line);
  Curve points;
  if (!take_points(line, points)) return false;
  if (kind == "box" && points.size() == 1) {
    reply.boxes.push_back(points.front());
  } else if (kind == "edge" && points.size() >= 4 && points.size() % 3 == 1) {
    reply.edges.push_back(std::move(points));
  } else if (kind == "group" && points.size() == 2) {
    reply.groups.push_back({points[0].x, points[0].y, points[1].x, points[1].y});
  } else {
    return false;
  }
  return true;
}

bool is_complete(const GraphReply& reply, const GraphRequest& graph) {
  return reply.boxes.size() == graph.boxes.size() && reply.edges.size() == graph.edges.size() &&
         reply.groups.size() == graph.groups.size();
}

}  // namespace

std::string encode_requests(const std::vector<GraphRequest>& graphs, unsigned cpu_seconds) {
  std::string out = "limits";
  append_number(out, cpu_seconds);
  out += '\n';
  for (const GraphRequest& graph : graphs) encode(out, graph);
  return out;
}

std::vector<std::optional<GraphReply>> decode_replies(std::string_view text, const std::vector<GraphRequest>& graphs) {
  std::vector<std::optional<GraphReply>> replies(graphs.size());
  GraphReply reply;
  std::optional<std::size_t> index;
  bool sound = false;
  while (const std::optional<std::string_view> line = take_line(text)) {
    std::string_view rest = *line;
    if (rest.starts_with("graph ")) {
      take_word(rest);
      index = take_number<std::size_t>(rest);
      sound = index && *index < graphs.size();
      reply = {};
    } else if (rest == "end") {
      if (sound && is_complete(reply, graphs[*index])) replies[*index] = std::exchange(reply, {});
      sound = false;
    } else if (sound) {
      sound = read_reply_line(rest, reply);
    }
  }
  return replies;
}

}  // namespace standpoint
