#pragma once
// SPDX-License-Identifier: Apache-2.0
// Dates as articles write them, in figures and in French or English words, as EDTF.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// A date in a text.
struct WrittenDate {
  std::string edtf;       // `2020-10-08` or `2020-10`: a date that parse_date() takes
  std::size_t begin = 0;  // its bytes in the text
  std::size_t end = 0;
  bool ambiguous = false;  // day and month in figures, of which either may be the month
};

// The first date at or behind `from`: `2020-10-08` (also with a time of day behind it), `2020-10`, `2020/10/08`,
// `08/10/2020`, `8.10.2020`, `8 octobre 2020`, `1er mars 2021`, `3rd May 2021`, `May 3, 2021`, `mars 2021`. Of figures
// the day comes first unless `month_first`, or unless only the other order is a date. Dates that do not exist are
// passed over. O(bytes).
std::optional<WrittenDate> find_written_date(std::string_view text, std::size_t from = 0, bool month_first = false);

}  // namespace standpoint
