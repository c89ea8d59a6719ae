#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which characters of a page go into its text, and how a run of them becomes one line.

#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

// True for what no reader sees and no text of a dossier may hold: soft hyphens, zero-width spaces and joiners, byte
// order marks, control characters, marks of direction.
bool is_left_out(char32_t code_point);

// The text on one line, trimmed, with one space for each run of white space, without what is left out, of at most
// `limit` bytes. O(bytes).
std::string one_line(std::string_view text, std::size_t limit = 1'000);

}  // namespace standpoint
