#pragma once
// SPDX-License-Identifier: Apache-2.0
// When something was said, as an article tells it, against the day on which it appeared.

#include <string>
#include <vector>

#include "extract/speech/attributions.hpp"

namespace standpoint {

// EDTF and the words that tell it; empty where the article tells nothing.
struct SaidWhen {
  std::string date;
  TextSpan place;
};

// For each attribution the date in the reporter's own words of its sentence: `le 8 octobre 2020`, `jeudi 3 février`,
// `hier`, `fin mars`, `à l'été 2019`, `on Tuesday`, `in March`. A date without a year is the last one of that name up
// to `published` (EDTF); where that is not known, or too coarse, it tells nothing. O(tokens).
std::vector<SaidWhen> find_dates(const Reading& reading, const std::vector<Attribution>& speech,
                                 const std::string& published);

}  // namespace standpoint
