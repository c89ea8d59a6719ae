// SPDX-License-Identifier: Apache-2.0
#include "cli/drawing.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/repeated_run.hpp"
#include "render/diagram/dot_writer.hpp"
#include "render/diagram/raster.hpp"

namespace standpoint {

Theme theme_for(std::string_view format, std::string_view theme) {
  const Theme named = theme_named(theme);
  if (named != Theme::automatic) return named;
  return format == "png" ? Theme::light : format == "pdf" ? Theme::print : named;
}

Result<void> expect_drawable(const Context& context, std::string_view format, const std::string& file,
                             const std::optional<double>& scale) {
  if (scale && format != "png")
    return failure(fmt::format("--scale is for png, which has pixels; this is {}", format), "leave out --scale");
  const bool binary = format == "png" || format == "pdf";
  if (binary && context.out_is_terminal && (file.empty() || file == "-"))
    return failure(fmt::format("a terminal cannot show {}", format), fmt::format("name a file: -o map.{}", format));
  return {};
}

Result<std::string> drawn(Context& context, const ViewPicture& picture, const DrawingOrder& order,
                          const ThemeOption& looks) {
  if (const std::string_view ours = drawn_by_us_alone(picture); order.format == "dot" && !ours.empty())
    return failure(fmt::format("Graphviz does not lay out {}: this view can be svg, png or pdf", ours),
                   "say --format svg");
  if (order.format == "dot") return write_dot(std::get<Picture>(picture), order.theme, looks.colours(), looks.font());
  SvgOptions options;
  options.id_prefix = order.id_prefix;
  options.theme = order.theme;
  options.colours = looks.colours();
  options.font = looks.font();
  options.width = order.width;
  options.xml_declaration = !order.fragment;
  options.layout.memory = known_layouts(context);
  const SvgDrawing drawing = draw(picture, options);
  if (order.format == "svg") return drawing.svg;
  RasterOptions raster;
  raster.format = order.format == "png" ? RasterFormat::png : RasterFormat::pdf;
  raster.font = looks.font();
  raster.scale = order.scale.value_or(raster.scale);
  raster.title = title_of(picture);
  auto result = draw_raster(drawing, raster);
  if (!result) return tl::unexpected(result.error());
  if (!result->fonts_fit) {
    context.err << fmt::format(
        "standpoint: warning: no font with the widths of {} is installed: words may leave their boxes\n"
        "  help: on Debian: apt install fonts-liberation\n",
        font_set(looks.font()).families[0]);
  }
  return std::move(result->bytes);
}

}  // namespace standpoint
