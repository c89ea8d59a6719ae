#pragma once
// SPDX-License-Identifier: Apache-2.0
// What fontconfig finds installed.

#include <array>
#include <string>
#include <vector>

#include "render/diagram/fonts.hpp"

namespace standpoint {

struct InstalledFonts {
  bool any = false;
  std::array<bool, kFontFamilyCount> fitting{};  // text in Arial is set in a font with its widths, and so on
  std::vector<std::string> folders;              // that hold font files, without symbolic links, in order
};

// Reads the configuration and the caches of fontconfig, once for this process; where a cache is not current, the fonts
// themselves, which takes longer. O(fonts).
InstalledFonts find_installed_fonts();

}  // namespace standpoint
