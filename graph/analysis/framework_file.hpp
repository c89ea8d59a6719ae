#pragma once
// SPDX-License-Identifier: Apache-2.0
// Reading frameworks in the format of the argumentation competition ICCMA 2023.

#include <string_view>

#include "graph/analysis/argument_framework.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// No framework of the competitions comes near it; more is refused before any memory is taken for it.
inline constexpr std::uint32_t kMostArguments = 5'000'000;

// The framework that the text describes: `p af n`, then a line `attacker attacked` for each attack, arguments from 1 to
// n; lines that begin with # are comments, empty lines are passed over. Argument 1 of the file is argument 0 here.
// Failure: `name:line:column:` and what was expected there. O(bytes + n).
Result<ArgumentFramework> read_framework(std::string_view text, std::string_view name);

}  // namespace standpoint
