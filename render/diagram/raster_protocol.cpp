// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/raster_protocol.hpp"

#include <algorithm>

#include "render/diagram/protocol_lines.hpp"

namespace standpoint {

std::string encode_request(const RasterRequest& request) {
  std::string out = request.format == RasterFormat::pdf ? "draw pdf " : "draw png ";
  out += font_set(request.font).word;
  append_number(out, request.width);
  append_number(out, request.height);
  append_number(out, request.pixels_per_metre);
  append_number(out, request.cpu_seconds);
  append_number(out, request.title.size());
  append_number(out, request.svg.size());
  out.append("\n").append(request.title).append(request.svg);
  return out;
}

RasterReply decode_reply(std::string text) {
  RasterReply reply;
  std::string_view rest = text;
  std::string_view line = take_line(rest).value_or(std::string_view());
  const std::string_view kind = take_word(line);
  const std::string_view what = take_word(line);
  if (kind == "failed") {
    const auto fault = std::find(kRasterFaults.begin() + 1, kRasterFaults.end(), what);
    if (fault != kRasterFaults.end()) reply.fault = static_cast<RasterFault>(fault - kRasterFaults.begin());
    return reply;
  }
  const auto size = take_number<std::size_t>(line);
  if (kind != "drawn" || (what != "fitting" && what != "substituted") || size != rest.size()) return reply;
  reply.fault = RasterFault::none;
  reply.fonts_fit = what == "fitting";
  text.erase(0, text.size() - rest.size());
  reply.bytes = std::move(text);
  return reply;
}

}  // namespace standpoint
