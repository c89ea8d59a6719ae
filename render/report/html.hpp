#pragma once
// SPDX-License-Identifier: Apache-2.0
// A report as one HTML file that needs nothing else.

#include <string>

#include "render/report/page.hpp"

namespace standpoint {

// The page as HTML: every text escaped, every address checked, style and script in it and allowed by their hashes
// alone; no request to anywhere. Same page, same bytes. O(bytes).
std::string write_html(const ReportPage& page);

}  // namespace standpoint
