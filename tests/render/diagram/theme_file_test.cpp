// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/theme_file.hpp"

#include <catch2/catch.hpp>

#include "render/diagram/dot_writer.hpp"
#include "render/diagram/svg_writer.hpp"
#include "render/diagram/theme_checks.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/render/diagram/sample_pictures.hpp"

namespace standpoint {
namespace {

// What is wrong in the theme, as it is printed.
std::string complaints(const std::string& text) {
  const ThemeFile theme = read_theme_text("t.yaml", text);
  std::string out;
  for (const Diagnostic& diagnostic : theme.diagnostics.all()) out += format_diagnostic(diagnostic, theme.files, false);
  return out;
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A theme changes what it names and leaves the rest") {
  const ThemeFile theme = read_theme_text("t.yaml", "roles:\n  tie: {light: \"#ABCDEF\"}\n");
  const ThemeColours built_in;
  CHECK(theme.diagnostics.all().empty());
  CHECK(theme.colours.of(Ink::tie, Palette::light) == "#abcdef");
  CHECK(theme.colours.of(Ink::tie, Palette::dark) == built_in.of(Ink::tie, Palette::dark));
  CHECK(theme.colours.of(Ink::text, Palette::light) == built_in.of(Ink::text, Palette::light));
}

TEST_CASE("A drawing has the colours of its theme, in light on its marks and in dark in its rules, and so has DOT") {
  SvgOptions options;
  options.colours.set(Ink::text, Palette::light, "#123456");
  options.colours.set(Ink::text, Palette::dark, "#fedcba");
  const std::string svg = write_svg(samples::small_map(), options).svg;
  CHECK(says(svg, "fill=\"#123456\" class=\"sp-fill-text\""));
  CHECK(says(svg, ".sp-fill-text{fill:#fedcba}"));
  CHECK_FALSE(says(svg, "\"#1f2328\" class=\"sp-fill-text\""));
  CHECK(says(write_dot(samples::small_map(), Theme::light, options.colours), "fontcolor=\"#123456\""));
  options.theme = Theme::dark;
  CHECK(says(write_svg(samples::small_map(), options).svg, "fill=\"#fedcba\" class=\"sp-fill-text\""));
}

TEST_CASE("Mistakes in a theme are reported, all of them, with place and remedy") {
  const std::string found = complaints(
      "rolls:\n  tie: {light: \"#000000\"}\n"
      "roles:\n"
      "  suport: {light: \"#000000\"}\n"
      "  oppose: {lihgt: \"#000000\"}\n"
      "  tie: {light: #000000\n    }\n"
      "  text: {light: black}\n"
      "  muted: \"#333333\"\n"
      "  shift: {dark: [1, 2]}\n");
  CHECK(says(found, "t.yaml:1:1: error: a theme has no key 'rolls'"));
  CHECK(says(found, "did you mean 'roles'?"));
  CHECK(says(found, "t.yaml:4:3: error: there is no role 'suport'"));
  CHECK(says(found, "did you mean 'support'?"));
  CHECK(says(found, "t.yaml:5:12: error: there is no palette 'lihgt'"));
  CHECK(says(found, "did you mean 'light'?"));
  CHECK(says(found, "expected a colour such as"));
  CHECK(says(found, "a bare # begins a comment"));
  CHECK(says(found, "t.yaml:8:17: error: 'black' is no colour, expected # and six hexadecimal digits"));
  CHECK(says(found, "t.yaml:9:10: error: expected the colours of 'muted' by palette"));
  CHECK(says(found, "t.yaml:10:17: error: expected a colour"));
  CHECK(says(complaints("roles: red\n"), "expected a mapping from role to colours"));
  CHECK(says(complaints("roles: {tie: {light: \"#fff\"}}\n"), "'#fff' is no colour"));
  CHECK(says(complaints("roles: {tie: {light: &a \"#ffffff\"}}\n"), "anchor"));
  CHECK(says(complaints("roles: {\n"), "error"));
}

TEST_CASE("A theme may name a font, by its word or by a family") {
  CHECK(read_theme_text("t.yaml", "font: serif\n").font == FontFamily::serif);
  CHECK(read_theme_text("t.yaml", "font: courier new\n").font == FontFamily::mono);
  CHECK_FALSE(read_theme_text("t.yaml", "roles: {}\n").font);
  CHECK(says(complaints("font: Ariel\n"), "t.yaml:1:7: error: the widths of the font 'Ariel' are not known"));
  CHECK(says(complaints("font: Ariel\n"), "did you mean 'Arial'?"));
  CHECK(says(complaints("font: [serif]\n"), "expected the name of a font"));
}

TEST_CASE("A drawing is measured and set in its font, whatever it shows") {
  for (const FontFamily family : {FontFamily::serif, FontFamily::mono}) {
    SvgOptions options;
    options.font = family;
    const SvgDrawing drawing = write_svg(samples::small_map(), options);
    CHECK(says(drawing.svg, family == FontFamily::serif
                                ? "font-family=\"'Times New Roman', Times, 'Liberation Serif', serif\""
                                : "font-family=\"'Courier New', Courier, 'Liberation Mono', monospace\""));
    facts::check_drawing(drawing);
  }
  CHECK(says(write_dot(samples::small_map(), Theme::light, {}, FontFamily::serif),
             "fontname=\"Times New Roman,Times,Liberation Serif,serif\""));
}

TEST_CASE("A theme that cannot be read says why") {
  const auto theme = read_theme_file("/nowhere/theme.yaml");
  REQUIRE_FALSE(theme);
  CHECK(says(theme.error().message, "/nowhere/theme.yaml"));
  CHECK(says(theme.error().remedy, "standpoint schema --theme"));
}

TEST_CASE("Pale words, and stances that some cannot tell apart, are found in the palette that they are in") {
  ThemeColours pale;
  pale.set(Ink::muted_text, Palette::dark, "#444444");
  std::vector<ThemeFault> faults = faults_of(pale);
  REQUIRE_FALSE(faults.empty());
  for (const ThemeFault& fault : faults) {
    CHECK(fault.palette == Palette::dark);
    CHECK(fault.contrast);
    CHECK(fault.one == Ink::muted_text);
    CHECK(fault.value < 4.5);
  }
  ThemeColours traffic_light;
  traffic_light.set(Ink::support, Palette::light, "#476b00");
  traffic_light.set(Ink::oppose, Palette::light, "#b03030");
  bool by_dichromats = false, by_all = false;
  for (const ThemeFault& fault : faults_of(traffic_light)) {
    if (fault.contrast || fault.one != Ink::support || fault.other != Ink::oppose) continue;
    by_all = by_all || fault.vision == Vision::full;
    by_dichromats = by_dichromats || fault.vision == Vision::deuteranopia;
  }
  CHECK(by_dichromats);
  CHECK_FALSE(by_all);
}

}  // namespace standpoint
