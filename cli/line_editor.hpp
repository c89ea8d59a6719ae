#pragma once
// SPDX-License-Identifier: Apache-2.0
// Lines from a terminal, edited by libedit.

#include <memory>

#include "cli/line_reader.hpp"

namespace standpoint {

// One on standard input and output; null where the program was built without libedit. Touches the terminal and its
// history (standpoint/history below $XDG_STATE_HOME or ~/.local/state, if it can be written) at the first read only.
std::unique_ptr<LineReader> make_line_editor();

}  // namespace standpoint
