// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/raster_helper/request_reader.hpp"

#include <algorithm>
#include <cmath>

#include "render/diagram/protocol_lines.hpp"

namespace standpoint {

std::optional<RasterRequest> decode_request(std::string_view text) {
  std::string_view line = take_line(text).value_or(std::string_view());
  if (take_word(line) != "draw") return std::nullopt;
  const std::string_view format = take_word(line), font = take_word(line);
  const auto* set = std::find_if(kFonts.begin(), kFonts.end(), [&](const FontSet& one) { return one.word == font; });
  const auto width = take_number<double>(line);
  const auto height = take_number<double>(line);
  const auto pixels_per_metre = take_number<unsigned>(line);
  const auto cpu_seconds = take_number<unsigned>(line);
  const auto title = take_number<std::size_t>(line);
  const auto svg = take_number<std::size_t>(line);
  if (!width || !height || !pixels_per_metre || !cpu_seconds || !title || !svg) return std::nullopt;
  if ((format != "png" && format != "pdf") || set == kFonts.end()) return std::nullopt;
  if (*title > kLongestRasterTitle || *svg > kLargestSvg || *title + *svg != text.size()) return std::nullopt;
  RasterRequest request;
  request.format = format == "png" ? RasterFormat::png : RasterFormat::pdf;
  request.font = static_cast<FontFamily>(set - kFonts.begin());
  request.width = *width;
  request.height = *height;
  request.pixels_per_metre = *pixels_per_metre;
  request.cpu_seconds = *cpu_seconds;
  request.title = text.substr(0, *title);
  request.svg = text.substr(*title);
  return request;
}

bool is_drawable(const RasterRequest& request) {
  const double width = request.width;
  const double height = request.height;
  if (!std::isfinite(width) || !std::isfinite(height) || width <= 0 || height <= 0) return false;
  if (request.format == RasterFormat::pdf) return true;
  return width >= 1 && height >= 1 && width <= kLongestSide && height <= kLongestSide && width * height <= kMostPixels;
}

std::string encode_head(bool fonts_fit, std::size_t bytes) {
  std::string head = fonts_fit ? "drawn fitting" : "drawn substituted";
  append_number(head, bytes);
  return head + "\n";
}

std::string encode_fault(RasterFault fault) {
  return "failed " + std::string(kRasterFaults[static_cast<std::size_t>(fault)]) + "\n";
}

}  // namespace standpoint
