// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/theme_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/load/scan.hpp"
#include "graph/load/yaml_reader.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/suggest.hpp"
#include "render/diagram/built_in_theme.hpp"
#include "render/diagram/font_names.hpp"

namespace standpoint {
namespace {

using Kind = YamlNode::Kind;

constexpr std::size_t kMostBytes = std::size_t{64} << 10U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kColoursForm = R"({light: "#rrggbb", dark: "#rrggbb", print: "#rrggbb"})";
constexpr std::array<std::string_view, 2> kKeys = {"font", "roles"};

class ThemeReader : public YamlSink {
 public:
  explicit ThemeReader(ThemeFile& out) : out_(out) {
    for (const RoleColours& role : built_in_roles()) roles_.push_back(role.name);
  }

  bool streams(std::string_view) const override { return false; }
  void entry(const YamlTree&, std::string_view, const YamlNode*, const YamlNode&) override {}

  void section(const YamlTree& tree, const YamlNode& key, const YamlNode& value) override {
    if (key.text == "roles")
      read_roles(tree, value);
    else if (key.text == "font")
      read_font(tree, value);
    else
      unknown(tree, key, "a theme has no key", kKeys);
  }

 private:
  void report(Code code, const YamlTree& tree, const YamlNode& node, std::string message, std::string fix) {
    out_.diagnostics.add(code, tree.span(node), std::move(message), std::move(fix));
  }

  void unknown(const YamlTree& tree, const YamlNode& key, std::string_view what,
               std::span<const std::string_view> known) {
    std::string fix = did_you_mean(key.text, known);
    if (fix.empty()) fix = fmt::format("one of: {}", fmt::join(known, ", "));
    report(codes::kUnknownKey, tree, key, fmt::format("{} '{}'", what, key.text), std::move(fix));
  }

  void read_font(const YamlTree& tree, const YamlNode& value) {
    if (value.kind != Kind::scalar) {
      if (value.kind != Kind::refused)
        report(codes::kWrongType, tree, value, "expected the name of a font", "write one name, or leave the key out");
      return;
    }
    if (auto font = font_named(value.text))
      out_.font = *font;
    else
      report(codes::kBadValue, tree, value, font.error().message, font.error().remedy);
  }

  bool is_mapping(const YamlTree& tree, const YamlNode& value, std::string expected, std::string_view form) {
    if (value.kind == Kind::mapping) return true;
    if (value.kind != Kind::refused)
      report(codes::kWrongType, tree, value, std::move(expected), fmt::format("write {}", form));
    return false;
  }

  void read_roles(const YamlTree& tree, const YamlNode& value) {
    if (!is_mapping(tree, value, "expected a mapping from role to colours",
                    fmt::format("'support: {}' below it, each role on a line", kColoursForm)))
      return;
    tree.for_each_entry(value, [&](const YamlNode& key, const YamlNode& colours) {
      if (const auto ink = ink_named(key.text))
        read_colours(tree, *ink, colours);
      else
        unknown(tree, key, "there is no role", roles_);
    });
  }

  void read_colours(const YamlTree& tree, Ink ink, const YamlNode& value) {
    if (!is_mapping(tree, value, fmt::format("expected the colours of '{}' by palette", name_of(ink)), kColoursForm))
      return;
    tree.for_each_entry(value, [&](const YamlNode& key, const YamlNode& colour) {
      const auto* found = std::find(kPaletteNames.begin(), kPaletteNames.end(), key.text);
      if (found == kPaletteNames.end()) return unknown(tree, key, "there is no palette", kPaletteNames);
      read_colour(tree, ink, static_cast<Palette>(found - kPaletteNames.begin()), colour);
    });
  }

  void read_colour(const YamlTree& tree, Ink ink, Palette palette, const YamlNode& value) {
    if (value.kind == Kind::refused) return;
    if (value.kind == Kind::scalar && is_colour_code(value.text)) return out_.colours.set(ink, palette, value.text);
    const std::string example(out_.colours.of(ink, palette));
    if (value.kind == Kind::null)
      return report(codes::kNullValue, tree, value, "expected a colour such as \"#0a4a7d\"",
                    fmt::format("write it in quotation marks, \"{}\": a bare # begins a comment", example));
    const bool text = value.kind == Kind::scalar;
    report(text ? codes::kBadValue : codes::kWrongType, tree, value,
           text ? fmt::format("'{}' is no colour, expected # and six hexadecimal digits", value.text)
                : std::string("expected a colour, # and six hexadecimal digits"),
           fmt::format("write it like \"{}\"", example));
  }

  ThemeFile& out_;
  std::vector<std::string_view> roles_;
};

}  // namespace

Result<ThemeFile> read_theme_file(const std::string& path, const ThemeColours& base) {
  auto bytes = read_regular_file(path, kMostBytes);
  if (!bytes) return failure(bytes.error().message, "print a theme to begin with: standpoint schema --theme");
  return read_theme_text(path, std::move(*bytes), base);
}

ThemeFile read_theme_text(std::string name, std::string text, const ThemeColours& base) {
  ThemeFile theme;
  theme.colours = base;
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  const FileId file = theme.files.add(std::move(name), std::move(text));
  const Limits limits;
  TextArena arena;
  ThemeReader reader(theme);
  if (scan_file(file, theme.files, limits, theme.diagnostics))
    read_yaml(file, theme.files, limits, arena, theme.diagnostics, reader);
  theme.diagnostics.sort();
  return theme;
}

}  // namespace standpoint
