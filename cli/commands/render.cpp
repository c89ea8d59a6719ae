// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <ostream>

#include "cli/command.hpp"
#include "cli/drawing.hpp"
#include "cli/options.hpp"
#include "cli/output_folder.hpp"
#include "cli/program.hpp"
#include "cli/theme_option.hpp"
#include "cli/views.hpp"
#include "cli/watched_run.hpp"
#include "graph/model/view_names.hpp"
#include "graph/text/suggest.hpp"
#include "render/diagram/raster.hpp"

namespace standpoint {
namespace {

class Render : public Command {
 public:
  void declare(Arguments& arguments) override {
    dossier_.declare(arguments);
    arguments.choice("--format", format_, {kDrawingFormats.begin(), kDrawingFormats.end()},
                     "form of the diagram; default: by the suffix of FILE, else svg");
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
    arguments.choice("--lang", language_, {"fr", "en"}, "language of names, labels and dates");
    theme_.declare(arguments);
    arguments.number("--scale", "X", scale_, kLeastScale, kMostScale, std::string(kScaleHelp));
    arguments.option("--id-prefix", "TEXT", prefix_, "before every id, so that several diagrams can share a page");
    arguments.flag("--fragment", fragment_, "without the XML declaration, to be put into a page");
    arguments.flag("--all", all_, "every view that the dossier names under `views:`, each to DIR/NAME.svg with -o DIR");
    arguments.flag("--pages", pages_,
                   "an overview and as many pages as it takes to leave nothing out, into DIR with -o DIR");
    watch_.declare(arguments);
    request_.declare(arguments);
  }

  int run(Context& context) override {
    if (const auto asked = expect_one_or_all(); !asked) return refuse(context, asked.error());
    const auto format = drawing_format(context);
    if (!format) return refuse(context, format.error());
    if (watch_.wanted && context.repeated == nullptr) return run_watched(context, watch_, file_);
    if (!theme_.read(context)) return kUsage;
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    request_.dossier_paths = dossier_paths(context, dossier_);
    if (all_) return draw_all(context, loaded->dossier, *format);
    if (pages_) return draw_pages(context, loaded->dossier, *format);
    QueryFindings of_query;
    const auto sheet = make_sheet(loaded->dossier, *format, make_order(loaded->dossier, *format), of_query);
    if (!sheet) return refuse(context, sheet.error(), of_query);
    print_query_hints(context, {}, of_query.query, of_query.hints);
    const auto drawing = drawn(context, *format, *sheet);
    if (!drawing) return print_failure(context, drawing.error().message, drawing.error().remedy, kFindings);
    const int code_written = write_output(context, file_, *drawing);
    if (code_written == kFine && !sheet->hint.empty())
      context.err << "standpoint: note: " << sheet->hint
                  << "\n  help: --pages -o DIR draws them all on pages, --limit N the N most active\n";
    return code_written;
  }

 private:
  // What is drawn, and in which colours.
  struct Sheet {
    ViewPicture picture;
    Theme theme;
    double width;
    std::string hint = {};  // how to see what it leaves out
  };

  static int refuse(Context& context, const Failure& failure) {
    return print_failure(context, failure.message, failure.remedy, kUsage);
  }

  // All mistakes of a query, where the failure is that it has some.
  static int refuse(Context& context, const Failure& failure, const QueryFindings& of_query) {
    if (of_query.mistakes.empty()) return refuse(context, failure);
    return print_query_errors(context, {}, of_query.query, of_query.mistakes);
  }

  Result<void> expect_one_or_all() const {
    if (!all_ && request_.words.empty())
      return failure("say what to draw",
                     fmt::format("the views are: {}; or one that the dossier names", fmt::join(kViewNames, ", ")));
    if (all_ && !request_.words.empty())
      return failure(fmt::format("--all draws every view that the dossier names, not only '{}'", request_.view()),
                     "leave out one of the two");
    if (all_ && pages_)
      return failure("--all draws one picture of each view, --pages many of one", "leave out one of the two");
    if ((all_ || pages_) && (file_.empty() || file_ == "-"))
      return failure(fmt::format("{} needs a folder to write to", all_ ? "--all" : "--pages"), "add -o DIR");
    const std::size_t dot = file_.rfind('.');
    if ((all_ || pages_) && dot != std::string::npos &&
        std::find(kDrawingFormats.begin(), kDrawingFormats.end(), file_.substr(dot + 1)) != kDrawingFormats.end())
      return failure(fmt::format("'{}' is the name of a picture, but {} writes a folder of them", file_,
                                 all_ ? "--all" : "--pages"),
                     "name a folder: -o DIR");
    return {};
  }

  Result<const NamedView*> find_named(const Dossier& d) const {
    if (const RecordRef found = d.find(request_.view()); found.kind == RecordKind::view) return &d.views[found.index];
    std::vector<std::string_view> known(kViewNames.begin(), kViewNames.end());
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
      QueryFindings of_query;
      const auto sheet = make_sheet(d, format, make_order(d, format, view), of_query);
      of_query.query.name = fmt::format("the view '{}'", id);
      if (!sheet)
        return refuse(context, {fmt::format("the view '{}': {}", id, sheet.error().message), sheet.error().remedy},
                      of_query);
      print_query_hints(context, {}, of_query.query, of_query.hints);
      const auto drawing = drawn(context, format, *sheet);
      if (!drawing) return print_failure(context, drawing.error().message, drawing.error().remedy, kFindings);
      drawings.emplace(fmt::format("{}.{}", id, format), *drawing);
    }
    return write_folder(context, file_, drawings);
  }

