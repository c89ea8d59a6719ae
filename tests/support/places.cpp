// SPDX-License-Identifier: Apache-2.0
#include "tests/support/places.hpp"

#include <cstdlib>
#include <iostream>

namespace standpoint::test {

std::filesystem::path source_root() { return STANDPOINT_SOURCE_ROOT; }

std::filesystem::path program() { return STANDPOINT_PROGRAM; }

std::optional<std::filesystem::path> reference_folder() {
  const char* named = std::getenv("STANDPOINT_REFERENCE");
  const std::filesystem::path folder = named != nullptr ? std::filesystem::path(named) : source_root() / "../shared";
  if (!std::filesystem::is_directory(folder)) return std::nullopt;
  return folder;
}

void skip(std::string_view why) { std::cout << "[SKIPPED] " << why << std::endl; }

}  // namespace standpoint::test
