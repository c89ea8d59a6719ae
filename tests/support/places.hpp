#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where a test finds the sources, the built program and the reference data, and how it says that it lacks them.

#include <filesystem>
#include <optional>
#include <string_view>

namespace standpoint::test {

// The root of the source tree: tests run with it as their working directory.
std::filesystem::path source_root();

// The program `standpoint` of the build that the test belongs to.
std::filesystem::path program();

// The folder of reference data: STANDPOINT_REFERENCE, or ../shared beside the source tree; none if there is none.
std::optional<std::filesystem::path> reference_folder();

// Prints the line by which the test run counts this case as skipped; the case then returns without an assertion.
void skip(std::string_view why);

}  // namespace standpoint::test
