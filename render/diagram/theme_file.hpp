#pragma once
// SPDX-License-Identifier: Apache-2.0
// A user's theme: colours of roles in YAML, over those of the built-in one.

#include <optional>
#include <string>

#include "graph/text/diagnostic.hpp"
#include "graph/text/result.hpp"
#include "render/diagram/fonts.hpp"
#include "render/diagram/theme.hpp"

namespace standpoint {

// A theme and all that is wrong in its file; with errors it is not to be used.
struct ThemeFile {
  ThemeColours colours;
  std::optional<FontFamily> font;
  SourceFiles files;
  Diagnostics diagnostics;  // sorted
};

// Reads the form of data/theme.yaml; what it leaves out stays as in `base`. Failure: the file cannot be read or has
// more than 64 KiB. O(bytes).
Result<ThemeFile> read_theme_file(const std::string& path, const ThemeColours& base = {});

// The same for a text in memory under a name for messages.
ThemeFile read_theme_text(std::string name, std::string text, const ThemeColours& base = {});

}  // namespace standpoint
