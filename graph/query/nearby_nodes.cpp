// SPDX-License-Identifier: Apache-2.0
#include "graph/query/nearby_nodes.hpp"

#include <algorithm>

namespace standpoint::query {

void NearbyNodes::look_around(NodeId node, std::uint64_t depth) {
  constexpr std::size_t kMostLookedAt = 4096;
  if (!reached_.empty() && reached_.front() == node) return;
  if (distance_.empty()) distance_.assign(graph_.node_count(), kFar);
  for (const NodeId known : reached_) distance_[known.value] = kFar;
  reached_.assign(1, node);
  distance_[node.value] = 0;
  depth_ = 0;
  std::size_t first = 0, looked_at = 0;
  while (depth_ < std::min<std::uint64_t>(depth, kFar - 1)) {
    const std::size_t end = reached_.size();
    for (std::size_t i = first; i < end; ++i)
      for (const Neighbours::List& list : neighbours_.of(reached_[i])) looked_at += list.entries.size();
    if (looked_at > kMostLookedAt) return;
    ++depth_;
    for (std::size_t i = first; i < end; ++i)
      for (const Neighbours::List& list : neighbours_.of(reached_[i]))
        for (const Adjacent& entry : list.entries) {
          std::uint8_t& distance = distance_[entry.other.value];
          if (distance != kFar) continue;
          distance = static_cast<std::uint8_t>(depth_);
          reached_.push_back(entry.other);
        }
    first = end;
  }
}

}  // namespace standpoint::query
