#pragma once
// SPDX-License-Identifier: Apache-2.0
// The theme that the library carries: data/theme.yaml at the time of the build, as its text and as a table.

#include <array>
#include <span>
#include <string_view>

#include "graph/text/embedded_file.hpp"

namespace standpoint {

// A role's name and its colours in light, dark and print, as `#rrggbb`.
struct RoleColours {
  std::string_view name;
  std::array<std::string_view, 3> colours;
};

// Every role in the order of the file, which is that of Ink.
std::span<const RoleColours> built_in_roles();

// The file itself, for users to copy.
std::span<const EmbeddedFile> embedded_theme();

}  // namespace standpoint
