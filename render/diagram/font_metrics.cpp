// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/font_metrics.hpp"

#include <algorithm>
#include <array>

#include "graph/text/utf8.hpp"
#include "render/diagram/font_metrics_table.hpp"

namespace standpoint {
namespace {

constexpr int kWidest = 1300;
constexpr int kIdeograph = 1000;
constexpr int kOtherScript = 600;
constexpr int kMono = 600;

struct Span {
  char32_t first;
  char32_t last;
  int width;
};

// Blocks outside the table with a width of their own; ascending.
constexpr std::array<Span, 14> kBlocks = {{
    {0x1100, 0x115F, kIdeograph},    // Hangul leading consonants
    {0x200B, 0x200F, 0},             // zero-width characters and direction marks
    {0x202A, 0x202E, 0},             // embeddings
    {0x2060, 0x206F, 0},             // word joiner and isolates
    {0x2600, 0x27BF, kIdeograph},    // symbols and dingbats
    {0x2E80, 0xA4CF, kIdeograph},    // ideographs, kana
    {0xAC00, 0xD7A3, kIdeograph},    // Hangul syllables
    {0xF900, 0xFAFF, kIdeograph},    // compatibility ideographs
    {0xFE00, 0xFE0F, 0},             // variation selectors
    {0xFE30, 0xFE6F, kIdeograph},    // vertical and small forms
    {0xFF01, 0xFF60, kIdeograph},    // full-width forms
    {0x1F000, 0x1FAFF, kWidest},     // emoji
    {0x20000, 0x3FFFD, kIdeograph},  // ideographs of the supplementary planes
    {0xE0000, 0xE01EF, 0},           // tags and further variation selectors
}};

int width_outside_table(char32_t code_point) {
  if (is_combining(code_point)) return 0;
  const auto* block = std::partition_point(kBlocks.begin(), kBlocks.end(),
                                           [code_point](const Span& span) { return span.last < code_point; });
  if (block != kBlocks.end() && block->first <= code_point) return block->width;
  return kOtherScript;
}

}  // namespace

int advance_width(char32_t code_point, FontWeight weight, FontFamily family) {
  const auto range =
      std::partition_point(font_table::kRanges.begin(), font_table::kRanges.end(),
                           [code_point](const font_table::Range& candidate) { return candidate.last < code_point; });
  if (range == font_table::kRanges.end() || range->first > code_point) return width_outside_table(code_point);
  const std::size_t index = range->offset + (code_point - range->first);
  const bool bold = weight == FontWeight::bold;
  if (family == FontFamily::serif) return bold ? font_table::kSerifBold[index] : font_table::kSerif[index];
  const int width = bold ? font_table::kSansBold[index] : font_table::kSans[index];
  return family == FontFamily::mono && width > 0 ? kMono : width;
}

double text_width(std::string_view text, double size, FontWeight weight, FontFamily family) {
  double thousandths = 0;
  while (!text.empty()) {
    const Decoded decoded = decode_utf8(text);
    thousandths += decoded.bytes == 0 ? kIdeograph : advance_width(decoded.code_point, weight, family);
    text.remove_prefix(std::max<std::size_t>(decoded.bytes, 1));
  }
  return thousandths * size / 1000;
}

}  // namespace standpoint
