// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/raster_helper/librsvg_drawing.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

#include <memory>

namespace standpoint {
namespace {

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;

struct ContextDeleter {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Context = std::unique_ptr<cairo_t, ContextDeleter>;

cairo_status_t append_bytes(void* out, const unsigned char* bytes, unsigned count) {
  static_cast<std::string*>(out)->append(bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

void paint_white(cairo_surface_t* surface) {
  const Context context(cairo_create(surface));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
}

RsvgHandle* handle_of(void* handle) { return static_cast<RsvgHandle*>(handle); }

}  // namespace

LibrsvgDrawing::LibrsvgDrawing(std::string_view svg) {
  const auto* bytes = reinterpret_cast<const guint8*>(svg.data());
  RsvgHandle* handle = rsvg_handle_new_from_data(bytes, svg.size(), nullptr);
  handle_ = handle;
  if (handle == nullptr) return;
  gboolean has_box = FALSE;
  RsvgRectangle box{};
  rsvg_handle_get_intrinsic_dimensions(handle, nullptr, nullptr, nullptr, nullptr, &has_box, &box);
  if (has_box == FALSE) return;
  width_ = box.width;
  height_ = box.height;
}

LibrsvgDrawing::~LibrsvgDrawing() {
  if (handle_ != nullptr) g_object_unref(handle_);
}

// Stretched, so that a size rounded to pixels leaves no uncovered edge.
bool LibrsvgDrawing::draw_on(void* surface, double width, double height) const {
  const Context context(cairo_create(static_cast<cairo_surface_t*>(surface)));
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) return false;
  cairo_scale(context.get(), width / width_, height / height_);
  const RsvgRectangle viewport{0, 0, width_, height_};
  if (rsvg_handle_render_document(handle_of(handle_), context.get(), &viewport, nullptr) == FALSE) return false;
  return cairo_status(context.get()) == CAIRO_STATUS_SUCCESS;
}

std::optional<std::string> LibrsvgDrawing::as_png(int width, int height) const {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  paint_white(surface.get());
  if (!draw_on(surface.get(), width, height)) return std::nullopt;
  std::string out;
  if (cairo_surface_write_to_png_stream(surface.get(), append_bytes, &out) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  return out;
}

std::optional<std::string> LibrsvgDrawing::as_pdf(double width, double height, const std::string& title) const {
  std::string out;
  const Surface surface(cairo_pdf_surface_create_for_stream(append_bytes, &out, width, height));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Standpoint");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");  // else it is the present time
  if (!draw_on(surface.get(), width, height)) return std::nullopt;
  cairo_surface_finish(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  return out;
}

}  // namespace standpoint
