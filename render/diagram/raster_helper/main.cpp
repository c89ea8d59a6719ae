// SPDX-License-Identifier: Apache-2.0
// The program that draws PNG and PDF: reads an SVG from standard input, writes a picture to standard output.
//
// librsvg, pango and fontconfig read the files of fonts while they draw, and start threads. So, unlike a layout, it can
// still open files: from its start only to read, and once the fonts are known, before it sees a byte of the SVG, only
// below the folders that hold them. It can start no process, reach no network and write nothing but its answer. Where
// the kernel offers no filter of system calls or no rules on files, the limits on memory, time, and size and number of
// files stand alone.

#include <malloc.h>
#include <unistd.h>

#include <csignal>
#include <optional>
#include <string>

#include "render/diagram/child/readable_folders.hpp"
#include "render/diagram/child/resource_limits.hpp"
#include "render/diagram/child/standard_streams.hpp"
#include "render/diagram/child/system_calls.hpp"
#include "render/diagram/raster_helper/allowed_calls.hpp"
#include "render/diagram/raster_helper/installed_fonts.hpp"
#include "render/diagram/raster_helper/librsvg_drawing.hpp"
#include "render/diagram/raster_helper/png_resolution.hpp"
#include "render/diagram/raster_helper/request_reader.hpp"

namespace {

using standpoint::RasterFault;
using standpoint::RasterFormat;

constexpr std::size_t kLargestRequest = standpoint::kLargestSvg + standpoint::kLongestRasterTitle + 256;
constexpr standpoint::ResourceLimits kLimits{.memory = std::size_t{1} << 30, .open_files = 64};

std::optional<std::string> draw(const standpoint::RasterRequest& request, const standpoint::LibrsvgDrawing& drawing) {
  if (request.format == RasterFormat::pdf) return drawing.as_pdf(request.width, request.height, request.title);
  auto png = drawing.as_png(static_cast<int>(request.width), static_cast<int>(request.height));
  if (png) standpoint::set_resolution(*png, request.pixels_per_metre);
  return png;
}

[[noreturn]] void give_up(RasterFault fault) {
  standpoint::write_answer(standpoint::encode_fault(fault));
  _exit(1);
}

}  // namespace

int main() {
  ::mallopt(M_ARENA_MAX, 1);      // pango's threads would each reserve 64 MiB
  std::signal(SIGXFSZ, SIG_IGN);  // a cache of fonts that cannot be written is done without
  standpoint::limit_resources(kLimits);
  standpoint::close_system_calls(standpoint::kCallsOfDrawing, standpoint::OtherCalls::fail);
  const auto fonts = standpoint::find_installed_fonts();
  standpoint::read_only_below(fonts.folders);
  const auto text = standpoint::read_request(kLargestRequest);
  const auto request = standpoint::decode_request(text.value_or(std::string()));
  if (!request || !standpoint::is_drawable(*request)) give_up(RasterFault::svg);
  standpoint::limit_cpu(request->cpu_seconds);
  if (!fonts.any) give_up(RasterFault::fonts);
  const standpoint::LibrsvgDrawing drawing(request->svg);
  if (!drawing.sound()) give_up(RasterFault::svg);
  const auto picture = draw(*request, drawing);
  if (!picture) give_up(RasterFault::drawing);
  const std::string head =
      standpoint::encode_head(fonts.fitting[static_cast<std::size_t>(request->font)], picture->size());
  _exit(standpoint::write_answer(head) && standpoint::write_answer(*picture) ? 0 : 1);
}
