#pragma once
// SPDX-License-Identifier: Apache-2.0
// Broken YAML in words that help: what the library says, where the fault really lies, and what to write instead.

#include <cstdint>
#include <optional>
#include <string_view>

#include "graph/text/diagnostic.hpp"

namespace standpoint {

// What was known when the library gave up; places are bytes of the file.
struct YamlFault {
  std::string_view message;                   // the library's
  std::size_t at = 0;                         // where it says that the fault lies
  std::uint32_t last_end = 0;                 // the end of the last value that was read whole
  std::optional<std::uint32_t> last_quote;    // where that value's quotation mark opens, if it is quoted
  std::optional<std::uint32_t> open_bracket;  // the innermost '[' or '{' that is open
};

// Adds one diagnostic for a fault, where it really lies. O(bytes behind the last value).
void report_yaml_fault(std::string_view text, FileId file, const YamlFault& fault, Diagnostics& diagnostics);

}  // namespace standpoint
