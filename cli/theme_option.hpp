#pragma once
// SPDX-License-Identifier: Apache-2.0
// --theme and --font: a palette by name, a file of colours and a font, or both; and a font by name.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/context.hpp"
#include "render/diagram/fonts.hpp"
#include "render/diagram/theme.hpp"

namespace standpoint {

// What is asked of the looks of drawings.
class ThemeOption {
 public:
  void declare(Arguments& arguments);

  // Reads what was given. Of a file, mistakes are printed, and warnings of what some readers could not read or tell
  // apart. Returns whether it is fit to be used; else everything has been said.
  bool read(Context& context);

  // True where anything was asked.
  bool given() const { return !given_.empty() || !font_name_.empty(); }

  // `auto`, `light`, `dark` or `print`; auto where none was named.
  std::string_view palette() const { return palette_; }
  const ThemeColours& colours() const { return colours_; }
  FontFamily font() const { return font_; }

 private:
  bool read_file(Context& context, const std::string& path);

  std::vector<std::string> given_;
  std::string palette_ = "auto";
  ThemeColours colours_;
  std::string font_name_;
  FontFamily font_ = FontFamily::sans;
};

}  // namespace standpoint
