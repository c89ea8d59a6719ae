#pragma once
// SPDX-License-Identifier: Apache-2.0
// Runs the layout program: one child process, with a deadline and a cap on what it may answer.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "render/diagram/layout_protocol.hpp"

namespace standpoint {

// Where the layout program is: `libexec/standpoint/layout` beside the running program, else beside the folder above it
// (an installed program is in bin). Empty where there is none.
std::string find_layout_program();

// What came of one run.
struct LayoutRun {
  enum class End { finished, deadline, died, not_started };
  std::vector<std::optional<GraphReply>> replies;  // as many as graphs
  End end = End::not_started;
};

// Starts `program`, has it lay out the graphs in order, and ends it at the deadline. Replies given before its end
// count, whatever the end. Changes no signal disposition; leaves no child behind. Not for graphs past 400 boxes or 800
// edges.
LayoutRun run_layout(const std::string& program, const std::vector<GraphRequest>& graphs,
                     std::chrono::milliseconds time);

}  // namespace standpoint
