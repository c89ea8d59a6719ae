#pragma once
// SPDX-License-Identifier: Apache-2.0
// Text as HTML holds it.

#include <string>
#include <string_view>

namespace standpoint {

// The text for an element, or for a value between double quotes: & < > " as entities. O(bytes).
std::string html_text(std::string_view text);

}  // namespace standpoint
