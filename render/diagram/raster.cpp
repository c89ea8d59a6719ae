// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/raster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/diagram/child_process.hpp"
#include "render/diagram/wrap.hpp"

namespace standpoint {
namespace {

constexpr double kPixelsPerPoint = 96.0 / 72.0;  // at scale 1
constexpr double kPixelsPerMetre = 96.0 / 0.0254;
constexpr std::string_view kInsteadOf = "or write SVG, which browsers and word processors open: -o FILE.svg";

double pixels(double points, double scale) { return std::max(1.0, std::round(points * scale * kPixelsPerPoint)); }

// Failure where a PNG would be too large; the remedy names the largest scale that is not.
Result<void> check_pixels(const SvgDrawing& drawing, double scale) {
  const double width = pixels(drawing.width, scale);
  const double height = pixels(drawing.height, scale);
  if (width * height <= kMostPixels && std::max(width, height) <= kLongestSide) return {};
  const double by_area = std::sqrt(kMostPixels / (drawing.width * drawing.height));
  const double by_side = kLongestSide / std::max(drawing.width, drawing.height);
  const double fitting = std::floor(std::min(by_area, by_side) / kPixelsPerPoint * 10 - 0.01) / 10;
  const std::string remedy =
      fitting >= kLeastScale ? fmt::format("say --scale {:.1f} or less, or draw a PDF, which has no pixels", fitting)
                             : std::string("draw a PDF, which has no pixels");
  return failure(fmt::format("a PNG has {:.0f} million pixels at most, and {:.0f} on a side; this one would have "
                             "{:.0f} x {:.0f}",
                             kMostPixels / 1e6, kLongestSide, width, height),
                 remedy);
}

RasterRequest request_for(const SvgDrawing& drawing, const RasterOptions& options) {
  const bool png = options.format == RasterFormat::png;
  RasterRequest request;
  request.format = options.format;
  request.font = options.font;
  request.width = png ? pixels(drawing.width, options.scale) : drawing.width;
  request.height = png ? pixels(drawing.height, options.scale) : drawing.height;
  request.pixels_per_metre = png ? static_cast<unsigned>(std::lround(options.scale * kPixelsPerMetre)) : 0;
  request.cpu_seconds = static_cast<unsigned>(options.budget.count() / 1000 + 1);
  request.title = printable(options.title, kLongestRasterTitle / 4 - 1);
  request.svg = drawing.svg;
  return request;
}

Failure failure_of(ChildRun::End end, RasterFault fault, const RasterOptions& options) {
  const std::string_view format = options.format == RasterFormat::png ? "PNG" : "PDF";
  const std::string remedy = options.format == RasterFormat::png ? fmt::format("say a smaller --scale, {}", kInsteadOf)
                                                                 : fmt::format("draw less of it, {}", kInsteadOf);
  const std::string program = options.program.empty() ? "libexec/standpoint/raster" : options.program;
  if (end == ChildRun::End::not_started) {
    return {fmt::format("the program that draws {} cannot be started: {}", format, program),
            fmt::format("install Standpoint again, {}", kInsteadOf)};
  }
  if (end == ChildRun::End::deadline) {
    return {fmt::format("drawing the {} took longer than {} s", format, options.budget.count() / 1000), remedy};
  }
  if (end == ChildRun::End::too_long) {
    return {fmt::format("the {} would be larger than {} MiB", format, kLargestRaster >> 20), remedy};
  }
  switch (fault) {
    case RasterFault::fonts:
      return {"no font is installed, so that the words would be missing",
              "install one with the widths of Arial; on Debian: apt install fonts-liberation"};
    case RasterFault::svg: return {fmt::format("the {} cannot be drawn: its SVG is refused", format), remedy};
    case RasterFault::drawing: return {fmt::format("the {} cannot be drawn", format), remedy};
    default:
      return {fmt::format("the program that draws {} ended before it was done", format),
              fmt::format("{}; where it never draws, a library is missing; on Debian: apt install librsvg2-2", remedy)};
  }
}

}  // namespace

std::string RasterOptions::find_program() { return find_child_program("raster"); }

Result<RasterDrawing> draw_raster(const SvgDrawing& drawing, const RasterOptions& options) {
  if (options.format == RasterFormat::png) {
    if (auto fits = check_pixels(drawing, options.scale); !fits) return tl::unexpected(fits.error());
  }
  constexpr std::size_t kLongestHead = 64;
  ChildRun run = run_child(options.program, encode_request(request_for(drawing, options)),
                           {options.budget, kLargestRaster + kLongestHead});
  RasterReply reply = decode_reply(std::move(run.answer));
  if (run.end != ChildRun::End::closed || reply.fault != RasterFault::none) {
    return tl::unexpected(failure_of(run.end, reply.fault, options));
  }
  return RasterDrawing{std::move(reply.bytes), reply.fonts_fit};
}

}  // namespace standpoint
