#pragma once
// SPDX-License-Identifier: Apache-2.0
// Programs of others that turn a text into documents: found on the PATH, run in a folder, ended when they take too
// long.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// The program of that name in the folders of PATH; empty where there is none.
std::string find_on_path(std::string_view name);

// Runs `program` with its arguments in `folder`, without input, its output thrown away. Documents that it dates are
// dated 1 January 1980, the first day of zip files, unless SOURCE_DATE_EPOCH says otherwise. Failure: it could not be
// started, took longer than `budget`, or ended with another code than 0; the remedy is the end of what it wrote on its
// standard error. Leaves no child behind.
Result<void> run_outside_program(const std::string& program, const std::vector<std::string>& arguments,
                                 const std::string& folder, std::chrono::milliseconds budget = std::chrono::minutes(2));

}  // namespace standpoint
