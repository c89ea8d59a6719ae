#pragma once
// SPDX-License-Identifier: Apache-2.0
// Fonts by the names that users and programs have for them.

#include <string>
#include <string_view>

#include "graph/text/result.hpp"
#include "render/diagram/fonts.hpp"

namespace standpoint {

// The font of that word or family, in any case. Failure: there is none; the remedy names those that there are.
Result<FontFamily> font_named(std::string_view name);

// What to ask for, the families and at last the generic one: between `separator`, names of several words in `quote`.
std::string font_list(FontFamily family, std::string_view separator, std::string_view quote);

}  // namespace standpoint
