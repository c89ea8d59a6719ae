#pragma once
// SPDX-License-Identifier: Apache-2.0
// --delimiter: what parts the fields of a table.

#include <string_view>

#include "graph/text/result.hpp"

namespace standpoint {

// `,`, `;`, `|`, or `tab`. Failure: anything else.
Result<char> parse_delimiter(std::string_view text);

}  // namespace standpoint
