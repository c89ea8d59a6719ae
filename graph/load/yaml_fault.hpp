#pragma once
// SPDX-License-Identifier: Apache-2.0
// Broken YAML in words that help: what the library says, where the fault really lies, and what to write instead.

#include <string_view>

#include "graph/text/diagnostic.hpp"

namespace standpoint {

// Adds one diagnostic for the library's `message` at byte `at`; `last_end` is the end of the last value that was read
// whole. O(bytes behind it).
void report_yaml_fault(std::string_view text, FileId file, std::size_t at, std::size_t last_end,
                       std::string_view message, Diagnostics& diagnostics);

}  // namespace standpoint
