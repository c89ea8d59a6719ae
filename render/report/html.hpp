#pragma once
// SPDX-License-Identifier: Apache-2.0
// A report as one HTML file that needs nothing else.

#include <string>

#include "render/diagram/fonts.hpp"
#include "render/diagram/theme.hpp"
#include "render/report/page.hpp"

namespace standpoint {

// How a page looks; its pictures must have been drawn with the same.
struct PageLook {
  Theme theme = Theme::automatic;
  ThemeColours colours = {};
  FontFamily font = FontFamily::sans;
};

// The page as HTML: every text escaped, every address checked, style and script in it and allowed by their hashes
// alone; no request to anywhere. Same page, same bytes. O(bytes).
std::string write_html(const ReportPage& page, const PageLook& look = {});

}  // namespace standpoint
