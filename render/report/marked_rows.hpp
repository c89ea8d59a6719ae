#pragma once
// SPDX-License-Identifier: Apache-2.0
// The rows of a marked text as HTML: marks nested as elements must be, cut where they lie over each other.

#include <string>
#include <string_view>

#include "render/report/marked_text.hpp"

namespace standpoint {

// What a kind of mark is called in style rules, and its sign.
std::string_view class_of(MarkKind kind);
std::string_view sign_of(MarkKind kind);

// All rows, each with the cards of the marks and new names that begin in it. A card's number is its mark's; names are
// linked to `p_n` and their number. O(text + marks x marks that lie over each other).
std::string marked_rows(const MarkedText& text);

// Fields as the entries of a description list.
std::string field_entries(const std::vector<PageField>& fields);

// The text fit for HTML.
std::string page_text(std::string_view text);

}  // namespace standpoint
