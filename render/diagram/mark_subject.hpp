#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a mark of a picture, a row of a table or a sentence is about: by this a page is searched and filtered.

#include <string>
#include <string_view>

#include "graph/model/date.hpp"

namespace standpoint {

struct MarkSubject {
  std::string records = {};      // ids, separated by spaces
  std::string_view stance = {};  // see stance_word(); several separated by spaces; empty: none is taken
  Date when = {};                // not given: no time
};

// The stance of a sign: positive, negative, zero.
inline constexpr std::string_view stance_word(int sign) {
  return sign > 0 ? "support" : sign < 0 ? "oppose" : "neutral";
}
inline constexpr std::string_view kBothStances = "support oppose";

}  // namespace standpoint
