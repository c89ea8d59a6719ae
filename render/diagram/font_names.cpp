// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/font_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kAskedFor = 3;

bool same(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

Result<FontFamily> font_named(std::string_view name) {
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < kFontFamilyCount; ++i) {
    if (same(name, kFonts[i].word)) return static_cast<FontFamily>(i);
    known.push_back(kFonts[i].word);
    for (const std::string_view family : kFonts[i].families) {
      if (same(name, family)) return static_cast<FontFamily>(i);
      known.push_back(family);
    }
  }
  std::string remedy = did_you_mean(name, known);
  if (remedy.empty())
    remedy =
        fmt::format("one of sans (Arial), serif (Times New Roman), mono (Courier New), or a family of their widths: {}",
                    fmt::join(known, ", "));
  return failure(fmt::format("the widths of the font '{}' are not known", name), std::move(remedy));
}

std::string font_list(FontFamily family, std::string_view separator, std::string_view quote) {
  const FontSet& set = font_set(family);
  std::string out;
  for (std::size_t i = 0; i < kAskedFor; ++i) {
    const std::string_view around = set.families[i].find(' ') == std::string_view::npos ? std::string_view() : quote;
    out.append(around).append(set.families[i]).append(around).append(separator);
  }
  return out.append(set.generic);
}

}  // namespace standpoint
