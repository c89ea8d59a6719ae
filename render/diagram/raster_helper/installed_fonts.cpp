// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/raster_helper/installed_fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <set>
#include <string_view>

namespace standpoint {
namespace {

struct PatternDeleter {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, PatternDeleter>;

std::string_view text_of(const FcPattern* pattern, const char* key) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, key, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

// Whether the family asked for first, or one with its widths, is what text in it is set in.
bool fits(const FontSet& set) {
  const Pattern wanted(FcPatternCreate());
  FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(set.families[0].data()));
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
  if (found == nullptr) return false;
  const std::string_view family = text_of(found.get(), FC_FAMILY);
  return std::find(set.families.begin(), set.families.end(), family) != set.families.end();
}

std::vector<std::string> folders_of(const FcFontSet& fonts) {
  std::set<std::string> folders;
  for (int i = 0; i < fonts.nfont; ++i) {
    std::error_code error;
    const auto file = std::filesystem::canonical(text_of(fonts.fonts[i], FC_FILE), error);
    if (!error) folders.insert(file.parent_path().string());
  }
  return {folders.begin(), folders.end()};
}

}  // namespace

InstalledFonts find_installed_fonts() {
  InstalledFonts installed;
  if (FcInit() == FcFalse) return installed;
  const FcFontSet* fonts = FcConfigGetFonts(nullptr, FcSetSystem);
  if (fonts == nullptr || fonts->nfont == 0) return installed;
  installed.any = true;
  for (std::size_t i = 0; i < kFontFamilyCount; ++i) installed.fitting[i] = fits(kFonts[i]);
  installed.folders = folders_of(*fonts);
  return installed;
}

}  // namespace standpoint
