#pragma once
// SPDX-License-Identifier: Apache-2.0
// Lays out one graph with Graphviz.

#include <optional>

#include "render/diagram/layout_protocol.hpp"

namespace standpoint {

// Owns a Graphviz context with the three plugins that are linked in and nothing loaded on demand.
class GraphvizLayout {
 public:
  GraphvizLayout();
  GraphvizLayout(const GraphvizLayout&) = delete;
  GraphvizLayout& operator=(const GraphvizLayout&) = delete;
  ~GraphvizLayout();

  // The coordinates, y downwards; nothing where Graphviz reports an error or leaves an edge without a line.
  std::optional<GraphReply> lay_out(const GraphRequest& request);

 private:
  void* context_;
};

}  // namespace standpoint
