// SPDX-License-Identifier: Apache-2.0
#include "render/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/repeated_run.hpp"
#include "cli/theme_option.hpp"
#include "cli/views.hpp"
#include "cli/watched_run.hpp"
#include "render/report/html.hpp"
#include "render/report/picture_table.hpp"

namespace standpoint {
namespace {

// Where a page that tells of every claim anyway shows fewer of them than a picture alone.
constexpr std::pair<std::string_view, std::size_t> kLimits[] = {{"arguments", 14}, {"stream", 8}, {"provenance", 20}};

class ReportCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    dossier_.declare(arguments);
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
    arguments.choice("--lang", language_, {"fr", "en"}, "language of the page");
    theme_.declare(arguments);
    arguments.option("--width", "WIDTH", width_, "of the pictures: column (170 mm, the default), full, or a length");
    arguments.flag("--named", named_, "with the views that the dossier names under `views:` too");
    arguments.option("--date", "DATE", date_, "the day that the page bears (EDTF); without it, none");
    watch_.declare(arguments);
  }

  int run(Context& context) override {
    if (!date_.empty() && !parse_date(date_).date)
      return print_failure(context, fmt::format("--date: '{}' is no date: {}", date_, parse_date(date_).problem),
                           "write it as 2020, 2020-10 or 2020-10-08", kUsage);
    constexpr std::array<std::string_view, 8> kOthers = {".pdf", ".docx", ".odt", ".epub",
                                                         ".tex", ".md",   ".svg", ".png"};
    if (const std::string suffix = std::filesystem::path(file_).extension().string();
        std::find(kOthers.begin(), kOthers.end(), suffix) != kOthers.end())
      return print_failure(context, fmt::format("'{}': a report is a page of HTML", file_),
                           "end its name in .html; a browser prints it as PDF", kUsage);
    if (watch_.wanted && context.repeated == nullptr) return run_watched(context, watch_, file_);
    if (!theme_.read(context)) return kUsage;
    layouts_ = known_layouts(context);
    look_ = {theme_named(theme_.palette()), theme_.colours(), theme_.font()};
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    const Dossier& d = loaded->dossier;
    const std::string language = !language_.empty() ? language_ : d.names[d.language] == "fr" ? "fr" : "en";
    auto figures = draw_figures(d, dossier_paths(context, dossier_), language);
    if (!figures) return print_failure(context, figures.error().message, figures.error().remedy, kUsage);
    const ReportFacts facts{language, STANDPOINT_VERSION, date_};
    return write_output(context, file_,
                        write_html(compose_report(d, find_conflicts(d), std::move(*figures), facts), look_));
  }

 private:
  // `paths`: of the dossier, for queries that it has saved.
  Result<std::vector<PageFigure>> draw_figures(const Dossier& d, const std::vector<std::string>& paths,
                                               const std::string& language) const {
    std::vector<PageFigure> out;
    for (const std::string_view view : kViewsOfReport) {
      ViewRequest request;
      request.words = {std::string(view)};
      for (const auto& [of, limit] : kLimits)
        if (view == of) request.limit = limit;
      if (auto drawn = add_figure(d, std::move(request), {}, fmt::format("p_view_{}", view), language, out); !drawn)
        return tl::unexpected(drawn.error());
    }
    if (!named_) return out;
    for (const NamedView& named : d.views) {
      ViewRequest request;
      request.adopt(d, named);
      request.dossier_paths = paths;
      const std::string id(d.names[named.id]);
      if (auto drawn = add_figure(d, std::move(request), d.text(named.title, language), id, language, out); !drawn)
        return tl::unexpected(
            failure(fmt::format("the view '{}': {}", id, drawn.error().message), drawn.error().remedy));
    }
    return out;
  }

  Result<void> add_figure(const Dossier& d, ViewRequest request, std::string_view title, const std::string& anchor,
                          const std::string& language, std::vector<PageFigure>& out) const {
    request.link = "#{id}";
    if (!width_.empty()) request.width = width_;
    const auto width = request.width_in_points();
    if (!width) return tl::unexpected(width.error());
    auto picture = make_view(d, request, language);
    if (!picture) return tl::unexpected(picture.error());
    if (!title.empty()) title_of(*picture) = title;
    SvgOptions options;
    options.id_prefix = anchor + "_";
    options.width = *width;
    options.theme = look_.theme;
    options.colours = look_.colours;
    options.font = look_.font;
    options.xml_declaration = false;
    options.in_report = true;
    options.layout.memory = layouts_;
    out.push_back({anchor, title_of(*picture), draw(*picture, options).svg, table_of(*picture, language)});
    return {};
  }

  DossierOptions dossier_;
  ThemeOption theme_;
  WatchOption watch_;
  PageLook look_;
  LayoutMemory* layouts_ = nullptr;
  std::string file_, language_, date_, width_;
  bool named_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report() { return std::make_unique<ReportCommand>(); }

}  // namespace standpoint
