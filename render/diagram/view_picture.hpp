#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a view makes, whichever of our pictures it is.

#include <string>
#include <string_view>
#include <variant>

#include "render/diagram/matrix_picture.hpp"
#include "render/diagram/picture.hpp"
#include "render/diagram/stream_picture.hpp"
#include "render/diagram/svg_writer.hpp"
#include "render/diagram/timeline_picture.hpp"

namespace standpoint {

// A picture of boxes and lines, which Graphviz can draw too, or a matrix, a timeline or streams, which only we draw.
using ViewPicture = std::variant<Picture, MatrixPicture, TimelinePicture, StreamPicture>;

// What a picture that Graphviz does not draw is called: `a matrix`; empty for one that it draws.
std::string_view drawn_by_us_alone(const ViewPicture& picture);

// The picture as SVG, by the writer of its kind; at that writer's cost.
SvgDrawing draw(const ViewPicture& picture, const SvgOptions& options);

// The title, which a caller may replace by that of a named view.
std::string& title_of(ViewPicture& picture);
const std::string& title_of(const ViewPicture& picture);

}  // namespace standpoint
