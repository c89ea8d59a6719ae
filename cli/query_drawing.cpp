// SPDX-License-Identifier: Apache-2.0
#include "cli/query_drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/drawing.hpp"
#include "cli/program.hpp"
#include "cli/views.hpp"
#include "graph/text/page_width.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/raster.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostFollowedInColumn = 75;
constexpr double kThreeColumns = 420;  // points

// Failure: what is written is no width.
Result<double> width_in_points(const std::string& width) {
  ViewRequest request;
  if (!width.empty()) request.width = width;
  return request.width_in_points();
}

}  // namespace

QueryViewOptions query_view_options(std::size_t limit, double width) {
  QueryViewOptions options;
  if (width > 0 && width < kThreeColumns) options.most_columns = 2;
  if (limit != 0)
    options.most_nodes = limit;
  else if (width > 0 && width < 1.5 * kPageColumn)
    options.most_followed = kMostFollowedInColumn;
  return options;
}

void QueryDrawing::declare(Arguments& arguments) {
  theme_.declare(arguments);
  arguments.option("--width", "WIDTH", width_, std::string(kWidthHelp));
  arguments.number("--limit", "N", limit_, 1, 400, "so many nodes are drawn at most; those with most lines are kept");
  arguments.option("--link", "PATTERN", link_, std::string(kLinkHelp));
  arguments.number("--scale", "X", scale_, kLeastScale, kMostScale, std::string(kScaleHelp));
}

std::string QueryDrawing::format_of(const OutputOptions& output) {
  const auto known = [](std::string_view format) {
    return std::find(kDrawingFormats.begin(), kDrawingFormats.end(), format) != kDrawingFormats.end();
  };
  if (!output.format.empty()) return known(output.format) ? output.format : std::string();
  const std::size_t dot = output.file.rfind('.');
  const std::string suffix = dot == std::string::npos ? std::string() : output.file.substr(dot + 1);
  return suffix == "gv" ? "dot" : known(suffix) ? suffix : std::string();
}

Result<void> QueryDrawing::check(const Context& context, const OutputOptions& output) const {
  const std::string format = format_of(output);
  if (format.empty()) {
    const std::string_view given = !width_.empty()  ? "width"
                                   : limit_ != 0    ? "limit"
                                   : !link_.empty() ? "link"
                                   : scale_         ? "scale"
                                                    : "";
    if (given.empty()) return {};
    return failure(fmt::format("a {} is for drawings", given), "say --format svg, dot, png or pdf");
  }
  if (auto width = width_in_points(width_); !width) return tl::unexpected(width.error());
  if (auto leads = check_link_pattern(link_); !leads) return leads;
  return expect_drawable(context, format, output.file, scale_);
}

int QueryDrawing::write(Context& context, const OutputOptions& output, const query::DossierPropertyGraph& graph,
                        const query::QueryResult& result, const std::string& title, const std::string& language,
                        std::vector<PropositionId> shown) {
  const auto refuse = [&](const Failure& failure, int code) {
    return print_failure(context, failure.message, failure.remedy, code);
  };
  if (!theme_.read(context)) return kUsage;
  const std::string format = format_of(output);
  const double width = format == "dot" ? 0 : width_in_points(width_).value_or(0);  // Graphviz lays it out
  if (!result.plan.empty())
    return refuse({"a plan is not drawn", "leave out EXPLAIN or PROFILE, or say --format table"}, kUsage);
  QueryViewOptions options = query_view_options(limit_, width);
  options.language = language;
  options.title = title;
  options.also = std::move(shown);
  options.link = format == "pdf" && link_.starts_with('#') ? std::string() : link_;
  auto picture = query_picture(graph, result, options);
  if (!picture) return refuse(picture.error(), kUsage);
  const auto bytes =
      drawn(context, std::move(*picture), {format, theme_for(format, theme_.palette()), width, scale_}, theme_);
  if (!bytes) return refuse(bytes.error(), kFindings);
  return write_output(context, output.file, *bytes);
}

}  // namespace standpoint
