#pragma once
// SPDX-License-Identifier: Apache-2.0
// The views of `render`: which options each takes, and the picture it makes of a dossier.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/position_data.hpp"
#include "cli/query_mistakes.hpp"
#include "cli/selection.hpp"
#include "render/diagram/view_picture.hpp"

namespace standpoint {

// What every report shows, before what the dossier names.
inline constexpr std::array<std::string_view, 10> kViewsOfReport = {"matrix",    "positions", "conflicts", "camps",
                                                                    "network",   "arguments", "timeline",  "stream",
                                                                    "relations", "provenance"};

// What the user asked of a view.
struct ViewRequest {
  std::vector<std::string> words;  // the view, and what it takes by position
  std::vector<std::string> relation_types;
  std::vector<std::string> between;
  std::string grouping;      // empty: the view's own
  std::string mode = "one";  // of a network: actors alone, or actors and propositions
  std::string link;
  std::vector<std::string> parameters;     // of a query, as NAME=VALUE
  std::vector<std::string> dossier_paths;  // where a query may be saved
  std::size_t limit = 0;                   // 0: the view's own
  std::string width = "column";
  bool overview = false;   // groups and counts instead of each
  std::string hint;        // set by make_view(): how to see what the picture leaves out; empty where that is nothing
  QueryFindings of_query;  // set by make_view(): what is wrong with the query of the view `query`, or looks so
  Selection selection;
  PositionBasis basis;

  void declare(Arguments& arguments);

  std::string_view view() const { return words.empty() ? std::string_view() : std::string_view(words[0]); }

  // Points, 0 for as wide as the picture wants. Failure: what is written is no width.
  Result<double> width_in_points() const;

  // Takes over what a named view says, but for what was asked for already.
  void adopt(const Dossier& dossier, const NamedView& named);
};

// The picture of the view in a language. Failure: what was named wrongly.
Result<ViewPicture> make_view(const Dossier& dossier, ViewRequest& request, const std::string& language);

// A picture, and what its file is called without the suffix.
struct ViewPage {
  std::string name;
  ViewPicture picture;
};

// An overview and, so that nothing is left out, as many pages as it takes, each saying which of how many it is; only
// one where all is on one. Files are called after the view and what is first on them; the overview leads to them, by
// the suffix that they will have. Failure: what was named wrongly, or a view of one thing.
Result<std::vector<ViewPage>> make_pages(const Dossier& dossier, ViewRequest& request, const std::string& language,
                                         std::string_view name, std::string_view suffix);

}  // namespace standpoint
