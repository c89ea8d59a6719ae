#pragma once
// SPDX-License-Identifier: Apache-2.0
// What goes between the program and the layout program: sizes out, coordinates back, as lines of numbers.
//
//   request:  limits CPU_SECONDS            reply, per graph:  graph INDEX
//             graph ENGINE FLOW LAYER_GAP                       box X Y           (of the centre)
//             group LABEL_WIDTH LABEL_HEIGHT                    edge X Y X Y …    (1 + 3n points)
//             box WIDTH HEIGHT GROUP                            group LEFT TOP RIGHT BOTTOM
//             edge FROM TO FROM_SIDE TO_SIDE LENGTH             end
//             end                                               or, instead of the three:  fail
//
// Boxes, edges and groups are numbered in order of appearance within their graph. No text of a picture is ever sent.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/diagram/geometry.hpp"
#include "render/diagram/protocol_lines.hpp"

namespace standpoint {

// How boxes are placed: in layers, in layers with few passes and straight lines, by springs, or so that they are as far
// apart as their edges say (stress majorization: Gansner, Koren and North 2004).
enum class LayoutEngine : std::uint8_t { layered, layered_fast, spring, stress };

// Which way layers follow one another.
enum class LayoutFlow : std::uint8_t { right, down };

struct RequestBox {
  double width = 0;   // points
  double height = 0;  // points
  int group = -1;
};

// An edge runs along the flow. A side end meets its box in the middle of the side that faces the other end.
struct RequestEdge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool from_side = false;
  bool to_side = false;
  double length = 0;  // of stress: how far its ends want to be apart, points; 0: as usual
};

struct GraphGroup {
  double label_width = 0;
  double label_height = 0;
};

// One graph to lay out. At most one edge per ordered pair; groups only where they are to be framed.
struct GraphRequest {
  LayoutEngine engine = LayoutEngine::layered;
  LayoutFlow flow = LayoutFlow::right;
  double layer_gap = 19.44;  // between the boxes of neighbouring layers, points
  std::vector<GraphGroup> groups;
  std::vector<RequestBox> boxes;
  std::vector<RequestEdge> edges;
};

// Where everything went.
struct GraphReply {
  std::vector<Point> boxes;  // centres
  std::vector<Curve> edges;
  std::vector<Rectangle> groups;
};

// The request as text.
std::string encode_requests(const std::vector<GraphRequest>& graphs, unsigned cpu_seconds);

// The replies found in `text`, by index of their graph; nothing for a graph whose reply is missing, cut short, reported
// as failed, or not complete: every box, edge and group must be there with coordinates that are finite and under 1e7.
std::vector<std::optional<GraphReply>> decode_replies(std::string_view text, const std::vector<GraphRequest>& graphs);

}  // namespace standpoint