  // An overview and pages, each to a file named after what is on it: all of them or, where one cannot be drawn, none.
  int draw_pages(Context& context, const Dossier& d, const std::string& format) const {
    if (format == "dot")
      return refuse(context, {"pages are drawn, not written as DOT", "say --format svg, png or pdf"});
    auto order = make_order(d, format);
    if (!order) return refuse(context, order.error());
    const auto width = order->request.width_in_points();
    if (!width) return refuse(context, width.error());
    auto pages = make_pages(d, order->request, order->language, order->name, format);
    const QueryFindings& of_query = order->request.of_query;
    if (!pages) return refuse(context, pages.error(), of_query);
    print_query_hints(context, {}, of_query.query, of_query.hints);
    std::map<std::string, std::string> drawings;  // by file
    for (ViewPage& page : *pages) {
      if (!order->title.empty()) title_of(page.picture) = d.text(order->title, order->language);
      const auto drawing = drawn(context, format, {std::move(page.picture), theme_for(format, order->theme), *width});
      if (!drawing) return print_failure(context, drawing.error().message, drawing.error().remedy, kFindings);
      drawings.emplace(fmt::format("{}.{}", page.name, format), *drawing);
    }
    return write_folder(context, file_, drawings);
  }

  // A view with its options, the dossier's own or one that it names.
  struct Order {
    ViewRequest request;
    std::string theme, language, name;
    LocalizedText title = {};
  };

  // Failure: there is no such view.
  Result<Order> make_order(const Dossier& d, std::string_view format) const {
    if (std::find(kViewNames.begin(), kViewNames.end(), request_.view()) != kViewNames.end()) {
      Order order{request_, std::string(theme_.palette()), language_or(d, language_), std::string(request_.view())};
      fit_links(format, order);
      return order;
    }
    const auto named = find_named(d);
    if (!named) return tl::unexpected(named.error());
    return make_order(d, format, **named);
  }

  Order make_order(const Dossier& d, std::string_view format, const NamedView& view) const {
    Order order{request_, std::string(theme_.palette()), language_, std::string(d.names[view.id]), view.title};
    order.request.adopt(d, view);
    for (const ViewOption& option : d.options_of(view)) {
      if (option.key == "theme" && order.theme == "auto") order.theme = option.value;
      if (option.key == "lang" && order.language.empty()) order.language = option.value;
    }
    order.language = language_or(d, order.language);
    fit_links(format, order);
    return order;
  }

  // Around a PDF there is no page with anchors.
  static void fit_links(std::string_view format, Order& order) {
    if (format == "pdf" && order.request.link.starts_with('#')) order.request.link.clear();
  }

  static std::string language_or(const Dossier& d, const std::string& asked) {
    return !asked.empty() ? asked : d.names[d.language] == "fr" ? "fr" : "en";
  }

  // Failure: what was named wrongly, or what the format cannot show.
  static Result<Sheet> make_sheet(const Dossier& d, std::string_view format, Result<Order> made,
                                  QueryFindings& of_query) {
    if (!made) return tl::unexpected(made.error());
    ViewRequest& request = made->request;
    if (format == "dot") request.width = "full";  // Graphviz lays it out
    const auto width = request.width_in_points();
    if (!width) return tl::unexpected(width.error());
    auto picture = make_view(d, request, made->language);
    of_query = std::move(request.of_query);
    if (!picture) return tl::unexpected(picture.error());
    if (const std::string_view ours = drawn_by_us_alone(*picture); format == "dot" && !ours.empty())
      return failure(fmt::format("Graphviz does not lay out {}: this view can be svg, png or pdf", ours),
                     "say --format svg");
    if (!made->title.empty()) title_of(*picture) = d.text(made->title, made->language);
    return Sheet{std::move(*picture), theme_for(format, made->theme), *width, request.hint};
  }

  // As asked for, else by the suffix of the file. Failure: a suffix that promises something else, a scale without
  // pixels, or bytes for a terminal.
  Result<std::string> drawing_format(const Context& context) const {
    const std::string format = !format_.empty() ? format_ : all_ || pages_ ? "svg" : format_of_suffix();
    if (format.empty()) {
      return failure(fmt::format("'{}' does not say what to draw: this view can be svg, dot, png or pdf", file_),
                     "end the file's name in .svg, .dot, .png or .pdf, or say --format svg");
    }
    if (const auto drawable = expect_drawable(context, format, file_, scale_); !drawable)
      return tl::unexpected(drawable.error());
    return format;
  }

  // Empty for a suffix that means none of the formats; svg without one, and in a part of a page of HTML.
  std::string format_of_suffix() const {
    const auto slash = file_.rfind('/');
    const auto dot = file_.rfind('.');
    const bool suffixed = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    const std::string suffix = suffixed ? file_.substr(dot + 1) : std::string();
    if (suffix.empty()) return "svg";
    if (suffix == "gv") return "dot";
    if (fragment_ && (suffix == "html" || suffix == "htm")) return "svg";
    return std::find(kDrawingFormats.begin(), kDrawingFormats.end(), suffix) != kDrawingFormats.end() ? suffix
                                                                                                      : std::string();
  }

  Result<std::string> drawn(Context& context, std::string_view format, const Sheet& sheet) const {
    return standpoint::drawn(context, sheet.picture, {format, sheet.theme, sheet.width, scale_, prefix_, fragment_},
                             theme_);
  }

  ViewRequest request_;
  std::string format_, file_, language_, prefix_;
  ThemeOption theme_;
  WatchOption watch_;
  std::optional<double> scale_;
  bool fragment_ = false, all_ = false, pages_ = false;
  DossierOptions dossier_;
};

}  // namespace

std::unique_ptr<Command> make_render() { return std::make_unique<Render>(); }

}  // namespace standpoint
