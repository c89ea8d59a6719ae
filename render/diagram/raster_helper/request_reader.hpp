#pragma once
// SPDX-License-Identifier: Apache-2.0
// The drawing program's side of the protocol: a request in, a reply out.

#include <optional>
#include <string>
#include <string_view>

#include "render/diagram/raster_protocol.hpp"

namespace standpoint {

// What was asked; nothing where it is not a complete request, or its title or SVG is too long. O(bytes).
std::optional<RasterRequest> decode_request(std::string_view text);

// True where the picture has a size, and as a PNG not too many pixels.
bool is_drawable(const RasterRequest& request);

// The first line of a reply with a picture of so many bytes; the picture follows it.
std::string encode_head(bool fonts_fit, std::size_t bytes);

// The reply where there is no picture.
std::string encode_fault(RasterFault fault);

}  // namespace standpoint
