#pragma once
// SPDX-License-Identifier: Apache-2.0
// Runs the layout program on graphs, and says how far it came.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "render/diagram/layout_memory.hpp"
#include "render/diagram/layout_protocol.hpp"

namespace standpoint {

// What came of one run.
struct LayoutRun {
  enum class End { finished, deadline, died, not_started };
  std::vector<std::optional<GraphReply>> replies;  // as many as graphs
  End end = End::not_started;
};

// Starts `program`, has it lay out the graphs in order, and ends it at the deadline. Replies given before its end
// count, whatever the end. Not for graphs past 400 boxes or 800 edges. With a memory, graphs that it knows are not laid
// out again, and replies are kept in it; `program` is not started where it knows them all.
LayoutRun run_layout(const std::string& program, const std::vector<GraphRequest>& graphs,
                     std::chrono::milliseconds time, LayoutMemory* memory = nullptr);

}  // namespace standpoint
