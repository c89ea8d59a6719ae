// SPDX-License-Identifier: Apache-2.0
#include "cli/delimiter.hpp"

#include <fmt/format.h>

namespace standpoint {

Result<char> parse_delimiter(std::string_view text) {
  if (text == "tab") return '\t';
  if (text.size() == 1 && std::string_view(",;|\t").find(text[0]) != std::string_view::npos) return text[0];
  return failure(fmt::format("--delimiter: '{}' is none of , ; | and tab", text), "write one of them");
}

}  // namespace standpoint
