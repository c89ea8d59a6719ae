#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a query found as a picture: the options of drawings, and how one is made.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/context.hpp"
#include "cli/report.hpp"
#include "cli/theme_option.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/query.hpp"
#include "render/diagram/query_view.hpp"

namespace standpoint {

// How a view of a query is bounded in a width (points, 0 for any): `limit` nodes at most, 0 for the view's own.
QueryViewOptions query_view_options(std::size_t limit, double width);

class QueryDrawing {
 public:
  // --theme, --font, --width, --limit, --link and --scale.
  void declare(Arguments& arguments);

  // The format of a drawing that is asked for, by name or by the suffix of the file; empty for any other output.
  static std::string format_of(const OutputOptions& output);

  // To be called before any work. Failure: an option of drawings without one, or what cannot be drawn so.
  Result<void> check(const Context& context, const OutputOptions& output) const;

  // Draws the result, below a title, to the file; returns the exit code, and has said what went wrong. `shown`: the
  // shown_propositions() of the result.
  int write(Context& context, const OutputOptions& output, const query::DossierPropertyGraph& graph,
            const query::QueryResult& result, const std::string& title, const std::string& language,
            std::vector<PropositionId> shown);

 private:
  ThemeOption theme_;
  std::string width_;
  std::size_t limit_ = 0;
  std::string link_;
  std::optional<double> scale_;
};

}  // namespace standpoint
