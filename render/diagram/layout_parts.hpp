#pragma once
// SPDX-License-Identifier: Apache-2.0
// Cuts a picture into the parts that hang together.

#include "render/diagram/layout.hpp"

namespace standpoint {

// Boxes and edges that hang together, as indices into the input, ascending.
struct LayoutPart {
  std::vector<std::size_t> boxes;
  std::vector<std::size_t> edges;
};

// The connected parts; two boxes of a group hang together where groups are framed. By number of boxes, largest first,
// then by first box. O(boxes + edges).
std::vector<LayoutPart> split_into_parts(const LayoutInput& input);

// Which way the edges of a part run through the layers.
enum class LayerOrder : std::uint8_t {
  as_directed,  // along their direction, but for those that close a cycle
  balanced,     // the same, but where more than six boxes hang only on one box, half of them are on its other side
  folded,       // the same, and chains longer than four boxes turn back, so that the picture is less wide
};

// For each edge of the part whether it runs against the flow of layers, so that the rest has no cycle.
// O((boxes + edges) log boxes).
std::vector<bool> edges_against_flow(const LayoutInput& input, const LayoutPart& part, LayerOrder order);

}  // namespace standpoint
