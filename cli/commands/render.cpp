// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/views.hpp"
#include "graph/text/suggest.hpp"
#include "render/diagram/dot_writer.hpp"
#include "render/diagram/raster.hpp"
#include "render/diagram/svg_writer.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"svg", "dot", "png", "pdf"};

class Render : public Command {
 public:
  void declare(Arguments& arguments) override {
    dossier_.declare(arguments);
    arguments.choice("--format", format_, {kFormats.begin(), kFormats.end()},
                     "form of the diagram; default: by the suffix of FILE, else svg");
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
    arguments.choice("--lang", language_, {"fr", "en"}, "language of names, labels and dates");
    arguments.choice("--theme", theme_, {"auto", "light", "dark", "print"},
                     "colours; auto: in svg as the reader's mode, in png light, in pdf print");
    arguments.number("--scale", "X", scale_, kLeastScale, kMostScale, "size of a png; 1 for 96 pixels an inch");
    arguments.option("--id-prefix", "TEXT", prefix_, "before every id, so that several diagrams can share a page");
    arguments.flag("--fragment", fragment_, "without the XML declaration, to be put into a page");
    request_.declare(arguments);
  }

  int run(Context& context) override {
    if (std::find(kViews.begin(), kViews.end(), request_.view()) == kViews.end()) {
      std::string fix = did_you_mean(request_.view(), kViews);
      return print_failure(context, fmt::format("there is no view '{}'", request_.view()),
                           fix.empty() ? fmt::format("the views are: {}", fmt::join(kViews, ", ")) : fix, kUsage);
    }
    const auto format = drawing_format(context);
    if (!format) return print_failure(context, format.error().message, format.error().remedy, kUsage);
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    if (*format == "pdf" && request_.link.starts_with('#')) request_.link.clear();  // there is no page around it
    const auto picture = make_view(loaded->dossier, request_, language_for(loaded->dossier));
    if (!picture) return print_failure(context, picture.error().message, picture.error().remedy, kUsage);
    if (*format == "dot" && !std::holds_alternative<Picture>(*picture))
      return print_failure(context,
                           fmt::format("Graphviz does not lay out a {}: this view can be svg, png or pdf",
                                       std::holds_alternative<MatrixPicture>(*picture) ? "matrix" : "timeline"),
                           "say --format svg", kUsage);
    const auto drawing = drawn(context, *format, *picture);
    if (!drawing) return print_failure(context, drawing.error().message, drawing.error().remedy, kFindings);
    return write_output(context, file_, *drawing);
  }

 private:
  std::string language_for(const Dossier& d) const {
    return !language_.empty() ? language_ : d.names[d.language] == "fr" ? "fr" : "en";
  }

  // As asked for, else by the suffix of the file. Failure: a suffix that promises something else, a scale without
  // pixels, or bytes for a terminal.
  Result<std::string> drawing_format(const Context& context) const {
    const std::string format = !format_.empty() ? format_ : format_of_suffix();
    if (format.empty()) {
      return failure(fmt::format("'{}' does not say what to draw: this view can be svg, dot, png or pdf", file_),
                     "end the file's name in .svg, .dot, .png or .pdf, or say --format svg");
    }
    if (scale_ && format != "png") {
      return failure(fmt::format("--scale is for png, which has pixels; this is {}", format), "leave out --scale");
    }
    const bool binary = format == "png" || format == "pdf";
    if (binary && context.out_is_terminal && (file_.empty() || file_ == "-")) {
      return failure(fmt::format("a terminal cannot show {}", format), fmt::format("name a file: -o map.{}", format));
    }
    return format;
  }

  // Empty for a suffix that means none of the formats; svg without one.
  std::string format_of_suffix() const {
    const auto slash = file_.rfind('/');
    const auto dot = file_.rfind('.');
    const bool suffixed = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    const std::string suffix = suffixed ? file_.substr(dot + 1) : std::string();
    if (suffix.empty()) return "svg";
    if (suffix == "gv") return "dot";
    return std::find(kFormats.begin(), kFormats.end(), suffix) != kFormats.end() ? suffix : std::string();
  }

  // What cannot follow the mode of its reader is light on a screen, and made for print on a page.
  Theme theme(std::string_view format) const {
    if (theme_ == "dark") return Theme::dark;
    if (theme_ == "light") return Theme::light;
    if (theme_ == "print") return Theme::print;
    return format == "png" ? Theme::light : format == "pdf" ? Theme::print : Theme::automatic;
  }

  static SvgDrawing drawing_of(const ViewPicture& view, const SvgOptions& options) {
    if (const auto* matrix = std::get_if<MatrixPicture>(&view)) return write_matrix_svg(*matrix, options);
    if (const auto* timeline = std::get_if<TimelinePicture>(&view)) return write_timeline_svg(*timeline, options);
    return write_svg(std::get<Picture>(view), options);
  }

  Result<std::string> drawn(Context& context, std::string_view format, const ViewPicture& view) const {
    if (format == "dot") return write_dot(std::get<Picture>(view), theme(format));
    SvgOptions options;
    options.id_prefix = prefix_;
    options.theme = theme(format);
    options.xml_declaration = !fragment_;
    const SvgDrawing drawing = drawing_of(view, options);
    if (format == "svg") return drawing.svg;
    RasterOptions raster;
    raster.format = format == "png" ? RasterFormat::png : RasterFormat::pdf;
    raster.scale = scale_.value_or(raster.scale);
    raster.title = std::visit([](const auto& any) { return any.title; }, view);
    auto result = draw_raster(drawing, raster);
    if (!result) return tl::unexpected(result.error());
    if (!result->fonts_fit) {
      context.err << "standpoint: warning: no font with the widths of Arial is installed: words may leave their boxes\n"
                     "  help: on Debian: apt install fonts-liberation\n";
    }
    return std::move(result->bytes);
  }

  ViewRequest request_;
  std::string format_, file_, language_, theme_ = "auto", prefix_;
  std::optional<double> scale_;
  bool fragment_ = false;
  DossierOptions dossier_;
};

}  // namespace

std::unique_ptr<Command> make_render() { return std::make_unique<Render>(); }

}  // namespace standpoint
