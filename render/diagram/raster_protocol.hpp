#pragma once
// SPDX-License-Identifier: Apache-2.0
// What goes between the program and the one that draws PNG and PDF: an SVG out, the bytes of a picture back.
//
//   request:  draw FORMAT FONT WIDTH HEIGHT PIXELS_PER_METRE CPU_SECONDS TITLE_BYTES SVG_BYTES     then title and SVG
//   reply:    drawn FONTS BYTES     then the picture;     or  failed REASON
//
// The first line ends with a line feed. FORMAT is png or pdf, FONT the word of a font, FONTS is fitting or substituted,
// REASON a RasterFault.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "render/diagram/fonts.hpp"

namespace standpoint {

enum class RasterFormat : std::uint8_t { png, pdf };

inline constexpr double kMostPixels = 100e6;
inline constexpr double kLongestSide = 32767;  // in pixels; cairo has no longer one
inline constexpr std::size_t kLargestSvg = std::size_t{64} << 20;
inline constexpr std::size_t kLargestRaster = std::size_t{256} << 20;
inline constexpr std::size_t kLongestRasterTitle = 16000;  // bytes

// One picture to draw.
struct RasterRequest {
  RasterFormat format = RasterFormat::png;
  FontFamily font = FontFamily::sans;  // whose widths the layout counts on
  double width = 0;                    // of a PNG in pixels, of a PDF in points
  double height = 0;                   // likewise
  unsigned pixels_per_metre = 0;
  unsigned cpu_seconds = 1;
  std::string title;
  std::string svg;
};

// Why there is no picture: the SVG or its size was refused, no font is installed, drawing failed, or the reply is not
// complete.
enum class RasterFault : std::uint8_t { none, svg, fonts, drawing, reply };
inline constexpr std::array<std::string_view, 5> kRasterFaults = {"none", "svg", "fonts", "drawing", "reply"};

struct RasterReply {
  RasterFault fault = RasterFault::reply;
  bool fonts_fit = true;  // false where a font of other widths was taken
  std::string bytes;
};

// The request as bytes.
std::string encode_request(const RasterRequest& request);

// The reply; fault `reply` where it is cut short, has more bytes than it says, or is none.
RasterReply decode_reply(std::string text);

}  // namespace standpoint
