// SPDX-License-Identifier: Apache-2.0
#include "cli/theme_option.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "cli/program.hpp"
#include "cli/repeated_run.hpp"
#include "cli/report.hpp"
#include "graph/text/suggest.hpp"
#include "render/diagram/font_names.hpp"
#include "render/diagram/theme_checks.hpp"
#include "render/diagram/theme_file.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 4> kPalettes = {"auto", "light", "dark", "print"};

std::string_view seen_by(Vision vision) {
  switch (vision) {
    case Vision::full: break;
    case Vision::protanopia: return " for those who see no red (protanopia)";
    case Vision::deuteranopia: return " for those who see no green (deuteranopia)";
    case Vision::tritanopia: return " for those who see no blue (tritanopia)";
    case Vision::grey: return " in grey";
  }
  return "";
}

void warn(Context& context, const std::string& path, const ThemeFault& fault) {
  const std::string_view one = name_of(fault.one), other = name_of(fault.other);
  const std::string_view palette = kPaletteNames[static_cast<std::size_t>(fault.palette)];
  if (fault.contrast)
    context.err << fmt::format(
        "standpoint: warning: {}: in {}, '{}' has a contrast of {:.1f}:1 on '{}', and needs {}:1\n"
        "  help: make one of the two lighter or darker\n",
        path, palette, one, fault.value, other, fault.least);
  else
    context.err << fmt::format(
        "standpoint: warning: {}: in {}, '{}' and '{}' can hardly be told apart{}\n"
        "  help: choose colours of which one is clearly lighter, one rather blue and one rather orange\n",
        path, palette, one, other, seen_by(fault.vision));
}

}  // namespace

void ThemeOption::declare(Arguments& arguments) {
  arguments.option("--theme", "THEME", given_, "auto, light, dark, print, or a file of colours; a file beside a name");
  arguments.option("--font", "NAME", font_name_, "sans, serif, mono, or a family with the widths of one of them");
}

bool ThemeOption::read(Context& context) {
  for (const std::string& given : given_) {
    if (std::find(kPalettes.begin(), kPalettes.end(), given) != kPalettes.end()) {
      palette_ = given;
      continue;
    }
    if (given.find_first_of("./") == std::string::npos) {
      const std::string meant = did_you_mean(given, kPalettes);
      print_failure(context, fmt::format("there is no theme '{}'", given),
                    meant.empty() ? "one of auto, light, dark, print; or a file, such as my-theme.yaml" : meant,
                    kUsage);
      return false;
    }
    if (!read_file(context, given)) return false;
  }
  if (font_name_.empty()) return true;
  const auto font = font_named(font_name_);
  if (font) font_ = *font;
  if (!font) print_failure(context, "--font: " + font.error().message, font.error().remedy, kUsage);
  return font.has_value();
}

bool ThemeOption::read_file(Context& context, const std::string& path) {
  note_read(context, path);
  const auto theme = read_theme_file(path, colours_);
  if (!theme) {
    print_failure(context, theme.error().message, theme.error().remedy, kUsage);
    return false;
  }
  for (const Diagnostic& diagnostic : theme->diagnostics.all())
    context.err << format_diagnostic(diagnostic, theme->files, wants_colour(context, "auto", true));
  if (theme->diagnostics.has_errors()) return false;
  colours_ = theme->colours;
  font_ = theme->font.value_or(font_);
  for (const ThemeFault& fault : faults_of(colours_)) warn(context, path, fault);
  return true;
}

}  // namespace standpoint
