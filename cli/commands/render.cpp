// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/views.hpp"
#include "graph/text/suggest.hpp"
#include "render/diagram/dot_writer.hpp"
#include "render/diagram/svg_writer.hpp"

namespace standpoint {
namespace {

class Render : public Command {
 public:
  void declare(Arguments& arguments) override {
    dossier_.declare(arguments);
    arguments.choice("--format", format_, {"svg", "dot"},
                     "form of the diagram; default: by the suffix of FILE, else svg");
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
    arguments.choice("--lang", language_, {"fr", "en"}, "language of names, labels and dates");
    arguments.choice("--theme", theme_, {"auto", "light", "dark", "print"},
                     "colours; auto follows the reader's light or dark mode");
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
    if (const auto format = drawing_format(); !format)
      return print_failure(context, format.error().message, format.error().remedy, kUsage);
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    const auto picture = make_view(loaded->dossier, request_, language_for(loaded->dossier));
    if (!picture) return print_failure(context, picture.error().message, picture.error().remedy, kUsage);
    const bool matrix = std::holds_alternative<MatrixPicture>(*picture);
    if (matrix && *drawing_format() == "dot")
      return print_failure(context, "Graphviz does not lay out a matrix: this view can be svg", "say --format svg",
                           kUsage);
    return write_output(context, file_, drawn(*picture));
  }

 private:
  std::string language_for(const Dossier& d) const {
    return !language_.empty() ? language_ : d.names[d.language] == "fr" ? "fr" : "en";
  }

  // svg or dot: as asked for, else by the suffix of the file. Failure: a suffix that promises something else.
  Result<std::string> drawing_format() const {
    if (!format_.empty()) return format_;
    const auto slash = file_.rfind('/');
    const auto dot = file_.rfind('.');
    const bool suffixed = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    const std::string suffix = suffixed ? file_.substr(dot + 1) : std::string();
    if (suffix.empty() || suffix == "svg") return std::string("svg");
    if (suffix == "dot" || suffix == "gv") return std::string("dot");
    return failure(fmt::format("'{}' does not say what to draw: this view can be svg or dot", file_),
                   "end the file's name in .svg or .dot, or say --format svg");
  }

  std::string drawn(const ViewPicture& view) const {
    const Theme theme = theme_ == "dark"    ? Theme::dark
                        : theme_ == "light" ? Theme::light
                        : theme_ == "print" ? Theme::print
                                            : Theme::automatic;
    SvgOptions options;
    options.id_prefix = prefix_;
    options.theme = theme;
    options.xml_declaration = !fragment_;
    if (const auto* matrix = std::get_if<MatrixPicture>(&view)) return write_matrix_svg(*matrix, options).svg;
    const auto& picture = std::get<Picture>(view);
    return *drawing_format() == "dot" ? write_dot(picture, theme) : write_svg(picture, options).svg;
  }

  ViewRequest request_;
  std::string format_, file_, language_, theme_ = "auto", prefix_;
  bool fragment_ = false;
  DossierOptions dossier_;
};

}  // namespace

std::unique_ptr<Command> make_render() { return std::make_unique<Render>(); }

}  // namespace standpoint
