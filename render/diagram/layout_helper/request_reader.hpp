#pragma once
// SPDX-License-Identifier: Apache-2.0
// The layout program's side of the protocol: requests in, replies out.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/diagram/layout_protocol.hpp"

namespace standpoint {

struct LayoutRequests {
  unsigned cpu_seconds = 1;
  std::vector<GraphRequest> graphs;
};

// What was asked; nothing where the text is not a complete request, an end of an edge or a group does not exist, a size
// is not between 0 and 20,000 points, or a graph has more than 400 boxes or 800 edges.
std::optional<LayoutRequests> decode_requests(std::string_view text);

// The reply for the graph of that index; `fail` where there is no geometry.
std::string encode_reply(std::size_t index, const std::optional<GraphReply>& reply);

}  // namespace standpoint
