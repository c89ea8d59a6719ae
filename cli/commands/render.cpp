// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/theme_option.hpp"
#include "cli/views.hpp"
#include "graph/text/suggest.hpp"
#include "render/diagram/dot_writer.hpp"
#include "render/diagram/raster.hpp"

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
    theme_.declare(arguments);
    arguments.number("--scale", "X", scale_, kLeastScale, kMostScale, "size of a png; 1 for 96 pixels an inch");
    arguments.option("--id-prefix", "TEXT", prefix_, "before every id, so that several diagrams can share a page");
    arguments.flag("--fragment", fragment_, "without the XML declaration, to be put into a page");
    arguments.flag("--all", all_, "every view that the dossier names under `views:`, each to DIR/NAME.svg with -o DIR");
    request_.declare(arguments);
  }

  int run(Context& context) override {
    if (const auto asked = expect_one_or_all(); !asked) return refuse(context, asked.error());
    const auto format = drawing_format(context);
    if (!format) return refuse(context, format.error());
    if (!theme_.read(context)) return kUsage;
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    if (all_) return draw_all(context, loaded->dossier, *format);
    const auto sheet = make_sheet(loaded->dossier, *format);
    if (!sheet) return refuse(context, sheet.error());
    const auto drawing = drawn(context, *format, *sheet);
    if (!drawing) return print_failure(context, drawing.error().message, drawing.error().remedy, kFindings);
    return write_output(context, file_, *drawing);
  }

 private:
  // What is drawn, and in which colours.
  struct Sheet {
    ViewPicture picture;
    Theme theme;
    double width;
  };

  static int refuse(Context& context, const Failure& failure) {
    return print_failure(context, failure.message, failure.remedy, kUsage);
  }

  Result<void> expect_one_or_all() const {
    if (!all_ && request_.words.empty())
      return failure("say what to draw",
                     fmt::format("the views are: {}; or one that the dossier names", fmt::join(kViews, ", ")));
    if (all_ && !request_.words.empty())
      return failure(fmt::format("--all draws every view that the dossier names, not only '{}'", request_.view()),
                     "leave out one of the two");
    if (all_ && (file_.empty() || file_ == "-")) return failure("--all needs a folder to write to", "add -o DIR");
    return {};
  }

  Result<const NamedView*> find_named(const Dossier& d) const {
    if (const RecordRef found = d.find(request_.view()); found.kind == RecordKind::view) return &d.views[found.index];
    std::vector<std::string_view> known(kViews.begin(), kViews.end());
    for (const NamedView& view : d.views) known.push_back(d.names[view.id]);
    std::string fix = did_you_mean(request_.view(), known);
    if (fix.empty()) fix = fmt::format("the views are: {}", fmt::join(known, ", "));
    return failure(fmt::format("there is no view '{}'", request_.view()), std::move(fix));
  }

  // Every view that the dossier names, each to a file of its name: all of them, or, where one cannot be drawn, none.
  int draw_all(Context& context, const Dossier& d, const std::string& format) const {
    if (d.views.empty())
      return refuse(context, {"this dossier names no views", "describe them under 'views:' in dossier.yaml"});
    std::map<std::string, std::string> drawings;  // by file
    for (const NamedView& view : d.views) {
      const std::string_view id = d.names[view.id];
      const auto sheet = make_sheet(d, format, view);
      if (!sheet)
        return refuse(context, {fmt::format("the view '{}': {}", id, sheet.error().message), sheet.error().remedy});
      const auto drawing = drawn(context, format, *sheet);
      if (!drawing) return print_failure(context, drawing.error().message, drawing.error().remedy, kFindings);
      drawings.emplace(fmt::format("{}/{}.{}", file_, id, format), *drawing);
    }
    std::error_code error;
    std::filesystem::create_directories(file_, error);
    if (error)
      return print_failure(context, fmt::format("cannot make the folder '{}': {}", file_, error.message()),
                           "name another with -o", kFindings);
    for (const auto& [file, bytes] : drawings) {
      if (const int code = write_output(context, file, bytes); code != kFine) return code;
      context.out << file << "\n";
    }
    return kFine;
  }

  // Failure: what was named wrongly, or what the format cannot show.
  Result<Sheet> make_sheet(const Dossier& d, std::string_view format) const {
    if (std::find(kViews.begin(), kViews.end(), request_.view()) != kViews.end())
      return make_sheet(d, format, request_, theme_.palette(), language_);
    const auto named = find_named(d);
    if (!named) return tl::unexpected(named.error());
    return make_sheet(d, format, **named);
  }

  Result<Sheet> make_sheet(const Dossier& d, std::string_view format, const NamedView& view) const {
    ViewRequest request = request_;
    request.adopt(d, view);
    std::string theme(theme_.palette()), language = language_;
    for (const ViewOption& option : d.options_of(view)) {
      if (option.key == "theme" && theme == "auto") theme = option.value;
      if (option.key == "lang" && language.empty()) language = option.value;
    }
    return make_sheet(d, format, std::move(request), theme, std::move(language), view.title);
  }

  static Result<Sheet> make_sheet(const Dossier& d, std::string_view format, ViewRequest request,
                                  std::string_view theme, std::string language, LocalizedText title = {}) {
    if (language.empty()) language = d.names[d.language] == "fr" ? "fr" : "en";
    if (format == "pdf" && request.link.starts_with('#')) request.link.clear();  // there is no page around it
    if (format == "dot") request.width = "full";                                 // Graphviz lays it out
    const auto width = request.width_in_points();
    if (!width) return tl::unexpected(width.error());
    auto picture = make_view(d, request, language);
    if (!picture) return tl::unexpected(picture.error());
    if (format == "dot" && !std::holds_alternative<Picture>(*picture))
      return failure(fmt::format("Graphviz does not lay out a {}: this view can be svg, png or pdf",
                                 std::holds_alternative<MatrixPicture>(*picture) ? "matrix" : "timeline"),
                     "say --format svg");
    if (!title.empty()) title_of(*picture) = d.text(title, language);
    return Sheet{std::move(*picture), theme_for(format, theme), *width};
  }

  // As asked for, else by the suffix of the file. Failure: a suffix that promises something else, a scale without
  // pixels, or bytes for a terminal.
  Result<std::string> drawing_format(const Context& context) const {
    const std::string format = !format_.empty() ? format_ : all_ ? "svg" : format_of_suffix();
    if (format.empty()) {
      return failure(fmt::format("'{}' does not say what to draw: this view can be svg, dot, png or pdf", file_),
                     "end the file's name in .svg, .dot, .png or .pdf, or say --format svg");
    }
    if (scale_ && format != "png") {
      return failure(fmt::format("--scale is for png, which has pixels; this is {}", format), "leave out --scale");
    }
    const bool binary = format == "png" || format == "pdf";
    if (binary && !all_ && context.out_is_terminal && (file_.empty() || file_ == "-")) {
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
  static Theme theme_for(std::string_view format, std::string_view theme) {
    if (theme == "dark") return Theme::dark;
    if (theme == "light") return Theme::light;
    if (theme == "print") return Theme::print;
    return format == "png" ? Theme::light : format == "pdf" ? Theme::print : Theme::automatic;
  }

  Result<std::string> drawn(Context& context, std::string_view format, const Sheet& sheet) const {
    if (format == "dot") return write_dot(std::get<Picture>(sheet.picture), sheet.theme, theme_.colours());
    SvgOptions options;
    options.id_prefix = prefix_;
    options.theme = sheet.theme;
    options.colours = theme_.colours();
    options.width = sheet.width;
    options.xml_declaration = !fragment_;
    const SvgDrawing drawing = draw(sheet.picture, options);
    if (format == "svg") return drawing.svg;
    RasterOptions raster;
    raster.format = format == "png" ? RasterFormat::png : RasterFormat::pdf;
    raster.scale = scale_.value_or(raster.scale);
    raster.title = title_of(sheet.picture);
    auto result = draw_raster(drawing, raster);
    if (!result) return tl::unexpected(result.error());
    if (!result->fonts_fit) {
      context.err << "standpoint: warning: no font with the widths of Arial is installed: words may leave their boxes\n"
                     "  help: on Debian: apt install fonts-liberation\n";
    }
    return std::move(result->bytes);
  }

  ViewRequest request_;
  std::string format_, file_, language_, prefix_;
  ThemeOption theme_;
  std::optional<double> scale_;
  bool fragment_ = false, all_ = false;
  DossierOptions dossier_;
};

}  // namespace

std::unique_ptr<Command> make_render() { return std::make_unique<Render>(); }

}  // namespace standpoint
