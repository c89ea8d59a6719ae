// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/view_picture.hpp"

#include <array>

namespace standpoint {
namespace {

SvgDrawing draw_one(const Picture& picture, const SvgOptions& options) { return write_svg(picture, options); }
SvgDrawing draw_one(const MatrixPicture& picture, const SvgOptions& options) {
  return write_matrix_svg(picture, options);
}
SvgDrawing draw_one(const TimelinePicture& picture, const SvgOptions& options) {
  return write_timeline_svg(picture, options);
}

SvgDrawing draw_one(const StreamPicture& picture, const SvgOptions& options) {
  return write_stream_svg(picture, options);
}

}  // namespace

std::string_view drawn_by_us_alone(const ViewPicture& picture) {
  constexpr std::array<std::string_view, 4> kNames = {"", "a matrix", "a timeline", "streams"};
  return kNames[picture.index()];
}

SvgDrawing draw(const ViewPicture& picture, const SvgOptions& options) {
  return std::visit([&](const auto& any) { return draw_one(any, options); }, picture);
}

std::string& title_of(ViewPicture& picture) {
  return std::visit([](auto& any) -> std::string& { return any.title; }, picture);
}

const std::string& title_of(const ViewPicture& picture) {
  return std::visit([](const auto& any) -> const std::string& { return any.title; }, picture);
}

}  // namespace standpoint
