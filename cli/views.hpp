#pragma once
// SPDX-License-Identifier: Apache-2.0
// The views of `render`: which options each takes, and the picture it makes of a dossier.

#include <string>
#include <string_view>
#include <vector>

#include "cli/position_data.hpp"
#include "cli/selection.hpp"
#include "render/diagram/view_picture.hpp"

namespace standpoint {

// What the user asked of a view.
struct ViewRequest {
  std::vector<std::string> words;  // the view, and what it takes by position
  std::vector<std::string> relation_types;
  std::vector<std::string> between;
  std::string grouping = "type";
  std::string link;
  std::size_t limit = 0;  // 0: the view's own
  std::string width = "column";
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

}  // namespace standpoint
