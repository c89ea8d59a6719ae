#pragma once
// SPDX-License-Identifier: Apache-2.0
// Draws an SVG with librsvg and cairo, as PNG or as PDF.

#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// An SVG, read once. Nothing outside of it is ever loaded: it has no place of its own that a reference could start
// from.
class LibrsvgDrawing {
 public:
  explicit LibrsvgDrawing(std::string_view svg);
  LibrsvgDrawing(const LibrsvgDrawing&) = delete;
  LibrsvgDrawing& operator=(const LibrsvgDrawing&) = delete;
  ~LibrsvgDrawing();

  // False where it is no SVG or has no size.
  bool sound() const { return width_ > 0 && height_ > 0; }

  // The whole picture, stretched to so many pixels, on white; nothing where memory is short or drawing fails. For a
  // sound drawing. O(pixels).
  std::optional<std::string> as_png(int width, int height) const;

  // One page of so many points, its text as text, with this title and no date; nothing as above.
  std::optional<std::string> as_pdf(double width, double height, const std::string& title) const;

 private:
  bool draw_on(void* surface, double width, double height) const;

  void* handle_ = nullptr;
  double width_ = 0;
  double height_ = 0;
};

}  // namespace standpoint
