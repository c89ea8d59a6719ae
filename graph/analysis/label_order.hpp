#pragma once
// SPDX-License-Identifier: Apache-2.0
// The order of labels in networks that other programs write too: by UTF-16 code units.

#include <string_view>
#include <vector>

#include "graph/analysis/statement_table.hpp"

namespace standpoint {

// True where `a` comes before `b` by UTF-16 code units; both are UTF-8. Differs from the order of bytes only between
// U+E000 to U+FFFF and what lies beyond them. O(length).
bool before_in_utf16(std::string_view a, std::string_view b);

// The labels sorted: as the variable numbers them where it names records and `by_text` is false, else by text, then by
// number. O(labels log labels).
void sort_labels(const Variable& variable, bool by_text, std::vector<Label>& labels);

}  // namespace standpoint
