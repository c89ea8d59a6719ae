#pragma once
// SPDX-License-Identifier: Apache-2.0
// Layouts that were worked out before, for a process that draws the same again and again.

#include <cstddef>
#include <map>
#include <string>

#include "render/diagram/layout_protocol.hpp"

namespace standpoint {

// Replies by the graph they answer: sizes and ends, no words, so that a change of words that changes no size finds its
// layout here. Bounded: when full it forgets everything.
class LayoutMemory {
 public:
  explicit LayoutMemory(std::size_t most_bytes = std::size_t{64} << 20U) : most_bytes_(most_bytes) {}

  // The reply to the graph; null where it is not known. Valid until the next keep(). O(graph).
  const GraphReply* find(const GraphRequest& graph) const;

  // O(graph).
  void keep(const GraphRequest& graph, const GraphReply& reply);

  std::size_t size() const { return replies_.size(); }

 private:
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::map<std::string, GraphReply> replies_;
};

}  // namespace standpoint
