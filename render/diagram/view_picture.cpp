// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/view_picture.hpp"

namespace standpoint {
namespace {

SvgDrawing draw_one(const Picture& picture, const SvgOptions& options) { return write_svg(picture, options); }
SvgDrawing draw_one(const MatrixPicture& picture, const SvgOptions& options) {
  return write_matrix_svg(picture, options);
}
SvgDrawing draw_one(const TimelinePicture& picture, const SvgOptions& options) {
  return write_timeline_svg(picture, options);
}

}  // namespace

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
