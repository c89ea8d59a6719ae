#pragma once
// SPDX-License-Identifier: Apache-2.0
// The fixed words of a report's page, in both languages.

#include <span>
#include <string_view>
#include <utility>

#include "render/wording/phrases.hpp"

namespace standpoint {

// By the name that the template gives them, after `word_`.
std::span<const std::pair<std::string_view, Phrase>> page_words();

}  // namespace standpoint
